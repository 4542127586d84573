import type { ShownBy } from "@/lib/domain/identity/identity";
import { type RefusalGround, WAIT_REASONS, type WaitReason } from "@/lib/domain/law/law";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { LogEvent } from "@/lib/domain/request/event";
import type { UndoableAction } from "@/lib/domain/request/steps";
import { sayGround } from "@/lib/words/ground";
import type { Reader, Say, Sentence } from "@/lib/words/staff";
import { formatDay, type Words } from "@/lib/words/words";
import { andWords } from "./and-words";
import { besideWords } from "./beside-words";
import { DELIVERY_NAMES, LAW_NAMES, RIGHT_NAMES, TARGET_NAMES, VERIFIED_NAMES } from "./names";

const TITLES: Partial<Record<LogEvent, Sentence>> = {
  submit: "Request received",
  confirm: "Address confirmed",
  lapse: "Link to confirm ran out",
  resend: "Link to confirm sent again",
  "verify-requester": "Requester verified by staff",
  "remind-unverified": "Requester reminded to confirm their address",
  "send-code": "Code sent",
  "send-again": "Email sent again",
  "choose-delivery": "Way of the answer chosen",
  appeal: "Answer not accepted",
  attach: "Files added",
  extend: "Period extended",
  "announce-delay": "Delay announced",
  recompute: "Dates computed anew",
  refuse: "Refused",
  fulfil: "Answered: done as asked",
  "hold-nothing": "Answered: nothing held",
  approve: "Approved by a second person",
  "return-proposal": "Sent back to whoever proposed it",
  "drop-proposal": "Proposal taken back",
  "proposal-lapsed": "Proposal lapsed",
  withdraw: "Withdrawn",
  close: "Closed",
  reopen: "Opened again",
  remind: "Staff reminded",
  target: "One of our own targets missed",
  download: "File downloaded",
  "sign-in": "Signed in with their account",
  "ask-permission": "Asked the person behind the agent",
  prove: "Proof sent",
  "proofs-deleted": "Proof deleted with the decision",
  "withdraw-file": "File withdrawn and deleted",
  "file-infected": "Virus found in a file, which was destroyed",
  "file-unscannable": "File could not be checked for viruses",
  erase: "Personal data erased",
};

const TAKEN_BACK: Readonly<Record<UndoableAction, Sentence>> = {
  message: "Message taken back before it was sent",
  pause: "Question taken back before it was sent",
  "cannot-identify": "Question taken back before it was sent",
  extend: "Extension taken back before the letter was sent",
  "announce-delay": "Notice of a delay taken back before it was sent",
  fulfil: "Answer taken back before it was sent",
  "hold-nothing": "Answer taken back before it was sent",
  refuse: "Refusal taken back before it was sent",
  close: "Closing taken back before the letter was sent",
  reopen: "Opening again taken back before the letter was sent",
};

type Facts = Readonly<Record<string, unknown>>;
type NameOf = (id: string) => string;

/** What happened, and the detail that the log holds of it. */
export function eventWords(
  reader: Reader,
  event: string,
  facts: Facts,
  nameOf: NameOf,
): { title: string; detail: string } {
  return (
    besideWords(reader, event, facts) ?? {
      title: titleWords(reader, event, facts, nameOf),
      detail: DETAILS[event as LogEvent]?.(reader, facts) ?? "",
    }
  );
}

function titleWords(reader: Reader, event: string, facts: Facts, nameOf: NameOf): string {
  const { say, words } = reader;
  const title = TITLES[event as LogEvent];
  switch (event) {
    case "take-back": {
      const form = TAKEN_BACK[facts.form as UndoableAction];
      return form ? say(form) : say("Taken back");
    }
    case "assign":
      return assignedWords(say, facts, nameOf);
    case "pause":
      return say("Asked for {asking}", { asking: asking(words, facts.reason) });
    case "resume":
      return say("Answer arrived: {asking}", { asking: asking(words, facts.reason) });
    case "correct-law":
      return say("Law corrected to {laws}", { laws: lawNames(say, facts.laws) });
    case "propose":
      return say(
        facts.kind === "erase" ? "Second look asked for: erasure" : "Second look asked for: answer",
      );
    case "correct-address":
      return say(
        facts.by === "staff" ? "Address corrected by staff" : "Address changed by the person",
      );
    case "delete-files":
      return say(
        facts.reason === "withdrawn"
          ? "Withdrawn response files deleted"
          : "Response files deleted after their last day",
      );
    case "verify":
      return say(facts.what === "authority" ? "Authority shown" : "Identity shown");
    case "permit":
      return say(
        facts.granted
          ? "The person confirms their permission"
          : "The person says that they gave no permission",
      );
    default:
      return title ? say(title) : event;
  }
}

const CONFIRMED_BY: Readonly<Record<string, Sentence>> = {
  link: "by link",
  code: "by code",
  account: "by a sign-in with their account",
};

/** As `SHOWN_NAMES` has it, inside a line. */
const SHOWN_BY: Record<ShownBy, Sentence> = {
  document: "by a document",
  details: "by what they told us",
  otherwise: "in another way",
};

type Detail = (reader: Reader, facts: Facts) => string;

const moved: Detail = (reader, { from, to }) =>
  reader.say("from {from} to {to}", { from: day(reader, from), to: day(reader, to) });

const files: Detail = ({ say }, { files: held }) => {
  const count = Array.isArray(held) ? held.length : 0;
  return count === 0 ? "" : say("{count, plural, one {# file} other {# files}}", { count });
};

/** What a table says to a fact of the log, if it has anything for it. */
const named = (
  say: Say,
  sentences: Readonly<Partial<Record<string, Sentence>>>,
  name: unknown,
): string => {
  const sentence = sentences[String(name)];
  return sentence ? say(sentence) : "";
};

const DETAILS: Partial<Record<LogEvent, Detail>> = {
  confirm: ({ say }, { by }) => named(say, CONFIRMED_BY, by),
  verify: ({ say }, { by }) => named(say, SHOWN_BY, by),
  "verify-requester": ({ say }, { by }) => named(say, VERIFIED_NAMES, by),
  "choose-delivery": ({ say }, { by }) => named(say, DELIVERY_NAMES, by),
  "correct-address": ({ say }, { confirmed }) =>
    say(confirmed ? "by a code that was sent to the new one" : "before it was confirmed"),
  appeal: ({ say }, { right, reference }) =>
    `${named(say, RIGHT_NAMES, right) || right} ${reference}`,
  pause: pausedWords,
  resume: resumedWords,
  "correct-law": (reader, { was, from, to }) =>
    reader.say("was {laws}; from {from} to {to}", {
      laws: lawNames(reader.say, was),
      from: day(reader, from),
      to: day(reader, to),
    }),
  extend: moved,
  "announce-delay": (reader, { expectedOn }) =>
    reader.say("expected by {day}; no deadline moved", { day: day(reader, expectedOn) }),
  recompute: moved,
  refuse: ({ words }, { ground }) => groundWords(words, ground),
  "sign-in": ({ say }, { matches }) =>
    matches ? "" : say("with another address than that of the request"),
  prove: files,
  propose: files,
  "proofs-deleted": files,
  "delete-files": files,
  fulfil: files,
  "file-infected": (_, { signature }) => (typeof signature === "string" ? signature : ""),
  remind: ({ say }, { milestone }) => milestoneWords(say, milestone),
  target: (reader, { target, dueOn }) =>
    `${named(reader.say, TARGET_NAMES, target)}: ${day(reader, dueOn)}`,
};

const day = ({ say, words }: Reader, value: unknown): string =>
  typeof value === "string" ? formatDay(words, value.slice(0, 10)) : say("no date");

const GROUNDS: readonly RefusalGround[] = Object.values(LAWS).flatMap(
  ({ refusalGrounds }) => refusalGrounds,
);

/** No two laws share a code. One that no law knows any more is told as the log holds it. */
function groundWords(words: Words, code: unknown): string {
  const ground = GROUNDS.find((one) => one.code === code);
  return ground ? sayGround(words, ground) : String(code ?? "");
}

function assignedWords(say: Say, { assignee, by, number }: Facts, nameOf: NameOf): string {
  if (!assignee) return say("Given back");
  const name = nameOf(String(assignee));
  switch (by) {
    case "turn":
      return say("Given to {name} in turn", { name });
    case "load":
      return say("Given to {name} as whoever had fewest open", { name });
    case "rule":
      return say("Given to {name} by rule {number}", { name, number: String(number) });
    default:
      return say("Assigned to {name}", { name });
  }
}

const asking = (words: Words, reason: unknown): string =>
  WAIT_REASONS.includes(reason as WaitReason) ? words(`askings.${reason as WaitReason}`) : "";

function pausedWords(reader: Reader, { stops, daysLeft, to }: Facts): string {
  const { say } = reader;
  if (stops) {
    return say("the clock stands still, {days, plural, one {# day} other {# days}} left", {
      days: Number(daysLeft),
    });
  }
  return typeof to === "string"
    ? say("the clock runs on to {day}", { day: day(reader, to) })
    : say("the clock runs on to no date");
}

function resumedWords(reader: Reader, { answeredOn, to }: Facts): string {
  const on = day(reader, answeredOn);
  return to
    ? reader.say("on {day}; due {due}", { day: on, due: day(reader, to) })
    : reader.say("on {day}; the clock still waits", { day: on });
}

function lawNames(say: Say, laws: unknown): string {
  const names = Array.isArray(laws)
    ? laws.map((law: LawId) => named(say, LAW_NAMES, law) || law)
    : [];
  return andWords(say, names);
}

/** A milestone is its due day and the days before it, or after it once it is overdue. */
function milestoneWords(say: Say, milestone: unknown): string {
  const [, before, after] = String(milestone ?? "").split(":");
  const days = Number(after ?? before);
  if (after) return say("{days, plural, one {# day} other {# days}} overdue", { days });
  if (!before) return "";
  return days === 0
    ? say("on the last day")
    : say("{days, plural, one {# day} other {# days}} before the date", { days });
}
