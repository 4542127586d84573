import type { InboxQuery } from "@/lib/domain/inbox/inbox";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import type { RequestRow } from "@/lib/domain/request/view";
import type { Context } from "@/lib/platform/context";
import { BYTE_ORDER_MARK, type CsvCell, csvLines } from "@/lib/platform/csv";
import { appendEntry } from "@/lib/platform/evidence";
import { requireExportAllowed } from "@/lib/requests/record/export-limit";
import { eachPage } from "./find";

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
