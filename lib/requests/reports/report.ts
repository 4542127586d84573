import { dateOf } from "@/lib/domain/calendar/civil";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import {
  type Backlog,
  COUNTS,
  type Figures,
  monthsOf,
  type Part,
  type Period,
  type Report,
} from "@/lib/domain/reports/report";
import { requirePermission } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { backlogSql, figuresSql } from "./report-sql";

type Counted = { of: string; key: string } & { [Name in keyof Figures]: number | null };

/** However many requests there are, there are few kinds, so sorting is never worth its cost. */
export const planForReports = (tx: Tx): Promise<number> =>
  tx.$executeRaw`select set_config('enable_sort', 'off', true), set_config('jit', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true)`;

/**
 * The requests that were received and answered in a period, how long the responses took, and what is pending now. The
 * report shows the current state: a reopened request counts as open, and by its last response once it has one. Merged
 * requests count as one, the request that stays; the others are counted as `merged` and nowhere else. The report names
 * neither requesters nor members of staff: see docs/decisions/031.
 */
export async function readReport(ctx: Context, period: Period): Promise<Report> {
  requirePermission(ctx.actor, "request.read");
  const [rows, backlog] = await ctx.db(async (tx) => {
    await planForReports(tx);
    return [
      await tx.$queryRaw<Counted[]>(figuresSql(ctx, period)),
      await tx.$queryRaw<Backlog[]>(backlogSql(ctx)),
    ];
  });
  const partsOf = <Key extends string>(by: string): Part<Key>[] =>
    rows
      .filter((row) => row.of === by)
      .map((row) => ({ key: row.key as Key, figures: figuresOf(row) }))
      .sort((one, other) => weight(other) - weight(one) || (one.key < other.key ? -1 : 1));
  const months = new Map(partsOf("month").map(({ key, figures }) => [key, figures]));
  return {
    period: { from: dateOf(period.from), until: dateOf(period.until) },
    total: figuresOf(rows.find((row) => row.of === "total")),
    month: monthsOf(period).map((day, at) => ({
      key: dateOf(day).slice(0, 7),
      figures: months.get(String(at + 1)) ?? figuresOf(undefined),
    })),
    right: partsOf<Right>("right"),
    law: partsOf<LawId>("law"),
    channel: partsOf("channel"),
    language: partsOf("language"),
    backlog: backlog.map(({ open, unconfirmed, overdue, paused, undated }) => ({
      open,
      unconfirmed,
      overdue,
      paused,
      undated,
    })),
  };
}

/** The part with the most requests comes first. */
const weight = ({ figures }: Part): number => figures.received;

const figuresOf = (row: Counted | undefined): Figures => ({
  ...(Object.fromEntries(COUNTS.map((name) => [name, row?.[name] ?? 0])) as Omit<
    Figures,
    "median" | "ninetieth"
  >),
  median: row?.median ?? null,
  ninetieth: row?.ninetieth ?? null,
});
