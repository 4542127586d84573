import { queryTerms, type SearchTerm } from "@/lib/domain/request/person";
import { parseReference } from "@/lib/domain/request/reference";
import type { Context } from "@/lib/platform/context";
import { join, ONE_OF_MANY, raw, type Sql, sql, type Tx } from "@/lib/platform/db";
import { termHash } from "@/lib/requests/record/search-index";
import { condition, dueConditions, dueOf, type Filter, type Find, orderOf } from "./list-query";
import { behind, type Order, pageOf, placeOf, timeOf, type Walk } from "./list-walk";

/** So many matches are read and put in order; of more, a page is what comes first by id. */
const MOST_SORTED = 1000;
/** Looking whether a match fits costs several looks: a page through more matches looks at so many. */
export const MOST_MATCHED = 2000;

type Term = { kind: SearchTerm["kind"]; hash: Uint8Array; count: number };
/** Terms that a request has to have all of, the rarest first. */
type Way = Term[];

/** The ways that a typed query finds requests by: exact address or identifier, or all words of a name. */
async function waysOf(ctx: Context, tx: Tx, query: string): Promise<{ ways: Way[]; most: number }> {
  const { exact, words } = queryTerms(query);
  const ways = [exact, ...(words.length > 0 && !query.includes("@") ? [words] : [])];
  const terms = ways.flat().map((term) => ({ kind: term.kind, hash: termHash(ctx.desk, term) }));
  const most = Math.min(MOST_SORTED, Math.floor((9 * MOST_SORTED) / terms.length));
  const values = terms.map(({ kind, hash }, at) => sql`(${at}::int, ${kind}, ${hash}::bytea)`);
  const counts = await tx.$queryRaw<{ count: number }[]>`${ONE_OF_MANY}
    select (select count(*)::int from (
              select 1 from "search_hash" h
               where h."desk_id" = ${ctx.desk.id} and h."hash" = t.hash and h."kind" = t.kind
               limit ${most + 1}) c) as count
      from (values ${join(values)}) t(at, kind, hash) order by t.at`;
  const counted = terms.map((term, at) => ({ ...term, count: counts[at]?.count ?? 0 }));
  const found = [counted.slice(0, exact.length), counted.slice(exact.length)]
    .filter((way) => way.length > 0 && way.every(({ count }) => count > 0))
    .map((way) => way.toSorted((a, b) => a.count - b.count));
  return { ways: found, most };
}

const H = raw("h");
const R = raw("r");
/**
 * The whole row: its key alone leads there. An index of a list that has all that is asked for looks cheaper than the
 * key to PostgreSQL 18, which skips through it from state to state, once for each match.
 */
const WHOLE = raw("(w.q)");

const has = (ctx: Context, { kind, hash }: Term): Sql => sql`h."desk_id" = ${ctx.desk.id}
  and h."hash" = ${hash}::bytea and h."kind" = ${kind}`;

/** Whether the match of `h` has this term too: a subquery that stays one look for each. */
const hasToo = (ctx: Context, { kind, hash }: Term): Sql => sql`coalesce((
  select true from "search_hash" o where o."desk_id" = ${ctx.desk.id} and o."hash" = ${hash}::bytea
     and o."kind" = ${kind} and o."request_id" = ${H}."request_id" limit 1), false)`;

/** The page that a search finds: in the order asked for, or of very many matches those that come first by id. */
export async function searchPage(
  ctx: Context,
  tx: Tx,
  input: Find,
  { filters, size }: { filters: Filter[]; size: number },
): Promise<{ page: Sql; order: Order } | null> {
  const query = input.q?.trim() ?? "";
  const reference = parseReference(query);
  const { ways, most } = await waysOf(ctx, tx, query);
  if (ways.length === 0 && !reference) return null;
  const due = dueOf(ctx, input);
  const narrowed = (alias: Sql) => [
    ...dueConditions(due, alias),
    ...filters.map((filter) => condition(filter, alias)),
  ];
  const few = ways.every(([rare]) => rare && rare.count <= most);
  if (few) {
    const order = orderOf(due, input.sort);
    const matches = [
      ...(reference ? [byReference(ctx, reference)] : []),
      ...ways.map((way) => byTerms(ctx, way, most)),
    ];
    const where = [...narrowed(R), ...afterIn(input, order)];
    return { page: sorted(matches, { order, size }, where), order };
  }
  const after = placeOf(input.after, "id");
  const walks = ways.map((way) => walkOf(ctx, way, narrowed(WHOLE), after?.id));
  return { page: pageOf(walks, "id", { most: MOST_MATCHED, size }), order: "id" };
}

const byReference = (ctx: Context, reference: string): Sql => sql`(
  select q."id" from "request" q where q."desk_id" = ${ctx.desk.id} and q."reference" = ${reference})`;

/** Of at most `most` requests that have the rarest term, those that have the others too. */
const byTerms = (ctx: Context, [rare, ...others]: Way, most: number): Sql => sql`(
  select h."request_id" as id from "search_hash" h
   where ${join([rare ? has(ctx, rare) : raw("false"), ...others.map((term) => hasToo(ctx, term))], " and ")}
   limit ${most})`;

const COLUMNS = raw(
  `"id", "right", "law", "channel", "locale", "residence", "assignee_id", "unread_at", "due_at", "received_at"`,
);

type Page = { order: Order; size: number };

/** All matches, put in order: each is read by its key, whatever else the table holds. */
const sorted = (matches: Sql[], { order, size }: Page, where: Sql[]): Sql => sql`
  select r."id" as id, ${timeOf(R, order)} as time, true as fits, false as stop
    from (${join(matches, " union ")}) m
    cross join lateral (select ${COLUMNS} from "request" q where q."id" = m.id limit 1) r
   where ${join([raw("true"), ...where], " and ")}
   order by ${order === "newest" ? raw("2 desc, 1 desc") : raw("2 asc, 1 asc")} limit ${size + 1}`;

function afterIn(input: Find, order: Order): Sql[] {
  const place = placeOf(input.after, order);
  const at = { time: timeOf(R, order), id: sql`r."id"` };
  if (!place) return [];
  if (!place.time) return [sql`(${at.time} is null and ${at.id} > ${place.id})`];
  return [sql`(${behind(place, order, at)} or ${at.time} is null)`];
}

function walkOf(
  ctx: Context,
  [rare, ...others]: Way,
  narrowed: Sql[],
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
      ...(narrowed.length > 0
        ? [
            sql`(select ${join(narrowed, " and ")}
             from (select q from "request" q where q."id" = ${id} limit 1) w)`,
          ]
        : []),
    ],
  };
}
