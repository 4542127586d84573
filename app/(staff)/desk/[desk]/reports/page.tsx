import { titled } from "@/app/_door/titled";
import { type DeskPageProps, FieldErrors, readPage } from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { ReportFigures, ReportRules } from "@/components/desk/reports/report-figures";
import { periodErrors, ReportPeriod } from "@/components/desk/reports/report-period";
import { ReportBacklog, ReportTables } from "@/components/desk/reports/report-tables";
import { t } from "@/components/i18n/translate";
import { Button } from "@/components/ui/button";
import { legalDay } from "@/lib/domain/calendar/zone";
import { periodTyped, type Report } from "@/lib/domain/reports/report";
import { readReport } from "@/lib/requests/reports/report";
import { formatDay, formatInstant } from "@/lib/words/words";

export const generateMetadata = titled("reports.title");

/** What the desk did in a period, and its backlog, as figures only. */
export default async function ReportsPage(props: DeskPageProps) {
  const { staff, ctx, slug, query } = await readPage(props);
  const { name, policy } = ctx.desk;
  const today = legalDay(ctx.now.getTime(), policy.zone);
  const asked = periodTyped({ from: String(query.from ?? ""), to: String(query.to ?? "") }, today);
  const report = asked.period && (await readReport(ctx, asked.period));
  const page = `/desk/${slug}/reports`;
  return (
    <DeskFrame staff={staff} here="reports" title={t("reports.title")}>
      <div className="grid max-w-5xl gap-8">
        <FieldErrors errors={periodErrors(asked.faults, today)} />
        <ReportPeriod page={page} today={today} {...asked} />
        {report ? (
          <>
            <section aria-labelledby="period" className="grid gap-4">
              <h2 id="period">
                {t("reports.period.range", {
                  from: formatDay(t, report.period.from),
                  until: formatDay(t, report.period.until),
                })}
              </h2>
              <p>
                {t("reports.period.asOf", {
                  desk: name,
                  instant: formatInstant(t, ctx.now, policy.zone),
                })}
              </p>
              <ReportFigures figures={report.total} />
            </section>
            <ReportBacklog backlog={report.backlog} overdue={`/desk/${slug}?view=overdue`} />
            <ReportTables report={report} />
            <ReportRules />
            <Download page={page} period={report.period} />
          </>
        ) : null}
      </div>
    </DeskFrame>
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
