import { computeDates, computeDeadline } from "@/lib/domain/clock/deadline";
import type { DeadlineInput } from "@/lib/domain/clock/deadline-terms";
import { calendarFor } from "@/lib/platform/holidays";

/**
 * Measures how many legal deadlines a second are computed under the GDPR, one day of receipt after the other, after a
 * second of warming up.
 */
export function deadlines(seconds: number): { dates: number; reasons: number } {
  const calendar = calendarFor({ region: "DE-BE", weekend: [6, 7], years: [2025, 2026, 2027] });
  const inputs = Array.from(
    { length: 365 },
    (_, day): DeadlineInput => ({
      law: "eu-gdpr",
      right: "access",
      receivedAt: new Date(Date.UTC(2026, 0, 1 + day, 22, 30)).toISOString(),
      zone: "Europe/Berlin",
      calendar,
    }),
  );
  const rate = (compute: (input: DeadlineInput) => unknown, ms: number): number => {
    const began = performance.now();
    let done = 0;
    while (performance.now() < began + ms) {
      for (const input of inputs) compute(input);
      done += inputs.length;
    }
    return (done * 1000) / (performance.now() - began);
  };
  for (const compute of [computeDates, computeDeadline]) rate(compute, 1000);
  // Measured in turns, and the best turn counts, so that other load on the machine affects both alike.
  const best = { dates: 0, reasons: 0 };
  for (let turn = 0; turn < 4; turn += 1) {
    best.dates = Math.max(best.dates, rate(computeDates, seconds * 250));
    best.reasons = Math.max(best.reasons, rate(computeDeadline, seconds * 250));
  }
  return best;
}
