import type { Deadline } from "@/lib/domain/clock/deadline-terms";
import { type Reader, sayReason } from "@/lib/words/reason";
import type { Words } from "@/lib/words/words";

export interface ClockStepsProps {
  readonly deadline: Deadline;
  readonly zone: string;
  readonly words: Words;
  readonly reader: Reader;
  readonly open?: boolean;
  /** Whether the zone may be named. */
  readonly placed?: boolean;
}

/** How the date came about, step by step; unfolds without script, and on paper by itself. */
export function ClockSteps({ deadline, zone, words, reader, open, placed }: ClockStepsProps) {
  const steps = deadline.reasons.map((reason, at) => ({
    id: `${at}`,
    said: sayReason(words, reason, zone, reader, placed),
  }));
  return (
    <details className="more clock-steps" open={open}>
      <summary>
        <span>{words(reader === "person" ? "clock.own.steps" : "clock.steps")}</span>
      </summary>
      <div>
        <ol>
          {steps.map(({ id, said }) => (
            <li key={id}>{said}</li>
          ))}
        </ol>
      </div>
    </details>
  );
}

/** What the dates were worked out with: the same facts and versions give the same dates again. */
export function ClockVersions({ deadline, words }: Pick<ClockStepsProps, "deadline" | "words">) {
  const { lawVersion, calendarVersion, zoneVersion } = deadline;
  const parts = [
    words("clock.versions.law", { law: lawVersion }),
    ...(calendarVersion ? [words("clock.versions.calendar", { calendar: calendarVersion })] : []),
    ...(zoneVersion ? [words("clock.versions.zone", { zone: zoneVersion })] : []),
  ];
  return (
    <p className="clock-versions">{words("clock.versions.all", { parts: parts.join("; ") })}</p>
  );
}
