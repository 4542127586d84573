import { legalDay } from "@/lib/domain/calendar/zone";
import { DUE_DAYS, type ReportCharts, type TimeCount } from "@/lib/domain/reports/charts";
import type { Period } from "@/lib/domain/reports/report";
import { stepsOf } from "@/lib/domain/reports/weeks";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { dueSql, type FlowRow, flowSql } from "./chart-sql";
import { planForReports } from "./report";

/** What only the charts of a report show: weeks, days to respond, and the due dates to come. */
export async function readReportCharts(ctx: Context, period: Period): Promise<ReportCharts> {
  requirePermission(ctx.actor, "request.read");
  const { step, begins } = stepsOf(period);
  const [rows, due] = await ctx.db(async (tx) => {
    await planForReports(tx);
    return [
      await tx.$queryRaw<FlowRow[]>(flowSql(ctx, period, begins)),
      await tx.$queryRaw<{ at: number; open: number; unconfirmed: number }[]>(dueSql(ctx)),
    ];
  });
  const countOf = (of: FlowRow["of"], at: number) =>
    rows.find((row) => row.of === of && row.at === at)?.n ?? 0;
  const today = legalDay(ctx.now.getTime(), ctx.desk.policy.zone);
  return {
    flow: {
      step,
      points: begins.map((from, at) => ({
        from,
        received: countOf("received", at + 1),
        completed: countOf("completed", at + 1),
      })),
    },
    times: timesOf(rows),
    due: Array.from({ length: DUE_DAYS + 1 }, (_, at) => {
      const { open = 0, unconfirmed = 0 } = due.find((row) => row.at === at + 1) ?? {};
      return { day: today + at, open, unconfirmed };
    }),
  };
}

function timesOf(rows: readonly FlowRow[]): TimeCount[] {
  const times = new Map<number, TimeCount>();
  for (const { of, at, late, n } of rows) {
    if (of !== "days") continue;
    const found = times.get(at) ?? { days: at, inTime: 0, late: 0 };
    times.set(at, late ? { ...found, late: n } : { ...found, inTime: n });
  }
  return [...times.values()].sort((one, other) => one.days - other.days);
}
