import type { Context } from "@/lib/platform/context";
import type { Prisma } from "@/lib/platform/database/db";
import { advance } from "@/lib/requests/advance/advance";
import { collectFailures } from "@/lib/requests/record/failures";
import {
  destroyFiles,
  hasContent,
  removeOrphans,
} from "@/lib/requests/record/files/stored-objects";

type Reason = "expired" | "withdrawn";

/**
 * Deletes the files whose last day has passed, and those that were withdrawn when a request was reopened. A request
 * that fails does not keep the files of the others.
 */
export async function deleteDueFiles(ctx: Context): Promise<void> {
  const failures = collectFailures(ctx, "delete-files");
  const due = await ctx.db(
    (tx) => tx.$queryRaw<{ request_id: string }[]>`
      select distinct "request_id" from "file"
       where "desk_id" = ${ctx.desk.id} and ("storage_key" is not null or "content" is not null)
         and ("expires_at" is not null or "withdrawn_at" is not null)
         and ("expires_at" <= ${ctx.now} or "withdrawn_at" <= ${ctx.now})`,
  );
  for (const { request_id: id } of due) await failures.attempt(id, () => deleteFilesOf(ctx, id));
  failures.end();
}

/** Deletes the files of one request. Withdrawn files stay while the reopening that withdrew them can be undone. */
async function deleteFilesOf(ctx: Context, id: string): Promise<void> {
  await deleteFor(ctx, id, "expired", { withdrawnAt: null, expiresAt: { lte: ctx.now } });
  await deleteFor(ctx, id, "withdrawn", {
    withdrawnAt: { lte: ctx.now },
    request: { undoWindow: { isNot: { until: { gt: ctx.now } } } },
  });
}

const deleteFor = (ctx: Context, id: string, reason: Reason, which: Prisma.FileWhereInput) =>
  advance(ctx, "delete-files", { id }, async (request, tx) => {
    const where = { AND: [{ requestId: request.id }, which, hasContent] };
    const files = await destroyFiles(ctx, tx, where, { state: reason });
    return files.length > 0 ? { facts: { files, reason } } : null;
  });

/** The job of a reopening: its files are deleted once it cannot be undone any more. */
export async function deleteWithdrawn(ctx: Context, requestId: string): Promise<void> {
  await deleteFilesOf(ctx, requestId);
  await removeOrphans(ctx);
}
