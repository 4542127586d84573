import { Disclosure } from "@/components/ui/disclosure";
import { type Fact, Facts } from "@/components/ui/facts";
import { type Deadline, publicDeadline } from "@/lib/domain/clock/deadline-terms";
import type { WaitView } from "@/lib/domain/request/view";
import { formatUntil } from "@/lib/words/until";
import { whyText } from "@/lib/words/why";
import { formatDay, formatDue, formatInstant, type Words } from "@/lib/words/words";
import { ClockLaws } from "./clock-laws";
import { type DrawnClock, gapsOf, lastDayOf, marksOf } from "./clock-marks";
import { ClockSteps, ClockVersions } from "./clock-steps";
import { DeadlineLine } from "./deadline-line";
import { WhyLetter } from "./why-letter";
import { dayIn } from "./zone-day";

export interface RequestClockProps {
  readonly deadline: Deadline;
  readonly waits: readonly WaitView[];
  readonly words: Words;
  readonly zone: string;
  /** When the receipt was acknowledged by email. */
  readonly acknowledgedAt: string | null;
  /** Whether the zone may be named outside the desk. */
  readonly placed: boolean;
  readonly now: Date;
  readonly reference: string;
  /** The clock of an answered request has no today. */
  readonly running: boolean;
  /** Only a lawful extension is drawn. */
  readonly extendable: boolean;
}

/** How the date came about: drawn, listed, and reasoned step by step. For the server only. */
export function RequestClock({
  now,
  running,
  reference,
  placed,
  acknowledgedAt,
  ...props
}: RequestClockProps) {
  const { deadline, zone, words } = props;
  const today = running ? dayIn(zone, now) : null;
  const acknowledged = acknowledgedAt !== null;
  const clock: DrawnClock = { ...props, reader: "desk", today, acknowledged };
  const text = whyText(words, publicDeadline(deadline), { zone, placed, reference });
  return (
    <section aria-labelledby="clock" className="grid gap-3">
      <h2 id="clock">{words("clock.title")}</h2>
      <ClockState deadline={deadline} words={words} />
      <DeadlineLine marks={marksOf(clock)} waits={gapsOf(clock)} words={words} />
      <Facts facts={clockFacts(deadline, zone, words, acknowledgedAt)} />
      <ClockLaws deadline={deadline} words={words} />
      <ClockSteps deadline={deadline} zone={zone} words={words} reader="desk" />
      <Disclosure label={words("clock.why.open")}>
        <WhyLetter text={text} words={words} />
      </Disclosure>
      <ClockVersions deadline={deadline} words={words} />
    </section>
  );
}

/** What to know of a clock that runs to no day. */
function ClockState({ deadline, words }: { readonly deadline: Deadline; readonly words: Words }) {
  const { state, daysLeft = 0 } = deadline;
  if (state === "running") return null;
  return (
    <p className="font-semibold text-waiting">
      {state === "paused" ? words("clock.paused", { days: daysLeft }) : words("clock.withdrawn")}
    </p>
  );
}

function lawFact(deadline: Deadline, zone: string, words: Words): string {
  const last = lastDayOf(deadline);
  if (deadline.state === "paused") return words("clock.facts.later");
  if (deadline.state === "withdrawn") return words("clock.facts.gone");
  return last ? formatDue(words, last, zone) : words("clock.facts.none");
}

function clockFacts(
  deadline: Deadline,
  zone: string,
  words: Words,
  acknowledgedAt: string | null,
): Fact[] {
  const day = (on: string | null | undefined) => (on ? formatDay(words, on) : "");
  const { ackDueAt } = deadline;
  const facts = [
    {
      label: words(deadline.extendedDueOn ? "clock.facts.extended" : "clock.facts.law"),
      value: lawFact(deadline, zone, words),
    },
    { label: words("clock.facts.promise"), value: day(deadline.houseDueOn) },
    { label: words("clock.facts.internal"), value: day(deadline.internalOn) },
    { label: words("clock.facts.work"), value: day(deadline.targetOn) },
    acknowledgedAt
      ? {
          label: words("clock.facts.acked"),
          value: formatInstant(words, new Date(acknowledgedAt), zone),
        }
      : {
          label: words("clock.facts.ack"),
          value: ackDueAt ? formatUntil(words, new Date(ackDueAt), zone) : "",
        },
    {
      label: words("clock.facts.safe"),
      value: day(deadline.safeExtendedDueOn ?? deadline.safeDueOn),
    },
    { label: words("clock.facts.stop"), value: day(deadline.stopOn) },
    { label: words("clock.facts.outer"), value: day(deadline.outerDueOn) },
  ];
  return facts.filter(({ value }) => value);
}
