import { normalEmail } from "@/lib/domain/request/person";
import type { Context } from "@/lib/platform/context";
import type { Request, Tx } from "@/lib/platform/db";
import { loadRequest } from "@/lib/requests/record/load-request";
import { mergeTarget } from "@/lib/requests/record/merged";

/**
 * The request with `reference` for whoever has shown that `requestId` is theirs: where one is the appeal
 * against the other, or both are handled together, and both give the same address, the one proof is good for both.
 */
export async function linkedRequest(
  ctx: Context,
  requestId: string,
  reference: string,
): Promise<string | null> {
  return ctx.db(async (tx) => {
    const proved = await tx.request.findUnique({ where: { id: requestId } });
    if (!proved) return null;
    const other = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    });
    if (!other || !(await belongTogether(tx, proved, other))) return null;
    const [mine, theirs] = [proved, other].map((row) => loadRequest(row).person?.email);
    return mine && theirs && normalEmail(mine) === normalEmail(theirs) ? other.id : null;
  });
}

async function belongTogether(tx: Tx, one: Request, other: Request): Promise<boolean> {
  if (one.appealOfId === other.id || other.appealOfId === one.id) return true;
  const [stays, alike] = [await mergeTarget(tx, one), await mergeTarget(tx, other)];
  return (stays ?? one).id === (alike ?? other).id;
}
