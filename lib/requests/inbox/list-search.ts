import { queryTerms, type SearchTerm } from "@/lib/domain/request/person";
import { parseReference } from "@/lib/domain/request/reference";
import type { Context } from "@/lib/platform/context";
import { join, raw, type Sql, sql, type Tx, UNNAMED_STATEMENT } from "@/lib/platform/database/db";
import { termHash } from "@/lib/requests/record/search-index";
import {
  condition,
  dueConditions,
  dueOf,
  type Filter,
  type ListQuery,
  orderOf,
} from "./list-query";
import { afterPlace, type Order, pageOf, placeOf, timeOf, type Walk } from "./list-walk";

/** Up to this many matches are read and sorted. Of more matches, a page shows those that come first by id. */
const MOST_SORTED = 1000;
/** A page of an unsorted search reads at most this many matches, because checking a match takes several reads. */
export const MOST_MATCHED = 2000;

type Term = { kind: SearchTerm["kind"]; hash: Uint8Array; count: number };
/** Terms that a request must have all of, the rarest first. */
type Alternative = Term[];

/** The alternatives that find requests for a typed query: the exact address or identifier, or all words of a name. */
async function alternativesOf(
  ctx: Context,
  tx: Tx,
  query: string,
): Promise<{ alternatives: Alternative[]; most: number }> {
  const { exact, words } = queryTerms(query);
  const alternatives = [exact, ...(words.length > 0 && !query.includes("@") ? [words] : [])];
  const terms = alternatives
    .flat()
    .map((term) => ({ kind: term.kind, hash: termHash(ctx.desk, term) }));
  const most = Math.min(MOST_SORTED, Math.floor((9 * MOST_SORTED) / terms.length));
  const values = terms.map(({ kind, hash }, at) => sql`(${at}::int, ${kind}, ${hash}::bytea)`);
  const counts = await tx.$queryRaw<{ count: number }[]>`${UNNAMED_STATEMENT}
    select (select count(*)::int from (
              select 1 from "search_hash" h
               where h."desk_id" = ${ctx.desk.id} and h."hash" = t.hash and h."kind" = t.kind
               limit ${most + 1}) c) as count
      from (values ${join(values)}) t(at, kind, hash) order by t.at`;
  const counted = terms.map((term, at) => ({ ...term, count: counts[at]?.count ?? 0 }));
  const found = [counted.slice(0, exact.length), counted.slice(exact.length)]
    .filter((alternative) => alternative.length > 0 && alternative.every(({ count }) => count > 0))
    .map((alternative) => alternative.toSorted((a, b) => a.count - b.count));
  return { alternatives: found, most };
}

const H = raw("h");
const R = raw("r");
/**
 * The whole row, so that PostgreSQL has to read it by its primary key. Otherwise PostgreSQL 18 considers an index of a
 * list with all needed columns cheaper than the key, and skips through it from state to state, once for each match.
 */
const WHOLE = raw("(w.q)");

const has = (ctx: Context, { kind, hash }: Term): Sql => sql`h."desk_id" = ${ctx.desk.id}
  and h."hash" = ${hash}::bytea and h."kind" = ${kind}`;

/** Whether the match of `h` has this term, too. The limit makes PostgreSQL look it up once for each match. */
const hasToo = (ctx: Context, { kind, hash }: Term): Sql => sql`coalesce((
  select true from "search_hash" o where o."desk_id" = ${ctx.desk.id} and o."hash" = ${hash}::bytea
     and o."kind" = ${kind} and o."request_id" = ${H}."request_id" limit 1), false)`;

/** A page of search results in the requested order, or, of very many matches, those that come first by id. */
export async function searchPage(
  ctx: Context,
  tx: Tx,
  input: ListQuery,
  { filters, size }: { filters: Filter[]; size: number },
): Promise<{ page: Sql; order: Order } | null> {
  const query = input.q?.trim() ?? "";
  const reference = parseReference(query);
  const { alternatives, most } = await alternativesOf(ctx, tx, query);
  if (alternatives.length === 0 && !reference) return null;
  const due = dueOf(ctx, input);
  const conditions = (alias: Sql) => [
    ...dueConditions(due, alias),
    ...filters.map((filter) => condition(filter, alias)),
  ];
  const few = alternatives.every(([rare]) => rare && rare.count <= most);
  if (few) {
    const order = orderOf(due, input.sort);
    const matches = [
      ...(reference ? [byReference(ctx, reference)] : []),
      ...alternatives.map((alternative) => byTerms(ctx, alternative, most)),
    ];
    const where = [...conditions(R), ...afterIn(input, order)];
    return { page: sorted(matches, { order, size }, where), order };
  }
  const after = placeOf(input.after, "id");
  const walks = alternatives.map((alternative) =>
    walkOf(ctx, alternative, conditions(WHOLE), after?.id),
  );
  return { page: pageOf(walks, "id", { most: MOST_MATCHED, size }), order: "id" };
}

const byReference = (ctx: Context, reference: string): Sql => sql`(
  select q."id" from "request" q where q."desk_id" = ${ctx.desk.id} and q."reference" = ${reference})`;

/** At most `most` requests that have the rarest term and all others. */
const byTerms = (ctx: Context, [rare, ...others]: Alternative, most: number): Sql => sql`(
  select h."request_id" as id from "search_hash" h
   where ${join([rare ? has(ctx, rare) : raw("false"), ...others.map((term) => hasToo(ctx, term))], " and ")}
   limit ${most})`;

const COLUMNS = raw(
  `"id", "right", "law", "channel", "locale", "residence", "assignee_id", "unread_at", "due_at", "received_at"`,
);

type Page = { order: Order; size: number };

/** All matches in order. Each is read by its primary key, so the size of the table does not matter. */
const sorted = (matches: Sql[], { order, size }: Page, where: Sql[]): Sql => sql`
  select r."id" as id, ${timeOf(R, order)} as time, true as fits, false as stop
    from (${join(matches, " union ")}) m
    cross join lateral (select ${COLUMNS} from "request" q where q."id" = m.id limit 1) r
   where ${join([raw("true"), ...where], " and ")}
   order by ${order === "newest" ? raw("2 desc, 1 desc") : raw("2 asc, 1 asc")} limit ${size + 1}`;

function afterIn(input: ListQuery, order: Order): Sql[] {
  const place = placeOf(input.after, order);
  const at = { time: timeOf(R, order), id: sql`r."id"` };
  if (!place) return [];
  if (!place.time) return [sql`(${at.time} is null and ${at.id} > ${place.id})`];
  return [sql`(${afterPlace(place, order, at)} or ${at.time} is null)`];
}

function walkOf(
  ctx: Context,
  [rare, ...others]: Alternative,
  conditions: Sql[],
  after: string | undefined,
): Walk {
  const id = sql`h."request_id"`;
  return {
    from: sql`"search_hash" h`,
    id,
    time: timeOf(H, "id"),
    where: [rare ? has(ctx, rare) : raw("false"), ...(after ? [sql`${id} > ${after}`] : [])],
    fits: [
      ...others.map((term) => hasToo(ctx, term)),
      ...(conditions.length > 0
        ? [
            sql`(select ${join(conditions, " and ")}
             from (select q from "request" q where q."id" = ${id} limit 1) w)`,
          ]
        : []),
    ],
  };
}
