import { stringify } from "csv-stringify/sync";

export type CsvCell = string | number | null;

/**
 * Where a formula may begin: at the start of a cell, or after a character that a spreadsheet may take for the end of
 * a cell. In languages that separate cells by semicolons, a spreadsheet reads our commas and quotes as text and
 * starts a new cell after each semicolon.
 */
const FORMULA_INSIDE = /((?:^|[;\t\r\n])[\s"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/g;

const withoutFormulas = (cell: CsvCell): CsvCell =>
  typeof cell === "string" ? cell.replace(FORMULA_INSIDE, "$1'") : cell;

/** CSV lines (RFC 4180). A cell that a spreadsheet would read as a formula is turned into text. */
export const csvLines = (rows: readonly CsvCell[][]): string =>
  stringify(
    rows.map((row) => row.map(withoutFormulas)),
    { escape_formulas: true, quoted_match: /[;\t]/, record_delimiter: "windows" },
  );

// Without it, spreadsheets read the file in an old code page instead of UTF-8.
export const BYTE_ORDER_MARK = "\ufeff";
