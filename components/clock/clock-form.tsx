import { Details } from "@/components/form/details";
import { Submit } from "@/components/form/submit";
import type { ClockField, ClockTyped } from "@/lib/domain/clock/clock-form";
import { ENGINE_RIGHTS, type EngineRight, WAIT_REASONS } from "@/lib/domain/law/law";
import { LAWS } from "@/lib/domain/laws/laws";
import { otherThan } from "@/lib/words/choose-language";
import { sayAsking } from "@/lib/words/reason";
import type { Translate } from "@/lib/words/translator";
import { type ClockOption, InputField, SelectField } from "./clock-field";
import { ZONE_NAMES } from "./zone-names";

export interface ClockFormProps {
  /** The address of the page itself. What is typed becomes the query of this address and is sent nowhere else. */
  readonly action: string;
  readonly typed: ClockTyped;
  readonly errors: Partial<Record<ClockField, string>>;
  readonly t: Translate;
}

type FieldPropsOf = (name: ClockField) => {
  readonly name: ClockField;
  readonly value: string;
  readonly error: string | undefined;
  readonly errorPrefix: string;
};

/** Asks for everything that a legal deadline is computed from. Renders only on the server. */
export function ClockForm({ action, typed, errors, t }: ClockFormProps) {
  const ask: FieldPropsOf = (name) => ({
    name,
    value: typed[name],
    error: errors[name],
    errorPrefix: t("form.common.errorPrefix"),
  });
  const more = MORE.some((field) => typed[field] || errors[field]);
  return (
    <form id="typed" action={action} method="get" className="flow" data-print="no">
      <h2>{t("clock.form.facts")}</h2>
      <Basics ask={ask} t={t} />
      <Details summary={t("clock.form.more")} open={more}>
        <InputField
          {...ask("days")}
          label={t("clock.form.days")}
          hint={t("clock.form.daysHint")}
          inputMode="numeric"
        />
        <Question n={1} ask={ask} t={t} />
        <Question n={2} ask={ask} t={t} />
        <Extension ask={ask} t={t} />
      </Details>
      <Submit>{t("clock.form.button")}</Submit>
    </form>
  );
}

const MORE = [
  ...(["days", "why1", "asked1", "answered1", "why2", "asked2", "answered2"] as const),
  ...(["noticed", "until"] as const),
] satisfies ClockField[];

interface PartProps {
  readonly ask: FieldPropsOf;
  readonly t: Translate;
}

function Basics({ ask, t }: PartProps) {
  const optional = t("form.common.optional");
  return (
    <>
      <SelectField
        {...ask("law")}
        label={t("clock.form.law")}
        options={lawOptions()}
        lang={otherThan(t.locale, "en")}
      />
      <SelectField
        {...ask("right")}
        label={t("clock.form.right")}
        options={ENGINE_RIGHTS.map((right) => ({ value: right, label: rightName(t, right) }))}
      />
      <InputField
        {...ask("received")}
        kind="date"
        label={t("clock.form.received")}
        hint={t("clock.form.receivedHint")}
      />
      <InputField
        {...ask("time")}
        kind="time"
        label={t("clock.form.time")}
        optionalLabel={optional}
        hint={t("clock.form.timeHint")}
      />
      <InputField
        {...ask("zone")}
        label={t("clock.form.zone")}
        hint={t("clock.form.zoneHint")}
        suggestions={ZONE_NAMES}
      />
      <InputField
        {...ask("region")}
        label={t("clock.form.region")}
        hint={t("clock.form.regionHint")}
      />
    </>
  );
}

function Question({ n, ask, t }: PartProps & { readonly n: 1 | 2 }) {
  const reasons = WAIT_REASONS.map((value) => ({ value, label: sayAsking(t, value) }));
  return (
    <fieldset className="group">
      <legend className="group-label text-lead">{t("clock.form.question", { n: `${n}` })}</legend>
      <div className="hint">{t("clock.form.questionHint")}</div>
      <SelectField
        {...ask(`why${n}`)}
        label={t("clock.form.why")}
        options={[{ value: "", label: t("clock.form.nothing") }, ...reasons]}
      />
      <InputField {...ask(`asked${n}`)} kind="date" label={t("clock.form.asked")} />
      <InputField
        {...ask(`answered${n}`)}
        kind="date"
        label={t("clock.form.answered")}
        hint={t("clock.form.answeredHint")}
      />
    </fieldset>
  );
}

function Extension({ ask, t }: PartProps) {
  return (
    <fieldset className="group">
      <legend className="group-label text-lead">{t("clock.form.extension")}</legend>
      <InputField {...ask("noticed")} kind="date" label={t("clock.form.noticed")} />
      <InputField
        {...ask("until")}
        kind="date"
        label={t("clock.form.until")}
        hint={t("clock.form.untilHint")}
      />
    </fieldset>
  );
}

/** Sorted by jurisdiction, which is what people look for. The policy deadline has no jurisdiction and comes last. */
function lawOptions(): ClockOption[] {
  const laws = Object.values(LAWS);
  const placed = laws
    .filter(({ regions }) => regions.length > 0)
    .map(({ id, name, jurisdiction }) => ({ value: id, label: `${jurisdiction}: ${name}` }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
  const others = laws.filter(({ regions }) => regions.length === 0);
  return [...placed, ...others.map(({ id, name }) => ({ value: id, label: name }))];
}

const rightName = (t: Translate, right: EngineRight): string =>
  right === "access-simplified" ? t("clock.form.simplified") : t(`rights.${right}.title`);
