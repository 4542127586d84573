import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import {
  CALIFORNIA_KINDS,
  type YearlyFigures,
  type YearlyReport,
} from "@/lib/domain/reports/california";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { planForReports } from "./report";
import { BY_LAW, CALIFORNIA, yearlySql } from "./yearly-sql";

type Row = { law: string; kind: string } & { [Name in keyof YearlyFigures]: number | null };

/** The figures of a calendar year by law, right and outcome, as 11 CCR 7102 wants them for Californian requests. */
export async function readYearlyReport(ctx: Context, year: number): Promise<YearlyReport> {
  requirePermission(ctx.actor, "request.read");
  const [california, all] = await ctx.db(async (tx) => {
    await planForReports(tx);
    return [
      await tx.$queryRaw<Row[]>(yearlySql(ctx, year, CALIFORNIA)),
      await tx.$queryRaw<Row[]>(yearlySql(ctx, year, BY_LAW)),
    ];
  });
  return {
    year,
    california: CALIFORNIA_KINDS.map((kind) => ({
      kind,
      figures: figuresOf(california.find((row) => row.kind === kind)),
    })),
    byLaw: all
      .map((row) => ({
        law: row.law as LawId,
        right: row.kind as Right,
        figures: figuresOf(row),
      }))
      .sort(
        (one, other) =>
          one.law.localeCompare(other.law) || other.figures.received - one.figures.received,
      ),
  };
}

/** The mean is rounded to a tenth of a day. */
const figuresOf = (row: Row | undefined): YearlyFigures => ({
  received: row?.received ?? 0,
  fulfilled: row?.fulfilled ?? 0,
  partlyFulfilled: row?.partlyFulfilled ?? 0,
  refused: row?.refused ?? 0,
  nothingHeld: row?.nothingHeld ?? 0,
  ended: row?.ended ?? 0,
  median: row?.median ?? null,
  mean: typeof row?.mean === "number" ? Math.round(row.mean * 10) / 10 : null,
});
