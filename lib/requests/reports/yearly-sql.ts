import { dayFrom } from "@/lib/domain/calendar/civil";
import { CALIFORNIA_KINDS, CALIFORNIA_RIGHTS } from "@/lib/domain/reports/california";
import { STATES } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import { join, raw, type Sql, sql, UNNAMED_STATEMENT } from "@/lib/platform/database/db";
import { boundsOf, ENDED } from "./report-sql";

/** The kind of a request under Californian law; the right itself for rights of which the regulation wants no figures. */
const KIND = raw(
  `case r."right" ${CALIFORNIA_KINDS.flatMap((kind) =>
    CALIFORNIA_RIGHTS[kind].map((right) => `when '${right}' then '${kind}'`),
  ).join(" ")} end`,
);

type Which = { law: Sql; kind: Sql; where: Sql };

/** Where several laws apply, the request counts for California, whichever law sets its deadline. */
export const CALIFORNIA: Which = {
  law: raw(`'us-ca'::text`),
  kind: KIND,
  where: raw(`'us-ca' = any(r."laws")`),
};

export const BY_LAW: Which = { law: raw(`r."law"`), kind: raw(`r."right"`), where: raw("true") };

/**
 * The figures of a calendar year by law and kind: received in the year, and answered or ended in the year. Californian
 * requests are read from `request_california_idx` alone, those of all laws from `request_report_idx` alone.
 */
export function yearlySql(ctx: Context, year: number, { law, kind, where }: Which): Sql {
  const period = { from: dayFrom(year, 1, 1), until: dayFrom(year, 12, 31) };
  const { from, until, dayOf } = boundsOf(ctx, period);
  const count = (name: string, outcomes: string) =>
    raw(`coalesce(sum(n) filter (where outcome in (${outcomes})), 0)::int as "${name}"`);
  return sql`${UNNAMED_STATEMENT}
    with came as (
      select ${law} as law, ${kind} as kind, count(*)::int as received
        from "request" r
       where r."desk_id" = ${ctx.desk.id} and r."state" in (${join([...STATES])}) and ${where}
         and r."received_at" >= ${from} and r."received_at" < ${until} and r."outcome" is distinct from 'merged'
       group by 1, 2),
    went as materialized (
      select law, kind, outcome, days, count(*) as n from (
        select ${law} as law, ${kind} as kind, r."outcome",
            ${dayOf(raw(`r."answered_at"`))} - ${dayOf(raw(`r."received_at"`))} as days
          from "request" r
         where r."desk_id" = ${ctx.desk.id} and r."state" in ('answered', 'closed') and ${where}
           and r."received_at" < ${until} and ${ENDED} >= ${from} and ${ENDED} < ${until}
           and r."outcome" is distinct from 'merged') ended
       group by 1, 2, 3, 4),
    went_by as (
      select law, kind, ${count("fulfilled", "'fulfilled'")}, ${count("partlyFulfilled", "'partly-fulfilled'")},
          ${count("refused", "'refused'")}, ${count("nothingHeld", "'nothing-held'")},
          ${count("ended", "'closed', 'withdrawn'")},
          (sum(days * n) / sum(n) filter (where days is not null))::float8 as mean
        from went group by 1, 2),
    upto as (
      select law, kind, days, sum(n) over (partition by law, kind order by days) as so_far,
          sum(n) over (partition by law, kind) as whole
        from (select law, kind, days, sum(n) as n from went where days is not null group by 1, 2, 3) each_day),
    spread as (
      select law, kind,
          (min(days) filter (where so_far * 2 >= whole) + min(days) filter (where so_far * 2 > whole))::float8 / 2
            as median
        from upto group by 1, 2)
    select * from came full join went_by using (law, kind) left join spread using (law, kind)
     where kind is not null`;
}
