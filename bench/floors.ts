import type pg from "pg";
import { computeDates, computeDeadline } from "@/lib/domain/deadline";
import type { DeadlineInput } from "@/lib/domain/deadline-terms";
import { calendarFor } from "@/lib/platform/holidays";
import { type Load, summary } from "./load";

/** One row a transaction into a table of its own, on the same server and disk: what a commit costs. */
export async function inserts(
  owner: pg.Pool,
  { connections, seconds }: { connections: number; seconds: number },
): Promise<Load> {
  await owner.query(
    "create table if not exists floor (id bigint generated always as identity primary key, body text)",
  );
  const body = "x".repeat(400);
  const times: number[] = [];
  const began = performance.now();
  const busy = async () => {
    const client = await owner.connect();
    while (performance.now() < began + seconds * 1000) {
      const start = performance.now();
      await client.query({
        name: "floor",
        text: "insert into floor (body) values ($1)",
        values: [body],
      });
      times.push(performance.now() - start);
    }
    client.release();
  };
  await Promise.all(Array.from({ length: connections }, busy));
  return summary(times, performance.now() - began);
}

/** Legal clocks a second under the GDPR, one day of receipt after the other, after a second to get warm. */
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
  // In turns, and the best of them: what the machine does besides falls on one as on the other.
  const best = { dates: 0, reasons: 0 };
  for (let turn = 0; turn < 4; turn += 1) {
    best.dates = Math.max(best.dates, rate(computeDates, seconds * 250));
    best.reasons = Math.max(best.reasons, rate(computeDeadline, seconds * 250));
  }
  return best;
}
