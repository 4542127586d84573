import { stringify } from "csv-stringify/sync";
import type { InboxQuery } from "@/lib/domain/inbox";
import { actorCode, requirePermission } from "@/lib/domain/role";
import type { RequestRow } from "@/lib/domain/view";
import type { Context } from "@/lib/platform/context";
import { appendEntry } from "@/lib/platform/evidence";
import { eachPage } from "./find";

const COLUMNS = [
  ...["reference", "name", "right", "law", "state", "outcome"],
  ...["received_at", "due_on", "days_left", "status", "assigned_to", "tags"],
] as const;

const cellsOf = (row: RequestRow): (string | number | null)[] => [
  ...[row.reference, row.name, row.right, row.law, row.state, row.outcome],
  ...[row.receivedAt, row.dueOn, row.daysLeft, row.status, row.assignee?.name ?? null],
  row.tags.join("; "),
];

/** Cells that a spreadsheet would take for a formula are made text (RFC 4180 otherwise). */
const lines = (rows: readonly (readonly (string | number | null)[])[]): string =>
  stringify(rows as (string | number | null)[][], {
    escape_formulas: true,
    record_delimiter: "windows",
  });

// Spreadsheets take a file without it for one in an old code page.
const BYTE_ORDER_MARK = "\ufeff";

/**
 * The whole list that `query` names as CSV, page by page as it is read: what comes in meanwhile may or may not
 * be part of it. That it was exported is logged before the first line leaves.
 */
export async function exportRequests(
  ctx: Context,
  query: InboxQuery,
): Promise<AsyncGenerator<string>> {
  requirePermission(ctx.actor, "request.export");
  const { q, tag, after: _, ...facts } = query;
  const given = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  await ctx.db((tx) =>
    appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: ctx.desk.id,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "list-exported",
      // What was typed may be somebody's name: the log keeps that there was something.
      facts: { ...given, ...(tag && { tagged: true }), searched: Boolean(q) },
    }),
  );
  return pages(ctx, query);
}

async function* pages(ctx: Context, query: InboxQuery): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + lines([COLUMNS]);
  for await (const rows of eachPage(ctx, query)) {
    if (rows.length > 0) yield lines(rows.map(cellsOf));
  }
}
