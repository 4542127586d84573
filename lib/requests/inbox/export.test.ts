import fc from "fast-check";
import { expect, test } from "vitest";
import { csvLines } from "@/lib/platform/csv";

/** The cells as spreadsheets split them, where a quotation mark only counts at the start of a cell. */
function cellsOf(text: string, separator: string): string[] {
  const cells: string[] = [];
  let [cell, quoted, start] = ["", false, true];
  const end = () => {
    cells.push(cell);
    [cell, start] = ["", true];
  };
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += sign;
      at += 1;
    } else if (quoted && sign === '"') quoted = false;
    else if (!quoted && start && sign === '"') [quoted, start] = [true, false];
    else if (!quoted && (sign === separator || sign === "\n" || sign === "\r")) end();
    else [cell, start] = [cell + sign, false];
  }
  end();
  return cells;
}

const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;
const signs = fc.constantFrom(..."ab1;,\t\r\n\"' =+-@|\uff1d");
const rows = fc.array(
  fc.array(fc.string({ unit: signs, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
  {
    minLength: 1,
    maxLength: 4,
  },
);

test.each([",", ";", "\t"])(
  "no cell becomes a formula in a spreadsheet that separates cells at %j",
  (separator) => {
    fc.assert(
      fc.property(rows, (cells) => {
        const formulas = cellsOf(csvLines(cells), separator).filter((cell) => FORMULA.test(cell));
        expect(formulas).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  },
);

test.each([
  ["a;=1+1", "a;'=1+1"],
  ["x;=cmd|'/C calc'!A0;y", "x;'=cmd|'/C calc'!A0;y"],
  ['a;"=1+1', "a;\"'=1+1"],
  ["=1+1", "'=1+1"],
])("%j is exported as the text %j", (typed, exported) => {
  expect(cellsOf(csvLines([[typed]]), ",")[0]).toBe(exported);
});

test("text without a formula is exported as it was typed", () => {
  for (const typed of ["Müller; Anna", "a-b", "C++; Java", "1;2", "you & me @ home"]) {
    expect(cellsOf(csvLines([[typed]]), ",")[0]).toBe(typed);
  }
});
