import { stringify } from "csv-stringify/sync";
import type { InboxQuery } from "@/lib/domain/inbox/inbox";
import { actorCode, requirePermission, requireRecentSignIn } from "@/lib/domain/request/role";
import type { RequestRow } from "@/lib/domain/request/view";
import { type Context, meOf } from "@/lib/platform/context";
import { appendEntry } from "@/lib/platform/evidence";
import { countUse } from "@/lib/platform/rate-limit";
import { eachPage } from "./find";

export type CsvCell = string | number | null;

/** What each column tells of a request, in their order. */
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
  Object.values(COLUMNS).map((tell) => {
    const told = tell(row);
    return told !== null && typeof told === "object" ? told.join("; ") : told;
  });

/**
 * What may begin a formula, at the start or after what a spreadsheet may take for the end of a cell. A spreadsheet whose language
 * separates cells by semicolons reads our commas and quotes as text, and begins a cell behind each semicolon.
 */
const FORMULA_INSIDE = /((?:^|[;\t\r\n])[\s"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const withoutFormulas = (cell: CsvCell): CsvCell =>
  typeof cell === "string" ? cell.replace(FORMULA_INSIDE, "$1'") : cell;

/** Cells that a spreadsheet would take for a formula are made text (RFC 4180 otherwise). */
export const csvLines = (rows: readonly CsvCell[][]): string =>
  stringify(
    rows.map((row) => row.map(withoutFormulas)),
    { escape_formulas: true, quoted_match: /[;\t]/, record_delimiter: "windows" },
  );

// Spreadsheets take a file without it for one in an old code page.
export const BYTE_ORDER_MARK = "\ufeff";

const objectOf = (row: RequestRow) =>
  Object.fromEntries(Object.entries(COLUMNS).map(([name, tell]) => [name, tell(row)]));

type Format = {
  readonly type: string;
  readonly ending: string;
  readonly head: string;
  /** The rows of a page, each ended. */
  readonly write: (rows: readonly RequestRow[]) => string;
};

/** What a list leaves as: one file for a spreadsheet, and one for a program, which reads it line by line. */
export const FORMATS = {
  csv: {
    ...{ type: "text/csv; charset=utf-8", ending: "csv" },
    head: BYTE_ORDER_MARK + csvLines([Object.keys(COLUMNS)]),
    write: (rows) => csvLines(rows.map(cellsOf)),
  },
  json: {
    ...{ type: "application/x-ndjson", ending: "ndjson" },
    head: "",
    write: (rows) => rows.map((row) => `${JSON.stringify(objectOf(row))}\n`).join(""),
  },
} as const satisfies Readonly<Record<string, Format>>;
export type FormatName = keyof typeof FORMATS;

/** A member who signed in a moment ago downloads thirty lists and reports an hour at most. */
export async function requireExportAllowed(ctx: Context): Promise<void> {
  requireRecentSignIn(ctx);
  await countUse("export", meOf(ctx), ctx.now);
}

/**
 * The whole list that `query` names as a file, page by page as it is read: what comes in meanwhile may or may not
 * be part of it. That it was exported is logged before the first line leaves.
 */
export async function exportRequests(
  ctx: Context,
  query: InboxQuery,
  format: FormatName = "csv",
): Promise<AsyncGenerator<string>> {
  requirePermission(ctx.actor, "request.export");
  await requireExportAllowed(ctx);
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
      facts: { ...given, ...(tag && { tagged: true }), searched: Boolean(q), format },
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
