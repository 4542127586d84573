import type { Day } from "@/lib/domain/calendar/civil";
import { endOfDay, legalDay, startOfDay } from "@/lib/domain/calendar/zone";
import { DUE_DAYS } from "@/lib/domain/reports/charts";
import type { Period } from "@/lib/domain/reports/report";
import { STATES } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import { join, raw, type Sql, sql, UNNAMED_STATEMENT } from "@/lib/platform/database/db";
import { boundsOf, ENDED } from "./report-sql";

/** A row of `flowSql`. `at` is the number of a step, from 1 on, or of days. */
export type FlowRow = {
  of: "received" | "completed" | "days";
  at: number;
  late: boolean;
  n: number;
};

/**
 * What was received and what ended in each step of a period, and how many responses took how many days. Both read
 * `request_report_idx` alone, once each.
 */
export function flowSql(ctx: Context, period: Period, begins: readonly Day[]): Sql {
  const { zone } = ctx.desk.policy;
  const { from, until, dayOf } = boundsOf(ctx, period);
  const steps = sql`${begins.map((day) => startOfDay(day, zone))}::timestamptz[]`;
  return sql`${UNNAMED_STATEMENT}
    with came as (
      select width_bucket(r."received_at", ${steps}) as step, count(*) as n
        from "request" r
       where r."desk_id" = ${ctx.desk.id} and r."state" in (${join([...STATES])})
         and r."received_at" >= ${from} and r."received_at" < ${until} and r."outcome" is distinct from 'merged'
       group by 1),
    went as (
      select grouping(step) as of_days, step, days, late, count(*) as n from (
        select width_bucket(${ENDED}, ${steps}) as step,
            ${dayOf(raw(`r."answered_at"`))} - ${dayOf(raw(`r."received_at"`))} as days,
            coalesce(r."answered_at" >= r."due_at", false) as late
          from "request" r
         where r."desk_id" = ${ctx.desk.id} and r."state" in ('answered', 'closed')
           and r."received_at" < ${until} and ${ENDED} >= ${from} and ${ENDED} < ${until}
           and r."outcome" is distinct from 'merged') ended
       group by grouping sets ((step), (days, late)))
    select 'received' as of, step as at, false as late, n::int as n from came
    union all select 'completed', step, false, n::int from went where of_days = 0
    union all select 'days', days, late, n::int from went where of_days = 1 and days is not null`;
}

/** The requests that are due from now until `DUE_DAYS` from today, by day: 1 is today. One range of an index. */
export function dueSql({ desk, now }: Context): Sql {
  const { zone } = desk.policy;
  const today = legalDay(now.getTime(), zone);
  const days = Array.from({ length: DUE_DAYS + 1 }, (_, at) => startOfDay(today + at, zone));
  return sql`${UNNAMED_STATEMENT}
    select width_bucket(r."due_at" - interval '1 millisecond', ${days}::timestamptz[]) as at,
        count(*) filter (where r."state" = 'open')::int as open,
        count(*) filter (where r."state" = 'unconfirmed')::int as unconfirmed
      from "request" r
     where r."desk_id" = ${desk.id} and r."state" in ('open', 'unconfirmed')
       and r."due_at" > ${now}::timestamptz
       and r."due_at" <= ${endOfDay(today + DUE_DAYS, zone)}::timestamptz
     group by 1`;
}
