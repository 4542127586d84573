import { expect, test } from "vitest";
import { formValues } from "./form-values";

function posted(entries: readonly [string, string][]) {
  const data = new FormData();
  for (const [name, value] of entries) {
    data.append(name, value);
  }
  return data;
}

test("one ticked checkbox is a list of one, and no ticked checkbox is an empty list", () => {
  const fields = [{ kind: "checkboxes", name: "rights" }] as const;
  expect(formValues(fields, posted([["rights", "access"]]))).toEqual({ rights: ["access"] });
  expect(formValues(fields, posted([]))).toEqual({ rights: [] });
});

test("three inputs make one date, and three empty inputs make none", () => {
  const fields = [{ kind: "date", name: "born" }] as const;
  const typed = posted([
    ["born-day", "7"],
    ["born-month", " 3 "],
    ["born-year", "1984"],
  ]);
  expect(formValues(fields, typed)).toEqual({ born: "1984-03-07" });
  expect(formValues(fields, posted([["born-day", ""]]))).toEqual({ born: "" });
});

test("a field that was not posted is empty, and a field without a description is left out", () => {
  expect(formValues([{ kind: "text", name: "name" }], posted([["role", "admin"]]))).toEqual({
    name: "",
  });
});

test("an incomplete date keeps the parts that were typed", () => {
  const typed = posted([["born-year", "1984"]]);
  expect(formValues([{ kind: "date", name: "born" }], typed)).toEqual({ born: "1984--" });
});
