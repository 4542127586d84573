import { actorCode, requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { lockKey, type Prisma } from "@/lib/platform/database/db";
import { enqueue, PRIORITY } from "@/lib/platform/jobs/queue";
import { newId } from "@/lib/platform/keys/crypto";
import { type Audit, verifyLog } from "./audit";

const KEPT = 20;

/** The stored result of a finished check of the audit log. */
type IntegrityResult = Audit & { startedAt: Date; finishedAt: Date };
export type IntegrityView = {
  /** The last check that finished; `null` before the first one. */
  last: IntegrityResult | null;
  /** A check that was requested and has not finished, with the number of entries that it has checked so far. */
  running: { requestedAt: Date; started: boolean; entries: number } | null;
  /** The number of entries in the last check, from which the page estimates the progress of a running one. */
  expected: number | null;
};

/** Queues a check of the desk's audit log. Idempotent: while one is queued or runs, no second one is added. */
export async function requestIntegrityCheck(ctx: Context): Promise<void> {
  requirePermission(ctx.actor, "log.verify");
  const { id: deskId } = ctx.desk;
  await ctx.db(async (tx) => {
    await lockKey(tx, `integrity:${deskId}`);
    const open = await tx.integrityCheck.findFirst({ where: { deskId, finishedAt: null } });
    const check = open?.id ?? newId("chk");
    if (!open) {
      const requestedBy = actorCode(ctx.actor);
      await tx.integrityCheck.create({
        data: { id: check, deskId, requestedBy, requestedAt: ctx.now },
      });
    }
    // Also where a check is open, so that a check whose job failed or disappeared starts again.
    const key = `integrity:${deskId}`;
    await enqueue(tx, "check-integrity", { desk: deskId, check }, { key, priority: PRIORITY.bulk });
  });
}

/** The job of the worker. An interrupted check starts again from the beginning. */
export async function runIntegrityCheck(ctx: Context, check: string): Promise<void> {
  const { id: deskId } = ctx.desk;
  const where = { id: check, deskId, finishedAt: null };
  const change = (data: Prisma.IntegrityCheckUpdateManyMutationInput) =>
    ctx.db((tx) => tx.integrityCheck.updateMany({ where, data }));
  const { count } = await change({ startedAt: ctx.now, entries: 0 });
  if (count === 0) return;
  const began = performance.now();
  const { entries, ...result } = await verifyLog(ctx, {
    onProgress: (checked) => change({ entries: checked }),
  });
  const finishedAt = new Date(ctx.now.getTime() + Math.round(performance.now() - began));
  await change({ finishedAt, entries, result: result as Prisma.InputJsonObject });
  await dropOldChecks(ctx);
}

async function dropOldChecks(ctx: Context): Promise<void> {
  const { id: deskId } = ctx.desk;
  await ctx.db(async (tx) => {
    const old = await tx.integrityCheck.findMany({
      where: { deskId, finishedAt: { not: null } },
      orderBy: { requestedAt: "desc" },
      skip: KEPT,
      select: { id: true },
    });
    await tx.integrityCheck.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } });
  });
}

/** The last result, and the progress of a running check. */
export async function readIntegrity(ctx: Context): Promise<IntegrityView> {
  requirePermission(ctx.actor, "log.verify");
  const { id: deskId } = ctx.desk;
  const [last, running] = await ctx.db(async (tx) => [
    await tx.integrityCheck.findFirst({
      where: { deskId, finishedAt: { not: null } },
      orderBy: { finishedAt: "desc" },
    }),
    await tx.integrityCheck.findFirst({ where: { deskId, finishedAt: null } }),
  ]);
  return {
    last: last && {
      ...(last.result as unknown as Audit),
      entries: last.entries,
      startedAt: last.startedAt ?? last.requestedAt,
      finishedAt: last.finishedAt ?? last.requestedAt,
    },
    running: running && {
      requestedAt: running.requestedAt,
      started: running.startedAt !== null,
      entries: running.entries,
    },
    expected: last?.entries ?? null,
  };
}
