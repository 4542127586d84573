import { formatNumber, pageLanguage } from "@/components/i18n/translate";
import { type Figures, onTimeOf } from "@/lib/domain/reports/report";

/** Shown if there is no value. */
const NO_VALUE = "–";

export const daysWords = (days: number | null): string =>
  days === null ? NO_VALUE : formatNumber(days);

export function shareWords(figures: Figures): string {
  const share = onTimeOf(figures);
  return share === null
    ? NO_VALUE
    : share.toLocaleString(pageLanguage(), { style: "percent", maximumFractionDigits: 1 });
}

/** The name of a month such as `2026-11`, in the reader's language. */
export const monthName = (month: string): string =>
  new Date(`${month}-01T00:00:00Z`).toLocaleDateString(
    pageLanguage() === "en" ? "en-GB" : pageLanguage(),
    {
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    },
  );
