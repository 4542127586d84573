import type { Facts, LogEvent } from "@/lib/domain/request/event";
import { isUniqueViolation } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import type { Context } from "./context";
import { log } from "./log";

type Once = {
  member: string;
  kind: "opened" | "denied";
  subject: string;
  /** The day or hour in which the entry is written once. */
  period: string;
  entry: { actor: string; event: LogEvent; facts: Facts };
};

/**
 * Writes an entry to the audit log of the desk once in a period. If the entry exists, this is one read by key. Never
 * fails: a page must not break because two tabs opened it at once or the log is busy.
 */
export async function logOncePerPeriod(ctx: Context, once: Once): Promise<void> {
  const { member: userId, kind, subject, period, entry } = once;
  if (userId === "") return;
  const { desk, now } = ctx;
  const mark = { deskId: desk.id, userId, kind, subject, period };
  try {
    await ctx.db(async (tx) => {
      const where = { deskId_userId_kind_subject_period: mark };
      if (await tx.logMark.findUnique({ where, select: { at: true } })) return;
      await tx.logMark.create({ data: { ...mark, at: now } });
      await appendEntry(tx, { deskId: desk.id, chain: desk.id, at: now, ...entry });
    });
  } catch (error) {
    // Another tab was first, and its entry counts.
    if (!isUniqueViolation(error)) log().warn({ err: error, kind }, "the log could not be written");
  }
}

/** Deletes the marks that are older than three days. Their periods are long over. */
export const dropOldMarks = (ctx: Context): Promise<{ count: number }> =>
  ctx.db((tx) =>
    tx.logMark.deleteMany({
      where: { deskId: ctx.desk.id, at: { lt: new Date(ctx.now.getTime() - 3 * 24 * 3_600_000) } },
    }),
  );
