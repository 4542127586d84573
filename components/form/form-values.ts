import type { FieldDescription } from "./field-description";

export type FormValues = Record<string, string | string[]>;

/**
 * A posted form as the schemas read it: checkboxes as a list, a date's three boxes as "YYYY-MM-DD"
 * (or what was typed of it), all else as text. The browser and the server read the same way.
 */
export function formValues(
  fields: readonly Pick<FieldDescription, "kind" | "name">[],
  data: FormData,
): FormValues {
  return Object.fromEntries(
    fields.map(({ kind, name }) => {
      if (kind === "checkboxes") {
        return [name, data.getAll(name).filter((value) => typeof value === "string")];
      }
      return [name, kind === "date" ? typedDate(data, name) : text(data, name)];
    }),
  );
}

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === "string" ? value : "";
}

function typedDate(data: FormData, name: string): string {
  const [year = "", month = "", day = ""] = ["year", "month", "day"].map((part) =>
    text(data, `${name}-${part}`).trim(),
  );
  const two = (part: string) => (part === "" ? "" : part.padStart(2, "0"));
  return year || month || day ? [year, two(month), two(day)].join("-") : "";
}
