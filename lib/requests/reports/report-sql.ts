import { endOfDay, legalDay, startOfDay } from "@/lib/domain/calendar/zone";
import { AGE_BANDS, type Count, monthsOf, type Period } from "@/lib/domain/reports/report";
import { STATES } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import { join, raw, type Sql, sql, UNNAMED_STATEMENT } from "@/lib/platform/database/db";

/** A request ends with its response, or without one when it is closed. A merged request ends with another. */
export const ENDED = raw(`coalesce(r."answered_at", r."closed_at")`);
/** Grouped by one column at a time: a group by two columns would soon be a single person. */
const SETS = raw(`grouping sets ((month), ("right"), (law), (channel), (locale))`);
const KEY =
  raw(`case grouping(month, "right", law, channel, locale) when 15 then 'month' when 23 then 'right'
    when 27 then 'law' when 29 then 'channel' else 'language' end as by,
  coalesce(month::text, "right", law, channel, locale) as key`);

/** The total is the sum of its months. */
const WITH_TOTAL =
  raw(`(values ('month', 'month'), ('month', 'total'), ('right', 'right'), ('law', 'law'),
    ('channel', 'channel'), ('language', 'language')) t(by, of)`);

const counted = (conditions: Readonly<Partial<Record<Count, string>>>): Sql =>
  raw(
    Object.entries(conditions)
      .map(([name, fits]) => `coalesce(sum(n) filter (where ${fits}), 0)::int as "${name}"`)
      .join(", "),
  );

const CAME = counted({
  received: "not merged",
  unconfirmed: "unconfirmed",
  merged: "merged",
});

const WENT = counted({
  fulfilled: "outcome = 'fulfilled'",
  partlyFulfilled: "outcome = 'partly-fulfilled'",
  nothingHeld: "outcome = 'nothing-held'",
  refused: "outcome = 'refused'",
  closed: "outcome = 'closed'",
  withdrawn: "outcome = 'withdrawn'",
  onTime: "time = 'on-time'",
  late: "time = 'late'",
  paused: "time = 'paused'",
  undated: "time = 'undated'",
  extended: "time is not null and extended",
});

/** Added up over responses, not counted: each row of `went_parts` has the sums of its requests. */
const STAGES = raw(
  ["staged", "verificationDays", "workDays", "holdDays"]
    .map((name) => `coalesce(sum("${name}"), 0)::int as "${name}"`)
    .join(", "),
);

/** The bounds of a period and of its months, as instants. */
export function boundsOf({ desk }: Context, period: Period) {
  const { zone } = desk.policy;
  return {
    from: sql`${startOfDay(period.from, zone)}::timestamptz`,
    until: sql`${endOfDay(period.until, zone)}::timestamptz`,
    months: sql`${monthsOf(period).map((day) => startOfDay(day, zone))}::timestamptz[]`,
    dayOf: (column: Sql) => sql`(${column} at time zone ${zone})::date`,
  };
}

/** The requests that were received in the period, counted by kind. */
function cameSql(ctx: Context, period: Period): Sql {
  const { from, until, months } = boundsOf(ctx, period);
  return sql`
    select width_bucket(r."received_at", ${months}) as month, r."right", r."law", r."channel", r."locale",
        r."outcome" is not distinct from 'merged' as merged,
        r."state" in ('unconfirmed', 'lapsed') as unconfirmed, count(*) as n
      from "request" r
     where r."desk_id" = ${ctx.desk.id} and r."state" in (${join([...STATES])})
       and r."received_at" >= ${from} and r."received_at" < ${until}
     group by 1, 2, 3, 4, 5, 6, 7`;
}

/** The requests that ended in the period, counted by part and kind. `due_at` is exclusive, as in the overdue view. */
function wentSql(ctx: Context, period: Period): Sql {
  const { from, until, months, dayOf } = boundsOf(ctx, period);
  return sql`
    select ${KEY}, outcome, time, days, extended, count(*) as n,
        count(hold) as staged, sum(seen) as "verificationDays", sum(held) as "holdDays",
        sum(days - seen - held) as "workDays" from (
    select *, case when hold is not null then least(hold, days - seen) end as held from (
    select *, case when days is not null and hold is not null then least(verified, days) end as seen from (
      select width_bucket(${ENDED}, ${months}) as month, r."right", r."law", r."channel", r."locale", r."outcome",
          case when r."answered_at" is null then null
            when r."due_at" is null and r."paused_at" is null then 'undated'
            when r."due_at" is null then 'paused'
            when r."answered_at" < r."due_at" then 'on-time' else 'late' end as time,
          case when r."answered_at" is not null
            then ${dayOf(raw(`r."answered_at"`))} - ${dayOf(raw(`r."received_at"`))} end as days,
          r."extended_at" is not null as extended,
          case when r."answered_at" is not null then r."hold_days" end as hold,
          greatest(coalesce(${dayOf(raw(`r."confirmed_at"`))} - ${dayOf(raw(`r."received_at"`))}, 0), 0) as verified
        from "request" r
       where r."desk_id" = ${ctx.desk.id} and r."state" in ('answered', 'closed')
         and r."received_at" < ${until} and ${ENDED} >= ${from} and ${ENDED} < ${until}
         and r."outcome" is distinct from 'merged') found) staged) ended
     group by outcome, time, days, extended, ${SETS}`;
}

/**
 * The requests that are overdue now, by the period's month of their due date. `due_at` is the end of that day, which is
 * the beginning of the next one.
 */
function overdueSql(ctx: Context, period: Period): Sql {
  const { from, until, months } = boundsOf(ctx, period);
  return sql`
    select ${KEY}, count(*) as n from (
      select width_bucket(r."due_at" - interval '1 millisecond', ${months}) as month, r."right", r."law", r."channel",
          r."locale"
        from "request" r
       where r."desk_id" = ${ctx.desk.id} and r."state" in ('open', 'unconfirmed')
         and r."due_at" > ${from} and r."due_at" <= ${until} and r."due_at" <= ${ctx.now}::timestamptz) late
     group by ${SETS}`;
}

/**
 * Every figure of a period in one statement. The rows of the period are read once each, from the index
 * `request_report_idx` alone, and grouped into few kinds; all other figures are counted from those kinds. The median of
 * an even number is the mean of the two values in the middle. Nine in ten requests took no longer than the 90th
 * percentile.
 */
export const figuresSql = (ctx: Context, period: Period): Sql => sql`${UNNAMED_STATEMENT}
  with came as materialized (${cameSql(ctx, period)}),
  came_parts as materialized (
    select ${KEY}, merged, unconfirmed, sum(n) as n from came group by merged, unconfirmed, ${SETS}),
  went_parts as materialized (${wentSql(ctx, period)}),
  overdue_parts as materialized (${overdueSql(ctx, period)}),
  came_by as (
    select t.of, case t.of when 'total' then '' else key end as key, ${CAME}
      from came_parts join ${WITH_TOTAL} using (by) group by 1, 2),
  went_by as (
    select t.of, case t.of when 'total' then '' else key end as key, ${WENT}, ${STAGES}
      from went_parts join ${WITH_TOTAL} using (by) group by 1, 2),
  overdue_by as (
    select t.of, case t.of when 'total' then '' else key end as key, sum(n)::int as overdue
      from overdue_parts join ${WITH_TOTAL} using (by) group by 1, 2),
  each_day as (
    select t.of, case t.of when 'total' then '' else key end as key, days, sum(n) as n
      from went_parts join ${WITH_TOTAL} using (by) where days is not null group by 1, 2, 3),
  upto as (
    select *, sum(n) over (partition by of, key order by days) as so_far, sum(n) over (partition by of, key) as whole
      from each_day),
  spread as (
    select of, key,
        (min(days) filter (where so_far * 2 >= whole) + min(days) filter (where so_far * 2 > whole))::float8 / 2
          as median,
        min(days) filter (where so_far * 10 >= whole * 9) as ninetieth
      from upto group by of, key)
  select * from came_by full join went_by using (of, key) full join overdue_by using (of, key)
    left join spread using (of, key)`;

/** The requests that are pending now, by age: one row for each band, also for those without a request. */
export function backlogSql({ desk, now }: Context): Sql {
  const { zone } = desk.policy;
  const today = legalDay(now.getTime(), zone);
  // The oldest bound comes first. Requests that were received before it are in band 0.
  const begins = AGE_BANDS.flatMap((upTo) => (upTo === null ? [] : startOfDay(today - upTo, zone)));
  return sql`${UNNAMED_STATEMENT} with pending as materialized (
    select width_bucket(r."received_at", ${begins.reverse()}::timestamptz[]) as band, r."state",
        r."due_at" <= ${now}::timestamptz as overdue, r."paused_at" is not null as paused, r."due_at" is null as undated
      from "request" r
     where r."desk_id" = ${desk.id} and r."state" in ('open', 'unconfirmed'))
  select ${raw(String(AGE_BANDS.length - 1))} - band as at,
      count(p.*) filter (where p."state" = 'open')::int as open,
      count(p.*) filter (where p."state" = 'unconfirmed')::int as unconfirmed,
      count(p.*) filter (where p.overdue)::int as overdue,
      count(p.*) filter (where p.undated and p.paused)::int as paused,
      count(p.*) filter (where p.undated and not p.paused)::int as undated
    from generate_series(0, ${AGE_BANDS.length - 1}::int) band left join pending p using (band)
   group by band order by at`;
}
