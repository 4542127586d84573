import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { prisma } from "@/lib/platform/database/db";
import { log } from "./log";

/** Above this difference a process does not trust its clock and changes nothing. */
const MAX_OFFSET_MS = 60_000;
const CHECK_MS = 30_000;
/**
 * The wall clock has moved by more than this against the monotonic clock of the process: somebody set it, or the
 * machine slept.
 */
const JUMP_MS = 1_000;

type Measured = { offsetMs: number; wall: number; monotonic: number };
type Clock = { measured?: Measured; measuring?: Promise<void> };

// Next loads modules more than once, so the measurement is kept on `globalThis`: one for each process.
const globals = globalThis as typeof globalThis & { rightsdeskClock?: Clock };
function clock(): Clock {
  globals.rightsdeskClock ??= {};
  return globals.rightsdeskClock;
}

/** The time of the database's clock, as last measured, so that web and worker processes agree on it. */
export const now = (): Date => new Date(Date.now() + (clock().measured?.offsetMs ?? 0));

/**
 * The time as `now` returns it. A measurement that is older than 30 seconds is renewed in the background. Without a
 * measurement, or after the clock of the process has jumped, the new one is awaited.
 */
export async function checkedNow(): Promise<Date> {
  const { measured } = clock();
  const reliable = measured !== undefined && !hasJumped(measured);
  const stale = !measured || performance.now() - measured.monotonic > CHECK_MS;
  if (!reliable || stale) {
    const measuring = measureClock();
    if (!reliable) await measuring;
  }
  return now();
}

const hasJumped = ({ wall, monotonic }: Measured): boolean =>
  Math.abs(Date.now() - wall - (performance.now() - monotonic)) > JUMP_MS;

/**
 * By how many seconds the clock of this machine is ahead (or behind, if negative), if that is more than a minute;
 * otherwise `null`.
 */
export function clockFault(): number | null {
  const offsetMs = clock().measured?.offsetMs ?? 0;
  return Math.abs(offsetMs) > MAX_OFFSET_MS ? Math.round(-offsetMs / 1_000) : null;
}

/**
 * Throws `unavailable` if the clock of this machine cannot be trusted, because sessions and links would end at a
 * wrong time.
 */
export async function requireCorrectClock(): Promise<void> {
  await checkedNow(); // measures before the first change of a process, and after somebody set its clock
  if (clockFault() === null) return;
  throw new Problem("unavailable", message("problem.server.wrongClock"));
}

/**
 * Measures how far the clock of this process is from the database's. Half of the round-trip time is added to the
 * database's time. Never rejects; calls at the same time share one measurement.
 */
export function measureClock(): Promise<void> {
  const here = clock();
  here.measuring ??= measure()
    .catch((err) => log().warn({ err }, "the clock could not be compared with the database's"))
    .finally(() => {
      here.measuring = undefined;
    });
  return here.measuring;
}

async function measure(): Promise<void> {
  const sent = performance.now();
  const [row] = await prisma().$queryRaw<{ ms: number }[]>`
    select (extract(epoch from clock_timestamp()) * 1000)::float8 as ms`;
  if (row) compareClock(row.ms, sent);
}

/**
 * Compares the clock with `databaseMs`, a time that the database has just returned. `sent` is when the query was
 * sent, by `performance.now()`.
 */
export function compareClock(databaseMs: number, sent: number): void {
  const before = clockFault();
  const [wall, monotonic] = [Date.now(), performance.now()];
  const databaseNow = databaseMs + (monotonic - sent) / 2;
  clock().measured = { offsetMs: Math.round(databaseNow - wall), wall, monotonic };
  const fault = clockFault();
  if (fault !== null && before === null) {
    log().error({ seconds: fault }, "the clock of this machine is wrong: nothing is changed");
  } else if (fault === null && before !== null) {
    log().info("the clock of this machine is right again");
  }
}

/**
 * Measures now and every 30 seconds. Calls `changed` with whether the clock is right: after the first measurement and
 * whenever that changes. Returns a function that stops it.
 */
export async function watchClock(
  changed: (right: boolean) => Promise<unknown>,
): Promise<() => void> {
  let right: boolean | undefined;
  const check = async () => {
    await measureClock();
    const isRight = clockFault() === null;
    if (isRight === right) return;
    right = isRight;
    await changed(isRight);
  };
  await check();
  const timer = setInterval(() => void check(), CHECK_MS);
  return () => clearInterval(timer);
}
