import type { ReactNode } from "react";
import { titled } from "@/app/_door/titled";
import { type DeskPageProps, FieldErrors, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ChartsNow } from "@/components/desk/reports/charts-now";
import { OutcomeCharts, StageChart } from "@/components/desk/reports/charts-parts";
import { FlowChart, OnTimeChart, TimeChart } from "@/components/desk/reports/charts-period";
import { ReportFigures, ReportRules } from "@/components/desk/reports/report-figures";
import { periodErrors, ReportPeriod } from "@/components/desk/reports/report-period";
import { ReportTables } from "@/components/desk/reports/report-tables";
import { ReportTiles } from "@/components/desk/reports/report-tiles";
import { YearlyTable } from "@/components/desk/reports/yearly-table";
import { t } from "@/components/i18n/translate";
import { Button } from "@/components/ui/button";
import { type Day, yearOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import { offersCalifornia, yearsUntil, yearTyped } from "@/lib/domain/reports/california";
import { type Period, periodTyped, type Report } from "@/lib/domain/reports/report";
import type { Context } from "@/lib/platform/context";
import { readReport } from "@/lib/requests/reports/report";
import { readReportCharts } from "@/lib/requests/reports/report-charts";
import { readYearlyReport } from "@/lib/requests/reports/yearly";
import { formatDay, formatInstant } from "@/lib/words/words";

export const generateMetadata = titled("reports.title");

/** What is open now, and what the desk did in a period, as figures and drawings. */
export default async function ReportsPage(props: DeskPageProps) {
  const { staff, ctx, slug, query } = await readPage(props);
  const { policy } = ctx.desk;
  const today = legalDay(ctx.now.getTime(), policy.zone);
  const asked = periodTyped({ from: String(query.from ?? ""), to: String(query.to ?? "") }, today);
  const page = `/desk/${slug}/reports`;
  const select = <ReportPeriod page={page} today={today} {...asked} />;
  return (
    <DeskFrame staff={staff} here="reports" title={t("reports.title")}>
      <div className="report-page">
        <FieldErrors errors={periodErrors(asked.faults, today)} />
        {asked.period
          ? await contentOf(ctx, asked.period, {
              page,
              select,
              today,
              year: String(query.year ?? ""),
            })
          : select}
      </div>
    </DeskFrame>
  );
}

type Parts = { page: string; select: ReactNode; today: Day; year: string };

async function contentOf(ctx: Context, period: Period, { page, select, today, year }: Parts) {
  const { slug, name, policy } = ctx.desk;
  const report = await readReport(ctx, period);
  const charts = await readReportCharts(ctx, period);
  const yearly = offersCalifornia(policy)
    ? await readYearlyReport(ctx, yearTyped(year, yearOf(today)))
    : null;
  const { from, until } = report.period;
  const instant = formatInstant(t, ctx.now, policy.zone);
  return (
    <>
      <section aria-labelledby="now" className="report-page-part">
        <div>
          <h2 id="now">{t("reports.now.title")}</h2>
          <p className="text-ink-soft">{t("reports.period.asOf", { desk: name, instant })}</p>
        </div>
        <ReportTiles report={report} due={charts.due} lists={`/desk/${slug}`} />
        <ChartsNow backlog={report.backlog} due={charts.due} />
      </section>
      <section aria-labelledby="period" className="report-page-part">
        <h2 id="period">
          {t("reports.period.range", { from: formatDay(t, from), until: formatDay(t, until) })}
        </h2>
        {select}
        <ReportFigures figures={report.total} />
        <div className="charts">
          <FlowChart flow={charts.flow} />
          <OnTimeChart month={report.month} total={report.total} />
          <TimeChart law={report.law} total={report.total} times={charts.times} />
          <OutcomeCharts report={report} />
          <StageChart report={report} />
        </div>
      </section>
      <ReportTables report={report} />
      {yearly ? (
        <YearlyTable
          report={yearly}
          years={yearsUntil(yearOf(today))}
          addressOf={(one) =>
            `${page}?${new URLSearchParams({ from, to: until, year: String(one) })}`
          }
        />
      ) : null}
      <ReportRules />
      <Download page={page} period={report.period} />
    </>
  );
}

type DownloadProps = { page: string; period: Report["period"] };

/** Downloads the same figures as a file. This takes a form and not a link, because every export is logged. */
function Download({ page, period }: DownloadProps) {
  return (
    <form method="post" action={`${page}/export`} className="grid gap-2" data-print="no">
      <p className="max-w-2xl">{t("reports.export.hint")}</p>
      <input type="hidden" name="from" value={period.from} />
      <input type="hidden" name="to" value={period.until} />
      <p>
        <Button type="submit">{t("reports.export.submit")}</Button>
      </p>
    </form>
  );
}
