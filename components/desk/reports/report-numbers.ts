import { pageLanguage } from "@/components/i18n/translate";
import { type Figures, onTimeOf } from "@/lib/domain/reports/report";

/** Where there is nothing to tell. */
const NOTHING = "–";

export const number = (value: number): string => value.toLocaleString(pageLanguage());

export const daysWords = (days: number | null): string => (days === null ? NOTHING : number(days));

export function shareWords(figures: Figures): string {
  const share = onTimeOf(figures);
  return share === null
    ? NOTHING
    : share.toLocaleString(pageLanguage(), { style: "percent", maximumFractionDigits: 1 });
}

/** A month, `2026-11`, as the reader calls it. */
export const monthName = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(
    pageLanguage() === "en" ? "en-GB" : pageLanguage(),
    {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    },
  );
