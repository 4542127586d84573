import { DATE_KINDS, type NotificationKind } from "@/lib/domain/notifications/notification";
import type { Permission } from "./role";
import { type Outcome, PENDING, STATES, type State, UNVERIFIED } from "./state";

/** Which notifications about the request a step resolves. */
export type Resolves = Readonly<{
  /** Those of the member who takes the step. */
  own: readonly NotificationKind[];
  /** Those of every member, because nothing is left to do about them. */
  all: readonly NotificationKind[];
}>;

const NOTHING: Resolves = { own: [], all: [] };
/** A member who writes, asks or decides has seen what was waiting. */
const OWN: readonly NotificationKind[] = ["reply", ...DATE_KINDS, "assigned", "back"];
const SEEN: Resolves = { own: OWN, all: [] };
const DONE: Resolves = { own: OWN, all: [...DATE_KINDS, "reply", "acknowledgment", "assigned"] };
/** The steps after which emails go to another address, or are sent again. */
const DELIVERED: Resolves = { own: [], all: ["failed-mail"] };

/** How open pages of staff show a step: their list, the page of the request, or either without a notice. */
type Shown = "list" | "page" | "list-silently" | "silently";

/** One step of a request. The type asks for a decision in every column. */
type Row = {
  /** The states in which the step can be taken. */
  from: readonly State[];
  /** The state and outcome after it. A step without `to` leaves the state as it is. */
  to?: State;
  outcome?: Outcome | null;
  /** The permissions that allow the step; any one of them is enough. */
  by: readonly Permission[];
  /** The step adds to the request without changing what a colleague is about to decide on. */
  keepsVersion: boolean;
  /** Taken by the requester, the step makes the request unread and ends the snooze of its notifications. */
  news: boolean;
  shown: Shown;
  resolves: Resolves;
  /** The emails of the step wait while the member who took it can undo it. */
  undoable: boolean;
  /** The actions of staff that take the step. Form, success notice and keyboard action each have the action's name. */
  actions: readonly string[];
  /** For a merged request, the request that it was merged into takes the step in its place. */
  bySurvivor?: true;
  /** For the SLA targets: the step counts as a first reply of the desk, or as a message from the requester. */
  contact?: "from-desk" | "from-requester";
  /** The step sends the response to the requester. */
  responds?: true;
  /** The step is work on the request. After it, admins are not yet notified that nobody works on the request. */
  isWork?: true;
};

const OPEN = ["open"] as const;

/**
 * What can happen to a request, one row a step. The writer of requests, the permissions, the pages, the notifications,
 * the undo window, the live updates and the SLA targets all read this table.
 */
export const STEPS = {
  confirm: {
    from: UNVERIFIED,
    to: "open",
    by: ["subject.act"],
    keepsVersion: false,
    news: true,
    shown: "list",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  lapse: {
    from: ["unconfirmed"],
    to: "lapsed",
    by: ["system.act"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: DONE,
    undoable: false,
    actions: [],
  },
  /** A new link to verify the email address, also after the last one expired. */
  resend: {
    from: UNVERIFIED,
    to: "unconfirmed",
    by: ["subject.act", "request.decide"],
    keepsVersion: true,
    news: false,
    shown: "list-silently",
    resolves: NOTHING,
    undoable: false,
    actions: ["resend"],
  },
  /** Staff verify the requester by other means than the link. */
  "verify-requester": {
    from: UNVERIFIED,
    to: "open",
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: NOTHING,
    undoable: false,
    actions: ["verify-requester"],
  },
  /** The requester is reminded of the link before it expires. */
  "remind-unverified": {
    from: ["unconfirmed"],
    by: ["system.act"],
    keepsVersion: true,
    news: false,
    shown: "silently",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  "correct-address": {
    from: PENDING,
    by: ["subject.act", "request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: DELIVERED,
    undoable: false,
    actions: [],
  },
  /** Taken by staff, or automatically by the desk's assignment rules. */
  assign: {
    from: PENDING,
    by: ["request.assign", "system.act"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: NOTHING,
    undoable: false,
    actions: ["assign"],
  },
  note: {
    from: STATES,
    by: ["request.note"],
    keepsVersion: true,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["note"],
    isWork: true,
  },
  message: {
    from: ["open", "answered"],
    by: ["request.message"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: SEEN,
    undoable: true,
    actions: ["message"],
    contact: "from-desk",
    isWork: true,
  },
  reply: {
    from: ["open", "answered"],
    by: ["subject.act"],
    keepsVersion: true,
    news: true,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: [],
    contact: "from-requester",
  },
  attach: {
    from: OPEN,
    by: ["request.message"],
    keepsVersion: true,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: [],
    isWork: true,
  },
  /** How the requester wants to get the response. */
  "choose-delivery": {
    from: OPEN,
    by: ["subject.act"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  extend: {
    from: OPEN,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: { own: OWN, all: ["due-soon"] },
    undoable: true,
    actions: ["extend"],
    contact: "from-desk",
    isWork: true,
  },
  /** The requester is told about a delay where no law allows an extension. The step moves no date. */
  "announce-delay": {
    from: OPEN,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: SEEN,
    undoable: true,
    actions: ["announce-delay"],
    contact: "from-desk",
  },
  /** Staff ask a question. Whether the clock is paused meanwhile is decided by the law. */
  pause: {
    from: OPEN,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: SEEN,
    undoable: true,
    actions: ["pause", "cannot-identify"],
    contact: "from-desk",
    isWork: true,
  },
  resume: {
    from: OPEN,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: SEEN,
    undoable: false,
    actions: ["resume"],
    isWork: true,
  },
  /** The requester signs in with the account that the data belongs to. */
  "sign-in": {
    from: PENDING,
    by: ["subject.act"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: [],
    contact: "from-requester",
  },
  /** The requester sends a document that shows who they are, or that they may act for another person. */
  prove: {
    from: OPEN,
    by: ["subject.act"],
    keepsVersion: false,
    news: true,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: [],
    contact: "from-requester",
  },
  /** Staff record how identity or authority was verified. */
  verify: {
    from: OPEN,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["verify"],
    isWork: true,
  },
  /** The data subject behind an agent is asked whether they gave their permission. */
  "ask-permission": {
    from: OPEN,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: SEEN,
    undoable: false,
    actions: ["ask-permission"],
    contact: "from-desk",
    isWork: true,
  },
  /** The data subject answers whether they gave the agent their permission. */
  permit: {
    from: OPEN,
    by: ["subject.act"],
    keepsVersion: false,
    news: true,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: [],
    contact: "from-requester",
  },
  "correct-law": {
    from: PENDING,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: NOTHING,
    undoable: false,
    actions: ["correct-law"],
    isWork: true,
  },
  /** Law, calendar, time zone or policy changed: the dates are computed again. */
  recompute: {
    from: PENDING,
    by: ["system.act"],
    keepsVersion: false,
    news: false,
    shown: "list-silently",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  refuse: {
    from: OPEN,
    to: "answered",
    outcome: "refused",
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: DONE,
    undoable: true,
    actions: ["refuse"],
    contact: "from-desk",
    responds: true,
  },
  fulfil: {
    from: OPEN,
    to: "answered",
    outcome: "fulfilled",
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: DONE,
    undoable: true,
    actions: ["fulfil"],
    contact: "from-desk",
    responds: true,
  },
  "hold-nothing": {
    from: OPEN,
    to: "answered",
    outcome: "nothing-held",
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: DONE,
    undoable: true,
    actions: ["hold-nothing"],
    contact: "from-desk",
    responds: true,
  },
  /** A response, or the erasure of a closed request, waits for the approval of a second member. */
  propose: {
    from: ["open", "closed"],
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: SEEN,
    undoable: false,
    actions: ["propose"],
    bySurvivor: true,
    isWork: true,
  },
  /** The approved step is taken in the same transaction and raises the version. */
  approve: {
    from: ["open", "closed"],
    by: ["request.decide"],
    keepsVersion: true,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["approve"],
    bySurvivor: true,
  },
  "return-proposal": {
    from: ["open", "closed"],
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["return-proposal"],
    isWork: true,
  },
  "drop-proposal": {
    from: ["open", "closed"],
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["drop-proposal"],
  },
  withdraw: {
    from: PENDING,
    to: "closed",
    outcome: "withdrawn",
    by: ["subject.act"],
    keepsVersion: false,
    news: true,
    shown: "list",
    resolves: DONE,
    undoable: false,
    actions: [],
  },
  close: {
    from: ["unconfirmed", "lapsed", "open", "answered"],
    to: "closed",
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: DONE,
    undoable: true,
    actions: ["close"],
  },
  reopen: {
    from: ["answered", "closed"],
    to: "open",
    outcome: null,
    by: ["request.reopen"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: SEEN,
    undoable: true,
    actions: ["reopen"],
    bySurvivor: true,
  },
  /** The requester does not accept the response. The appeal becomes a new request, and this one stays as it is. */
  appeal: {
    from: ["answered", "closed"],
    by: ["subject.act"],
    keepsVersion: true,
    news: true,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  /** Staff are never reminded of an unverified request, because anybody can send one. */
  remind: {
    from: OPEN,
    by: ["system.act"],
    keepsVersion: true,
    news: false,
    shown: "silently",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  /** An SLA target of the desk was missed. */
  target: {
    from: OPEN,
    by: ["system.act"],
    keepsVersion: true,
    news: false,
    shown: "silently",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  "send-code": {
    from: STATES,
    by: ["subject.act"],
    keepsVersion: true,
    news: false,
    shown: "silently",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  /** An email that was not delivered is sent again. */
  "send-again": {
    from: STATES,
    by: ["request.message", "system.act"],
    keepsVersion: true,
    news: false,
    shown: "silently",
    resolves: DELIVERED,
    undoable: false,
    actions: ["send-again"],
  },
  download: {
    from: ["answered"],
    by: ["subject.act"],
    keepsVersion: true,
    news: false,
    shown: "silently",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  /** Staff withdraw one file that the requester could download. */
  "withdraw-file": {
    from: STATES,
    by: ["request.decide"],
    keepsVersion: true,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["withdraw-file"],
  },
  /** Response files are deleted because they expired or were withdrawn. */
  "delete-files": {
    from: STATES,
    by: ["system.act"],
    keepsVersion: true,
    news: false,
    shown: "silently",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
  erase: {
    from: ["closed"],
    by: ["request.erase", "system.act"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: NOTHING,
    undoable: false,
    actions: ["erase"],
    bySurvivor: true,
  },
  tag: {
    from: STATES,
    by: ["request.note"],
    keepsVersion: true,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["add-tag", "remove-tag"],
  },
  task: {
    from: STATES,
    by: ["request.note"],
    keepsVersion: true,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["add-task", "mark-task", "remove-task"],
    isWork: true,
  },
  /** Staff undo what they just sent, before its emails go out. The request returns to its previous state. */
  "take-back": {
    from: STATES,
    by: ["request.message"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["take-back"],
  },
  /** Staff record that another request of the desk is related. */
  link: {
    from: STATES,
    by: ["request.note"],
    keepsVersion: true,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["link"],
  },
  unlink: {
    from: STATES,
    by: ["request.note"],
    keepsVersion: true,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: ["unlink"],
  },
  /** The request is merged, as a duplicate, into another one of the same requester. */
  merge: {
    from: PENDING,
    to: "closed",
    outcome: "merged",
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: { own: [], all: [...DATE_KINDS, "assigned"] },
    undoable: false,
    actions: ["merge"],
  },
  /** The step of the other request when the duplicate is merged into it. */
  "take-in": {
    from: PENDING,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: [],
    isWork: true,
  },
  /** The duplicate returns to the state that it had before the merge. */
  unmerge: {
    from: ["closed"],
    outcome: null,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "list",
    resolves: NOTHING,
    undoable: false,
    actions: ["unmerge"],
  },
  /** The step of the other request when the duplicate is unmerged from it. */
  "let-go": {
    from: PENDING,
    by: ["request.decide"],
    keepsVersion: false,
    news: false,
    shown: "page",
    resolves: NOTHING,
    undoable: false,
    actions: [],
  },
} as const satisfies Readonly<Record<string, Row>>;

export type Step = keyof typeof STEPS;

/** An action of staff on the page of a request. */
export type ActionName = (typeof STEPS)[Step]["actions"][number];

type UndoableStep = {
  [Name in Step]: (typeof STEPS)[Name]["undoable"] extends true ? Name : never;
}[Step];

/** An action whose emails wait, so that the member who sent them can undo it. */
export type UndoableAction = (typeof STEPS)[UndoableStep]["actions"][number];

/** The row of a step, including the optional columns. */
export const rowOf = (step: Step): Row => STEPS[step];

/** The steps whose row matches, in the order of the table. */
export const stepsWhere = (fits: (row: Row) => boolean): Step[] =>
  (Object.keys(STEPS) as Step[]).filter((step) => fits(STEPS[step]));

export const UNDOABLE_ACTIONS = stepsWhere(({ undoable }) => undoable).flatMap(
  (step) => rowOf(step).actions,
) as UndoableAction[];
