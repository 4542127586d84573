import type { Context } from "@/lib/platform/context";
import type { Prisma } from "@/lib/platform/database/db";
import { log } from "@/lib/platform/log";

/** After this many failures the cause is not in the requests, so the round ends and is tried again later. */
const MOST_FAILURES = 20;

export type Failures = {
  /** Does `work` for one request or file. A failure is logged, and the result is `undefined`. */
  attempt: <T>(id: string, work: () => Promise<T>) => Promise<T | undefined>;
  /** Does `work` for a whole batch, or, where that fails, for one id after another. Returns the ids that `work` returns. */
  attemptBatch: (
    ids: readonly string[],
    work: (some: readonly string[]) => Promise<string[]>,
  ) => Promise<string[]>;
  /** Throws all failures together, so that the job counts as failed and is tried again. */
  end: () => void;
};

/** Where one request or file fails, the others of the round are still worked on. */
export function collectFailures(ctx: Context, step: string): Failures {
  const failures: unknown[] = [];
  const end = () => {
    if (failures.length === 0) return;
    throw new AggregateError(failures, `${step}: ${failures.length} failed at ${ctx.desk.slug}`);
  };
  const attempt = async <T>(id: string, work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (err) {
      log().error({ desk: ctx.desk.slug, step, id, err }, "one of a round failed");
      failures.push(err);
      if (failures.length >= MOST_FAILURES) end();
      return undefined;
    }
  };
  return {
    attempt,
    attemptBatch: async (ids, work) => {
      try {
        return ids.length === 0 ? [] : await work(ids);
      } catch (err) {
        log().warn({ desk: ctx.desk.slug, step, err }, "a batch failed: its parts are tried alone");
        const done: string[] = [];
        for (const id of ids) done.push(...((await attempt(id, () => work([id]))) ?? []));
        return done;
      }
    },
    end,
  };
}

/** The number of ids that are held in memory. */
const AT_ONCE = 500;

/** Does `work` for each request that `where` finds, in id order. Returns for how many it did something. */
export async function attemptEach(
  ctx: Context,
  step: string,
  where: Prisma.RequestWhereInput,
  work: (id: string) => Promise<boolean>,
): Promise<number> {
  const failures = collectFailures(ctx, step);
  let done = 0;
  for (let after = ""; ; ) {
    const found = await ctx.db((tx) =>
      tx.request.findMany({
        where: { ...where, id: { gt: after } },
        orderBy: { id: "asc" },
        take: AT_ONCE,
        select: { id: true },
      }),
    );
    for (const { id } of found) {
      if (await failures.attempt(id, () => work(id))) done += 1;
    }
    const last = found.at(-1);
    if (!last || found.length < AT_ONCE) break;
    after = last.id;
  }
  failures.end();
  return done;
}
