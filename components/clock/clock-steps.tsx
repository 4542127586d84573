import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import { formatReason, type Reader } from "@/lib/words/reason";
import type { Translate } from "@/lib/words/translator";

export interface ClockStepsProps {
  readonly deadline: Deadline;
  readonly zone: string;
  readonly t: Translate;
  readonly reader: Reader;
  readonly open?: boolean;
  /** Whether the policy states the place, so that the time zone may be named. */
  readonly placed?: boolean;
}

/** The reasons for the date, step by step. The list opens without script and is always open in print. */
export function ClockSteps({ deadline, zone, t, reader, open, placed }: ClockStepsProps) {
  const steps = deadline.reasons.map((reason, at) => ({
    id: `${at}`,
    text: formatReason(t, reason, zone, reader, placed),
  }));
  return (
    <details className="more clock-steps" open={open}>
      <summary>
        <span>{t(reader === "person" ? "clock.own.steps" : "clock.steps")}</span>
      </summary>
      <div>
        <ol>
          {steps.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      </div>
    </details>
  );
}

/** The versions that the dates were computed with. The same facts and versions give the same dates again. */
export function ClockVersions({ deadline, t }: Pick<ClockStepsProps, "deadline" | "t">) {
  const { lawVersion, calendarVersion, zoneVersion } = deadline;
  const parts = [
    t("clock.versions.law", { law: lawVersion }),
    ...(calendarVersion ? [t("clock.versions.calendar", { calendar: calendarVersion })] : []),
    ...(zoneVersion ? [t("clock.versions.zone", { zone: zoneVersion })] : []),
  ];
  return <p className="clock-versions">{t("clock.versions.all", { parts: parts.join("; ") })}</p>;
}
