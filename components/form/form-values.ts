import type { FieldDescription } from "./field-description";

export type FormValues = Record<string, string | string[]>;

/**
 * A posted form as the schemas need it: checkboxes as a list, the three inputs of a date as "YYYY-MM-DD" (or the
 * parts that were typed), everything else as text. The browser and the server use the same function.
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
  const padded = (part: string) => (part === "" ? "" : part.padStart(2, "0"));
  return year || month || day ? [year, padded(month), padded(day)].join("-") : "";
}
