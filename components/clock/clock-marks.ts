import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import type { WaitView } from "@/lib/domain/request/view";
import { type Reader, sayAsking } from "@/lib/words/reason";
import type { Translate } from "@/lib/words/translator";
import { lastDayUntil } from "@/lib/words/until";
import type { DeadlineMark, MarkKind, Wait } from "./deadline-scale";

/** A clock with everything that its drawing depends on. */
export interface DrawnClock {
  readonly deadline: Deadline;
  readonly waits: readonly WaitView[];
  readonly zone: string;
  readonly t: Translate;
  readonly reader: Reader;
  /** Today as "YYYY-MM-DD". It is `null` once the request has its response, because the clock has ended. */
  readonly today: string | null;
  /** Whether an extension is lawful. Otherwise no extended deadline is drawn. */
  readonly extendable: boolean;
  /** The receipt was acknowledged or the time for it has passed, so no acknowledgment mark is drawn. */
  readonly acknowledged?: boolean;
}

/** The legal deadline: the extended one if the extension is valid, otherwise the original one. */
export const lastDayOf = ({ extendedDueOn, dueOn }: Deadline): string | null =>
  extendedDueOn ?? dueOn;

type MarkName =
  | ("receipt" | "ack" | "today" | "work" | "promise" | "internal" | "law")
  | ("notice" | "extendable");

/** The days to draw. Marks of the same day keep this order in the list. */
export function marksOf({ deadline, zone, t, reader, ...clock }: DrawnClock): DeadlineMark[] {
  const { receivedOn, targetOn, ackDueAt, noticeDueOn, houseDueOn, extendableTo } = deadline;
  const law = lastDayOf(deadline);
  const labelFor = (name: MarkName) =>
    t(reader === "person" ? `clock.own.marks.${name}` : `clock.marks.${name}`);
  const promised =
    deadline.internalOn !== undefined ? "internal" : targetOn === houseDueOn ? "promise" : "work";
  const marks: [MarkKind, MarkName, string | null | undefined][] = [
    ["receipt", "receipt", receivedOn],
    ["ack", "ack", clock.acknowledged ? null : ackDueAt && lastDayUntil(new Date(ackDueAt), zone)],
    ["today", "today", clock.today],
    ["due", targetOn === law ? "law" : promised, targetOn],
    ["due", "law", law === targetOn ? null : law],
    ["notice", "notice", clock.extendable && noticeDueOn !== targetOn ? noticeDueOn : null],
    ["extended", "extendable", clock.extendable ? extendableTo : null],
  ];
  return marks.flatMap(([kind, name, on]) => (on ? [{ kind, on, label: labelFor(name) }] : []));
}

/** The periods in which the clock was paused. A question without a reply reaches to today. */
export const gapsOf = ({ waits, t, reader, today }: DrawnClock): Wait[] =>
  waits
    .filter(({ stops }) => stops)
    .map(({ reason, askedOn, answeredOn }) => {
      const asking = sayAsking(t, reason, reader);
      const until = answeredOn ?? (today && today > askedOn ? today : askedOn);
      return {
        from: askedOn,
        to: until,
        open: answeredOn === null,
        label: labelOf(t, reader, answeredOn === null, asking),
      };
    });

function labelOf(t: Translate, reader: Reader, open: boolean, asking: string): string {
  if (reader === "person") {
    return t(open ? "clock.own.waiting" : "clock.own.waited", { asking });
  }
  return t(open ? "clock.waiting" : "clock.waited", { asking });
}
