import { formatNumber, t } from "@/components/i18n/translate";
import { channelName, languageName } from "@/components/request/names";
import { type Column, numberColumn, Table } from "@/components/ui/table";
import {
  answeredOf,
  type Backlog,
  backlogTotal,
  bandOf,
  type Figures,
  type Part,
  type Report,
} from "@/lib/domain/reports/report";
import { daysRange, daysWords, monthName, shareWords } from "./report-numbers";

/** A row of figures with its name. */
export type FigureRow = { readonly key: string; readonly name: string; readonly figures: Figures };

export const rowsOf = <Key extends string>(
  parts: readonly Part<Key>[],
  nameOf: (key: Key) => string,
): FigureRow[] => parts.map(({ key, figures }) => ({ key, name: nameOf(key), figures }));

/** The same figures by month, channel and language, each one click away. */
export function ReportTables({ report }: { readonly report: Report }) {
  const parts = [
    {
      title: t("reports.table.byMonth"),
      head: t("reports.table.month"),
      rows: rowsOf(report.month, (month) => monthName(month)),
    },
    {
      title: t("reports.table.byChannel"),
      head: t("names.column.channel"),
      rows: rowsOf(report.channel, channelName),
    },
    {
      title: t("reports.table.byLanguage"),
      head: t("names.column.language"),
      rows: rowsOf(report.language, languageName),
    },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section aria-labelledby="more-tables" className="report-part" data-print="no">
      <h2 id="more-tables">{t("reports.table.more")}</h2>
      {parts.map((part) => (
        <details key={part.title} className="chart-table">
          <summary>{part.title}</summary>
          <div>
            <Breakdown {...part} />
          </div>
        </details>
      ))}
    </section>
  );
}

interface BreakdownProps {
  readonly title: string;
  readonly head: string;
  readonly rows: readonly FigureRow[];
}

/** The figures of each part. */
export const Breakdown = ({ title, head, rows }: BreakdownProps) => (
  <Table<FigureRow>
    caption={title}
    rows={rows}
    rowKey={({ key }) => key}
    columns={[
      { key: "part", label: head, primary: true, cell: ({ name }) => name },
      ...figureColumns(),
    ]}
  />
);

const figureColumns = (): Column<FigureRow>[] =>
  [
    {
      key: "received",
      label: t("names.column.received"),
      of: ({ received }: Figures) => formatNumber(received),
    },
    {
      key: "answered",
      label: t("inbox.view.answered"),
      of: (figures: Figures) => formatNumber(answeredOf(figures)),
    },
    {
      key: "ended",
      label: t("reports.table.ended"),
      of: ({ closed, withdrawn }: Figures) => formatNumber(closed + withdrawn),
    },
    { key: "on-time", label: t("reports.table.onTime"), of: shareWords },
    { key: "late", label: t("reports.table.late"), of: ({ late }: Figures) => formatNumber(late) },
    {
      key: "overdue",
      label: t("inbox.view.overdue"),
      of: ({ overdue }: Figures) => formatNumber(overdue),
    },
    {
      key: "median",
      label: t("reports.table.median"),
      of: ({ median }: Figures) => daysWords(median),
    },
    {
      key: "ninetieth",
      label: t("reports.table.ninetieth"),
      of: ({ ninetieth }: Figures) => daysWords(ninetieth),
    },
  ].map(({ key, label, of }) => numberColumn(key, label, ({ figures }) => of(figures)));

type Band = Backlog & { readonly name: string };

/** The requests that are pending now, independent of the period. */
export function BacklogTable({ backlog }: { readonly backlog: Report["backlog"] }) {
  const bands = backlog.map((band, at): Band => ({ ...band, name: bandName(at) }));
  const column = (key: keyof Backlog, label: string): Column<Band> =>
    numberColumn(key, label, (band) => formatNumber(band[key]));
  return (
    <Table<Band>
      caption={t("reports.backlog.title")}
      rows={[...bands, { ...backlogTotal(backlog), name: t("inbox.view.all") }]}
      rowKey={({ name }) => name}
      columns={[
        {
          key: "age",
          label: t("request.requester.age"),
          primary: true,
          fill: true,
          cell: ({ name }) => name,
        },
        column("open", t("inbox.view.open")),
        column("unconfirmed", t("inbox.view.unconfirmed")),
        column("overdue", t("reports.backlog.overdue")),
        column("paused", t("reports.backlog.paused")),
        column("undated", t("reports.backlog.undated")),
      ]}
    />
  );
}

export const bandName = (at: number): string => daysRange(bandOf(at));
