import { ActFieldInput } from "@/components/desk/forms/action-fields";
import { Field } from "@/components/form/field";
import { pageLanguage, t } from "@/components/i18n/translate";
import { LAW_NAMES } from "@/components/request/names";
import { Button } from "@/components/ui/button";
import type { LawId } from "@/lib/domain/laws/laws";
import type { ClockTermName } from "@/lib/domain/policy/clock-terms";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import { clockLabels } from "./setting-words";

export interface ClockTermsFormProps {
  readonly action: string;
  /** The version of the settings that the page was opened with. */
  readonly seenAt: string;
  readonly typed: Readonly<Record<ClockTermName, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

type LawOption = { readonly value: LawId | ""; readonly label: string };

const lawOptions = (): LawOption[] =>
  (Object.keys(LAW_NAMES) as LawId[])
    .map((value) => ({ value, label: t(LAW_NAMES[value]) }))
    .sort((a, b) => a.label.localeCompare(b.label, pageLanguage()));

/** The deadline settings. It is a GET form, because a preview of the changed due dates changes nothing. */
export function ClockTermsForm({ action, seenAt, typed, errors }: ClockTermsFormProps) {
  const labels = clockLabels(t);
  const field = (name: ClockTermName) => ({
    name,
    label: labels[name],
    defaultValue: typed[name],
    error: errors[name],
    errorPrefix: t("browser.form.errorPrefix"),
  });
  const laws = lawOptions();
  return (
    <form method="get" action={action} className="grid max-w-3xl gap-6" noValidate>
      <input type="hidden" name="seenAt" value={seenAt} />
      <fieldset className="grid gap-4">
        <legend className="mb-2 text-lead font-semibold">
          {t("assignment.deadlineSettings.laws")}
        </legend>
        {RESIDENCES.map((place) => (
          <LawsOfPlace key={place} place={place} laws={laws} typed={typed} errors={errors} />
        ))}
      </fieldset>
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">
          {t("assignment.deadlineSettings.calendar")}
        </legend>
        <Field
          {...field("houseDays")}
          hint={t("policy.clock.policyDaysHint")}
          inputMode="numeric"
          width="short"
        />
        <Field
          {...field("internalDays")}
          hint={t("policy.clock.internalDaysHint")}
          inputMode="numeric"
          width="short"
        />
        <Field
          {...field("ackHours")}
          hint={t("assignment.deadlineSettings.noneHint")}
          inputMode="numeric"
          width="short"
        />
        <Field {...field("zone")} hint={t("assignment.deadlineSettings.zoneHint")} />
        <Field
          {...field("region")}
          hint={t("assignment.deadlineSettings.regionHint")}
          width="short"
        />
        <Field
          {...field("extraHolidays")}
          kind="textarea"
          rows={3}
          hint={t("assignment.deadlineSettings.holidaysHint")}
        />
      </fieldset>
      <div>
        <Button type="submit">{t("assignment.deadlineSettings.preview")}</Button>
      </div>
    </form>
  );
}

function LawsOfPlace({
  place,
  laws,
  typed,
  errors,
}: Pick<ClockTermsFormProps, "typed" | "errors"> & {
  readonly place: Residence;
  readonly laws: readonly LawOption[];
}) {
  const labels = clockLabels(t);
  const select = (name: ClockTermName, options: readonly LawOption[]) => (
    <ActFieldInput
      field={{ kind: "select", name, label: labels[name], options, initial: typed[name] }}
      id={name}
      error={errors[name]}
      typed={undefined}
    />
  );
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {select(`law-${place}`, laws)}
      {select(`also-${place}`, [
        { value: "", label: t("assignment.deadlineSettings.noOtherLaw") },
        ...laws,
      ])}
    </div>
  );
}
