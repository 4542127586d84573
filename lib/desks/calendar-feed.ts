import { createEventsAsync, type EventAttributes } from "ics";
import { dayOf, partsOf } from "@/lib/domain/calendar/civil";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import {
  actorCode,
  may,
  type Permission,
  type Role,
  requirePermission,
  requireRecentSignIn,
} from "@/lib/domain/request/role";
import { PENDING } from "@/lib/domain/request/state";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { empty, lockKey, type Prisma, sql, type Tx } from "@/lib/platform/database/db";
import { env } from "@/lib/platform/env";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { newId, openWithRing, randomToken, sealWithRing, sha256 } from "@/lib/platform/keys/crypto";
import { type StaffMember, staffAt } from "@/lib/platform/staff";
import { firstKnown, type Language } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

/** Which due dates: those of the requests that are assigned to one member, or those of the whole desk. */
export type FeedKind = "me" | "desk";

/** `path` contains the secret: everybody who has it can read the feed. */
export type Feed = { id: string; path: string; openedAt: Date };

/** The short names of rights and laws in one language, as in the staff list. */
export type FeedWords = { rights: Record<Right, string>; laws: Record<LawId, string> };

const PERMISSION: Record<FeedKind, Permission> = { me: "calendar.own", desk: "calendar.desk" };

/** Creates a new address. An earlier address of the same kind and owner is revoked in the same transaction. */
export async function createFeed(ctx: Context, { of }: { of: FeedKind }): Promise<Feed> {
  requirePermission(ctx.actor, PERMISSION[of]);
  requireRecentSignIn(ctx);
  const id = newId("cal");
  const token = randomToken();
  const userId = ownerOf(ctx, of);
  await ctx.db(async (tx) => {
    await stopFeeds(ctx, tx, { userId });
    await tx.calendarFeed.create({
      data: {
        id,
        deskId: ctx.desk.id,
        userId,
        tokenHash: sha256(token),
        sealed: sealWithRing(token, sealContext(id)),
        createdAt: ctx.now,
      },
    });
    await logFeed(ctx, tx, "calendar-opened", { id, userId });
  });
  return { id, path: pathOf(ctx, token), openedAt: ctx.now };
}

/**
 * Revokes an address for good: the user's own, or any address of the desk for those with the permission
 * `calendar.desk`. Throws `not-found` for any other address.
 */
export async function revokeFeed(ctx: Context, id: string): Promise<void> {
  requirePermission(ctx.actor, "calendar.own");
  const theirs = may(ctx.actor, "calendar.desk") ? {} : { userId: ownerOf(ctx, "me") };
  const stopped = await ctx.db((tx) => stopFeeds(ctx, tx, { id, ...theirs }));
  if (stopped === 0) {
    throw new Problem("not-found", message("problem.calendarFeed.alreadyStopped"));
  }
}

/** The addresses that the actor may see: their own, and the desk's for those with the permission `calendar.desk`. */
export async function listFeeds(ctx: Context): Promise<Record<FeedKind, Feed | null>> {
  requirePermission(ctx.actor, "calendar.own");
  const newest = (tx: Tx, of: FeedKind) =>
    tx.calendarFeed.findFirst({
      where: { deskId: ctx.desk.id, userId: ownerOf(ctx, of) },
      orderBy: { createdAt: "desc" },
    });
  const [me, desk] = await ctx.db(async (tx) => [
    await newest(tx, "me"),
    may(ctx.actor, PERMISSION.desk) ? await newest(tx, "desk") : null,
  ]);
  const seen = (row: Awaited<ReturnType<typeof newest>>): Feed | null =>
    row && {
      id: row.id,
      path: pathOf(ctx, openWithRing(row.sealed, sealContext(row.id)).toString()),
      openedAt: row.createdAt,
    };
  return { me: seen(me ?? null), desk: seen(desk ?? null) };
}

const TOKEN = /^[\w-]{43}$/;

/**
 * The feed at an address, as iCalendar text. The token is the only permission that is needed. A token that never
 * existed, one that was revoked and one of a member who left all throw the same `not-found`.
 */
export async function readFeed(
  ctx: Context,
  token: string,
  wordsIn: (language: Language) => FeedWords,
): Promise<string> {
  const found = TOKEN.test(token) ? await ctx.db((tx) => findDue(ctx, tx, token)) : null;
  if (!found) throw new Problem("not-found", message("problem.calendarFeed.notFound"));
  const { userId, due, language } = found;
  const t = translatorFor(language);
  const desk = ctx.desk.name;
  const { error, value } = await createEventsAsync(
    due.flatMap((one) => eventsOf(ctx, one, { ...wordsIn(language), t })),
    {
      productId: "-//Rightsdesk//Due dates//EN",
      calName: text(
        userId ? t("policy.calendar.mine", { desk }) : t("policy.calendar.desk", { desk }),
      ),
      // With a method, the calendar would be a message about meetings, and every read would be a new message.
      method: undefined,
    },
  );
  if (value === null) throw error ?? new Error("A calendar without an error has a text.");
  return value;
}

// An actor who is not staff owns no feed. Their id is empty and belongs to nobody, while `null` would mean the desk.
const ownerOf = (ctx: Context, of: FeedKind): string | null =>
  of === "desk" ? null : teamMemberId(ctx);

const sealContext = (id: string): string => `calendar_feed:${id}:sealed`;
const pathOf = ({ desk }: Context, token: string): string => `/${desk.slug}/calendar/${token}.ics`;

/**
 * Revokes feeds. Runs one at a time per desk, so that of two concurrent calls of `openFeed` the second replaces the
 * feed of the first.
 */
async function stopFeeds(
  ctx: Context,
  tx: Tx,
  which: Pick<Prisma.CalendarFeedWhereInput, "id" | "userId">,
): Promise<number> {
  await lockKey(tx, `calendar:${ctx.desk.id}`);
  const feeds = await tx.calendarFeed.findMany({ where: { deskId: ctx.desk.id, ...which } });
  for (const feed of feeds) {
    await tx.calendarFeed.delete({ where: { id: feed.id } });
    await logFeed(ctx, tx, "calendar-revoked", feed);
  }
  return feeds.length;
}

const logFeed = (
  ctx: Context,
  tx: Tx,
  event: "calendar-opened" | "calendar-revoked",
  { id, userId }: { id: string; userId: string | null },
): Promise<unknown> =>
  appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: ctx.desk.id,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event,
    facts: { feed: id, member: userId },
  });

type Due = {
  id: string;
  reference: string;
  right: Right;
  law: LawId;
  version: number;
  dueOn: string;
  /** The last day on which the law allows notifying the requester of an extension; `null` once they were notified. */
  noticeDueOn: string | null;
  changedAt: Date;
};

/**
 * Upper bound of the requests in a feed, because nobody reads a calendar of years. Those that are due first are listed,
 * overdue ones included.
 */
const MAX_REQUESTS = 2000;

async function findDue(ctx: Context, tx: Tx, token: string) {
  const feed = await tx.calendarFeed.findFirst({
    where: { deskId: ctx.desk.id, tokenHash: sha256(token) },
  });
  if (!feed) return null;
  const owner = (await staffAt(ctx, tx)).find((member) => member.userId === feed.userId);
  if (feed.userId && !mayReadOwn(owner)) return null;
  // Each state is read in the order of its index, so that of very many requests only those that are due first are read.
  const due = await tx.$queryRaw<Due[]>`
    select "id", "reference", "right", "law", "version", "due_on" as "dueOn",
        case when "extended_at" is null then "deadline"->>'noticeDueOn' end as "noticeDueOn",
        coalesce(
          (select e."at" from "log_entry" e where e."chain" = r."id" order by e."seq" desc limit 1),
          "received_at") as "changedAt"
      from unnest(${PENDING}::text[]) s(name) cross join lateral (
        select * from "request"
         where "desk_id" = ${ctx.desk.id} and "state" = s.name and "due_at" is not null
           ${feed.userId ? sql`and "assignee_id" = ${feed.userId}` : empty}
         order by "due_at", "id" limit ${MAX_REQUESTS}) r
      order by "due_at", "id" limit ${MAX_REQUESTS}`;
  // The language of the feed's owner, or else the desk's first language.
  const language = firstKnown(owner?.chosen, ctx.desk.policy.languages[0]);
  return { userId: feed.userId, due, language };
}

/**
 * Whether the owner may still read their own feed. It ends when they leave the desk or get a role that handles no
 * requests.
 */
const mayReadOwn = (member: StaffMember | undefined): boolean =>
  member !== undefined &&
  may({ kind: "staff", id: member.userId, role: member.role as Role }, PERMISSION.me);

/** The library's type lacks `timestamp`. Without it, the library would set a timestamp of its own. */
type Event = EventAttributes & { timestamp: number };

/** Events hold only codes and dates, because a calendar passes through phones and servers that are not the desk's. */
function eventsOf(ctx: Context, due: Due, words: FeedWords & { t: Translate }): Event[] {
  const { reference } = due;
  const what = `${words.rights[due.right]} (${words.laws[due.law]})`;
  const on = (kind: "due" | "notice", date: string, title: string): Event => ({
    uid: `${due.id}-${kind}@rightsdesk`,
    sequence: due.version,
    timestamp: due.changedAt.getTime(),
    lastModified: due.changedAt.getTime(),
    title,
    ...allDay(date),
    ...linkTo(`${env().APP_URL}/desk/${ctx.desk.slug}/requests/${reference}`),
    transp: "TRANSPARENT",
  });
  const { t } = words;
  const events = [on("due", due.dueOn, t("policy.calendar.due", { reference, what }))];
  if (due.noticeDueOn && due.noticeDueOn !== due.dueOn) {
    const last = t("policy.calendar.notice", {
      reference,
      what,
    });
    events.push(on("notice", due.noticeDueOn, last));
  }
  return events;
}

/** An all-day event has no time and no time zone, and it ends on the next day (RFC 5545, section 3.6.1). */
function allDay(isoDate: string): Pick<Event, "start"> & { end: EventAttributes["start"] } {
  const day = dayOf(isoDate, "dueOn");
  const [start, end] = [partsOf(day), partsOf(day + 1)];
  return {
    start: [start.year, start.month, start.date],
    end: [end.year, end.month, end.date],
  };
}

// The library rejects hosts with capitals, `_` or IPv6. The description repeats the address, because not every calendar
// shows an event's URL.
const KNOWN_HOST = /^https?:\/\/[a-z0-9]+([.-][a-z0-9]+)*(:\d{2,5})?\//;
const linkTo = (url: string) => ({
  description: url,
  ...(KNOWN_HOST.test(url) && { url }),
});

/** The library escapes the texts of events, but not the calendar's name (RFC 5545, section 3.3.11). */
const text = (plain: string): string => plain.replace(/[\\;,]/g, "\\$&");
