import { ACCESS_EVENTS, type AccessEvent, type Facts } from "@/lib/domain/request/event";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { currentNames } from "@/lib/platform/staff";

export type AccessEntry = {
  seq: number;
  at: Date;
  event: AccessEvent;
  facts: Facts;
  /** The display name of the member, or the actor code where the member is unknown. */
  who: string;
  /** The reference of the request that was opened; `null` for other events, and once the request was deleted. */
  reference: string | null;
};

export const ACCESS_PAGE = 50;

/**
 * One page of sign-ins, changes of second factors, denied access and opened requests at the desk, newest first.
 * `before` is the `seq` of an entry, and only older entries are returned. `older` is the `before` of the next page, or
 * `null` on the last page.
 */
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
    const nameOf = await currentNames(
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
