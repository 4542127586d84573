import { type Fact, Facts } from "@/components/ui/facts";
import type { Deadline } from "@/lib/domain/deadline";
import { sayReason } from "@/lib/words/reason";
import { formatDay, formatDue, formatInstant, wordsFor } from "@/lib/words/words";
import { DeadlineLine } from "./deadline-line";
import type { DeadlineMark } from "./deadline-scale";
import { dayIn } from "./zone-day";

export interface RequestClockProps {
  readonly deadline: Deadline;
  readonly zone: string;
  readonly now: Date;
  /** The clock of an answered request has no today. */
  readonly running: boolean;
  /** Only a lawful extension is drawn. */
  readonly extendable: boolean;
}

const words = wordsFor("en");

/** How the date came about: drawn, listed, and reasoned step by step. */
export function RequestClock(props: RequestClockProps) {
  const { deadline, zone } = props;
  return (
    <section aria-labelledby="clock" className="grid gap-3">
      <h2 id="clock">The clock</h2>
      <DeadlineLine marks={marksOf(props)} waits={[]} locale="en-GB" />
      <Facts facts={clockFacts(deadline, zone)} />
      <div>
        <h3>How the date was reached</h3>
        <ol className="mt-1 list-decimal ps-5 marker:text-ink-soft">
          {deadline.reasons.map((reason) => (
            <li key={`${reason.code} ${reason.on} ${reason.source}`} className="mt-1">
              {sayReason(words, reason, zone)}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

function marksOf({ deadline, zone, now, running, extendable }: RequestClockProps): DeadlineMark[] {
  const { receivedOn, targetOn, ackDueAt, noticeDueOn, extendedDueOn, extendableTo } = deadline;
  const legal = extendedDueOn ?? deadline.dueOn;
  const marks: (Omit<DeadlineMark, "on"> & { on: string | null | undefined })[] = [
    { kind: "receipt", on: receivedOn, label: "Received" },
    { kind: "ack", on: ackDueAt && dayIn(zone, new Date(ackDueAt)), label: "Acknowledge by" },
    { kind: "today", on: running ? dayIn(zone, now) : null, label: "Today" },
    {
      kind: "due",
      on: targetOn,
      label: targetOn === legal ? "Last day by law" : "Work to this day",
    },
    { kind: "due", on: legal === targetOn ? null : legal, label: "Last day by law" },
    {
      kind: "notice",
      on: extendable && noticeDueOn !== targetOn ? noticeDueOn : null,
      label: "Tell of an extension by",
    },
    { kind: "extended", on: extendable ? extendableTo : null, label: "Could be extended to" },
  ];
  return marks.filter((mark): mark is DeadlineMark => Boolean(mark.on));
}

function clockFacts(deadline: Deadline, zone: string): Fact[] {
  const day = (on: string | null | undefined) => (on ? formatDay(words, on) : "");
  const legal = deadline.extendedDueOn ?? deadline.dueOn;
  const facts = [
    {
      label: deadline.extendedDueOn ? "By law, extended" : "By law",
      value: legal ? formatDue(words, legal, zone) : "The law sets no last day",
    },
    { label: "Our promise", value: day(deadline.houseDueOn) },
    { label: "Work to", value: day(deadline.targetOn) },
    {
      label: "Acknowledge",
      value: deadline.ackDueAt ? formatInstant(words, new Date(deadline.ackDueAt), zone) : "",
    },
    { label: "Read strictly", value: day(deadline.safeExtendedDueOn ?? deadline.safeDueOn) },
    { label: "Use stops", value: day(deadline.stopOn) },
    { label: "Outer limit", value: day(deadline.outerDueOn) },
  ];
  return facts.filter(({ value }) => value);
}
