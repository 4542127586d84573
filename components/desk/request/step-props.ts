import type { TemplateGroup } from "@/components/desk/conversation/template-choice";
import type { Act, Address } from "@/components/desk/forms/action-state";
import type { ClockView } from "@/lib/domain/clock/clock-view";
import type { SecondLook } from "@/lib/domain/decision/approval";
import type { Typed } from "@/lib/domain/decision/undo";
import type { IdentityView } from "@/lib/domain/identity/identity";
import type { RefusalGround } from "@/lib/domain/law/law";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Delivery } from "@/lib/domain/request/person";
import type { State } from "@/lib/domain/request/state";
import type { ActionName, Step } from "@/lib/domain/request/steps";

/** Where the form of an action is sent. */
export type ActionFor = (name: ActionName) => Act | Address;

/** What the forms of the request page rest on. */
export interface StepsView extends Readonly<ClockView>, Readonly<SecondLook> {
  readonly right: Right;
  readonly law: LawId;
  readonly state: State;
  readonly version: number;
  readonly identity: IdentityView;
  readonly person: { readonly email: string } | null;
  readonly steps: readonly Step[];
  /** How the person wants the answer. */
  readonly delivery: Delivery | null;
  readonly assignee: { readonly id: string; readonly name: string } | null;
  /** Why a message can carry no files; `null` where it can. */
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
    /** Away today, to this day where they said one. */
    readonly away: { readonly until: string | null } | null;
  }[];
  /** Whom a note can name, and how. */
  readonly callable: readonly { readonly name: string; readonly handle: string }[];
}

/** What whoever looks has begun to write; `said` when it was kept, empty where there is nothing. */
export interface Drafts extends Readonly<Record<"message" | "note", Readonly<Begun>>> {
  /** Where they are kept. */
  readonly address: string;
  /** When the page was drawn. */
  readonly since: string;
  /** What was typed into forms whose act was taken back. */
  readonly again: Readonly<Partial<Record<string, Typed>>>;
}

/** The texts of the desk, to be put into a message. */
export interface Templates {
  /** Says what one says for this request. */
  readonly address: string;
  readonly groups: readonly TemplateGroup[];
  /** Where whoever writes gives their own name. */
  readonly settings: string;
  /** The page was asked to put one in. */
  readonly asked: boolean;
  /** The one it was asked for, and the variables that it leaves in braces. */
  readonly put: { readonly text: string; readonly missing: readonly string[] } | null;
}

type Begun = { text: string; said: string };

export interface StepsProps {
  readonly request: StepsView;
  readonly act: ActionFor;
  readonly drafts: Drafts;
  readonly templates: Templates;
  /** The member of staff who looks. */
  readonly me: string;
  readonly page: string;
  /** New with each drawing of the page: what is sent twice with it is stored once. */
  readonly once: string;
  /** In which times of day are told. */
  readonly zone: string;
  /** How long a person can fetch the files of an answer. */
  readonly resultDays: number;
  /** Endings of files that may be sent. */
  readonly accept: string;
}
