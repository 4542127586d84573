import { normalEmail } from "@/lib/domain/person";
import type { Context } from "@/lib/platform/context";
import { hold } from "./held";

/**
 * The request with `reference` for whoever has shown that `requestId` is theirs: where one is the appeal
 * against the other and both give the same address, the one proof is good for both.
 */
export async function linkedRequest(
  ctx: Context,
  requestId: string,
  reference: string,
): Promise<string | null> {
  return ctx.db(async (tx) => {
    const proved = await tx.request.findUnique({ where: { id: requestId } });
    if (!proved) return null;
    const other = await tx.request.findFirst({
      where: {
        deskId: ctx.desk.id,
        reference,
        OR: [{ appealOfId: requestId }, { id: proved.appealOfId ?? "" }],
      },
    });
    if (!other) return null;
    const [mine, theirs] = [proved, other].map((row) => hold(row).person?.email);
    return mine && theirs && normalEmail(mine) === normalEmail(theirs) ? other.id : null;
  });
}
