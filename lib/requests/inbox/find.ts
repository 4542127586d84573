import { requirePermission } from "@/lib/domain/request/role";
import type { State } from "@/lib/domain/request/state";
import type { RequestRow, ViewName } from "@/lib/domain/request/view";
import type { TagView } from "@/lib/domain/tasks/tag";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { raw, type Sql, sql, type Tx } from "@/lib/platform/database/db";
import { tagsOfDesk } from "@/lib/requests/record/desk-tags";
import { membersOf, namesOf } from "@/lib/requests/record/members";
import { type Listed, rowOf } from "@/lib/requests/record/request-row";
import { type Filter, filtersOf, type ListQuery, listWalks } from "./list-query";
import { MOST_MATCHED, searchPage } from "./list-search";
import {
  type Bound,
  cursorAt,
  linesOf,
  MOST_ROWS_READ,
  type Order,
  PAGE_SIZE,
  pageOf,
} from "./list-walk";

/** Counts stop here, because “1,000+” is enough and costs the same at any size of the desk. */
export const COUNT_LIMIT = 1000;

export type FoundRequests = {
  rows: RequestRow[];
  next: string | null;
  /** The order of the rows, which can differ from the requested one. */
  order: Order;
  /**
   * The number of rows after which reading stopped before the page was full; `null` where it is full or the list ends.
   */
  rowsRead: number | null;
  /** The members who can be assignees. */
  handlers: { id: string; name: string }[];
  /** Names of the tags of this desk. */
  tags: string[];
};

/** One page of the desk's requests that match the query. */
export async function findRequests(
  ctx: Context,
  input: ListQuery,
  size = PAGE_SIZE,
): Promise<FoundRequests> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    const tags = await tagsOfDesk(ctx, tx);
    const members = await membersOf(ctx, tx);
    const names = namesOf(members);
    const list = await pageFor(ctx, tx, input, { tags, size });
    const { lines, ...page } = list ? await readPage(tx, list) : EMPTY_PAGE;
    return {
      ...page,
      rows: lines.map((line) => rowOf(ctx, line, names)),
      handlers: members
        .filter(({ role }) => role !== "auditor")
        .map(({ userId }) => ({ id: userId, name: names.get(userId) ?? "" })),
      tags: tags.map(({ name }) => name),
    };
  });
}

/** All pages of a list from its start, each read when it is needed. */
export async function* eachPage(ctx: Context, query: ListQuery): AsyncGenerator<RequestRow[]> {
  let after: string | undefined;
  do {
    const { rows, next } = await findRequests(ctx, { ...query, after });
    yield rows;
    after = next ?? undefined;
  } while (after);
}

type Page = { page: Sql; order: Order } & Bound;

/** The statement that selects a page; `null` where no request can match. */
export async function pageFor(
  ctx: Context,
  tx: Tx,
  input: ListQuery,
  { tags, size }: { tags: readonly TagView[]; size: number },
): Promise<Page | null> {
  const tag = input.tag ? tags.find(({ name }) => name === input.tag) : null;
  if (tag === undefined) return null;
  const filters: Filter[] = filtersOf(ctx, input, tag?.id ?? null);
  if (input.q?.trim()) {
    const search = await searchPage(ctx, tx, input, { filters, size });
    return search && { ...search, most: MOST_MATCHED, size };
  }
  const { walks, order } = await listWalks(ctx, tx, input, filters);
  if (walks.length === 0) return null;
  const bound = { most: MOST_ROWS_READ, size };
  return { page: pageOf(walks, order, bound), order, ...bound };
}
type Line = Listed & { fits: boolean; stop: boolean };

const EMPTY_PAGE = { lines: [], next: null, order: "due", rowsRead: null } as const;

/** The rows until the page is full, or until reading stopped before that. */
async function readPage(tx: Tx, { page, order, most, size }: Page) {
  const rows = await tx.$queryRaw<Line[]>(linesOf(page, order));
  const stop = rows.findIndex((row) => row.stop);
  const upTo = stop < 0 || stop >= size ? rows.slice(0, size) : rows.slice(0, stop + 1);
  const last = upTo.at(-1);
  const more = last !== undefined && (stop >= 0 || rows.length > size);
  const time = last ? (order === "due" ? last.dueAt : last.receivedAt) : null;
  const ids = new Set<string>();
  return {
    // Two alternatives of a search may find the same request.
    lines: upTo.filter(({ id, fits }) => fits && !ids.has(id) && ids.add(id)),
    next: more ? cursorAt({ time, id: last.id }, order) : null,
    order,
    rowsRead: stop >= 0 && stop < size ? most : null,
  };
}

/** The number of requests in each view, up to `COUNT_LIMIT`, counted in one statement. */
export async function countViews(ctx: Context): Promise<Record<ViewName, number>> {
  requirePermission(ctx.actor, "request.read");
  const me = teamMemberId(ctx);
  const { id: desk } = ctx.desk;
  // The order makes each count use an index. Without it, PostgreSQL may read the table itself from its start.
  const upTo = (state: State, also: Sql = raw("true")) => sql`
    select 1 from "request" where "desk_id" = ${desk} and "state" = ${state} and ${also}
     order by "due_at" limit ${COUNT_LIMIT}`;
  const due = sql`"due_at" <= ${ctx.now}`;
  const count = (rows: Sql) => sql`(select count(*)::int from (${rows}) c)`;
  const [counts] = await ctx.db(
    (tx) => tx.$queryRaw<Record<Exclude<ViewName, "all">, number>[]>`
      select ${count(upTo("open"))} as "open",
        ${count(upTo("open", sql`"assignee_id" = ${me}`))} as "mine",
        ${count(upTo("open", sql`"assignee_id" is null`))} as "unassigned",
        ${count(sql`(${upTo("open", due)}) union all (${upTo("unconfirmed", due)})`)} as "overdue",
        ${count(sql`(${upTo("unconfirmed")}) union all (${upTo("lapsed")})`)} as "unconfirmed",
        ${count(upTo("answered"))} as "answered",
        ${count(upTo("closed"))} as "closed"`,
  );
  if (!counts) throw new Error("A query of counts alone has one row.");
  const { open, unconfirmed, answered, closed } = counts;
  return upToLimit({ ...counts, all: open + unconfirmed + answered + closed });
}

const upToLimit = (counts: Record<ViewName, number>): Record<ViewName, number> =>
  Object.fromEntries(
    Object.entries(counts).map(([view, count]) => [view, Math.min(count, COUNT_LIMIT)]),
  ) as Record<ViewName, number>;
