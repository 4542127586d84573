import { endOfDay, legalDay, startOfDay } from "@/lib/domain/calendar/zone";
import type { Right } from "@/lib/domain/law/right";
import {
  MAIL_KINDS,
  type MailChoices,
  type NotificationKind,
} from "@/lib/domain/notifications/notification";
import { DUE_SOON_DAYS } from "@/lib/domain/request/view";
import { deskDay } from "@/lib/domain/team/absence";
import type { DigestPart, Overview } from "@/lib/emails/staff/digest";
import type { Context } from "@/lib/platform/context";
import { type Sql, sql, type Tx } from "@/lib/platform/database/db";
import { emailPreferencesOf } from "@/lib/requests/consequences/email-preference";
import { deskUrl } from "@/lib/requests/record/email-to-staff";
import { type Member, membersOf } from "@/lib/requests/record/members";

/** A digest lists at most this many requests of each kind, and counts the others. */
const ROWS = 20;

/** The part of a member's digest about one desk, and the kinds of notifications that it includes. */
export type Part = { ctx: Context; member: Member; section: DigestPart; kinds: NotificationKind[] };

type Query = {
  ctx: Context;
  tx: Tx;
  member: Member;
  choices: MailChoices;
  /** The beginning of today at the desk, and the end of the last day that counts as soon. */
  today: Date;
  soon: Date;
};

/** The part about one desk, read within that desk; `null` where there is nothing to report to the member. */
export const digestPart = (ctx: Context, userId: string): Promise<Part | null> =>
  ctx.db(async (tx) => {
    const member = (await membersOf(ctx, tx)).find((one) => one.userId === userId);
    if (!member) return null;
    const choices = (await emailPreferencesOf(ctx, tx, [userId]))(userId);
    const { zone } = ctx.desk.policy;
    const day = legalDay(ctx.now.getTime(), zone);
    const today = new Date(startOfDay(day, zone));
    const soon = new Date(endOfDay(day + DUE_SOON_DAYS, zone));
    const query: Query = { ctx, tx, member, choices, today, soon };
    const kinds = MAIL_KINDS.filter(
      (kind): kind is NotificationKind => kind !== "digest" && choices[kind] !== "never",
    );
    const { notifications, more } = await notificationsOf(query, kinds);
    const overview = await overviewOf(query);
    if (notifications.length === 0 && !overview) return null;
    const { name, slug } = ctx.desk;
    return {
      ctx,
      member,
      kinds,
      section: { name, deskUrl: deskUrl(slug), overview, notifications, more },
    };
  });

/** Whether the member handles requests. An auditor gets only their own notifications. */
const handlesRequests = ({ member }: Query): boolean => member.role !== "auditor";

/** The figures of the desk, for members who chose them, on a day on which there is something to do. */
async function overviewOf(query: Query): Promise<Overview | null> {
  const { ctx, tx, choices, today, soon } = query;
  if (!handlesRequests(query) || choices.digest !== "daily") return null;
  const open = sql`from "request" where "desk_id" = ${ctx.desk.id} and "state" = 'open'`;
  const [counts] = await tx.$queryRaw<Omit<Overview, "rows">[]>`
    select (select count(*)::int ${open} and "due_at" <= ${today}) as "overdue",
           (select count(*)::int ${open} and "due_at" > ${today} and "due_at" <= ${soon}) as "dueSoon",
           (select count(*)::int ${open} and "assignee_id" is null) as "unassigned",
           (select count(*)::int ${open}) as "open"`;
  if (!counts || counts.overdue + counts.dueSoon + counts.unassigned === 0) return null;
  const rows = await tx.$queryRaw<{ reference: string; right: string; dueOn: string | null }[]>`
    select "reference", "right", "due_on" as "dueOn" ${open} order by "due_at", "id" limit ${ROWS}`;
  return { ...counts, rows: rows.map((row) => ({ ...row, right: row.right as Right })) };
}

type Notification = { reference: string; kind: NotificationKind };
type Notifications = { notifications: Notification[]; more: number };
type Counted = { reference: string; kind: string; count: number };

/** The member's own notifications first, then unassigned requests and those that are still overdue. */
async function notificationsOf(
  query: Query,
  kinds: readonly NotificationKind[],
): Promise<Notifications> {
  const { ctx, tx, member, choices, soon } = query;
  const own = await tx.$queryRaw<Counted[]>`
    select r."reference", a."kind", count(*) over ()::int as "count"
      from "notification" a join "request" r on r."id" = a."request_id"
     where a."desk_id" = ${ctx.desk.id} and ${notEmailed(ctx, member.userId, kinds)}
     order by a."at" desc, a."id" limit ${ROWS}`;
  const found = [own];
  if (handlesRequests(query) && choices.reply !== "never") {
    found.push(
      await sharedOf(query, "reply", sql`r."assignee_id" is null and r."unread_at" is not null`),
    );
  }
  if (handlesRequests(query) && choices["due-soon"] !== "never") {
    const due = sql`r."due_at" <= ${soon} and (r."assignee_id" is null or ${overdueFor(query)})`;
    found.push(await sharedOf(query, "due-soon", due));
  }
  const all = found
    .flat()
    .map(({ reference, kind }) => ({ reference, kind: kind as NotificationKind }));
  const count = found.reduce((sum, rows) => sum + (rows[0]?.count ?? 0), 0);
  const notifications = all.slice(0, ROWS);
  return { notifications, more: count - notifications.length };
}

/** An overdue request is listed every day, for the assignee and for the admins. */
const overdueFor = ({ member, today }: Query): Sql =>
  member.role === "admin"
    ? sql`r."due_at" <= ${today}`
    : sql`(r."due_at" <= ${today} and r."assignee_id" = ${member.userId})`;

/**
 * Open requests that a digest lists every day, although the member has no notification about them or an email mentioned
 * it before. Requests with a notification that no email mentioned yet are listed with the member's own.
 */
const sharedOf = (
  { ctx, tx, member }: Query,
  kind: NotificationKind,
  which: Sql,
): Promise<Counted[]> =>
  tx.$queryRaw<Counted[]>`
    select r."reference", ${kind} as "kind", count(*) over ()::int as "count" from "request" r
     where r."desk_id" = ${ctx.desk.id} and r."state" = 'open' and ${which}
       and not exists (select 1 from "notification" a where a."request_id" = r."id"
                          and ${notEmailed(ctx, member.userId, [kind])})
     order by r."due_at", r."id" limit ${ROWS}`;

/** Open notifications that no email has mentioned yet. Snoozed ones are left out. */
const notEmailed = ({ now }: Context, userId: string, kinds: readonly string[]): Sql => sql`
  a."user_id" = ${userId} and a."done_at" is null and a."mailed_at" is null
  and (a."snoozed_until" is null or a."snoozed_until" <= ${now})
  and a."kind" = any(${[...kinds]}::text[])`;

/** Records that an email mentioned the notifications of this part, because its digest is queued. */
export const markDigested = ({ ctx, member, kinds }: Part): Promise<void> =>
  ctx.db(async (tx) => {
    await tx.$executeRaw`
      update "notification" a set "mailed_at" = ${ctx.now}
       where a."desk_id" = ${ctx.desk.id} and a."at" <= ${ctx.now}
         and ${notEmailed(ctx, member.userId, kinds)}`;
  });

/** The civil day and the hour of the day in a zone. */
export const clockIn = (zone: string, now: Date): { day: string; hour: number } => ({
  day: deskDay(zone, now),
  hour: Number(
    new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", hourCycle: "h23" }).format(
      now,
    ),
  ),
});
