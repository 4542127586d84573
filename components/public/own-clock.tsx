import { type DrawnClock, gapsOf, marksOf } from "@/components/clock/clock-marks";
import { ClockSteps } from "@/components/clock/clock-steps";
import { DeadlineLine } from "@/components/clock/deadline-line";
import { dayIn } from "@/components/clock/zone-day";
import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import type { WaitView } from "@/lib/domain/request/view";
import type { Translate } from "@/lib/words/translator";

/** The clock of a request as the requester sees it: the legal deadline, the policy deadline and the reasons. */
export function OwnClock({
  deadline,
  waits,
  zone,
  t,
  now,
  placed,
  ackIsPast,
}: {
  readonly deadline: Deadline;
  readonly waits: readonly WaitView[];
  readonly zone: string;
  readonly t: Translate;
  readonly now: Date;
  /** Whether the policy states the place, so that the time zone may be named. */
  readonly placed: boolean;
  readonly ackIsPast: boolean;
}) {
  const today = dayIn(zone, now);
  const facts = { deadline, zone, t, reader: "person" } as const;
  const clock: DrawnClock = {
    ...facts,
    waits,
    today,
    extendable: false,
    acknowledged: ackIsPast,
  };
  return (
    <section className="flow mt-9">
      <h2>{t("clock.own.title")}</h2>
      <DeadlineLine marks={marksOf(clock)} waits={gapsOf(clock)} t={t} dates="long" />
      <ClockSteps {...facts} placed={placed} />
    </section>
  );
}
