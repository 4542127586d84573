import { type DrawnClock, gapsOf, marksOf } from "@/components/clock/clock-marks";
import { ClockSteps } from "@/components/clock/clock-steps";
import { DeadlineLine } from "@/components/clock/deadline-line";
import { dayIn } from "@/components/clock/zone-day";
import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import type { WaitView } from "@/lib/domain/request/view";
import type { Words } from "@/lib/words/words";

/** The clock of a request as its person sees it: the last day by law, our promise, and why. */
export function OwnClock({
  deadline,
  waits,
  zone,
  words,
  now,
  placed,
  ackIsPast,
}: {
  readonly deadline: Deadline;
  readonly waits: readonly WaitView[];
  readonly zone: string;
  readonly words: Words;
  readonly now: Date;
  /** Whether the policy states the place, so that its zone may be named. */
  readonly placed: boolean;
  readonly ackIsPast: boolean;
}) {
  const today = dayIn(zone, now);
  const facts = { deadline, zone, words, reader: "person" } as const;
  const clock: DrawnClock = {
    ...facts,
    waits,
    today,
    extendable: false,
    acknowledged: ackIsPast,
  };
  return (
    <section className="flow mt-9">
      <h2>{words("clock.own.title")}</h2>
      <DeadlineLine marks={marksOf(clock)} waits={gapsOf(clock)} words={words} dates="long" />
      <ClockSteps {...facts} placed={placed} />
    </section>
  );
}
