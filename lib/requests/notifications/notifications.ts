import { NOTIFICATION_KINDS, type NotificationKind } from "@/lib/domain/notifications/notification";
import { message } from "@/lib/domain/problem/message";
import { requirePermission } from "@/lib/domain/request/role";
import type { RequestRow } from "@/lib/domain/request/view";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Request } from "@/lib/platform/database/db";
import { publishCountsOf } from "@/lib/requests/consequences/notification";
import { membersOf, namesOf } from "@/lib/requests/record/members";
import { rowOf } from "@/lib/requests/record/request-row";

/** At most this many notifications are shown and counted. */
export const MOST_NOTIFICATIONS = 100;

type NotificationView = {
  id: string;
  kind: NotificationKind;
  at: string;
  /** The name of the colleague who caused it; `null` where nobody of the desk did. */
  by: string | null;
  /** When the snooze ended, as ISO text; `null` where the request was not snoozed or came back early. */
  on: string | null;
};
/** A request and the notifications about it, the newest first. */
type NotificationGroup = { request: RequestRow; notifications: NotificationView[] };
type SnoozedRequest = { request: RequestRow; until: string };
export type Notifications = {
  groups: NotificationGroup[];
  snoozed: SnoozedRequest[];
  /** There are more than are shown. */
  more: boolean;
  /** When the list was read, as ISO text. “All done” leaves later notifications open. */
  at: string;
};

const notSnoozed = (ctx: Context) => ({
  deskId: ctx.desk.id,
  userId: teamMemberId(ctx),
  doneAt: null,
  kind: { in: [...NOTIFICATION_KINDS] },
  OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: ctx.now } }],
});

type NotificationCount = { count: number; newestAt: Date | null; wakesAt: Date | null };

/**
 * The number of requests with notifications for the signed-in member, the newest time, and when the next snooze ends.
 */
export async function countNotifications(ctx: Context): Promise<NotificationCount> {
  requirePermission(ctx.actor, "request.read");
  const me = teamMemberId(ctx);
  const [row] = await ctx.db(
    (tx) => tx.$queryRaw<NotificationCount[]>`
      select count(distinct request_id)::int as "count",
             max(case when kind = 'back' then coalesce(snoozed_until, at) else at end) as "newestAt",
             (select min(snoozed_until) from notification
               where desk_id = ${ctx.desk.id} and user_id = ${me} and done_at is null
                 and snoozed_until > ${ctx.now}) as "wakesAt"
        from (select request_id, kind, at, snoozed_until from notification
               where desk_id = ${ctx.desk.id} and user_id = ${me} and done_at is null
                 and (snoozed_until is null or snoozed_until <= ${ctx.now})
               order by at desc limit ${MOST_NOTIFICATIONS}) listed`,
  );
  return row ?? { count: 0, newestAt: null, wakesAt: null };
}

type Row = {
  id: string;
  kind: string;
  byId: string | null;
  at: Date;
  snoozedUntil: Date | null;
  request: Request;
};

// A snoozed request came back when its snooze ended.
const timeOf = ({ kind, at, snoozedUntil }: Row): Date =>
  kind === "back" && snoozedUntil ? snoozedUntil : at;

/** The notifications of the signed-in member, and the requests that they snoozed. */
export async function readNotifications(ctx: Context): Promise<Notifications> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    const rows = await tx.notification.findMany({
      where: notSnoozed(ctx),
      include: { request: true },
      orderBy: [{ at: "desc" }, { id: "asc" }],
      take: MOST_NOTIFICATIONS + 1,
    });
    const sleeping = await tx.notification.findMany({
      where: {
        deskId: ctx.desk.id,
        userId: teamMemberId(ctx),
        doneAt: null,
        kind: "back",
        snoozedUntil: { gt: ctx.now },
      },
      include: { request: true },
      orderBy: { snoozedUntil: "asc" },
      take: MOST_NOTIFICATIONS,
    });
    const names = namesOf(await membersOf(ctx, tx));
    return {
      groups: groupsOf(ctx, rows.slice(0, MOST_NOTIFICATIONS), names),
      snoozed: sleeping.map(({ request, snoozedUntil }) => ({
        request: rowOf(ctx, request, names),
        until: (snoozedUntil ?? ctx.now).toISOString(),
      })),
      more: rows.length > MOST_NOTIFICATIONS,
      at: ctx.now.toISOString(),
    };
  });
}

function groupsOf(ctx: Context, rows: Row[], names: Map<string, string>): NotificationGroup[] {
  const groups = new Map<string, NotificationGroup>();
  const newest = [...rows].sort((a, b) => timeOf(b).getTime() - timeOf(a).getTime());
  for (const row of newest) {
    const { id, kind, byId, snoozedUntil, request } = row;
    const group = groups.get(request.id) ?? {
      request: rowOf(ctx, request, names),
      notifications: [],
    };
    group.notifications.push({
      id,
      kind: kind as NotificationKind,
      at: timeOf(row).toISOString(),
      by: byId ? (names.get(byId) ?? message("finding.member.former")) : null,
      on: snoozedUntil?.toISOString() ?? null,
    });
    groups.set(request.id, group);
  }
  return [...groups.values()];
}

/** Marks one notification as done. The id of another member's notification has no effect. */
export const markDone = (ctx: Context, id: string): Promise<void> =>
  resolve(ctx, { id, by: ctx.now });

/** Marks all notifications as done that existed at `seenAt`, when the page was read. */
export const markAllDone = (ctx: Context, seenAt: string): Promise<void> =>
  resolve(ctx, { id: null, by: new Date(seenAt) });

// Rows that another transaction is changing are skipped, because their notifications are new again.
async function resolve(ctx: Context, { id, by }: { id: string | null; by: Date }): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  const me = teamMemberId(ctx);
  await ctx.db(async (tx) => {
    const rows = await tx.$queryRaw<{ request_id: string }[]>`
      update notification set done_at = ${ctx.now}
       where id in (
         select id from notification
          where desk_id = ${ctx.desk.id} and user_id = ${me} and done_at is null and at <= ${by}
            and (snoozed_until is null or snoozed_until <= ${ctx.now})
            and (${id}::text is null or id = ${id})
            for update skip locked)
      returning request_id`;
    const [first] = rows;
    if (first) await publishCountsOf(ctx, tx, { id: first.request_id }, [me]);
  });
}
