import { Chart } from "@/components/chart/chart";
import { Columns, type Limit } from "@/components/chart/columns";
import { Lines } from "@/components/chart/lines";
import { formatNumber, t } from "@/components/i18n/translate";
import { LAW_NAMES } from "@/components/request/names";
import { numberColumn, Table } from "@/components/ui/table";
import { dateOf, partsOf } from "@/lib/domain/calendar/civil";
import {
  type Bin,
  binsOf,
  type Flow,
  type Limit as LawLimit,
  limitsOf,
  type ReportCharts,
} from "@/lib/domain/reports/charts";
import { ON_TIME_TARGET, onTimeOf, type Report } from "@/lib/domain/reports/report";
import { weekNumber } from "@/lib/domain/reports/weeks";
import { formatDay } from "@/lib/words/words";
import { daysRange, daysWords, monthName, monthTick, percent, shareWords } from "./report-numbers";

type Point = Flow["points"][number];

/** What came in and what was completed, by week or month. */
export function FlowChart({ flow }: Pick<ReportCharts, "flow">) {
  const { step, points } = flow;
  const received = points.reduce((sum, point) => sum + point.received, 0);
  const completed = points.reduce((sum, point) => sum + point.completed, 0);
  const title = t(step === "week" ? "reports.flow.byWeek" : "reports.flow.byMonth");
  return (
    <Chart
      id="flow"
      full
      title={title}
      text={t("reports.flow.text")}
      summary={t("reports.flow.summary", { received, completed })}
      height={220}
      empty={received + completed === 0 ? t("reports.flow.none") : null}
      draw={(frame) => (
        <Lines
          frame={frame}
          height={220}
          count={formatNumber}
          ticks={points.map(({ from }, at) => tickOf(flow, from, at))}
          series={[
            {
              key: "received",
              label: t("names.column.received"),
              dashed: true,
              values: points.map((point) => point.received),
            },
            {
              key: "completed",
              label: t("reports.flow.completed"),
              values: points.map((point) => point.completed),
            },
          ]}
        />
      )}
      table={
        <Table<Point>
          caption={title}
          rows={points}
          rowKey={({ from }) => String(from)}
          columns={[
            {
              key: "from",
              label: t(step === "week" ? "reports.flow.week" : "reports.table.month"),
              primary: true,
              cell: ({ from }) =>
                step === "week" ? weekName(from) : monthName(dateOf(from).slice(0, 7)),
            },
            numberColumn("received", t("names.column.received"), (point) =>
              formatNumber(point.received),
            ),
            numberColumn("completed", t("reports.flow.completed"), (point) =>
              formatNumber(point.completed),
            ),
          ]}
        />
      }
    />
  );
}

/** A label where a month begins. */
function tickOf({ step, points }: Flow, from: number, at: number): string {
  const { month } = partsOf(step === "week" ? from + 6 : from);
  const before = points[at - 1];
  const same = step === "week" && before && partsOf(before.from + 6).month === month;
  return same ? "" : monthTick(step === "week" ? from + 6 : from, step === "month");
}

const weekName = (from: number): string =>
  t("reports.flow.weekOf", {
    week: String(weekNumber(from).week),
    day: formatDay(t, dateOf(from)),
  });

type Month = Report["month"][number];

/** The share of requests with a due date that were answered on time, by month, against the target. */
export function OnTimeChart({ month, total }: Pick<Report, "month" | "total">) {
  const shares = month.map(({ figures }) => onTimeOf(figures));
  const title = t("reports.onTime.title");
  return (
    <Chart
      id="on-time"
      title={title}
      text={t("reports.onTime.text")}
      summary={t("reports.onTime.summary", { share: shareWords(total), overdue: total.overdue })}
      height={220}
      empty={shares.every((share) => share === null) ? t("reports.tile.noneDue") : null}
      draw={(frame) => (
        <Lines
          frame={frame}
          height={220}
          most={1}
          whole={false}
          count={percent}
          ticks={month.map(({ key }) => monthTick(key, month.length > 13))}
          target={{
            value: ON_TIME_TARGET,
            label: t("reports.onTime.target", { target: percent(ON_TIME_TARGET) }),
          }}
          series={[{ key: "share", label: percent(shares.findLast(isShare) ?? 0), values: shares }]}
        />
      )}
      table={
        <Table<Month>
          caption={title}
          rows={month}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "month",
              label: t("reports.table.month"),
              primary: true,
              cell: ({ key }) => monthName(key),
            },
            numberColumn("on-time", t("reports.table.onTime"), (row) =>
              formatNumber(row.figures.onTime),
            ),
            numberColumn("late", t("reports.table.late"), (row) => formatNumber(row.figures.late)),
            numberColumn("overdue", t("inbox.view.overdue"), (row) =>
              formatNumber(row.figures.overdue),
            ),
            numberColumn("share", t("reports.tile.onTime"), (row) => shareWords(row.figures)),
          ]}
        />
      }
    />
  );
}

const isShare = (share: number | null): share is number => share !== null;

interface TimeChartProps extends Pick<Report, "law" | "total">, Pick<ReportCharts, "times"> {}

/** How many responses took how many days, with the limits of the laws. */
export function TimeChart({ law, total, times }: TimeChartProps) {
  const limits = limitsOf(law);
  const bins = binsOf(times, Math.max(0, ...limits.map(({ days }) => days)));
  const width = bins[0] ? (bins[0].upTo ?? 0) - bins[0].from + 1 : 1;
  const every = Math.ceil(bins.length / 8);
  const { median, ninetieth } = total;
  const late = bins.reduce((sum, bin) => sum + bin.late, 0);
  const title = t("reports.time.title");
  return (
    <Chart
      id="time-to-respond"
      title={title}
      text={t("reports.time.text")}
      summary={t("reports.time.summary", {
        median: daysWords(median),
        ninetieth: daysWords(ninetieth),
        late,
      })}
      height={220}
      keys={[
        { shade: "pale", label: t("reports.time.inTime") },
        { shade: "overdue", label: t("reports.table.late") },
      ]}
      empty={bins.length === 0 ? t("reports.figure.medianNone") : null}
      draw={(frame) => (
        <Columns
          frame={frame}
          height={220}
          count={formatNumber}
          unit={t("reports.time.unit")}
          limits={limits.map(
            (limit): Limit => ({ at: limit.days / width, label: limitName(limit) }),
          )}
          bars={bins.map((bin, at) => ({
            key: String(bin.from),
            tick: at % every === 0 ? binTick(bin) : undefined,
            parts: [
              { shade: "pale", value: bin.inTime },
              { shade: "overdue", value: bin.late },
            ],
          }))}
        />
      )}
      table={
        <Table<Bin>
          caption={title}
          rows={bins}
          rowKey={({ from }) => String(from)}
          columns={[
            { key: "days", label: t("reports.time.days"), primary: true, cell: binName },
            numberColumn("in-time", t("reports.time.inTime"), (bin) => formatNumber(bin.inTime)),
            numberColumn("late", t("reports.table.late"), (bin) => formatNumber(bin.late)),
          ]}
        />
      }
    />
  );
}

const binTick = ({ from, upTo }: Bin): string => (upTo === null ? `${from}+` : String(from));

function binName({ from, upTo }: Bin): string {
  return upTo === from ? t("reports.time.oneDay", { days: from }) : daysRange({ from, upTo });
}

const MOST_NAMES = 2;
const UNITS = {
  month: "reports.time.months",
  day: "reports.time.calendarDays",
  "business-day": "reports.time.workingDays",
} as const;

function limitName({ unit, n, laws }: LawLimit): string {
  const named = {
    laws: laws
      .slice(0, MOST_NAMES)
      .map((law) => t(LAW_NAMES[law]))
      .join(", "),
    period: t(UNITS[unit], { n }),
  };
  const more = laws.length - MOST_NAMES;
  return more > 0
    ? t("reports.time.limitMore", { ...named, more })
    : t("reports.time.limit", named);
}
