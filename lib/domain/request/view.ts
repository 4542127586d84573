import type { WaitReason } from "@/lib/domain/law/law";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Residence } from "@/lib/domain/policy/residence";
import type { Outcome, State } from "./state";

/** How urgent a request is. Colour, symbol and order of a row follow from it. */
export type TimeStatus = "on-track" | "due-soon" | "overdue" | "waiting" | "done";

/** A request as a list shows it: plain values, dates as ISO text, nothing encrypted. */
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
  /** The language in which the request was made. */
  locale: string;
  dueOn: string | null;
  daysLeft: number | null;
  /** While the clock is paused: the days that will remain once it runs again. */
  paused: number | null;
  status: TimeStatus;
  assignee: { id: string; name: string } | null;
  /** The names of its tags. */
  tags: string[];
  /** The requester sent something that no team member has seen yet. */
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

export const DUE_SOON_DAYS = 7;

export function timeStatus(state: State, daysLeft: number | null, paused = false): TimeStatus {
  if (state === "answered" || state === "closed") return "done";
  if (state === "lapsed" || paused) return "waiting";
  if (daysLeft !== null && daysLeft < 0) return "overdue";
  if (state === "unconfirmed") return "waiting";
  return daysLeft !== null && daysLeft <= DUE_SOON_DAYS ? "due-soon" : "on-track";
}

/** A question to the requester, in civil days of the desk's time zone. `stops`: the clock is paused under this law. */
export type WaitView = {
  reason: WaitReason;
  askedOn: string;
  answeredOn: string | null;
  stops: boolean;
};

/**
 * The state of a file after the virus scan: `unscanned` where no scanner is configured, `quarantined` until the scanner
 * has reported. The content of an `infected` file was destroyed. A proof is `deleted` with the decision. A response
 * file is `expired` after it was deleted on expiry, and `withdrawn` after staff withdrew it.
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

export const isDownloadable = (state: FileState): boolean =>
  state === "clean" || state === "unscanned";

/** Whether the file itself is still stored. */
export const isStored = (state: FileState): boolean =>
  isDownloadable(state) || state === "quarantined" || state === "unscannable";

export type FileView = {
  id: string;
  name: string;
  state: FileState;
  type: string;
  size: number;
  downloads: number;
  expiresAt: string | null;
};

type TimelineItem =
  | { kind: "event"; at: string; actor: string; event: string; facts: Record<string, unknown> }
  | {
      kind: "message" | "note";
      at: string;
      actor: string;
      from: "desk" | "subject";
      text: string;
      /** The ranges of `text` that mention team members. */
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

/** `of`: the reference of the merged request that the entry belongs to. Absent for the request's own entries. */
export type TimelineEntry = TimelineItem & { of?: string };
