import { stringify } from "csv-stringify/sync";

export type CsvCell = string | number | null;

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
