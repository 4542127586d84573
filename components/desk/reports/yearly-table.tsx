import { formatNumber, t } from "@/components/i18n/translate";
import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { type Column, numberColumn, Table } from "@/components/ui/table";
import {
  CALIFORNIA_KINDS,
  type CaliforniaKind,
  type YearlyFigures,
  type YearlyReport,
} from "@/lib/domain/reports/california";
import type { LabelKey } from "@/lib/words/translator";
import { decimal } from "./report-numbers";

const KIND_NAMES: Record<CaliforniaKind, LabelKey> = {
  delete: "reports.yearly.delete",
  correct: "reports.yearly.correct",
  know: "reports.yearly.know",
  "opt-out": "reports.yearly.optOut",
  limit: "reports.yearly.limit",
};

type Row = { readonly key: string; readonly name: string; readonly figures: YearlyFigures };

export interface YearlyTableProps {
  readonly report: YearlyReport;
  readonly years: readonly number[];
  /** The address of the report with another year. */
  readonly addressOf: (year: number) => string;
}

/** The figures that 11 CCR 7102 wants published for a calendar year, and the same for every other law. */
export function YearlyTable({ report, years, addressOf }: YearlyTableProps) {
  const { year, california, byLaw } = report;
  const kinds = california.map(({ kind, figures }) => ({
    key: kind,
    name: t("reports.yearly.kind", {
      letter: "ABCDE".charAt(CALIFORNIA_KINDS.indexOf(kind)),
      name: t(KIND_NAMES[kind]),
    }),
    figures,
  }));
  const rights = byLaw.map(({ law, right, figures }) => ({
    key: `${law} ${right}`,
    name: t("reports.yearly.lawAndRight", {
      law: t(LAW_NAMES[law]),
      right: t(RIGHT_NAMES[right]),
    }),
    figures,
  }));
  return (
    <section id="yearly" aria-labelledby="yearly-title" className="report-part">
      <h2 id="yearly-title">{t("reports.yearly.title", { year: String(year) })}</h2>
      <p className="max-w-2xl text-ink-soft">{t("reports.yearly.text")}</p>
      <ul className="report-periods" data-print="no">
        {years.map((one) => (
          <li key={one}>
            <a
              className="alone"
              href={`${addressOf(one)}#yearly`}
              aria-current={one === year ? "page" : undefined}
            >
              {String(one)}
            </a>
          </li>
        ))}
      </ul>
      <YearTable
        caption={t("reports.yearly.title", { year: String(year) })}
        head={t("reports.yearly.request")}
        rows={kinds}
      />
      <details className="chart-table">
        <summary>{t("reports.yearly.allLaws")}</summary>
        <div>
          <YearTable
            caption={t("reports.yearly.allLaws")}
            head={t("reports.yearly.lawRight")}
            rows={rights}
          />
        </div>
      </details>
    </section>
  );
}

interface YearTableProps {
  readonly caption: string;
  readonly head: string;
  readonly rows: readonly Row[];
}

function YearTable({ caption, head, rows }: YearTableProps) {
  return (
    <Table<Row>
      caption={caption}
      rows={rows}
      rowKey={({ key }) => key}
      columns={[
        { key: "name", label: head, primary: true, cell: ({ name }) => name },
        column("received", t("names.column.received"), ({ received }) => formatNumber(received)),
        column("whole", t("reports.yearly.whole"), ({ fulfilled }) => formatNumber(fulfilled)),
        column("part", t("reports.yearly.part"), (row) => formatNumber(row.partlyFulfilled)),
        column("denied", t("reports.yearly.denied"), ({ refused }) => formatNumber(refused)),
        column("none", t("reports.ending.nothingHeld"), (row) => formatNumber(row.nothingHeld)),
        column("ended", t("reports.table.ended"), ({ ended }) => formatNumber(ended)),
        column("median", t("reports.table.median"), ({ median }) => decimal(median)),
        column("mean", t("reports.yearly.mean"), ({ mean }) => decimal(mean)),
      ]}
    />
  );
}

const column = (key: string, label: string, of: (figures: YearlyFigures) => string): Column<Row> =>
  numberColumn(key, label, ({ figures }) => of(figures));
