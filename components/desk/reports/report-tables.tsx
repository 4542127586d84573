import { formatNumber, t } from "@/components/i18n/translate";
import { channelName, LAW_NAMES, languageName, RIGHT_NAMES } from "@/components/request/names";
import { type Column, Table } from "@/components/ui/table";
import {
  answeredOf,
  bandOf,
  type Figures,
  type Part,
  type Report,
} from "@/lib/domain/reports/report";
import { daysWords, monthName, shareWords } from "./report-numbers";

type Row = { readonly key: string; readonly name: string; readonly figures: Figures };

const rowsOf = <Key extends string>(
  parts: readonly Part<Key>[],
  nameOf: (key: Key) => string,
): Row[] => parts.map(({ key, figures }) => ({ key, name: nameOf(key), figures }));

/** The same figures by month, right, law, channel and language. */
export function ReportTables({ report }: { readonly report: Report }) {
  const parts = [
    {
      id: "by-right",
      title: t("reports.table.byRight"),
      head: t("names.column.right"),
      rows: rowsOf(report.right, (right) => t(RIGHT_NAMES[right])),
    },
    {
      id: "by-law",
      title: t("reports.table.byLaw"),
      head: t("names.column.law"),
      rows: rowsOf(report.law, (law) => t(LAW_NAMES[law])),
    },
    {
      id: "by-channel",
      title: t("reports.table.byChannel"),
      head: t("names.column.channel"),
      rows: rowsOf(report.channel, channelName),
    },
    {
      id: "by-language",
      title: t("reports.table.byLanguage"),
      head: t("names.column.language"),
      rows: rowsOf(report.language, languageName),
    },
  ];
  const months = rowsOf(report.month, (month) => monthName(month));
  return (
    <>
      <Breakdown
        id="by-month"
        title={t("reports.table.byMonth")}
        head={t("reports.table.month")}
        rows={months}
        bars
      />
      {parts.map((part) => (part.rows.length > 0 ? <Breakdown key={part.id} {...part} /> : null))}
    </>
  );
}

interface BreakdownProps {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly rows: readonly Row[];
  /** Adds a column with bars for the received requests and the responses. */
  readonly bars?: boolean;
}

function Breakdown({ id, title, head, rows, bars = false }: BreakdownProps) {
  return (
    <section aria-labelledby={id} className="report-part">
      <h2 id={id}>{title}</h2>
      {bars ? <p className="text-ink-soft">{t("reports.table.barsHint")}</p> : null}
      <Table<Row>
        caption={title}
        rows={rows}
        rowKey={({ key }) => key}
        columns={[
          { key: "part", label: head, primary: true, cell: ({ name }) => name },
          ...figureColumns(),
          ...(bars ? [barColumn(rows)] : []),
        ]}
      />
    </section>
  );
}

const figureColumns = (): Column<Row>[] =>
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
      key: "median",
      label: t("reports.table.median"),
      of: ({ median }: Figures) => daysWords(median),
    },
    {
      key: "ninetieth",
      label: t("reports.table.ninetieth"),
      of: ({ ninetieth }: Figures) => daysWords(ninetieth),
    },
  ].map(({ key, label, of }) => ({
    key,
    label,
    labelled: true,
    align: "end" as const,
    cell: ({ figures }: Row) => of(figures),
  }));

/** The bars are SVG shapes, because browsers do not print backgrounds. */
function barColumn(rows: readonly Row[]): Column<Row> {
  const most = Math.max(
    1,
    ...rows.flatMap(({ figures }) => [figures.received, answeredOf(figures)]),
  );
  const share = (value: number) => `${(value * 100) / most}%`;
  return {
    key: "bars",
    label: t("reports.table.bars"),
    hideLabel: true,
    fill: true,
    cell: ({ figures }) => (
      <svg className="report-bars" aria-hidden="true" focusable="false">
        <rect className="report-came" y="1" height="6" width={share(figures.received)} />
        <rect className="report-went" y="10" height="6" width={share(answeredOf(figures))} />
      </svg>
    ),
  };
}

type Band = Report["backlog"][number] & { readonly name: string };

/** The requests that are pending now, independent of the period. */
export function ReportBacklog({
  backlog,
  overdue,
}: {
  readonly backlog: Report["backlog"];
  /** The address of the list of overdue requests. */
  readonly overdue: string;
}) {
  const bands = backlog.map((band, at): Band => ({ ...band, name: bandName(at) }));
  const column = (key: Exclude<keyof Band, "name">, label: string): Column<Band> => ({
    key,
    label,
    labelled: true,
    align: "end",
    cell: (band) => formatNumber(band[key]),
  });
  return (
    <section aria-labelledby="backlog" className="report-part">
      <h2 id="backlog">{t("reports.backlog.title")}</h2>
      <p>
        {t("reports.backlog.text")}{" "}
        <a href={overdue} data-print="no">
          {t("reports.backlog.viewOverdue")}
        </a>
      </p>
      <Table<Band>
        caption={t("reports.backlog.title")}
        rows={[...bands, totalOf(bands)]}
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
    </section>
  );
}

function bandName(at: number): string {
  const { from, upTo } = bandOf(at);
  return upTo === null
    ? t("reports.backlog.over", { days: from - 1 })
    : t("reports.backlog.range", { from, upTo });
}

const totalOf = (bands: readonly Band[]): Band => {
  const sum = (key: Exclude<keyof Band, "name">) =>
    bands.reduce((total, band) => total + band[key], 0);
  return {
    name: t("inbox.view.all"),
    open: sum("open"),
    unconfirmed: sum("unconfirmed"),
    overdue: sum("overdue"),
    paused: sum("paused"),
    undated: sum("undated"),
  };
};
