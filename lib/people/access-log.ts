import { ACCESS_EVENTS, type AccessEvent, type Facts } from "@/lib/domain/request/event";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { calledNow } from "@/lib/platform/staff";

export type AccessEntry = {
  seq: number;
  at: Date;
  event: AccessEvent;
  facts: Facts;
  /** What the member is called, or their code where they are unknown. */
  who: string;
  /** The reference of the request that was opened, while the request is there. */
  reference: string | null;
};

export const ACCESS_PAGE = 50;

/** Sign-ins, refusals and openings at the desk, the newest first; those before `before`, where it is given. */
export async function readAccessLog(
  ctx: Context,
  before?: number,
): Promise<{ entries: AccessEntry[]; older: number | null }> {
  requirePermission(ctx.actor, "log.verify");
  return ctx.db(async (tx) => {
    const rows = await tx.logEntry.findMany({
      where: {
        deskId: ctx.desk.id,
        chain: ctx.desk.id,
        event: { in: [...ACCESS_EVENTS] },
        ...(before ? { seq: { lt: before } } : {}),
      },
      orderBy: { seq: "desc" },
      take: ACCESS_PAGE + 1,
    });
    const shown = rows.slice(0, ACCESS_PAGE);
    const nameOf = await calledNow(
      tx,
      shown.map(({ actor }) => actor),
    );
    const ids = shown.map(({ facts }) => String((facts as Facts).request ?? ""));
    const requests = await tx.request.findMany({
      where: { id: { in: ids } },
      select: { id: true, reference: true },
    });
    const references = new Map(requests.map(({ id, reference }) => [id, reference]));
    return {
      entries: shown.map(({ seq, at, event, facts, actor }) => ({
        seq,
        at,
        event: event as AccessEvent,
        facts: facts as Facts,
        who: nameOf(actor) ?? actor,
        reference: references.get(String((facts as Facts).request ?? "")) ?? null,
      })),
      older: rows.length > ACCESS_PAGE ? (shown.at(-1)?.seq ?? null) : null,
    };
  });
}
