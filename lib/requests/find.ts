import { endOfDay, legalDay } from "@/lib/domain/deadline-zone";
import type { DueWindow, InboxQuery, Sort } from "@/lib/domain/inbox";
import { calledBy, queryTerms } from "@/lib/domain/person";
import { parseReference } from "@/lib/domain/request";
import { isUrgent } from "@/lib/domain/right";
import { requirePermission } from "@/lib/domain/role";
import { type RequestRow, timeStatus, type ViewName } from "@/lib/domain/view";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Request } from "@/lib/platform/db";
import { hold } from "./held";
import { daysUntil } from "./remind";
import { termHash } from "./search-hash";
import { type Member, membersOf } from "./staff-post";

export const PAGE_SIZE = 50;
/** Counts stop here: "1,000+" says enough and costs the same at any size. */
export const COUNT_LIMIT = 1000;

/** A list with the order that the inbox begins with, if nothing else is said. */
export type Find = Omit<InboxQuery, "sort"> & Partial<Pick<InboxQuery, "sort">>;
export type Found = {
  rows: RequestRow[];
  next: string | null;
  /** Whoever may have a request of this desk in hand. */
  handlers: { id: string; name: string }[];
};

function viewFilter(ctx: Context, view: ViewName): Prisma.RequestWhereInput {
  const me = ctx.actor.kind === "staff" ? ctx.actor.id : "";
  switch (view) {
    case "open":
      return { state: "open" };
    case "mine":
      return { state: "open", assigneeId: me };
    case "unassigned":
      return { state: "open", assigneeId: null };
    case "overdue":
      return { state: { in: ["open", "unconfirmed"] }, dueAt: { lte: ctx.now } };
    case "unconfirmed":
      return { state: { in: ["unconfirmed", "lapsed"] } };
    case "answered":
      return { state: "answered" };
    case "closed":
      return { state: "closed" };
    case "all":
      return {};
  }
}

/** The requests that a typed query finds: by reference, exact address, exact identifier, all words of a name. */
function queryFilter(ctx: Context, query: string): Prisma.RequestWhereInput {
  const reference = parseReference(query);
  const { exact, words } = queryTerms(query);
  const by = (terms: typeof exact): Prisma.RequestWhereInput => ({
    AND: terms.map((term) => ({
      matches: { some: { deskId: ctx.desk.id, kind: term.kind, hash: termHash(ctx.desk, term) } },
    })),
  });
  const ways = [by(exact), ...(words.length > 0 && !query.includes("@") ? [by(words)] : [])];
  return { OR: reference ? [{ reference }, ...ways] : ways };
}

/** From now on, in days of the desk. */
const DAYS: Record<Exclude<DueWindow, "overdue" | "none">, number> = {
  today: 0,
  week: 7,
  month: 30,
};

function dueFilter({ desk, now }: Context, due: DueWindow): Prisma.RequestWhereInput {
  if (due === "none") return { dueAt: null };
  if (due === "overdue") return { dueAt: { lte: now } };
  const { zone } = desk.policy;
  const end = new Date(endOfDay(legalDay(now.getTime(), zone) + DAYS[due], zone));
  return { dueAt: { gt: now, lte: end } };
}

const ORDER: Record<Sort, Prisma.RequestOrderByWithRelationInput[]> = {
  due: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
  newest: [{ receivedAt: "desc" }, { id: "desc" }],
  oldest: [{ receivedAt: "asc" }, { id: "asc" }],
};

/** One page of the desk's requests, as the query wants them. */
export async function findRequests(ctx: Context, input: Find): Promise<Found> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    const { sort = "due" } = input;
    const rows = await tx.request.findMany({
      where: whereOf(ctx, input),
      orderBy: ORDER[sort],
      take: PAGE_SIZE + 1,
    });
    const page = rows.slice(0, PAGE_SIZE);
    const members = await membersOf(ctx, tx);
    const names = namesOf(members);
    const last = page.at(-1);
    return {
      rows: page.map((row) => rowOf(ctx, row, names)),
      next: rows.length > PAGE_SIZE && last ? cursorAt(last, sort) : null,
      handlers: members
        .filter(({ role }) => role !== "auditor")
        .map(({ userId }) => ({ id: userId, name: names.get(userId) ?? "" })),
    };
  });
}

/** What a list asks of the rows of its desk. */
export function whereOf(ctx: Context, input: Find): Prisma.RequestWhereInput {
  const { view, right, law, assignee, due, channel, locale, residence, sort = "due" } = input;
  const query = input.q?.trim();
  return {
    deskId: ctx.desk.id,
    ...viewFilter(ctx, query ? "all" : view),
    ...(right && { right }),
    ...(law && { law }),
    ...(channel && { channel }),
    ...(locale && { locale }),
    ...(residence && { residence }),
    ...(assignee && { assigneeId: assignee === "nobody" ? null : assignee }),
    AND: [
      ...(query ? [queryFilter(ctx, query)] : []),
      ...(due ? [dueFilter(ctx, due)] : []),
      ...afterCursor(input.after, sort),
    ],
  };
}

/** Where a page ends: what it is sorted by, and the id. */
const cursorAt = ({ id, dueAt, receivedAt }: Request, sort: Sort): string =>
  `${(sort === "due" ? dueAt : receivedAt)?.getTime() ?? ""}.${id}`;

/** What comes after the page before, so that no row is skipped or shown twice. */
function afterCursor(after: string | undefined, sort: Sort): Prisma.RequestWhereInput[] {
  const [time, id] = after?.split(/\.(.*)/) ?? [];
  if (!id || !/^req_[\w-]+$/.test(id)) return [];
  if (!time) return sort === "due" ? [{ dueAt: null, id: { gt: id } }] : [];
  const at = new Date(Number(time));
  if (Number.isNaN(at.getTime())) return [];
  if (sort === "newest") {
    return [{ OR: [{ receivedAt: { lt: at } }, { receivedAt: at, id: { lt: id } }] }];
  }
  if (sort === "oldest") {
    return [{ OR: [{ receivedAt: { gt: at } }, { receivedAt: at, id: { gt: id } }] }];
  }
  return [{ OR: [{ dueAt: { gt: at } }, { dueAt: at, id: { gt: id } }, { dueAt: null }] }];
}

/** How members of the desk are called, by id. */
export const namesOf = (members: readonly Member[]): Map<string, string> =>
  new Map(members.map(({ userId, user }) => [userId, user.name ?? user.email]));

export function rowOf(ctx: Context, row: Request, names: Map<string, string>): RequestRow {
  const held = hold(row);
  const daysLeft = row.dueOn ? daysUntil(row.dueOn, ctx.desk.policy.zone, ctx.now) : null;
  const paused = row.pausedAt ? (held.deadline.daysLeft ?? 0) : null;
  return {
    reference: row.reference,
    name: held.person ? calledBy(held.person) : "",
    right: held.right,
    urgent: isUrgent(held.right),
    law: held.law,
    state: held.state,
    outcome: held.outcome,
    receivedAt: row.receivedAt.toISOString(),
    residence: held.residence,
    channel: row.channel,
    locale: row.locale,
    dueOn: row.dueOn,
    daysLeft,
    paused,
    status: timeStatus(held.state, daysLeft, paused !== null),
    assignee: row.assigneeId
      ? { id: row.assigneeId, name: names.get(row.assigneeId) ?? "A former member" }
      : null,
  };
}

/** How many requests each view holds, up to `COUNT_LIMIT`, in one statement. */
export async function countViews(ctx: Context): Promise<Record<ViewName, number>> {
  requirePermission(ctx.actor, "request.read");
  const me = ctx.actor.kind === "staff" ? ctx.actor.id : "";
  const { id: desk } = ctx.desk;
  const [counts] = await ctx.db(
    (tx) => tx.$queryRaw<Record<ViewName, number>[]>`
      select
        (select count(*)::int from (select 1 from "request" where "desk_id" = ${desk} and "state" = 'open' limit ${COUNT_LIMIT}) c) as "open",
        (select count(*)::int from (select 1 from "request" where "desk_id" = ${desk} and "state" = 'open' and "assignee_id" = ${me} limit ${COUNT_LIMIT}) c) as "mine",
        (select count(*)::int from (select 1 from "request" where "desk_id" = ${desk} and "state" = 'open' and "assignee_id" is null limit ${COUNT_LIMIT}) c) as "unassigned",
        (select count(*)::int from (select 1 from "request" where "desk_id" = ${desk} and "state" in ('open', 'unconfirmed') and "due_at" <= ${ctx.now} limit ${COUNT_LIMIT}) c) as "overdue",
        (select count(*)::int from (select 1 from "request" where "desk_id" = ${desk} and "state" in ('unconfirmed', 'lapsed') limit ${COUNT_LIMIT}) c) as "unconfirmed",
        (select count(*)::int from (select 1 from "request" where "desk_id" = ${desk} and "state" = 'answered' limit ${COUNT_LIMIT}) c) as "answered",
        (select count(*)::int from (select 1 from "request" where "desk_id" = ${desk} and "state" = 'closed' limit ${COUNT_LIMIT}) c) as "closed",
        (select count(*)::int from (select 1 from "request" where "desk_id" = ${desk} limit ${COUNT_LIMIT}) c) as "all"`,
  );
  if (!counts) throw new Error("A query of counts alone has one row.");
  return counts;
}
