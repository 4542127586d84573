import { stagesOf } from "@/lib/domain/reports/charts";
import {
  answeredOf,
  BREAKDOWNS,
  bandOf,
  type Figures,
  onTimeOf,
  type Period,
  type Report,
} from "@/lib/domain/reports/report";
import { actorCode } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { BYTE_ORDER_MARK, type CsvCell, csvLines } from "@/lib/platform/csv";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { requireExportAllowed } from "@/lib/requests/record/export-limit";
import { readReport } from "./report";

/** The columns of the file in order, each with its value for a part of the report. */
const COLUMNS: Readonly<Record<string, (figures: Figures) => CsvCell>> = {
  received: ({ received }) => received,
  of_these_unconfirmed: ({ unconfirmed }) => unconfirmed,
  merged_not_counted: ({ merged }) => merged,
  answered: answeredOf,
  done_as_asked: ({ fulfilled }) => fulfilled,
  partly_fulfilled: ({ partlyFulfilled }) => partlyFulfilled,
  nothing_held: ({ nothingHeld }) => nothingHeld,
  refused: ({ refused }) => refused,
  closed_without_answer: ({ closed }) => closed,
  withdrawn: ({ withdrawn }) => withdrawn,
  answered_on_time: ({ onTime }) => onTime,
  answered_late: ({ late }) => late,
  answered_while_clock_stood: ({ paused }) => paused,
  answered_without_date: ({ undated }) => undated,
  overdue: ({ overdue }) => overdue,
  on_time_share: onTimeOf,
  extended: ({ extended }) => extended,
  median_days: ({ median }) => median,
  ninetieth_percentile_days: ({ ninetieth }) => ninetieth,
  responses_with_known_stages: ({ staged }) => staged,
  mean_days_verification: (figures) => stagesOf(figures)?.verification ?? null,
  mean_days_work: (figures) => stagesOf(figures)?.work ?? null,
  mean_days_on_hold: (figures) => stagesOf(figures)?.hold ?? null,
};

const NOW = ["open", "unconfirmed", "overdue", "paused", "undated"] as const;

const HEAD = [
  "from",
  "to",
  "by",
  "part",
  ...Object.keys(COLUMNS),
  ...NOW.map((name) => `${name}_now`),
];

/** One table: a row for the total, one for each part of it, and one for each age band of pending requests. */
function rowsOf({ period, total, backlog, ...parts }: Report): CsvCell[][] {
  const row = (by: string, part: string, cells: readonly CsvCell[]): CsvCell[] => [
    period.from,
    period.until,
    by,
    part,
    ...cells,
  ];
  const counted = (figures: Figures): CsvCell[] => [
    ...Object.values(COLUMNS).map((read) => read(figures)),
    ...NOW.map(() => null),
  ];
  return [
    row("total", "", counted(total)),
    ...BREAKDOWNS.flatMap((by) =>
      parts[by].map(({ key, figures }) => row(by, key, counted(figures))),
    ),
    ...backlog.map((band, at) =>
      row("age now", ageOf(at), [
        ...Object.keys(COLUMNS).map(() => null),
        ...NOW.map((name) => band[name]),
      ]),
    ),
  ];
}

/** In words, because a spreadsheet takes “8-14” for a day in August. */
function ageOf(at: number): string {
  const { from, upTo } = bandOf(at);
  return upTo === null ? `${from} days or more` : `${from} to ${upTo} days`;
}

/** The figures of a period as a CSV file for a spreadsheet. The export is logged before the file is returned. */
export async function exportReport(ctx: Context, period: Period): Promise<string> {
  await requireExportAllowed(ctx);
  const report = await readReport(ctx, period);
  await ctx.db((tx) =>
    appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: ctx.desk.id,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "report-exported",
      facts: { from: report.period.from, to: report.period.until },
    }),
  );
  return BYTE_ORDER_MARK + csvLines([HEAD, ...rowsOf(report)]);
}
