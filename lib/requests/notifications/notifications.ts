import { type NotificationKind, WANT_KINDS } from "@/lib/domain/notifications/notification";
import { message } from "@/lib/domain/problem/message";
import { requirePermission } from "@/lib/domain/request/role";
import type { RequestRow } from "@/lib/domain/request/view";
import { type Context, meOf } from "@/lib/platform/context";
import type { Request } from "@/lib/platform/db";
import { publishCountsOf } from "@/lib/requests/consequences/notification";
import { membersOf, namesOf } from "@/lib/requests/record/members";
import { rowOf } from "@/lib/requests/record/request-row";

/** So many lines are shown and counted at most. */
export const MOST_NOTIFICATIONS = 100;

export type NotificationView = {
  id: string;
  kind: NotificationKind;
  at: string;
  /** Whose act it was, where it was a colleague's. */
  by: string | null;
  /** Back on time; what is back before it has none. */
  on: string | null;
};
/** A request and why it wants its reader, the newest cause first. */
export type NotificationGroup = { request: RequestRow; notifications: NotificationView[] };
export type Sleeper = { request: RequestRow; until: string };
export type Notifications = {
  groups: NotificationGroup[];
  asleep: Sleeper[];
  /** There are more than are shown. */
  more: boolean;
  /** When it was read: what comes later is not done by "All done". */
  at: string;
};

const awake = (ctx: Context) => ({
  deskId: ctx.desk.id,
  userId: meOf(ctx),
  doneAt: null,
  kind: { in: [...WANT_KINDS] },
  OR: [{ snoozedUntil: null }, { snoozedUntil: { lte: ctx.now } }],
});

export type NotificationCount = { count: number; newestAt: Date | null; wakesAt: Date | null };

/** How many requests want whoever asks, up to the most that are counted; the newest cause, and when the next wakes. */
export async function countNotifications(ctx: Context): Promise<NotificationCount> {
  requirePermission(ctx.actor, "request.read");
  const me = meOf(ctx);
  const [row] = await ctx.db(
    (tx) => tx.$queryRaw<NotificationCount[]>`
      select count(distinct request_id)::int as "count",
             max(case when kind = 'back' then coalesce(snoozed_until, at) else at end) as "newestAt",
             (select min(snoozed_until) from attention
               where desk_id = ${ctx.desk.id} and user_id = ${me} and done_at is null
                 and snoozed_until > ${ctx.now}) as "wakesAt"
        from (select request_id, kind, at, snoozed_until from attention
               where desk_id = ${ctx.desk.id} and user_id = ${me} and done_at is null
                 and (snoozed_until is null or snoozed_until <= ${ctx.now})
               order by at desc limit ${MOST_NOTIFICATIONS}) wanting`,
  );
  return row ?? { count: 0, newestAt: null, wakesAt: null };
}

type Line = {
  id: string;
  kind: string;
  byId: string | null;
  at: Date;
  snoozedUntil: Date | null;
  request: Request;
};

// What was put off came up when its time was over.
const cameAt = ({ kind, at, snoozedUntil }: Line): Date =>
  kind === "back" && snoozedUntil ? snoozedUntil : at;

/** What wants whoever asks, and what they put off. */
export async function readNotifications(ctx: Context): Promise<Notifications> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    const lines = await tx.attention.findMany({
      where: awake(ctx),
      include: { request: true },
      orderBy: [{ at: "desc" }, { id: "asc" }],
      take: MOST_NOTIFICATIONS + 1,
    });
    const sleeping = await tx.attention.findMany({
      where: {
        deskId: ctx.desk.id,
        userId: meOf(ctx),
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
      groups: groupsOf(ctx, lines.slice(0, MOST_NOTIFICATIONS), names),
      asleep: sleeping.map(({ request, snoozedUntil }) => ({
        request: rowOf(ctx, request, names),
        until: (snoozedUntil ?? ctx.now).toISOString(),
      })),
      more: lines.length > MOST_NOTIFICATIONS,
      at: ctx.now.toISOString(),
    };
  });
}

function groupsOf(ctx: Context, lines: Line[], names: Map<string, string>): NotificationGroup[] {
  const groups = new Map<string, NotificationGroup>();
  const newest = [...lines].sort((a, b) => cameAt(b).getTime() - cameAt(a).getTime());
  for (const line of newest) {
    const { id, kind, byId, snoozedUntil, request } = line;
    const group = groups.get(request.id) ?? {
      request: rowOf(ctx, request, names),
      notifications: [],
    };
    group.notifications.push({
      id,
      kind: kind as NotificationKind,
      at: cameAt(line).toISOString(),
      by: byId ? (names.get(byId) ?? message("finding.member.former")) : null,
      on: snoozedUntil?.toISOString() ?? null,
    });
    groups.set(request.id, group);
  }
  return [...groups.values()];
}

/** One line is done. Somebody else's is not there for whoever asks. */
export const markDone = (ctx: Context, id: string): Promise<void> => done(ctx, { id, by: ctx.now });

/** All of them are done that there were when the page was read. */
export const allDone = (ctx: Context, seenAt: string): Promise<void> =>
  done(ctx, { id: null, by: new Date(seenAt) });

// What somebody changes at this moment is news again: it stays.
async function done(ctx: Context, { id, by }: { id: string | null; by: Date }): Promise<void> {
  requirePermission(ctx.actor, "request.read");
  const me = meOf(ctx);
  await ctx.db(async (tx) => {
    const rows = await tx.$queryRaw<{ request_id: string }[]>`
      update attention set done_at = ${ctx.now}
       where id in (
         select id from attention
          where desk_id = ${ctx.desk.id} and user_id = ${me} and done_at is null and at <= ${by}
            and (snoozed_until is null or snoozed_until <= ${ctx.now})
            and (${id}::text is null or id = ${id})
            for update skip locked)
      returning request_id`;
    const [first] = rows;
    if (first) await publishCountsOf(ctx, tx, { id: first.request_id }, [me]);
  });
}
