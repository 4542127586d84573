import { Chart } from "@/components/chart/chart";
import { Columns } from "@/components/chart/columns";
import { Rows, rowsHeight } from "@/components/chart/rows";
import { formatNumber, t } from "@/components/i18n/translate";
import { numberColumn, Table } from "@/components/ui/table";
import { dateOf, weekdayOf } from "@/lib/domain/calendar/civil";
import { backlogParts, DUE_DAYS, type DueCount } from "@/lib/domain/reports/charts";
import { backlogTotal, type Report } from "@/lib/domain/reports/report";
import { formatDay } from "@/lib/words/words";
import { shortDay } from "./report-numbers";
import { BacklogTable, bandName } from "./report-tables";

export interface ChartsNowProps {
  readonly backlog: Report["backlog"];
  readonly due: readonly DueCount[];
}

/** What is open now, whatever period the report is about. */
export function ChartsNow({ backlog, due }: ChartsNowProps) {
  const { overdue } = backlogTotal(backlog);
  return (
    <div className="charts">
      <DueChart due={due} overdue={overdue} />
      <BacklogChart backlog={backlog} overdue={overdue} />
    </div>
  );
}

type Overdue = { readonly overdue: number };

function DueChart({ due, overdue }: Pick<ChartsNowProps, "due"> & Overdue) {
  const all = due.reduce((sum, { open, unconfirmed }) => sum + open + unconfirmed, 0);
  const bars = [
    {
      key: "overdue",
      tick: overdue > 0 ? t("inbox.view.overdue") : undefined,
      parts: [{ shade: "overdue" as const, value: overdue }],
    },
    ...due.map(({ day, open, unconfirmed }, at) => ({
      key: String(day),
      // The first days are below the word for the overdue bar.
      tick: weekdayOf(day) === 1 && (overdue === 0 || at > 5) ? shortDay(day) : undefined,
      parts: [
        { shade: "solid" as const, value: open },
        { shade: "pale" as const, value: unconfirmed },
      ],
    })),
  ];
  return (
    <Chart
      id="due-dates"
      title={t("reports.due.title", { days: DUE_DAYS })}
      text={t("reports.due.text")}
      summary={t("reports.due.summary", { all, overdue, days: DUE_DAYS })}
      height={190}
      keys={[
        ...(overdue > 0 ? [{ shade: "overdue" as const, label: t("inbox.view.overdue") }] : []),
        { shade: "solid", label: t("inbox.view.open") },
        { shade: "pale", label: t("inbox.view.unconfirmed") },
      ]}
      empty={all + overdue === 0 ? t("reports.due.none", { days: DUE_DAYS }) : null}
      draw={(frame) => <Columns frame={frame} height={190} bars={bars} count={formatNumber} />}
      table={
        <Table<DueCount>
          caption={t("reports.due.title", { days: DUE_DAYS })}
          rows={due.filter(({ open, unconfirmed }) => open + unconfirmed > 0)}
          rowKey={({ day }) => String(day)}
          columns={[
            {
              key: "day",
              label: t("names.column.due"),
              primary: true,
              cell: ({ day }) => formatDay(t, dateOf(day)),
            },
            numberColumn("open", t("inbox.view.open"), ({ open }) => formatNumber(open)),
            numberColumn("unconfirmed", t("inbox.view.unconfirmed"), ({ unconfirmed }) =>
              formatNumber(unconfirmed),
            ),
          ]}
        />
      }
    />
  );
}

function BacklogChart({ backlog, overdue }: Pick<ChartsNowProps, "backlog"> & Overdue) {
  const bands = backlog.map(backlogParts);
  const all = bands.reduce((sum, band) => sum + band.all, 0);
  const rows = bands.map((band, at) => ({
    key: String(at),
    label: bandName(at),
    value: formatNumber(band.all),
    alert: band.overdue > 0 ? t("reports.backlog.bandOverdue", { overdue: band.overdue }) : null,
    parts: [
      { shade: "overdue" as const, value: band.overdue },
      { shade: "pale" as const, value: band.inTime },
      { shade: "stripes" as const, value: band.paused },
    ],
  }));
  return (
    <Chart
      id="backlog"
      title={t("reports.backlog.title")}
      text={t("reports.backlog.text")}
      summary={t("reports.backlog.summary", { all, overdue })}
      height={rowsHeight(rows.length)}
      keys={[
        { shade: "overdue", label: t("inbox.view.overdue") },
        { shade: "pale", label: t("reports.backlog.inTime") },
        { shade: "stripes", label: t("reports.backlog.hold") },
      ]}
      empty={all === 0 ? t("reports.backlog.none") : null}
      draw={(frame) => <Rows frame={frame} rows={rows} />}
      table={<BacklogTable backlog={backlog} />}
    />
  );
}
