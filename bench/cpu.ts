import { readdirSync, readFileSync } from "node:fs";
import type pg from "pg";

/** Milliseconds that all threads of a process have run; `undefined` where the system does not tell. */
function ranMs(pid: number): number | undefined {
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

/** What the web process and the database have spent on it until now. `null` where the system tells nothing of it. */
export async function spent(web: number, owner: pg.Pool, login: string): Promise<Cpu | null> {
  const ran = ranMs(web);
  if (ran === undefined) return null;
  const { rows } = await owner.query<{ pid: number }>(
    "select pid from pg_stat_activity where usename = $1",
    [login],
  );
  // One that ended meanwhile is not counted: connections of the web process outlive a measurement.
  const postgres = rows.reduce((sum, { pid }) => sum + (ranMs(pid) ?? 0), 0);
  return { web: ran, postgres };
}
