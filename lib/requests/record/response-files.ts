import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import type { Held } from "./load-request";
import { hasContent } from "./stored-objects";

/** Files that staff handed to the requester: those of a response and those of messages. */
export const handedOver = (requestId: string): Prisma.FileWhereInput => ({
  requestId,
  OR: [{ purpose: "result" }, { purpose: "attachment", message: { kind: "to-subject" } }],
});

/** The files of a request that staff can still withdraw. */
export const withdrawable = (requestId: string): Prisma.FileWhereInput => ({
  AND: [handedOver(requestId), hasContent, { withdrawnAt: null }],
});

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
