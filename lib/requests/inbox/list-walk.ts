import type { Sort } from "@/lib/domain/inbox/inbox";
import { join, ONE_OF_MANY, raw, type Sql, sql } from "@/lib/platform/db";

export const PAGE_SIZE = 50;
/** No page looks at more rows than this, however few of them fit; the next one goes on from there. */
export const MOST_LOOKED = 10_000;

/** What a list is in the order of: one of its sorts, or the ids alone where too many match to be put in order. */
export type Order = Sort | "id";

/**
 * A walk through one index, in the order of the list. `where` is what the index keeps together; what it cannot say
 * is looked at row by row: `fits`.
 */
export type Walk = { from: Sql; id: Sql; time: Sql; where: Sql[]; fits: Sql[] };

/** How many rows are looked at for a page at most, and how many it shows. */
export type Bound = { most: number; size: number };

/** Where a page ends: what it is sorted by, and the id. */
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

/** At most `limit` rows of an index; `fits` says whether what the index cannot say holds too. */
const rowsOf = ({ from, id, time, where, fits }: Walk, order: Order, limit: number): Sql => sql`
  select ${id} as id, ${time} as time${fits.length > 0 ? sql`, coalesce(${all(fits)}, false) as fits` : raw("")}
    from ${from} where ${all(where)} order by ${by(order, time, id)} limit ${limit}`;

const ID = raw("w.id");
const TIME = raw("w.time");

/**
 * The rows of a walk that fit, as many as a page needs. Where it looked at `most` rows before it had them, the last of
 * those comes along as `stop`: what lies behind it was not looked at.
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

/** One page and a row more of all walks together: ids in their order, with `fits` and `stop`. */
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

/** The requests of a page with all that a line of the list says: each is read by its key, whatever the table holds. */
export const linesOf = (page: Sql, order: Order): Sql => sql`${ONE_OF_MANY}
  select r.*, w.fits, w.stop,
         array(select t."name" from "request_tag" g join "tag" t on t."id" = g."tag_id"
                where g."request_id" = w.id order by t."name") as "tags"
    from (${page}) w
    cross join lateral (select ${LINE} from "request" q where q."id" = w.id limit 1) r
   order by ${by(order, TIME, ID)}`;

/** The address of a place, and nothing that anybody could read a name from. */
export const cursorAt = ({ time, id }: Place, order: Order): string =>
  `${order === "id" ? "~" : (time?.getTime() ?? "")}.${id}`;

/** The place that a cursor of a list in this order names; one of another list is none. */
export function placeOf(cursor: string | undefined, order: Order): Place | null {
  const [time = "", id = ""] = cursor?.split(/\.(.*)/) ?? [];
  if (!/^req_[\w-]{1,60}$/.test(id) || (time === "~") !== (order === "id")) return null;
  if (time === "~" || (time === "" && order === "due")) return { time: null, id };
  const at = new Date(/^-?\d{1,15}$/.test(time) ? Number(time) : Number.NaN);
  return Number.isNaN(at.getTime()) ? null : { time: at, id };
}

/** What comes after `place` among rows that have a time. */
export function behind(place: Place, order: Order, { time, id }: { time: Sql; id: Sql }): Sql {
  const sign = order === "newest" ? raw("<") : raw(">");
  return sql`(${time}, ${id}) ${sign} (${place.time}::timestamptz, ${place.id})`;
}
