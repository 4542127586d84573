import type { TemplateGroup } from "@/components/desk/conversation/template-choice";
import type { Act, Address } from "@/components/desk/forms/action-state";
import type { ClockView } from "@/lib/domain/clock/clock-view";
import type { ApprovalView } from "@/lib/domain/decision/approval";
import type { Typed } from "@/lib/domain/decision/undo";
import type { IdentityView } from "@/lib/domain/identity/identity";
import type { RefusalGround } from "@/lib/domain/law/law";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Delivery } from "@/lib/domain/request/person";
import type { State } from "@/lib/domain/request/state";
import type { ActionName, Step } from "@/lib/domain/request/steps";

/** Returns where the form of an action is sent. */
type ActionFor = (name: ActionName) => Act | Address;

/** The data of a request that the forms of its page need. */
export interface StepsView extends Readonly<ClockView>, Readonly<ApprovalView> {
  readonly right: Right;
  readonly law: LawId;
  readonly state: State;
  readonly version: number;
  readonly identity: IdentityView;
  readonly person: { readonly email: string } | null;
  readonly steps: readonly Step[];
  /** How the requester wants to receive the response. */
  readonly delivery: Delivery | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** Why a message cannot have files; `null` if it can. */
  readonly noFiles: string | null;
  /** Files that the requester can download and staff can withdraw. */
  readonly withdrawable: readonly {
    readonly id: string;
    readonly name: string;
    readonly of: "response" | "message";
  }[];
  readonly grounds: readonly RefusalGround[];
  readonly members: readonly {
    readonly id: string;
    readonly name: string;
    /** Set if the member is out of office today, with the last day if it is known. */
    readonly away: { readonly until: string | null } | null;
  }[];
  /** The members who can be mentioned in a note, with their handles. */
  readonly mentionHandles: readonly { readonly name: string; readonly handle: string }[];
}

/** The drafts of the signed-in team member. `said` is when a draft was saved, in words; empty if there is none. */
export interface Drafts extends Readonly<Record<"message" | "note", Readonly<DraftText>>> {
  /** The address that saves the drafts. */
  readonly address: string;
  /** When the page was rendered. */
  readonly since: string;
  /** What was typed into forms whose action was undone. */
  readonly again: Readonly<Partial<Record<string, Typed>>>;
}

/** The templates of the desk that can be inserted into a message. */
export interface Templates {
  /** The address that returns a template filled in for this request. */
  readonly address: string;
  readonly groups: readonly TemplateGroup[];
  /** The page on which team members enter their own name. */
  readonly settings: string;
  /** The page was requested with a template to insert. */
  readonly asked: boolean;
  /** The text of that template, and the variables that it leaves in braces. */
  readonly put: { readonly text: string; readonly missing: readonly string[] } | null;
}

type DraftText = { text: string; said: string };

export interface StepsProps {
  readonly request: StepsView;
  readonly act: ActionFor;
  readonly drafts: Drafts;
  readonly templates: Templates;
  /** The id of the signed-in team member. */
  readonly me: string;
  readonly page: string;
  /** The idempotency key. It is new for each rendering of the page, so a form that is sent twice is stored once. */
  readonly once: string;
  /** The time zone in which times are shown. */
  readonly zone: string;
  /** For how many days the requester can download the files of a response. */
  readonly resultDays: number;
  /** File name extensions that may be sent. */
  readonly accept: string;
}

/** What the tags, tasks, linked and merged requests of a request page have in common. */
export interface RelatedProps {
  readonly act: ActionFor;
  readonly steps: readonly Step[];
  /** The page of the request. */
  readonly page: string;
  readonly hrefOf: (reference: string) => string;
}
