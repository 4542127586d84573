import { Problem } from "@/lib/domain/problem";
import { actorCode, requirePermission } from "@/lib/domain/role";
import type { Context } from "@/lib/platform/context";
import { appendEntry } from "@/lib/platform/evidence";
import { fileContent, fileName } from "./files";
import { lockRequest, requireKey } from "./held";
import type { Download } from "./read-own";

/**
 * One file of a request for staff of its desk. It is logged, but does not count as fetched: that number
 * tells whether the person has their answer.
 */
export async function readStaffFile(
  ctx: Context,
  { reference, fileId }: { reference: string; fileId: string },
): Promise<Download> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    const request = await lockRequest(ctx, tx, { reference });
    const key = requireKey(request);
    const file = await tx.file.findFirst({ where: { id: fileId, requestId: request.id } });
    const content = file && fileContent(file, key);
    if (!content) throw new Problem("not-found", "There is no such file in this request.");
    await appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: request.id,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "download",
      facts: { file: fileId },
    });
    return { name: fileName(file, key), type: file.type, content };
  });
}
