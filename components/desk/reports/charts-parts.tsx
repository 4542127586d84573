import { Chart } from "@/components/chart/chart";
import { Rows, rowsHeight } from "@/components/chart/rows";
import type { Shade } from "@/components/chart/shade";
import { formatNumber, t } from "@/components/i18n/translate";
import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { numberColumn, Table } from "@/components/ui/table";
import { ENDINGS, type Ending, endedOf, stagesOf } from "@/lib/domain/reports/charts";
import type { Figures, Report } from "@/lib/domain/reports/report";
import type { LabelKey } from "@/lib/words/translator";
import { decimal } from "./report-numbers";
import { Breakdown, type FigureRow, rowsOf } from "./report-tables";

const ENDING_NAMES: Record<Ending, LabelKey> = {
  fulfilled: "reports.ending.fulfilled",
  partlyFulfilled: "reports.ending.partlyFulfilled",
  nothingHeld: "reports.ending.nothingHeld",
  refused: "reports.ending.refused",
  closed: "reports.ending.closed",
  withdrawn: "reports.ending.withdrawn",
};

const ENDING_SHADES: Record<Ending, Shade> = {
  fulfilled: "solid",
  partlyFulfilled: "stripes",
  nothingHeld: "pale",
  refused: "grid",
  closed: "faint",
  withdrawn: "faint",
};

/** The parts in a drawing: the largest ones, and the rest only in the table, so that it stays readable. */
const MOST_ROWS = 8;

/** How requests ended, by right and by law. */
export function OutcomeCharts({ report }: { readonly report: Report }) {
  return (
    <>
      <OutcomeChart
        id="outcomes-by-right"
        title={t("reports.outcome.byRight")}
        head={t("names.column.right")}
        caption={t("reports.table.byRight")}
        rows={rowsOf(report.right, (right) => t(RIGHT_NAMES[right]))}
      />
      <OutcomeChart
        id="outcomes-by-law"
        title={t("reports.outcome.byLaw")}
        head={t("names.column.law")}
        caption={t("reports.table.byLaw")}
        rows={rowsOf(report.law, (law) => t(LAW_NAMES[law]))}
      />
    </>
  );
}

interface OutcomeChartProps {
  readonly id: string;
  readonly title: string;
  readonly head: string;
  readonly caption: string;
  readonly rows: readonly FigureRow[];
}

function OutcomeChart({ id, title, head, caption, rows }: OutcomeChartProps) {
  const drawn = [...rows]
    .filter(({ figures }) => endedOf(figures) > 0)
    .sort((one, other) => endedOf(other.figures) - endedOf(one.figures))
    .slice(0, MOST_ROWS);
  const all = rows.reduce((sum, { figures }) => sum + endedOf(figures), 0);
  const used = ENDINGS.filter((ending) => drawn.some(({ figures }) => figures[ending] > 0));
  const bars = drawn.map(({ key, name, figures }) => ({
    key,
    label: name,
    value: formatNumber(endedOf(figures)),
    parts: partsOf(figures),
  }));
  return (
    <Chart
      id={id}
      title={title}
      text={t("reports.outcome.text")}
      summary={t("reports.outcome.summary", { all })}
      height={rowsHeight(bars.length)}
      keys={keysOf(used)}
      empty={all === 0 ? t("reports.outcome.none") : null}
      draw={(frame) => <Rows frame={frame} rows={bars} />}
      table={
        <div className="grid gap-4">
          <Table<FigureRow>
            caption={title}
            rows={rows}
            rowKey={({ key }) => key}
            columns={[
              { key: "part", label: head, primary: true, cell: ({ name }) => name },
              ...ENDINGS.map((ending) =>
                numberColumn<FigureRow>(ending, t(ENDING_NAMES[ending]), ({ figures }) =>
                  formatNumber(figures[ending]),
                ),
              ),
            ]}
          />
          <Breakdown title={caption} head={head} rows={rows} />
        </div>
      }
    />
  );
}

/** Requests that ended without a response are one part, however they ended. */
const partsOf = (figures: Figures) =>
  ENDINGS.filter((ending) => ending !== "withdrawn").map((ending) => ({
    shade: ENDING_SHADES[ending],
    value: ending === "closed" ? figures.closed + figures.withdrawn : figures[ending],
  }));

const keysOf = (used: readonly Ending[]) => {
  const shades = new Map<Shade, string>();
  for (const ending of used) {
    const shade = ENDING_SHADES[ending];
    shades.set(shade, shade === "faint" ? t("reports.table.ended") : t(ENDING_NAMES[ending]));
  }
  return [...shades].map(([shade, label]) => ({ shade, label }));
};

const STAGES = ["verification", "work", "hold"] as const;
const STAGE_SHADES = { verification: "pale", work: "solid", hold: "stripes" } as const;
const STAGE_NAMES = {
  verification: "reports.stage.verification",
  work: "reports.stage.work",
  hold: "reports.stage.hold",
} as const satisfies Record<string, LabelKey>;

/** The mean days until verification, of work and on hold, in all and by right. */
export function StageChart({ report }: { readonly report: Report }) {
  const rows: FigureRow[] = [
    { key: "all", name: t("reports.stage.all"), figures: report.total },
    ...rowsOf(report.right, (right) => t(RIGHT_NAMES[right])),
  ].filter(({ figures }) => figures.staged > 0);
  const bars = rows.slice(0, MOST_ROWS).map(({ key, name, figures }) => {
    const stages = stagesOf(figures) ?? { verification: 0, work: 0, hold: 0 };
    const days = STAGES.reduce((sum, stage) => sum + stages[stage], 0);
    return {
      key,
      label: name,
      value: t("reports.stage.days", { days: decimal(days) }),
      parts: STAGES.map((stage) => ({ shade: STAGE_SHADES[stage], value: stages[stage] })),
    };
  });
  const total = stagesOf(report.total);
  const title = t("reports.stage.title");
  return (
    <Chart
      id="stages"
      title={title}
      text={t("reports.stage.text")}
      summary={t("reports.stage.summary", {
        verification: decimal(total?.verification ?? 0),
        work: decimal(total?.work ?? 0),
        hold: decimal(total?.hold ?? 0),
      })}
      height={rowsHeight(bars.length)}
      keys={STAGES.map((stage) => ({
        shade: STAGE_SHADES[stage],
        label: t(STAGE_NAMES[stage]),
      }))}
      empty={total ? null : t("reports.stage.none")}
      draw={(frame) => <Rows frame={frame} rows={bars} />}
      table={
        <Table<FigureRow>
          caption={title}
          rows={rows}
          rowKey={({ key }) => key}
          columns={[
            {
              key: "part",
              label: t("names.column.right"),
              primary: true,
              cell: ({ name }) => name,
            },
            numberColumn("staged", t("reports.stage.responses"), ({ figures }) =>
              formatNumber(figures.staged),
            ),
            ...STAGES.map((stage) =>
              numberColumn<FigureRow>(stage, t(STAGE_NAMES[stage]), ({ figures }) =>
                decimal(stagesOf(figures)?.[stage] ?? 0),
              ),
            ),
          ]}
        />
      }
    />
  );
}
