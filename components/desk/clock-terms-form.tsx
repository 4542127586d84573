import { Field } from "@/components/form/field";
import { LAW_NAMES } from "@/components/request/names";
import { Button } from "@/components/ui/button";
import type { ClockTermName } from "@/lib/domain/clock-terms";
import type { LawId } from "@/lib/domain/laws";
import { RESIDENCES, type Residence } from "@/lib/domain/policy";
import { ActFieldInput } from "./act-fields";
import { CLOCK_LABELS } from "./setting-words";

export interface ClockTermsFormProps {
  readonly action: string;
  /** What the page was opened on. */
  readonly seenAt: string;
  readonly typed: Readonly<Record<ClockTermName, string>>;
  readonly errors: Readonly<Record<string, string>>;
}

const LAWS = (Object.keys(LAW_NAMES) as LawId[])
  .map((value) => ({ value, label: LAW_NAMES[value] }))
  .sort((a, b) => a.label.localeCompare(b.label, "en"));

/** The terms of the clock, sent as an address: looking at what would move changes nothing. */
export function ClockTermsForm({ action, seenAt, typed, errors }: ClockTermsFormProps) {
  const field = (name: ClockTermName) => ({
    name,
    label: CLOCK_LABELS[name],
    defaultValue: typed[name],
    error: errors[name],
    errorPrefix: "Error: ",
  });
  return (
    <form method="get" action={action} className="grid max-w-3xl gap-6" noValidate>
      <input type="hidden" name="seenAt" value={seenAt} />
      <fieldset className="grid gap-4">
        <legend className="mb-2 text-lead font-semibold">Which law answers whom</legend>
        {RESIDENCES.map((place) => (
          <LawsOfPlace key={place} {...{ place, typed, errors }} />
        ))}
      </fieldset>
      <fieldset className="flow">
        <legend className="mb-2 text-lead font-semibold">Promises and calendar</legend>
        <Field
          {...field("houseDays")}
          hint="It never ends later than the law."
          inputMode="numeric"
          width="short"
        />
        <Field
          {...field("ackHours")}
          hint="Empty where none is promised."
          inputMode="numeric"
          width="short"
        />
        <Field {...field("zone")} hint="Of the controller, like Europe/Berlin." />
        <Field
          {...field("region")}
          hint="A country, or a country and its part: DE-BE, GB-ENG, IE."
          width="short"
        />
        <Field
          {...field("extraHolidays")}
          kind="textarea"
          rows={3}
          hint="One a line, its date first: 2026-12-24 Christmas Eve."
        />
      </fieldset>
      <div>
        <Button type="submit">See what would move</Button>
      </div>
    </form>
  );
}

function LawsOfPlace({
  place,
  typed,
  errors,
}: Pick<ClockTermsFormProps, "typed" | "errors"> & { readonly place: Residence }) {
  const select = (name: ClockTermName, options: typeof LAWS | NoLaw[]) => (
    <ActFieldInput
      field={{ kind: "select", name, label: CLOCK_LABELS[name], options, initial: typed[name] }}
      id={name}
      error={errors[name]}
      typed={undefined}
    />
  );
  return (
    <div className="grid gap-3 sm:grid-cols-2">
      {select(`law-${place}`, LAWS)}
      {select(`also-${place}`, [NONE, ...LAWS])}
    </div>
  );
}

type NoLaw = { value: LawId | ""; label: string };
const NONE: NoLaw = { value: "", label: "No other law" };
