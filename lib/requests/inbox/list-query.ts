import { endOfDay, legalDay } from "@/lib/domain/calendar/zone";
import type { DueWindow, InboxQuery, Sort } from "@/lib/domain/inbox/inbox";
import { STATES, type State } from "@/lib/domain/request/state";
import type { ViewName } from "@/lib/domain/request/view";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { join, raw, type Sql, sql, type Tx, UNNAMED_STATEMENT } from "@/lib/platform/database/db";
import { afterPlace, type Order, type Place, placeOf, timeOf, type Walk } from "./list-walk";

/** The query of a list. Without `sort`, the list is sorted by due date, like the inbox. */
export type ListQuery = Omit<InboxQuery, "sort"> & Partial<Pick<InboxQuery, "sort">>;

const PLAIN = ["right", "law", "channel", "locale", "residence"] as const;
/** The columns that a list can be filtered by. Those whose values are rare at most desks come first. */
const FILTERS = [
  "tag",
  "unread",
  "assignee",
  "locale",
  "channel",
  "residence",
  "law",
  "right",
] as const;
export type Filter = { by: (typeof FILTERS)[number]; value: string };

const VIEW_STATES: Record<ViewName, readonly State[]> = {
  open: ["open"],
  mine: ["open"],
  unassigned: ["open"],
  overdue: ["open", "unconfirmed"],
  unconfirmed: ["unconfirmed", "lapsed"],
  answered: ["answered"],
  closed: ["closed"],
  all: STATES,
};

const UNASSIGNED = "nobody";

/** The filters of a list: those of the query and those of its view. `tag` is the id of the tag that the query names. */
export function filtersOf(ctx: Context, input: ListQuery, tag: string | null): Filter[] {
  const me = teamMemberId(ctx);
  const inView = { mine: me, unassigned: UNASSIGNED } as Partial<Record<ViewName, string>>;
  const assignee = input.assignee ?? (input.q?.trim() ? undefined : inView[input.view]);
  const values = { ...input, assignee, tag: tag ?? undefined };
  return FILTERS.flatMap((by) => (values[by] === undefined ? [] : [{ by, value: values[by] }]));
}

/** The SQL condition of a filter. `alias` is the name of the request in the statement. */
export function condition({ by, value }: Filter, alias: Sql): Sql {
  if (by === "tag") {
    // The limit makes PostgreSQL run the subquery for each row, instead of listing all requests with the tag.
    return sql`(select true from "request_tag" g
      where g."request_id" = ${alias}."id" and g."tag_id" = ${value} limit 1)`;
  }
  if (by === "unread") return sql`${alias}."unread_at" is not null`;
  if (by === "assignee") {
    return value === UNASSIGNED
      ? sql`${alias}."assignee_id" is null`
      : sql`${alias}."assignee_id" = ${value}`;
  }
  return sql`${alias}.${COLUMNS[by]} = ${value}`;
}

const COLUMNS = Object.fromEntries(PLAIN.map((name) => [name, raw(`"${name}"`)])) as Record<
  (typeof PLAIN)[number],
  Sql
>;

/** The length of each window from today, in calendar days of the desk's time zone. */
const DAYS: Record<Exclude<DueWindow, "overdue" | "none">, number> = {
  today: 0,
  week: 7,
  month: 30,
};

/** The due times of a list, and whether requests without one belong to it. */
export type Due = { dated: { after?: Date; until?: Date } | null; undated: boolean };

export function dueOf({ desk, now }: Context, { due, view, q }: ListQuery): Due {
  const late = view === "overdue" && !q?.trim();
  if (due === "none") return { dated: null, undated: !late };
  if (due === undefined) return late ? { dated: { until: now }, undated: false } : EVERY;
  if (due === "overdue") return { dated: { until: now }, undated: false };
  if (late) return { dated: null, undated: false };
  const { zone } = desk.policy;
  const until = new Date(endOfDay(legalDay(now.getTime(), zone) + DAYS[due], zone));
  return { dated: { after: now, until }, undated: false };
}

const EVERY: Due = { dated: {}, undated: true };

/** A list that is limited by due date is sorted by due date, because another order would have to read all of it. */
export const orderOf = ({ undated }: Due, sort: Sort = "due"): Sort => (undated ? sort : "due");

/** The due times of a list as SQL conditions; empty where it has them all. */
export function dueConditions({ dated, undated }: Due, alias: Sql): Sql[] {
  const time = sql`${alias}."due_at"`;
  if (!dated) return [undated ? sql`${time} is null` : sql`false`];
  return [
    ...(dated.after ? [sql`${time} > ${dated.after}::timestamptz`] : []),
    ...(dated.until ? [sql`${time} <= ${dated.until}::timestamptz`] : []),
  ];
}

const R = raw("r");

type Pages = { states: readonly State[]; filters: Filter[]; due: Due; order: Sort };

/** The walks of a list without a search, one or two for each state. `driver` is the filter whose index they use. */
function walksOf(
  ctx: Context,
  pages: Pages,
  driver: Filter | undefined,
  after: Place | null,
): Walk[] {
  const { states, filters, due, order } = pages;
  const tagged = driver?.by === "tag";
  const id = tagged ? sql`r."request_id"` : sql`r."id"`;
  const time = timeOf(R, order);
  const rest = filters.filter((filter) => filter !== driver);
  const own = tagged ? sql`r."tag_id" = ${driver.value}` : driver && condition(driver, R);
  return states.flatMap((state) =>
    ranges(due, order, after, { time, id }).map((range) => ({
      from: tagged ? sql`"request_tag" r` : sql`"request" r`,
      id,
      time,
      where: [
        sql`r."desk_id" = ${ctx.desk.id}`,
        sql`r."state" = ${state}`,
        ...(own ? [own] : []),
        ...range,
      ],
      fits: rest.map((filter) => (tagged ? ofTagged(filter) : condition(filter, R))),
    })),
  );
}

/** A condition on a column that the row of a tag does not have, so that it is read from the request. */
const ofTagged = (filter: Filter): Sql => sql`(select ${condition(filter, raw("q"))}
  from "request" q where q."id" = r."request_id" limit 1)`;

/** The ranges of an index that a page reads. Requests without a due date come after those with one. */
function ranges(due: Due, order: Order, after: Place | null, at: { time: Sql; id: Sql }): Sql[][] {
  const days = dueConditions(due, R);
  if (!due.dated && !due.undated) return [];
  if (!after) return [days];
  if (order !== "due") return [[...days, afterPlace(after, order, at)]];
  const undated = due.undated
    ? [[sql`${at.time} is null`, ...(after.time ? [] : [sql`${at.id} > ${after.id}`])]]
    : [];
  if (!after.time) return undated;
  return due.dated ? [[...days, afterPlace(after, order, at)], ...undated] : undated;
}

/** The number of rows that are counted for each filter, to find out which filter is the rarest. */
const SAMPLE = 2000;

/** The filter that the fewest requests match, estimated from a sample of each index. */
async function rarest(
  ctx: Context,
  tx: Tx,
  { states, filters }: Pages,
): Promise<Filter | undefined> {
  if (filters.length < 2) return filters[0];
  const most = Math.floor(SAMPLE / states.length);
  const samples = filters.map((filter, index) => {
    const tagged = filter.by === "tag";
    return sql`select ${index}::int as index, count(*)::int as count
      from unnest(${[...states]}::text[]) s(state) cross join lateral (
        select 1 from ${tagged ? sql`"request_tag" r` : sql`"request" r`}
         where r."desk_id" = ${ctx.desk.id} and r."state" = s.state
           and ${tagged ? sql`r."tag_id" = ${filter.value}` : condition(filter, R)}
         order by r."due_at" limit ${most}) c`;
  });
  const counts = await tx.$queryRaw<{ index: number; count: number }[]>`
    ${UNNAMED_STATEMENT} ${join(samples, " union all ")} order by count, index limit 1`;
  return filters[counts[0]?.index ?? 0];
}

/** The walks of a list without a search, and its order. */
export async function listWalks(
  ctx: Context,
  tx: Tx,
  input: ListQuery,
  filters: Filter[],
): Promise<{ walks: Walk[]; order: Sort }> {
  const due = dueOf(ctx, input);
  const order = orderOf(due, input.sort);
  const pages = { states: VIEW_STATES[input.view], filters, due, order };
  const driver = await rarest(ctx, tx, pages);
  return { walks: walksOf(ctx, pages, driver, placeOf(input.after, order)), order };
}
