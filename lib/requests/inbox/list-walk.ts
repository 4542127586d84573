import type { Sort } from "@/lib/domain/inbox/inbox";
import { join, raw, type Sql, sql, UNNAMED_STATEMENT } from "@/lib/platform/database/db";

export const PAGE_SIZE = 50;
/** No page reads more rows than this, however few of them fit. The next page continues there. */
export const MOST_ROWS_READ = 10_000;

/** The order of a list: one of its sorts, or by id where there are too many matches to sort. */
export type Order = Sort | "id";

/**
 * A walk through one index, in the order of the list. `where` selects a range of the index; `fits` are the conditions
 * that have to be checked row by row.
 */
export type Walk = { from: Sql; id: Sql; time: Sql; where: Sql[]; fits: Sql[] };

/** The number of rows that a page reads at most, and the number that it shows. */
export type Bound = { most: number; size: number };

/** The end of a page: the time that its last row is sorted by, and its id. */
export type Place = { time: Date | null; id: string };

const DIRECTION: Record<Order, Sql> = {
  due: raw("asc"),
  oldest: raw("asc"),
  id: raw("asc"),
  newest: raw("desc"),
};

const NO_TIME = sql`null::timestamptz`;

/** The column of `alias` that a list is sorted by. */
export function timeOf(alias: Sql, order: Order): Sql {
  if (order === "id") return NO_TIME;
  return order === "due" ? sql`${alias}."due_at"` : sql`${alias}."received_at"`;
}

const by = (order: Order, time: Sql, id: Sql): Sql =>
  order === "id" ? sql`${id} asc` : sql`${time} ${DIRECTION[order]}, ${id} ${DIRECTION[order]}`;

const all = (conditions: Sql[]): Sql => join(conditions, " and ");

/** At most `limit` rows of an index. The column `fits` says whether a row meets the conditions outside the index. */
const rowsOf = ({ from, id, time, where, fits }: Walk, order: Order, limit: number): Sql => sql`
  select ${id} as id, ${time} as time${fits.length > 0 ? sql`, coalesce(${all(fits)}, false) as fits` : raw("")}
    from ${from} where ${all(where)} order by ${by(order, time, id)} limit ${limit}`;

const ID = raw("w.id");
const TIME = raw("w.time");

/**
 * The rows of a walk that fit, as many as a page needs. If `most` rows were read before that, the last of them is
 * included with `stop`, because the rows after it were not read.
 */
function bounded(walk: Walk, order: Order, { most, size }: Bound): Sql {
  const rows = rowsOf(walk, order, walk.fits.length > 0 ? most : size + 1);
  if (walk.fits.length === 0)
    return sql`(select w.*, true as fits, false as stop from (${rows}) w)`;
  return sql`(
    select w.id, w.time, w.fits, w.n = ${most} as stop
      from (select w.*, row_number() over (order by ${by(order, TIME, ID)}) as n from (${rows}) w) w
     where w.fits or w.n = ${most} order by ${by(order, TIME, ID)} limit ${size + 1})`;
}

/** One page of all walks together and one more row: ids in the order of the list, with `fits` and `stop`. */
export function pageOf(walks: Walk[], order: Order, { most, size }: Bound): Sql {
  const each = { most: Math.floor(most / walks.length), size };
  return sql`select w.id, w.time, w.fits, w.stop
    from (${join(
      walks.map((walk) => bounded(walk, order, each)),
      " union all ",
    )}) w
   order by ${by(order, TIME, ID)} limit ${size + 1}`;
}

const LINE = raw(`
  "id", "reference", "right", "law", "state", "outcome", "received_at" as "receivedAt", "due_on" as "dueOn",
  "due_at" as "dueAt", "paused_at" as "pausedAt", "assignee_id" as "assigneeId", "unread_at" as "unreadAt",
  "data_key" as "dataKey", "sealed", "residence", "channel", "locale", case when "paused_at" is not null then "deadline" end as "deadline"`);

/**
 * The requests of a page with the columns of a list row. Each is read by its key, so the table's size does not matter.
 */
export const linesOf = (page: Sql, order: Order): Sql => sql`${UNNAMED_STATEMENT}
  select r.*, w.fits, w.stop,
         array(select t."name" from "request_tag" g join "tag" t on t."id" = g."tag_id"
                where g."request_id" = w.id order by t."name") as "tags"
    from (${page}) w
    cross join lateral (select ${LINE} from "request" q where q."id" = w.id limit 1) r
   order by ${by(order, TIME, ID)}`;

/** A place as a cursor for an address. It contains no personal data. */
export const cursorAt = ({ time, id }: Place, order: Order): string =>
  `${order === "id" ? "~" : (time?.getTime() ?? "")}.${id}`;

/** The place that a cursor names; `null` where it is malformed or belongs to a list in another order. */
export function placeOf(cursor: string | undefined, order: Order): Place | null {
  const [time = "", id = ""] = cursor?.split(/\.(.*)/) ?? [];
  if (!/^req_[\w-]{1,60}$/.test(id) || (time === "~") !== (order === "id")) return null;
  if (time === "~" || (time === "" && order === "due")) return { time: null, id };
  const at = new Date(/^-?\d{1,15}$/.test(time) ? Number(time) : Number.NaN);
  return Number.isNaN(at.getTime()) ? null : { time: at, id };
}

/** The SQL condition for rows after `place`, among those that have a time. */
export function afterPlace(place: Place, order: Order, { time, id }: { time: Sql; id: Sql }): Sql {
  const sign = order === "newest" ? raw("<") : raw(">");
  return sql`(${time}, ${id}) ${sign} (${place.time}::timestamptz, ${place.id})`;
}
