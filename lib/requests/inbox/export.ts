import type { InboxQuery } from "@/lib/domain/inbox/inbox";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import type { RequestRow } from "@/lib/domain/request/view";
import type { Context } from "@/lib/platform/context";
import { BYTE_ORDER_MARK, type CsvCell, csvLines } from "@/lib/platform/csv";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { requireExportAllowed } from "@/lib/requests/record/export-limit";
import { eachPage } from "./find";

/** The columns of an exported list in order, each with its value for a request. */
const COLUMNS: Readonly<Record<string, (row: RequestRow) => CsvCell | readonly string[]>> = {
  reference: (row) => row.reference,
  name: (row) => row.name,
  right: (row) => row.right,
  law: (row) => row.law,
  state: (row) => row.state,
  outcome: (row) => row.outcome,
  received_at: (row) => row.receivedAt,
  due_on: (row) => row.dueOn,
  days_left: (row) => row.daysLeft,
  status: (row) => row.status,
  assigned_to: (row) => row.assignee?.name ?? null,
  tags: (row) => row.tags,
};

const cellsOf = (row: RequestRow): CsvCell[] =>
  Object.values(COLUMNS).map((read) => {
    const value = read(row);
    return value !== null && typeof value === "object" ? value.join("; ") : value;
  });

const objectOf = (row: RequestRow) =>
  Object.fromEntries(Object.entries(COLUMNS).map(([name, read]) => [name, read(row)]));

type Format = {
  readonly type: string;
  readonly ending: string;
  readonly head: string;
  /** The rows of a page as text, each with its line ending. */
  readonly write: (rows: readonly RequestRow[]) => string;
};

/** The formats of an export: CSV for spreadsheets, and JSON for programs, which read it line by line. */
export const FORMATS = {
  csv: {
    type: "text/csv; charset=utf-8",
    ending: "csv",
    head: BYTE_ORDER_MARK + csvLines([Object.keys(COLUMNS)]),
    write: (rows) => csvLines(rows.map(cellsOf)),
  },
  json: {
    type: "application/x-ndjson",
    ending: "ndjson",
    head: "",
    write: (rows) => rows.map((row) => `${JSON.stringify(objectOf(row))}\n`).join(""),
  },
} as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof FORMATS;

/**
 * Exports the whole list of `query`, whatever page it names, and reads it page by page. A request that comes in
 * meanwhile may or may not be included. The export is logged before the first line is returned.
 */
export async function exportRequests(
  ctx: Context,
  query: InboxQuery,
  format: FormatName = "csv",
): Promise<AsyncGenerator<string>> {
  requirePermission(ctx.actor, "request.export");
  await requireExportAllowed(ctx);
  const { q, tag, after: _, ...facts } = query;
  const filters = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as Record<string, string>;
  await ctx.db((tx) =>
    appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: ctx.desk.id,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "list-exported",
      // The search and the tag may contain a name, so the log only records that there was one.
      facts: { ...filters, ...(tag && { tagged: true }), searched: Boolean(q), format },
    }),
  );
  return pages(ctx, query, FORMATS[format]);
}

async function* pages(
  ctx: Context,
  query: InboxQuery,
  { head, write }: Format,
): AsyncGenerator<string> {
  if (head) yield head;
  for await (const rows of eachPage(ctx, query)) {
    if (rows.length > 0) yield write(rows);
  }
}
