import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { hasContent } from "./stored-objects";

/** Files that staff sent to the requester with a response or a message. */
export const sentToRequester = (requestId: string): Prisma.FileWhereInput => ({
  requestId,
  OR: [{ purpose: "result" }, { purpose: "attachment", message: { kind: "to-subject" } }],
});

/** The files of a request that staff can still withdraw. */
export const withdrawable = (requestId: string): Prisma.FileWhereInput => ({
  AND: [sentToRequester(requestId), hasContent, { withdrawnAt: null }],
});

/**
 * The request is reopened, so the files of its earlier response can no longer be downloaded. The worker deletes them as
 * soon as the reopening can no longer be undone. Returns their ids.
 */
export async function withdrawResponseFiles(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
): Promise<string[]> {
  const where = { AND: [withdrawable(request.id), { purpose: "result" }] };
  const files = await tx.file.findMany({ where, select: { id: true } });
  await tx.file.updateMany({ where, data: { withdrawnAt: ctx.now } });
  return files.map(({ id }) => id);
}

/** The reopening is undone, so its files can be downloaded again: only such files are withdrawn and not yet deleted. */
export const restoreResponseFiles = (tx: Tx, { id }: Pick<LoadedRequest, "id">): Promise<unknown> =>
  tx.file.updateMany({
    where: { AND: [{ requestId: id, withdrawnAt: { not: null } }, hasContent] },
    data: { withdrawnAt: null },
  });
