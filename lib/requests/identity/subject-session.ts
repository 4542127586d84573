import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { ENDS_SESSIONS } from "@/lib/requests/record/access-code";

/** The request of a session, and how often sessions of that request had been ended when it started. */
type SessionOf = { requestId: string; epoch: number };

/** `ended` after sign-out, a change of address or erasure; `erased` tells the last of these apart. */
export async function sessionState(
  ctx: Context,
  { requestId, epoch }: SessionOf,
): Promise<"current" | "ended" | "erased"> {
  const row = await ctx.db((tx) =>
    tx.request.findUnique({
      where: { id: requestId },
      select: { sessionEpoch: true, erasedAt: true },
    }),
  );
  if (row?.sessionEpoch === epoch) return "current";
  return row?.erasedAt && row.sessionEpoch === epoch + 1 ? "erased" : "ended";
}

/** The requester signs out: every session of their request ends, also a copied one. */
export async function endSessions(ctx: Context, { requestId, epoch }: SessionOf): Promise<void> {
  requirePermission(ctx.actor, "subject.act");
  await ctx.db((tx) =>
    tx.request.updateMany({
      where: { id: requestId, sessionEpoch: epoch },
      data: ENDS_SESSIONS,
    }),
  );
}
