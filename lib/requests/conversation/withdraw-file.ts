import type { WithdrawFile } from "@/lib/domain/decision/decision";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { advance } from "@/lib/requests/advance/advance";
import type { Held } from "@/lib/requests/record/load-request";
import { destroyFiles, hasContent, sweep } from "@/lib/requests/record/stored-objects";

/** Files that staff handed to the requester: those of a response and those of messages. */
const handedOver = (requestId: string): Prisma.FileWhereInput => ({
  requestId,
  OR: [{ purpose: "result" }, { purpose: "attachment", message: { kind: "to-subject" } }],
});

/** The files of a request that staff can still withdraw. */
const withdrawable = (requestId: string): Prisma.FileWhereInput => ({
  AND: [handedOver(requestId), hasContent, { withdrawnAt: null }],
});

/**
 * Staff withdraw a file from the requester: nobody can open it from then on, and its content is deleted.
 * Idempotent: a file that is gone already is left as it is, and the log gets no second entry.
 */
export async function withdrawFile(
  ctx: Context,
  reference: string,
  input: WithdrawFile,
): Promise<Held> {
  const held = await advance(ctx, "withdraw-file", { reference }, async (request, tx) => {
    const where = { id: input.file, AND: handedOver(request.id) };
    if ((await tx.file.count({ where })) === 0) {
      const sentence = "This file is not part of this request. Reload the page.";
      throw new Problem("not-found", sentence, { file: sentence });
    }
    const left = { id: input.file, AND: withdrawable(request.id) };
    const gone = { state: "withdrawn", withdrawnAt: ctx.now };
    const [file] = await destroyFiles(ctx, tx, left, gone);
    return file ? { facts: { file } } : null;
  });
  await sweep(ctx);
  return held;
}

/**
 * The request is open again, so the files of its earlier response can no longer be downloaded. The worker deletes
 * them as soon as the reopening cannot be undone any more. Returns their ids.
 */
export async function withdrawResults(ctx: Context, tx: Tx, request: Held): Promise<string[]> {
  const where = { AND: [withdrawable(request.id), { purpose: "result" }] };
  const files = await tx.file.findMany({ where, select: { id: true } });
  await tx.file.updateMany({ where, data: { withdrawnAt: ctx.now } });
  return files.map(({ id }) => id);
}

/** The reopening is undone, so its files can be downloaded again: only such files are withdrawn and not yet deleted. */
export const restoreResults = (tx: Tx, { id }: Pick<Held, "id">): Promise<unknown> =>
  tx.file.updateMany({
    where: { AND: [{ requestId: id, withdrawnAt: { not: null } }, hasContent] },
    data: { withdrawnAt: null },
  });
