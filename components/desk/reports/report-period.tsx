import { InputField } from "@/components/clock/clock-field";
import { t } from "@/components/i18n/translate";
import { Button } from "@/components/ui/button";
import { type Day, dateOf } from "@/lib/domain/calendar/civil";
import {
  NAMED_PERIODS,
  type NamedPeriod,
  type PeriodFault,
  type PeriodField,
  type PeriodTyped,
  periodNamed,
} from "@/lib/domain/reports/report";
import type { LabelKey, PlainKey } from "@/lib/words/translator";

const NAMES: Record<NamedPeriod, LabelKey> = {
  "last-12-months": "reports.period.last12Months",
  "this-month": "reports.period.thisMonth",
  "last-month": "reports.period.lastMonth",
  "this-quarter": "reports.period.thisQuarter",
  "this-year": "reports.period.thisYear",
  "last-year": "reports.period.lastYear",
};

const FAULTS = {
  "no-day": "reports.periodError.noDay",
  "before-first": "reports.periodError.beforeFirst",
  "too-long": "reports.periodError.tooLong",
} as const satisfies Record<PeriodFault, PlainKey>;

/** The errors of the typed days, by field. */
export const periodErrors = (faults: PeriodTyped["faults"], today: Day) =>
  Object.fromEntries(
    Object.entries(faults).map(([field, fault]) => [
      field,
      t(FAULTS[fault], { today: dateOf(today) }),
    ]),
  ) as Partial<Record<PeriodField, string>>;

export interface ReportPeriodProps extends PeriodTyped {
  readonly page: string;
  /** Today in the time zone of the desk. */
  readonly today: Day;
}

/** The days are a GET form, so that the address shows everyone who opens it the same report. */
export function ReportPeriod({ page, typed, faults, today }: ReportPeriodProps) {
  const errors = periodErrors(faults, today);
  const ask = (name: PeriodField) => ({
    name,
    value: typed[name],
    error: errors[name],
    errorPrefix: t("browser.form.errorPrefix"),
  });
  return (
    <search aria-label={t("reports.period.title")} className="grid gap-3" data-print="no">
      <form className="report-period" action={page} method="get">
        <InputField {...ask("from")} kind="date" label={t("reports.period.from")} />
        <InputField {...ask("to")} kind="date" label={t("reports.period.to")} />
        <Button type="submit">{t("inbox.filter.show")}</Button>
      </form>
      <ul className="report-periods">
        {NAMED_PERIODS.map((name) => {
          const { from, until } = periodNamed(name, today);
          const days = { from: dateOf(from), to: dateOf(until) };
          const here = days.from === typed.from && days.to === typed.to;
          return (
            <li key={name}>
              <a
                className="alone"
                href={`${page}?${new URLSearchParams(days)}`}
                aria-current={here ? "page" : undefined}
              >
                {t(NAMES[name])}
              </a>
            </li>
          );
        })}
      </ul>
    </search>
  );
}
