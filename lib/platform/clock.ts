import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { prisma } from "./db";
import { log } from "./log";

/** Beyond this a process does not trust its clock, and changes nothing. */
const MOST_MS = 60_000;
const CHECK_MS = 30_000;
/** The clock of the process moved against its own monotonic clock: somebody set it, or the machine slept. */
const JUMP_MS = 1_000;

type Measured = { offsetMs: number; wall: number; monotonic: number };
type Clock = { measured?: Measured; measuring?: Promise<void> };

// Next loads modules more than once: one clock a process all the same.
const kept = globalThis as typeof globalThis & { rightsdeskClock?: Clock };
function clock(): Clock {
  kept.rightsdeskClock ??= {};
  return kept.rightsdeskClock;
}

/** The time by the database's clock, as far as it was measured: web and worker processes agree on it. */
export const now = (): Date => new Date(Date.now() + (clock().measured?.offsetMs ?? 0));

/** The same, measured where that was long ago or the clock of the process has jumped since. */
export async function checkedNow(): Promise<Date> {
  const { measured } = clock();
  const sure = measured !== undefined && !hasJumped(measured);
  const old = !measured || performance.now() - measured.monotonic > CHECK_MS;
  if (!sure || old) {
    const measuring = measureClock();
    if (!sure) await measuring;
  }
  return now();
}

const hasJumped = ({ wall, monotonic }: Measured): boolean =>
  Math.abs(Date.now() - wall - (performance.now() - monotonic)) > JUMP_MS;

/** By how many seconds the clock of this machine is ahead, where that is too much to go on; otherwise `null`. */
export function clockFault(): number | null {
  const offsetMs = clock().measured?.offsetMs ?? 0;
  return Math.abs(offsetMs) > MOST_MS ? Math.round(-offsetMs / 1_000) : null;
}

/** Throws where the clock of this machine cannot be trusted: sessions and links would end at a wrong time. */
export async function requireRightClock(): Promise<void> {
  await checkedNow(); // also before the first change of a process, and after somebody set its clock
  if (clockFault() === null) return;
  throw new Problem("unavailable", message("problem.server.wrongClock"));
}

/** Measures how far this process's clock is from the database's; the time of the way there and back is halved. */
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

/** Takes over a time that the database has just answered with; `sent` is when it was asked, by `performance.now()`. */
export function compareClock(databaseMs: number, sent: number): void {
  const before = clockFault();
  const [wall, monotonic] = [Date.now(), performance.now()];
  const there = databaseMs + (monotonic - sent) / 2;
  clock().measured = { offsetMs: Math.round(there - wall), wall, monotonic };
  const fault = clockFault();
  if (fault !== null && before === null) {
    log().error({ seconds: fault }, "the clock of this machine is wrong: nothing is changed");
  } else if (fault === null && before !== null) {
    log().info("the clock of this machine is right again");
  }
}

/** Measures now and every half minute; `changed` hears whether the clock is right, at first and when that changes. */
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
