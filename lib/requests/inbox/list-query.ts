import { endOfDay, legalDay } from "@/lib/domain/calendar/zone";
import type { DueWindow, InboxQuery, Sort } from "@/lib/domain/inbox/inbox";
import { STATES, type State } from "@/lib/domain/request/state";
import type { ViewName } from "@/lib/domain/request/view";
import { type Context, meOf } from "@/lib/platform/context";
import { join, ONE_OF_MANY, raw, type Sql, sql, type Tx } from "@/lib/platform/db";
import { behind, type Order, type Place, placeOf, timeOf, type Walk } from "./list-walk";

/** A list with the order that the inbox begins with, if nothing else is said. */
export type Find = Omit<InboxQuery, "sort"> & Partial<Pick<InboxQuery, "sort">>;

const PLAIN = ["right", "law", "channel", "locale", "residence"] as const;
/** What the rows of a list have in common. Those that are rare at most desks come first. */
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

export const NOBODY = "nobody";

/** What narrows the list: what is asked for, and what the view means. `tag` is the id of the tag of that name. */
export function filtersOf(ctx: Context, input: Find, tag: string | null): Filter[] {
  const me = meOf(ctx);
  const inView = { mine: me, unassigned: NOBODY } as Partial<Record<ViewName, string>>;
  const assignee = input.assignee ?? (input.q?.trim() ? undefined : inView[input.view]);
  const given = { ...input, assignee, tag: tag ?? undefined };
  return FILTERS.flatMap((by) => (given[by] === undefined ? [] : [{ by, value: given[by] }]));
}

/** What a filter means for a request: `alias` is how the statement calls it. */
export function condition({ by, value }: Filter, alias: Sql): Sql {
  if (by === "tag") {
    // A subquery that stays one for each row: never a list of all that have the tag.
    return sql`(select true from "request_tag" g
      where g."request_id" = ${alias}."id" and g."tag_id" = ${value} limit 1)`;
  }
  if (by === "unread") return sql`${alias}."unread_at" is not null`;
  if (by === "assignee") {
    return value === NOBODY
      ? sql`${alias}."assignee_id" is null`
      : sql`${alias}."assignee_id" = ${value}`;
  }
  return sql`${alias}.${COLUMNS[by]} = ${value}`;
}

const COLUMNS = Object.fromEntries(PLAIN.map((name) => [name, raw(`"${name}"`)])) as Record<
  (typeof PLAIN)[number],
  Sql
>;

/** From now on, in days of the desk. */
const DAYS: Record<Exclude<DueWindow, "overdue" | "none">, number> = {
  today: 0,
  week: 7,
  month: 30,
};

/** Which due times a list has, and whether those without one belong to it. */
export type Due = { dated: { after?: Date; until?: Date } | null; undated: boolean };

export function dueOf({ desk, now }: Context, { due, view, q }: Find): Due {
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

/** A list of days is in the order of its days: sorted otherwise, it would be looked through as a whole. */
export const orderOf = ({ undated }: Due, sort: Sort = "due"): Sort => (undated ? sort : "due");

/** The days of a list as conditions; none where it has them all. */
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

/** The walks that a list without search consists of, one a state; `driver` is the filter whose index they go through. */
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
    stretches(due, order, after, { time, id }).map((stretch) => ({
      from: tagged ? sql`"request_tag" r` : sql`"request" r`,
      id,
      time,
      where: [
        sql`r."desk_id" = ${ctx.desk.id}`,
        sql`r."state" = ${state}`,
        ...(own ? [own] : []),
        ...stretch,
      ],
      fits: rest.map((filter) => (tagged ? ofTagged(filter) : condition(filter, R))),
    })),
  );
}

/** What is not known of a tag's own row is read from the request. */
const ofTagged = (filter: Filter): Sql => sql`(select ${condition(filter, raw("q"))}
  from "request" q where q."id" = r."request_id" limit 1)`;

/** The parts of an index that a page goes through: those without a date come after those that have one. */
function stretches(
  due: Due,
  order: Order,
  after: Place | null,
  at: { time: Sql; id: Sql },
): Sql[][] {
  const days = dueConditions(due, R);
  if (!due.dated && !due.undated) return [];
  if (!after) return [days];
  if (order !== "due") return [[...days, behind(after, order, at)]];
  const undated = due.undated
    ? [[sql`${at.time} is null`, ...(after.time ? [] : [sql`${at.id} > ${after.id}`])]]
    : [];
  if (!after.time) return undated;
  return due.dated ? [[...days, behind(after, order, at)], ...undated] : undated;
}

/** So many rows of each tell which of two filters is the rare one. */
const GLANCE = 2000;

/** The filter that fewest requests have, as far as a glance at the index of each tells. */
async function rarest(
  ctx: Context,
  tx: Tx,
  { states, filters }: Pages,
): Promise<Filter | undefined> {
  if (filters.length < 2) return filters[0];
  const most = Math.floor(GLANCE / states.length);
  const glances = filters.map((filter, index) => {
    const tagged = filter.by === "tag";
    return sql`select ${index}::int as index, count(*)::int as count
      from unnest(${[...states]}::text[]) s(state) cross join lateral (
        select 1 from ${tagged ? sql`"request_tag" r` : sql`"request" r`}
         where r."desk_id" = ${ctx.desk.id} and r."state" = s.state
           and ${tagged ? sql`r."tag_id" = ${filter.value}` : condition(filter, R)}
         order by r."due_at" limit ${most}) c`;
  });
  const counts = await tx.$queryRaw<{ index: number; count: number }[]>`
    ${ONE_OF_MANY} ${join(glances, " union all ")} order by count, index limit 1`;
  return filters[counts[0]?.index ?? 0];
}

/** The walks of a list without search, and the order that it has. */
export async function listWalks(
  ctx: Context,
  tx: Tx,
  input: Find,
  filters: Filter[],
): Promise<{ walks: Walk[]; order: Sort }> {
  const due = dueOf(ctx, input);
  const order = orderOf(due, input.sort);
  const pages = { states: VIEW_STATES[input.view], filters, due, order };
  const driver = await rarest(ctx, tx, pages);
  return { walks: walksOf(ctx, pages, driver, placeOf(input.after, order)), order };
}
