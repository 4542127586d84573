import { endOfDay, legalDay } from "@/lib/domain/calendar/zone";
import type { Right } from "@/lib/domain/law/right";
import {
  MAIL_KINDS,
  type MailChoices,
  type NotificationKind,
} from "@/lib/domain/notifications/notification";
import { deskDay } from "@/lib/domain/team/absence";
import type { DigestPart, Overview } from "@/lib/letters/digest";
import type { Context } from "@/lib/platform/context";
import { type Sql, sql, type Tx } from "@/lib/platform/db";
import { emailPreferencesOf } from "@/lib/requests/consequences/email-preference";
import { deskUrl } from "@/lib/requests/record/email-to-staff";
import { type Member, membersOf } from "@/lib/requests/record/members";

/** So many requests of a kind a digest lists at most; it counts the others. */
const ROWS = 20;
const SOON_DAYS = 7;

/** What the digest of a member says of one desk, and whose notifications it tells of. */
export type Part = { ctx: Context; member: Member; said: DigestPart; kinds: NotificationKind[] };

type Asking = {
  ctx: Context;
  tx: Tx;
  member: Member;
  choices: MailChoices;
  /** When today begins at the desk, and when its last day that counts as soon ends. */
  today: Date;
  soon: Date;
};

/** What one desk has to say to a member, read within that desk; `null` where that is nothing. */
export const digestPart = (ctx: Context, userId: string): Promise<Part | null> =>
  ctx.db(async (tx) => {
    const member = (await membersOf(ctx, tx)).find((one) => one.userId === userId);
    if (!member) return null;
    const choices = (await emailPreferencesOf(ctx, tx, [userId]))(userId);
    const { zone } = ctx.desk.policy;
    const day = legalDay(ctx.now.getTime(), zone);
    const today = new Date(endOfDay(day - 1, zone));
    const soon = new Date(endOfDay(day + SOON_DAYS, zone));
    const asking: Asking = { ctx, tx, member, choices, today, soon };
    const kinds = MAIL_KINDS.filter(
      (kind): kind is NotificationKind => kind !== "digest" && choices[kind] !== "never",
    );
    const { notifications, more } = await notificationsOf(asking, kinds);
    const overview = await overviewOf(asking);
    if (notifications.length === 0 && !overview) return null;
    const { name, slug } = ctx.desk;
    return {
      ctx,
      member,
      kinds,
      said: { name, deskUrl: deskUrl(slug), overview, notifications, more },
    };
  });

/** Whether the member works on requests: an auditor hears of their own notifications alone. */
const works = ({ member }: Asking): boolean => member.role !== "auditor";

/** How the desk stands, for members who want that, on a day on which something is to be done. */
async function overviewOf(asking: Asking): Promise<Overview | null> {
  const { ctx, tx, choices, today, soon } = asking;
  if (!works(asking) || choices.digest !== "daily") return null;
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

/** The member's own notifications first, then what has no assignee, and what stays overdue. */
async function notificationsOf(
  asking: Asking,
  kinds: readonly NotificationKind[],
): Promise<Notifications> {
  const { ctx, tx, member, choices, soon } = asking;
  const own = await tx.$queryRaw<Counted[]>`
    select r."reference", a."kind", count(*) over ()::int as "count"
      from "attention" a join "request" r on r."id" = a."request_id"
     where a."desk_id" = ${ctx.desk.id} and ${untold(ctx, member.userId, kinds)}
     order by a."at" desc, a."id" limit ${ROWS}`;
  const found = [own];
  if (works(asking) && choices.reply !== "never") {
    found.push(
      await sharedOf(asking, "reply", sql`r."assignee_id" is null and r."unread_at" is not null`),
    );
  }
  if (works(asking) && choices["due-soon"] !== "never") {
    const due = sql`r."due_at" <= ${soon} and (r."assignee_id" is null or ${overdueFor(asking)})`;
    found.push(await sharedOf(asking, "due-soon", due));
  }
  const all = found
    .flat()
    .map(({ reference, kind }) => ({ reference, kind: kind as NotificationKind }));
  const count = found.reduce((sum, rows) => sum + (rows[0]?.count ?? 0), 0);
  const notifications = all.slice(0, ROWS);
  return { notifications, more: count - notifications.length };
}

/** Every day, as long as it is overdue: to the assignee, and to the admins. */
const overdueFor = ({ member, today }: Asking): Sql =>
  member.role === "admin"
    ? sql`r."due_at" <= ${today}`
    : sql`(r."due_at" <= ${today} and r."assignee_id" = ${member.userId})`;

/** Open requests that are told of once a day although they are in nobody's notifications, or have been told before. */
const sharedOf = (
  { ctx, tx, member }: Asking,
  kind: NotificationKind,
  which: Sql,
): Promise<Counted[]> =>
  tx.$queryRaw<Counted[]>`
    select r."reference", ${kind} as "kind", count(*) over ()::int as "count" from "request" r
     where r."desk_id" = ${ctx.desk.id} and r."state" = 'open' and ${which}
       and not exists (select 1 from "attention" a where a."request_id" = r."id"
                          and ${untold(ctx, member.userId, [kind])})
     order by r."due_at", r."id" limit ${ROWS}`;

/** Open notifications that no email has told of. What is snoozed waits. */
const untold = ({ now }: Context, userId: string, kinds: readonly string[]): Sql => sql`
  a."user_id" = ${userId} and a."done_at" is null and a."mailed_at" is null
  and (a."snoozed_until" is null or a."snoozed_until" <= ${now})
  and a."kind" = any(${[...kinds]}::text[])`;

/** The digest with this part is on its way: its notifications are told. */
export const markTold = ({ ctx, member, kinds }: Part): Promise<void> =>
  ctx.db(async (tx) => {
    await tx.$executeRaw`
      update "attention" a set "mailed_at" = ${ctx.now}
       where a."desk_id" = ${ctx.desk.id} and a."at" <= ${ctx.now}
         and ${untold(ctx, member.userId, kinds)}`;
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
