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
  submit: "activity.submit",
  confirm: "activity.confirm",
  lapse: "activity.lapse",
  resend: "activity.resend",
  "verify-requester": "activity.verifyRequester",
  "remind-unverified": "activity.remindUnverified",
  "send-code": "activity.sendCode",
  "send-again": "activity.sendAgain",
  "choose-delivery": "activity.chooseDelivery",
  appeal: "activity.appeal",
  attach: "activity.attach",
  extend: "activity.extend",
  "announce-delay": "policy.delay.event",
  recompute: "activity.recompute",
  refuse: "activity.refuse",
  fulfil: "activity.fulfil",
  "hold-nothing": "activity.holdNothing",
  approve: "activity.approve",
  "return-proposal": "activity.returnProposal",
  "drop-proposal": "activity.dropProposal",
  "proposal-lapsed": "activity.proposalLapsed",
  withdraw: "activity.withdraw",
  close: "activity.close",
  reopen: "activity.reopen",
  remind: "activity.remind.title",
  target: "activity.target",
  download: "activity.download",
  "sign-in": "activity.signIn.title",
  "ask-permission": "activity.askPermission",
  prove: "activity.prove",
  "proofs-deleted": "activity.proofsDeleted",
  "withdraw-file": "activity.withdrawFile",
  "file-infected": "activity.fileInfected",
  "file-unscannable": "activity.fileUnscannable",
  erase: "activity.erase",
};

const TAKEN_BACK: Readonly<Record<UndoableAction, Sentence>> = {
  message: "activity.takeBack.message",
  pause: "activity.takeBack.ask",
  "cannot-identify": "activity.takeBack.ask",
  extend: "activity.takeBack.extend",
  "announce-delay": "policy.delay.eventUndone",
  fulfil: "activity.takeBack.fulfil",
  "hold-nothing": "activity.takeBack.fulfil",
  refuse: "activity.takeBack.refuse",
  close: "activity.takeBack.close",
  reopen: "activity.takeBack.reopen",
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
      return form ? say(form) : say("activity.takeBack.other");
    }
    case "assign":
      return assignedWords(say, facts, nameOf);
    case "pause":
      return say("activity.pause.title", { asking: asking(words, facts.reason) });
    case "resume":
      return say("activity.resume.title", { asking: asking(words, facts.reason) });
    case "correct-law":
      return say("activity.correctLaw.title", { laws: lawNames(say, facts.laws) });
    case "propose":
      return say(facts.kind === "erase" ? "activity.propose.erase" : "activity.propose.answer");
    case "correct-address":
      return say(
        facts.by === "staff"
          ? "activity.correctAddress.staff"
          : "activity.correctAddress.requester",
      );
    case "delete-files":
      return say(
        facts.reason === "withdrawn"
          ? "activity.deleteFiles.withdrawn"
          : "activity.deleteFiles.expired",
      );
    case "verify":
      return say(
        facts.what === "authority" ? "activity.verify.authority" : "activity.verify.identity",
      );
    case "permit":
      return say(facts.granted ? "activity.permit.granted" : "names.verification.denied");
    default:
      return title ? say(title) : event;
  }
}

const CONFIRMED_BY: Readonly<Record<string, Sentence>> = {
  link: "activity.confirmedBy.link",
  code: "activity.confirmedBy.code",
  account: "activity.confirmedBy.account",
};

/** As `SHOWN_NAMES` has it, inside a line. */
const SHOWN_BY: Record<ShownBy, Sentence> = {
  document: "activity.shownBy.document",
  details: "activity.shownBy.details",
  otherwise: "activity.shownBy.otherwise",
};

type Detail = (reader: Reader, facts: Facts) => string;

const moved: Detail = (reader, { from, to }) =>
  reader.say("activity.dueDateMoved", { from: day(reader, from), to: day(reader, to) });

const files: Detail = ({ say }, { files: held }) => {
  const count = Array.isArray(held) ? held.length : 0;
  return count === 0 ? "" : say("activity.fileCount", { count });
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
    say(confirmed ? "activity.correctAddress.verified" : "activity.correctAddress.unverified"),
  appeal: ({ say }, { right, reference }) =>
    `${named(say, RIGHT_NAMES, right) || right} ${reference}`,
  pause: pausedWords,
  resume: resumedWords,
  "correct-law": (reader, { was, from, to }) =>
    reader.say("activity.correctLaw.detail", {
      laws: lawNames(reader.say, was),
      from: day(reader, from),
      to: day(reader, to),
    }),
  extend: moved,
  "announce-delay": (reader, { expectedOn }) =>
    reader.say("policy.delay.eventDetail", { day: day(reader, expectedOn) }),
  recompute: moved,
  refuse: ({ words }, { ground }) => groundWords(words, ground),
  "sign-in": ({ say }, { matches }) => (matches ? "" : say("activity.signIn.otherAddress")),
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
  typeof value === "string" ? formatDay(words, value.slice(0, 10)) : say("request.noDate");

const GROUNDS: readonly RefusalGround[] = Object.values(LAWS).flatMap(
  ({ refusalGrounds }) => refusalGrounds,
);

/** No two laws share a code. One that no law knows any more is told as the log holds it. */
function groundWords(words: Words, code: unknown): string {
  const ground = GROUNDS.find((one) => one.code === code);
  return ground ? sayGround(words, ground) : String(code ?? "");
}

function assignedWords(say: Say, { assignee, by, number }: Facts, nameOf: NameOf): string {
  if (!assignee) return say("activity.assign.nobody");
  const name = nameOf(String(assignee));
  switch (by) {
    case "turn":
      return say("activity.assign.turn", { name });
    case "load":
      return say("activity.assign.load", { name });
    case "rule":
      return say("activity.assign.rule", { name, number: String(number) });
    default:
      return say("activity.assign.manual", { name });
  }
}

const asking = (words: Words, reason: unknown): string =>
  WAIT_REASONS.includes(reason as WaitReason) ? words(`askings.${reason as WaitReason}`) : "";

function pausedWords(reader: Reader, { stops, daysLeft, to }: Facts): string {
  const { say } = reader;
  if (stops) {
    return say("activity.pause.stops", {
      days: Number(daysLeft),
    });
  }
  return typeof to === "string"
    ? say("activity.pause.runsTo", { day: day(reader, to) })
    : say("activity.pause.runsNoDate");
}

function resumedWords(reader: Reader, { answeredOn, to }: Facts): string {
  const on = day(reader, answeredOn);
  return to
    ? reader.say("activity.resume.due", { day: on, due: day(reader, to) })
    : reader.say("activity.resume.stillPaused", { day: on });
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
  if (after) return say("request.time.overdue", { days });
  if (!before) return "";
  return days === 0 ? say("activity.remind.dueToday") : say("activity.remind.daysBefore", { days });
}
