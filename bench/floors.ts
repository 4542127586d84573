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
  const rate = (compute: (input: DeadlineInput) => unknown): number => {
    const spin = (ms: number): number => {
      const began = performance.now();
      let done = 0;
      while (performance.now() < began + ms) {
        for (const input of inputs) compute(input);
        done += inputs.length;
      }
      return (done * 1000) / (performance.now() - began);
    };
    spin(1000);
    return spin(seconds * 1000);
  };
  return { dates: rate(computeDates), reasons: rate(computeDeadline) };
}
