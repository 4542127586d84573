import { Details } from "@/components/form/details";
import { Submit } from "@/components/form/submit";
import type { ClockField, ClockTyped } from "@/lib/domain/clock/clock-form";
import { ENGINE_RIGHTS, type EngineRight, WAIT_REASONS } from "@/lib/domain/law/law";
import { LAWS } from "@/lib/domain/laws/laws";
import { otherThan } from "@/lib/words/choose-language";
import { sayAsking } from "@/lib/words/reason";
import type { Words } from "@/lib/words/words";
import { type ClockOption, InputField, SelectField } from "./clock-field";
import { ZONE_NAMES } from "./zone-names";

export interface ClockFormProps {
  /** The page itself: what is typed becomes its address and goes nowhere else. */
  readonly action: string;
  readonly typed: ClockTyped;
  readonly errors: Partial<Record<ClockField, string>>;
  readonly words: Words;
}

type Asks = (name: ClockField) => {
  readonly name: ClockField;
  readonly value: string;
  readonly error: string | undefined;
  readonly errorPrefix: string;
};

/** Everything that a legal date rests on, asked in the open. For the server only. */
export function ClockForm({ action, typed, errors, words }: ClockFormProps) {
  const ask: Asks = (name) => ({
    name,
    value: typed[name],
    error: errors[name],
    errorPrefix: words("form.common.errorPrefix"),
  });
  const more = MORE.some((field) => typed[field] || errors[field]);
  return (
    <form id="typed" action={action} method="get" className="flow" data-print="no">
      <h2>{words("clock.form.facts")}</h2>
      <Basics ask={ask} words={words} />
      <Details summary={words("clock.form.more")} open={more}>
        <InputField
          {...ask("days")}
          label={words("clock.form.days")}
          hint={words("clock.form.daysHint")}
          inputMode="numeric"
        />
        <Question n={1} ask={ask} words={words} />
        <Question n={2} ask={ask} words={words} />
        <Extension ask={ask} words={words} />
      </Details>
      <Submit>{words("clock.form.button")}</Submit>
    </form>
  );
}

const MORE = [
  ...(["days", "why1", "asked1", "answered1", "why2", "asked2", "answered2"] as const),
  ...(["noticed", "until"] as const),
] satisfies ClockField[];

interface PartProps {
  readonly ask: Asks;
  readonly words: Words;
}

function Basics({ ask, words }: PartProps) {
  const optional = words("form.common.optional");
  return (
    <>
      <SelectField
        {...ask("law")}
        label={words("clock.form.law")}
        options={lawOptions()}
        lang={otherThan(words.locale, "en")}
      />
      <SelectField
        {...ask("right")}
        label={words("clock.form.right")}
        options={ENGINE_RIGHTS.map((right) => ({ value: right, label: rightName(words, right) }))}
      />
      <InputField
        {...ask("received")}
        kind="date"
        label={words("clock.form.received")}
        hint={words("clock.form.receivedHint")}
      />
      <InputField
        {...ask("time")}
        kind="time"
        label={words("clock.form.time")}
        optionalLabel={optional}
        hint={words("clock.form.timeHint")}
      />
      <InputField
        {...ask("zone")}
        label={words("clock.form.zone")}
        hint={words("clock.form.zoneHint")}
        suggestions={ZONE_NAMES}
      />
      <InputField
        {...ask("region")}
        label={words("clock.form.region")}
        hint={words("clock.form.regionHint")}
      />
    </>
  );
}

function Question({ n, ask, words }: PartProps & { readonly n: 1 | 2 }) {
  const reasons = WAIT_REASONS.map((value) => ({ value, label: sayAsking(words, value) }));
  return (
    <fieldset className="group">
      <legend className="group-label text-lead">
        {words("clock.form.question", { n: `${n}` })}
      </legend>
      <div className="hint">{words("clock.form.questionHint")}</div>
      <SelectField
        {...ask(`why${n}`)}
        label={words("clock.form.why")}
        options={[{ value: "", label: words("clock.form.nothing") }, ...reasons]}
      />
      <InputField {...ask(`asked${n}`)} kind="date" label={words("clock.form.asked")} />
      <InputField
        {...ask(`answered${n}`)}
        kind="date"
        label={words("clock.form.answered")}
        hint={words("clock.form.answeredHint")}
      />
    </fieldset>
  );
}

function Extension({ ask, words }: PartProps) {
  return (
    <fieldset className="group">
      <legend className="group-label text-lead">{words("clock.form.extension")}</legend>
      <InputField {...ask("noticed")} kind="date" label={words("clock.form.noticed")} />
      <InputField
        {...ask("until")}
        kind="date"
        label={words("clock.form.until")}
        hint={words("clock.form.untilHint")}
      />
    </fieldset>
  );
}

/** By the place one looks for; the desk's own promise, which has none, comes last. */
function lawOptions(): ClockOption[] {
  const laws = Object.values(LAWS);
  const placed = laws
    .filter(({ regions }) => regions.length > 0)
    .map(({ id, name, jurisdiction }) => ({ value: id, label: `${jurisdiction}: ${name}` }))
    .sort((one, other) => one.label.localeCompare(other.label, "en"));
  const others = laws.filter(({ regions }) => regions.length === 0);
  return [...placed, ...others.map(({ id, name }) => ({ value: id, label: name }))];
}

const rightName = (words: Words, right: EngineRight): string =>
  right === "access-simplified" ? words("clock.form.simplified") : words(`rights.${right}.title`);
