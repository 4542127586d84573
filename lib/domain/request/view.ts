import type { WaitReason } from "@/lib/domain/law/law";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Residence } from "@/lib/domain/policy/residence";
import type { Outcome, State } from "./state";

/** What leaves the house: plain values, dates as ISO text, nothing sealed. */
export type TimeStatus = "on-track" | "due-soon" | "overdue" | "waiting" | "done";

export type RequestRow = {
  reference: string;
  name: string;
  right: Right;
  urgent: boolean;
  law: LawId;
  state: State;
  outcome: Outcome | null;
  receivedAt: string;
  residence: Residence;
  channel: string;
  /** Language that the request was made in. */
  locale: string;
  dueOn: string | null;
  daysLeft: number | null;
  /** Days that remain once the answer comes, while the clock stands still. */
  paused: number | null;
  status: TimeStatus;
  assignee: { id: string; name: string } | null;
  /** Names of the desk's tags that it has. */
  tags: string[];
  /** Something from the person came that no member of the desk has seen yet. */
  unread: boolean;
};

export const VIEWS = [
  "open",
  "mine",
  "unassigned",
  "overdue",
  "unconfirmed",
  "answered",
  "closed",
  "all",
] as const;
export type ViewName = (typeof VIEWS)[number];

const SOON = 7;

/** One word for the time left: what colour, shape and sorting rest on. */
export function timeStatus(state: State, daysLeft: number | null, paused = false): TimeStatus {
  if (state === "answered" || state === "closed") return "done";
  if (state === "lapsed" || paused) return "waiting";
  if (daysLeft !== null && daysLeft < 0) return "overdue";
  if (state === "unconfirmed") return "waiting";
  return daysLeft !== null && daysLeft <= SOON ? "due-soon" : "on-track";
}

/** A question to the data subject, on civil days of the desk's zone; `stops`: this law does not count the days. */
export type WaitView = {
  reason: WaitReason;
  askedOn: string;
  answeredOn: string | null;
  stops: boolean;
};

/**
 * What the virus check says of a file: `unscanned` where no scanner is set, `quarantined` until the
 * scanner answers. Content that is `infected` was destroyed; a proof is `deleted` with the decision. A response
 * file is `expired` once it was deleted after its last day, and `withdrawn` once staff took it back.
 */
export type FileState =
  | "clean"
  | "unscanned"
  | "quarantined"
  | "infected"
  | "unscannable"
  | "deleted"
  | "expired"
  | "withdrawn";

export const mayFetch = (state: FileState): boolean => state === "clean" || state === "unscanned";

/** Whether the file itself is still stored. */
export const isStored = (state: FileState): boolean =>
  mayFetch(state) || state === "quarantined" || state === "unscannable";

export type FileView = {
  id: string;
  name: string;
  state: FileState;
  type: string;
  size: number;
  downloads: number;
  expiresAt: string | null;
};

type Told =
  | { kind: "event"; at: string; actor: string; event: string; facts: Record<string, unknown> }
  | {
      kind: "message" | "note";
      at: string;
      actor: string;
      from: "desk" | "subject";
      text: string;
      /** Where in the text members of the desk are named. */
      mentions?: { from: number; to: number }[];
      files: FileView[];
    }
  | {
      kind: "letter";
      id: string;
      at: string;
      letter: string;
      subject: string;
      text: string;
      delivery: "queued" | "sent" | "failed";
      sentAt: string | null;
      attempts: number;
      failure: string | null;
    };

/** `of`: the reference of the request that it is of, where that is one merged into the request at hand. */
export type TimelineEntry = Told & { of?: string };
