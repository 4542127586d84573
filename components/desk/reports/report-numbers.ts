import { formatNumber, pageLanguage, t } from "@/components/i18n/translate";
import { type Day, dateOf } from "@/lib/domain/calendar/civil";
import { type Figures, onTimeOf } from "@/lib/domain/reports/report";

/** Shown if there is no value. */
const NO_VALUE = "–";

export const daysWords = (days: number | null): string =>
  days === null ? NO_VALUE : formatNumber(days);

/** From one number of days to another, both included. Without an end: more than the days before. */
export const daysRange = ({ from, upTo }: { from: number; upTo: number | null }): string =>
  upTo === null
    ? t("reports.backlog.over", { days: from - 1 })
    : t("reports.backlog.range", { from, upTo });

export function shareWords(figures: Figures): string {
  const share = onTimeOf(figures);
  return share === null ? NO_VALUE : percent(share);
}

export const percent = (share: number): string =>
  share.toLocaleString(pageLanguage(), { style: "percent", maximumFractionDigits: 1 });

/** With one digit after the point at most, for means. */
export const decimal = (value: number | null): string =>
  value === null ? NO_VALUE : value.toLocaleString(pageLanguage(), { maximumFractionDigits: 1 });

const written = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString(
    pageLanguage() === "en" ? "en-GB" : pageLanguage(),
    { ...options, timeZone: "UTC" },
  );

/** A day on an axis, such as “7 Dec”. */
export const shortDay = (day: Day): string =>
  written(dateOf(day), { day: "numeric", month: "short" });

/** A month on an axis, from a day in it or a month such as `2026-11`. */
export const monthTick = (month: Day | string, withYear: boolean): string =>
  written(
    typeof month === "number" ? dateOf(month) : `${month}-01`,
    withYear ? { month: "short", year: "2-digit" } : { month: "short" },
  );

/** The name of a month such as `2026-11`, in the reader's language. */
export const monthName = (month: string): string =>
  written(`${month}-01`, { month: "long", year: "numeric" });
