import { may, requirePermission } from "@/lib/domain/request/role";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { publishUpdate } from "@/lib/platform/live/publish";
import { markSeen } from "@/lib/requests/consequences/notification";
import { idOf } from "@/lib/requests/record/load-request";
import { membersOf, namesOf } from "@/lib/requests/record/members";

/** A tab sends a heartbeat every five seconds. One that was silent for this long counts as closed. */
export const LEASE_SECONDS = 11;

type PresenceReport = { reference: string; tab: string; writing: boolean; gone: boolean };
export type PresentMember = { name: string; writing: boolean };

/** The id of the request with this reference, for staff of its desk. */
export async function requestIdOf(ctx: Context, reference: string): Promise<string> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db((tx) => idOf(ctx, tx, reference));
}

/**
 * Records that a member has a request open in a tab, or closed it. If they may write notes, the open request becomes
 * read. The log does not record this.
 */
export async function recordPresence(ctx: Context, here: PresenceReport): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  const { actor, desk } = ctx;
  if (actor.kind !== "staff") return;
  await ctx.db(async (tx) => {
    const request = await idOf(ctx, tx, here.reference);
    const place = { desk: desk.id, request, user: actor.id, ...here };
    if (!here.gone && may(actor, "request.note")) {
      await tx.request.updateMany({
        where: { id: request, unreadAt: { not: null } },
        data: { unreadAt: null },
      });
    }
    if (!here.gone) await markSeen(ctx, tx, { id: request });
    const changed = here.gone ? await leave(tx, place) : await arrive(tx, place);
    if (changed)
      await publishUpdate(tx, { desk: desk.id, chain: request, event: "presence", actor: "" });
  });
}

type Place = { desk: string; request: string; user: string; tab: string; writing: boolean };

async function leave(tx: Tx, { request, tab, user }: Place): Promise<boolean> {
  const { count } = await tx.presence.deleteMany({
    where: { requestId: request, tab, userId: user },
  });
  return count > 0;
}

/** Returns whether the presence changed for others. Renewing a lease changes nothing. */
async function arrive(tx: Tx, { desk, request, tab, user, writing }: Place): Promise<boolean> {
  const before = await tx.$queryRaw<{ writing: boolean }[]>`
    select writing from presence where request_id = ${request} and tab = ${tab}
       and seen_at > now() - make_interval(secs => ${LEASE_SECONDS})`;
  await tx.$executeRaw`
    insert into presence (desk_id, request_id, tab, user_id, writing, seen_at)
    values (${desk}, ${request}, ${tab}, ${user}, ${writing}, now())
    on conflict (request_id, tab) do update set writing = excluded.writing, seen_at = now()
     where presence.user_id = excluded.user_id`;
  if (before[0]?.writing === writing) return false;
  await tx.$executeRaw`
    delete from presence where desk_id = ${desk} and seen_at < now() - interval '1 minute'`;
  return true;
}

/**
 * The other members who have the request open, at most 20, and in how many milliseconds the first lease of theirs ends.
 */
export async function presentAt(
  ctx: Context,
  tx: Tx,
  requestId: string,
): Promise<{ present: PresentMember[]; again: number | null }> {
  const me = teamMemberId(ctx);
  const rows = await tx.$queryRaw<{ user_id: string; writing: boolean; left: number }[]>`
    select user_id, bool_or(writing) as writing,
           (extract(epoch from max(seen_at) - now()) * 1000)::int + ${LEASE_SECONDS * 1000}::int as left
      from presence
     where request_id = ${requestId} and user_id <> ${me}
       and seen_at > now() - make_interval(secs => ${LEASE_SECONDS})
     group by user_id order by user_id limit 20`;
  if (rows.length === 0) return { present: [], again: null };
  const names = namesOf(await membersOf(ctx, tx));
  const present = rows.flatMap(({ user_id, writing }) => {
    const name = names.get(user_id);
    return name ? [{ name, writing }] : [];
  });
  return { present, again: Math.min(...rows.map(({ left }) => left)) };
}
