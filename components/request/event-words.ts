import type { LogEvent } from "@/lib/domain/event";
import type { ShownBy } from "@/lib/domain/identity";
import { WAIT_REASONS, type WaitReason } from "@/lib/domain/law";
import type { LawId } from "@/lib/domain/laws";
import type { Delivery } from "@/lib/domain/person";
import { formatDay, wordsFor } from "@/lib/words/words";
import { besideWords } from "./beside-words";
import { DELIVERY_NAMES, LAW_NAMES, SHOWN_NAMES } from "./names";

const TITLES: Partial<Record<LogEvent, string>> = {
  submit: "Request received",
  confirm: "Address confirmed",
  lapse: "Link to confirm ran out",
  resend: "Link to confirm sent again",
  "send-code": "Code sent",
  "correct-address": "Address changed by the person",
  "choose-delivery": "Way of the answer chosen",
  appeal: "Answer not accepted",
  attach: "Files added",
  extend: "Period extended",
  pause: "Person asked",
  resume: "Answer arrived",
  "correct-law": "Law corrected",
  recompute: "Dates computed anew",
  refuse: "Refused",
  fulfil: "Answered: done as asked",
  "hold-nothing": "Answered: nothing held",
  withdraw: "Withdrawn",
  close: "Closed",
  reopen: "Opened again",
  remind: "Staff reminded",
  download: "File downloaded",
  "sign-in": "Signed in with their account",
  "ask-permission": "Asked the person behind the agent",
  prove: "Proof sent",
  "proofs-deleted": "Proof deleted with the decision",
  "file-infected": "Virus found in a file, which was destroyed",
  "file-unscannable": "File could not be checked for viruses",
  erase: "Personal data erased",
};

const CONFIRMED_BY: Record<string, string> = {
  link: "by link",
  code: "by code",
  account: "by a sign-in with their account",
};

type Facts = Readonly<Record<string, unknown>>;

const words = wordsFor("en");
const day = (value: unknown): string =>
  typeof value === "string" ? formatDay(words, value.slice(0, 10)) : "no date";

/** What happened, and the detail that the log holds of it. */
export function eventWords(
  event: string,
  facts: Facts,
  nameOf: (id: string) => string,
): { title: string; detail: string } {
  const title = TITLES[event as LogEvent] ?? event;
  switch (event) {
    case "assign":
      return { title: assignedWords(facts, nameOf), detail: "" };
    case "confirm":
      return { title, detail: CONFIRMED_BY[String(facts.by)] ?? "" };
    case "correct-address":
      return {
        title,
        detail: facts.confirmed
          ? "by a code that was sent to the new one"
          : "before it was confirmed",
      };
    case "choose-delivery":
      return { title, detail: DELIVERY_NAMES[facts.by as Delivery["by"]] ?? "" };
    case "appeal":
      return { title, detail: `${facts.right} ${facts.reference}` };
    case "pause":
      return { title: `Asked for ${asking(facts.reason)}`, detail: pausedWords(facts) };
    case "resume":
      return {
        title: `Answer arrived: ${asking(facts.reason)}`,
        detail: `on ${day(facts.answeredOn)}; ${facts.to ? `due ${day(facts.to)}` : "the clock still waits"}`,
      };
    case "correct-law":
      return {
        title: `Law corrected to ${lawNames(facts.laws)}`,
        detail: `was ${lawNames(facts.was)}; from ${day(facts.from)} to ${day(facts.to)}`,
      };
    case "extend":
    case "recompute":
      return { title, detail: `from ${day(facts.from)} to ${day(facts.to)}` };
    case "refuse":
      return { title, detail: typeof facts.ground === "string" ? facts.ground : "" };
    case "sign-in":
      return {
        title,
        detail: facts.matches ? "" : "with another address than that of the request",
      };
    case "prove":
    case "proofs-deleted":
    case "fulfil":
      return { title, detail: filesWords(facts.files) };
    case "file-infected":
      return { title, detail: typeof facts.signature === "string" ? facts.signature : "" };
    case "remind":
      return { title, detail: milestoneWords(facts.milestone) };
    default:
      return (
        besideWords(event, facts) ?? {
          title: shownWords(event, facts) ?? title,
          detail: shownBy(event, facts),
        }
      );
  }
}

/** What was shown of who asks, and what the person behind an agent said of it. */
function shownWords(event: string, { what, granted }: Facts): string | null {
  if (event === "verify") return what === "authority" ? "Authority shown" : "Identity shown";
  if (event !== "permit") return null;
  return granted
    ? "The person confirms their permission"
    : "The person says that they gave no permission";
}

const shownBy = (event: string, { by }: Facts): string =>
  event === "verify" ? (SHOWN_NAMES[by as ShownBy]?.toLowerCase() ?? "") : "";

const GIVEN_BY: Record<string, (number: unknown) => string> = {
  turn: () => "in turn",
  load: () => "as whoever had fewest open",
  rule: (number) => `by rule ${number}`,
};

function assignedWords({ assignee, by, number }: Facts, nameOf: (id: string) => string): string {
  if (!assignee) return "Given back";
  const name = nameOf(String(assignee));
  const given = GIVEN_BY[String(by)];
  return given ? `Given to ${name} ${given(number)}` : `Assigned to ${name}`;
}

const asking = (reason: unknown): string =>
  WAIT_REASONS.includes(reason as WaitReason) ? words(`askings.${reason as WaitReason}`) : "";

const pausedWords = ({ stops, daysLeft, to }: Facts): string =>
  stops ? `the clock stands still, ${daysLeft} days left` : `the clock runs on to ${day(to)}`;

const lawNames = (laws: unknown): string =>
  Array.isArray(laws) ? laws.map((law: LawId) => LAW_NAMES[law] ?? law).join(" and ") : "";

function filesWords(files: unknown): string {
  const count = Array.isArray(files) ? files.length : 0;
  return count === 0 ? "" : count === 1 ? "1 file" : `${count} files`;
}

/** A milestone is its due day and the days before it, or after it once it is overdue. */
function milestoneWords(milestone: unknown): string {
  const [, before, after] = String(milestone ?? "").split(":");
  const count = after ?? before;
  const days = count === "1" ? "1 day" : `${count} days`;
  if (after) return `${days} overdue`;
  return before === "0" ? "on the last day" : before ? `${days} before the date` : "";
}

const LETTERS: Record<string, string> = {
  confirm: "confirm the address",
  code: "a code",
  "new-address": "a code to the new address",
  "address-changed": "address changed, told to the old one",
  acknowledgment: "acknowledgment of receipt",
  permission: "question to the person behind the agent",
  message: "a message waits",
  "cannot-identify": "we need to know more",
  extended: "extension and its reason",
  refused: "refusal",
  fulfilled: "answer",
  "nothing-held": "nothing held",
  withdrawn: "withdrawal noted",
  closed: "closed",
  reopened: "opened again",
  reminder: "reminder to staff",
  "subject-replied": "reply, told to staff",
  urgent: "urgent, told to staff",
  wanted: "told to a colleague",
};

export const letterWords = (kind: string): string => `Letter: ${LETTERS[kind] ?? kind}`;
