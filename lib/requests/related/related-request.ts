import { normalEmail } from "@/lib/domain/request/person";
import type { Context } from "@/lib/platform/context";
import type { Request, Tx } from "@/lib/platform/database/db";
import { loadRequest } from "@/lib/requests/record/load-request";
import { mergeTarget } from "@/lib/requests/record/merged";

/**
 * The id of the request with `reference`, for a requester who is signed in to `requestId`; `null` where that sign-in does
 * not open it. The sign-in opens the other request where one is an appeal against the other, or both are merged, and
 * both have the same address.
 */
export async function findRelatedRequest(
  ctx: Context,
  requestId: string,
  reference: string,
): Promise<string | null> {
  return ctx.db(async (tx) => {
    const own = await tx.request.findUnique({ where: { id: requestId } });
    if (!own) return null;
    const other = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    });
    if (!other || !(await areRelated(tx, own, other))) return null;
    const [mine, theirs] = [own, other].map((row) => loadRequest(row).person?.email);
    return mine && theirs && normalEmail(mine) === normalEmail(theirs) ? other.id : null;
  });
}

async function areRelated(tx: Tx, one: Request, other: Request): Promise<boolean> {
  if (one.appealOfId === other.id || other.appealOfId === one.id) return true;
  const [oneTarget, otherTarget] = [await mergeTarget(tx, one), await mergeTarget(tx, other)];
  return (oneTarget ?? one).id === (otherTarget ?? other).id;
}
