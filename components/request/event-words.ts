import type { ShownBy } from "@/lib/domain/identity/identity";
import { type RefusalGround, WAIT_REASONS, type WaitReason } from "@/lib/domain/law/law";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { LogEvent } from "@/lib/domain/request/event";
import { UNDOABLE_ACTIONS } from "@/lib/domain/request/steps";
import { sayGround } from "@/lib/words/ground";
import type { LabelKey, Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";
import {
  andWords,
  DELIVERY_NAMES,
  LAW_NAMES,
  RIGHT_NAMES,
  TARGET_NAMES,
  VERIFIED_NAMES,
} from "./names";

type Facts = Readonly<Record<string, unknown>>;
type NameOf = (id: string) => string;

/** The words for a log entry: what happened, and the details that the log has about it. */
export function eventWords(
  t: Translate,
  event: string,
  facts: Facts,
  nameOf: NameOf,
): { title: string; detail: string } {
  return (
    relatedEventWords(t, event, facts) ?? {
      title: titleWords(t, event, facts, nameOf),
      detail: DETAILS[event as LogEvent]?.(t, facts) ?? "",
    }
  );
}

function titleWords(t: Translate, event: string, facts: Facts, nameOf: NameOf): string {
  const title = `activity.event.${event}`;
  switch (event) {
    case "take-back": {
      const undone = UNDOABLE_ACTIONS.find((action) => action === facts.form);
      return undone ? t(`activity.undone.${undone}`) : t("activity.takeBack.other");
    }
    case "assign":
      return assignedWords(t, facts, nameOf);
    case "pause":
      return t("activity.pause.title", { asking: asking(t, facts.reason) });
    case "resume":
      return t("activity.resume.title", { asking: asking(t, facts.reason) });
    case "correct-law":
      return t("activity.correctLaw.title", { laws: lawNames(t, facts.laws) });
    case "propose":
      return t(facts.kind === "erase" ? "activity.propose.erase" : "activity.propose.answer");
    case "correct-address":
      return t(
        facts.by === "staff"
          ? "activity.correctAddress.staff"
          : "activity.correctAddress.requester",
      );
    case "delete-files":
      return t(
        facts.reason === "withdrawn"
          ? "activity.deleteFiles.withdrawn"
          : "activity.deleteFiles.expired",
      );
    case "verify":
      return t(
        facts.what === "authority" ? "activity.verify.authority" : "activity.verify.identity",
      );
    case "permit":
      return t(facts.granted ? "activity.permit.granted" : "names.verification.denied");
    default:
      return t.has(title) ? t(title as "activity.event.submit") : event;
  }
}

const CONFIRMED_BY: Readonly<Record<string, LabelKey>> = {
  link: "activity.confirmedBy.link",
  code: "activity.confirmedBy.code",
  account: "activity.confirmedBy.account",
};

/** The same as `SHOWN_NAMES`, worded for the middle of a line. */
const VERIFIED_BY: Record<ShownBy, LabelKey> = {
  document: "activity.shownBy.document",
  details: "activity.shownBy.details",
  otherwise: "activity.shownBy.otherwise",
};

type Detail = (t: Translate, facts: Facts) => string;

const moved: Detail = (t, { from, to }) =>
  t("activity.dueDateMoved", { from: day(t, from), to: day(t, to) });

const files: Detail = (t, { files: stored }) => {
  const count = Array.isArray(stored) ? stored.length : 0;
  return count === 0 ? "" : t("activity.fileCount", { count });
};

/** The text in a table for a value from the log; "" if the table has none. */
const named = (
  t: Translate,
  sentences: Readonly<Partial<Record<string, LabelKey>>>,
  name: unknown,
): string => {
  const sentence = sentences[String(name)];
  return sentence ? t(sentence) : "";
};

const DETAILS: Partial<Record<LogEvent, Detail>> = {
  confirm: (t, { by }) => named(t, CONFIRMED_BY, by),
  verify: (t, { by }) => named(t, VERIFIED_BY, by),
  "verify-requester": (t, { by }) => named(t, VERIFIED_NAMES, by),
  "choose-delivery": (t, { by }) => named(t, DELIVERY_NAMES, by),
  "correct-address": (t, { confirmed }) =>
    t(confirmed ? "activity.correctAddress.verified" : "activity.correctAddress.unverified"),
  appeal: (t, { right, reference }) => `${named(t, RIGHT_NAMES, right) || right} ${reference}`,
  pause: pausedWords,
  resume: resumedWords,
  "correct-law": (t, { was, from, to }) =>
    t("activity.correctLaw.detail", {
      laws: lawNames(t, was),
      from: day(t, from),
      to: day(t, to),
    }),
  extend: moved,
  "announce-delay": (t, { expectedOn }) =>
    t("policy.delay.eventDetail", { day: day(t, expectedOn) }),
  recompute: moved,
  refuse: (t, { ground }) => groundWords(t, ground),
  "sign-in": (t, { matches }) => (matches ? "" : t("activity.signIn.otherAddress")),
  prove: files,
  propose: files,
  "proofs-deleted": files,
  "delete-files": files,
  fulfil: files,
  "file-infected": (_, { signature }) => (typeof signature === "string" ? signature : ""),
  remind: (t, { milestone }) => milestoneWords(t, milestone),
  target: (t, { target, dueOn }) => `${named(t, TARGET_NAMES, target)}: ${day(t, dueOn)}`,
};

const day = (t: Translate, value: unknown): string =>
  typeof value === "string" ? formatDay(t, value.slice(0, 10)) : t("request.noDate");

const GROUNDS: readonly RefusalGround[] = Object.values(LAWS).flatMap(
  ({ refusalGrounds }) => refusalGrounds,
);

/** Every code belongs to one law. A code that is in no law today is shown as it is stored. */
function groundWords(t: Translate, code: unknown): string {
  const ground = GROUNDS.find((one) => one.code === code);
  return ground ? sayGround(t, ground) : String(code ?? "");
}

function assignedWords(t: Translate, { assignee, by, number }: Facts, nameOf: NameOf): string {
  if (!assignee) return t("activity.assign.nobody");
  const name = nameOf(String(assignee));
  switch (by) {
    case "turn":
      return t("activity.assign.turn", { name });
    case "load":
      return t("activity.assign.load", { name });
    case "rule":
      return t("activity.assign.rule", { name, number: String(number) });
    default:
      return t("activity.assign.manual", { name });
  }
}

const asking = (t: Translate, reason: unknown): string =>
  WAIT_REASONS.includes(reason as WaitReason) ? t(`askings.${reason as WaitReason}`) : "";

function pausedWords(t: Translate, { stops, daysLeft, to }: Facts): string {
  if (stops) {
    return t("activity.pause.stops", {
      days: Number(daysLeft),
    });
  }
  return typeof to === "string"
    ? t("activity.pause.runsTo", { day: day(t, to) })
    : t("activity.pause.runsNoDate");
}

function resumedWords(t: Translate, { answeredOn, to }: Facts): string {
  const on = day(t, answeredOn);
  return to
    ? t("activity.resume.due", { day: on, due: day(t, to) })
    : t("activity.resume.stillPaused", { day: on });
}

function lawNames(t: Translate, laws: unknown): string {
  const names = Array.isArray(laws)
    ? laws.map((law: LawId) => named(t, LAW_NAMES, law) || law)
    : [];
  return andWords(t, names);
}

/**
 * A milestone is the due date and the days before it ("date:days"), or the days after it once the request is overdue
 * ("date:0:days").
 */
function milestoneWords(t: Translate, milestone: unknown): string {
  const [, before, after] = String(milestone ?? "").split(":");
  const days = Number(after ?? before);
  if (after) return t("request.time.overdue", { days });
  if (!before) return "";
  return days === 0 ? t("activity.remind.dueToday") : t("activity.remind.daysBefore", { days });
}

const TASKS: Readonly<Record<string, LabelKey>> = {
  add: "activity.task.add",
  done: "activity.task.done",
  undone: "activity.task.undone",
  remove: "activity.task.remove",
};

type EventWords = { title: string; detail: string };

/** The words for events about tags, tasks, linked and merged requests; `null` for other events. */
function relatedEventWords(t: Translate, event: string, facts: Facts): EventWords | null {
  const reference = String(facts.reference);
  switch (event) {
    case "tag":
      return {
        title: t(facts.on ? "activity.tag.added" : "activity.tag.removed"),
        detail: String(facts.name ?? ""),
      };
    case "task":
      return { title: t(TASKS[String(facts.did)] ?? "activity.task.changed"), detail: "" };
    case "link":
      return {
        title: t("activity.link.title"),
        detail: t("activity.link.detail", { reference }),
      };
    case "unlink":
      return {
        title: t("activity.unlink.title"),
        detail: t("activity.unlink.detail", { reference }),
      };
    case "merge":
      return {
        title: t("activity.merge.title"),
        detail: t("activity.merge.detail", { reference: String(facts.into) }),
      };
    case "take-in":
      return {
        title: t("activity.takeIn.title"),
        detail: t("activity.takeIn.detail", { reference }),
      };
    case "unmerge":
      return { title: t("activity.unmerge.title"), detail: unmergeWords(t, facts) };
    case "let-go":
      return {
        title: t("activity.unmerge.title"),
        detail: t("activity.unmerge.from", { reference }),
      };
    default:
      return null;
  }
}

function unmergeWords(t: Translate, { from, to }: Facts): string {
  const reference = String(from);
  return typeof to === "string"
    ? t("activity.unmerge.fromDue", { reference, day: formatDay(t, to) })
    : t("activity.unmerge.from", { reference });
}
