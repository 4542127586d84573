import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

/** Milliseconds that all threads of a process have run; `undefined` if the system does not report it. */
function cpuMs(pid: number): number | undefined {
  try {
    const threads = readdirSync(`/proc/${pid}/task`);
    const nanoseconds = threads.map((thread) =>
      Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ", 1)[0]),
    );
    return nanoseconds.reduce((sum, one) => sum + one, 0) / 1e6;
  } catch {
    return undefined;
  }
}

export type Cpu = { web: number; postgres: number };

/**
 * Milliseconds of CPU that the web process and its database connections have used until now. `null` if the system does
 * not report them.
 */
export async function cpuUsed(web: number, owner: pg.Pool, login: string): Promise<Cpu | null> {
  const ran = cpuMs(web);
  if (ran === undefined) return null;
  const { rows } = await owner.query<{ pid: number }>(
    "select pid from pg_stat_activity where usename = $1",
    [login],
  );
  // A connection that has ended is not counted. Connections of the web process outlive a measurement.
  const postgres = rows.reduce((sum, { pid }) => sum + (cpuMs(pid) ?? 0), 0);
  return { web: ran, postgres };
}
