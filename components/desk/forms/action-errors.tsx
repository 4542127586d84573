"use client";

import { Radios } from "@/components/form/choices";
import { ErrorSummary, takeFocus } from "@/components/form/error-summary";
import { useTranslate } from "@/components/i18n/use-translate";
import { Facts } from "@/components/ui/facts";
import { choiceOf, type Difference } from "@/lib/domain/problem/difference";
import type { Translate } from "@/lib/words/translator";
import type { ActField } from "./action-fields";
import type { ActState } from "./action-state";

interface ProblemsProps {
  readonly id: string;
  readonly fields: readonly ActField[];
  readonly state: NonNullable<ActState>;
}

/** Why the action failed, with a link to each field that needs a change. */
export function Problems({ id, fields, state }: ProblemsProps) {
  const t = useTranslate();
  const wrong = Object.entries(state.fields);
  if (wrong.length === 0) {
    const first = state.differences?.find(({ both }) => both);
    return (
      <ErrorSummary
        ref={takeFocus}
        title={state.title ?? t("browser.failure.unchanged")}
        errors={[
          { id: "", message: state.message },
          ...(first
            ? [
                {
                  id: `${id}-${choiceOf(first.name)}`,
                  message: t("browser.conflict.choose", { label: first.label }),
                },
              ]
            : []),
        ]}
      />
    );
  }
  const names = [
    ...fields.map(({ name }) => name),
    ...(state.differences ?? []).map(({ name }) => choiceOf(name)),
  ];
  const errors = wrong.map(([name, message]) => ({
    id: names.includes(name) ? `${id}-${name}` : "",
    message,
  }));
  return <ErrorSummary ref={takeFocus} title={t("browser.form.problem")} errors={errors} />;
}

const TYPED = ["text", "reason", "explanation", "summary"];

interface KeptProps {
  readonly id: string;
  readonly label: string;
  readonly state: NonNullable<ActState>;
}

/** Shown when a step is no longer possible because a colleague was faster. The typed text can still be copied. */
export function UnsentInput({ id, label, state }: KeptProps) {
  const t = useTranslate();
  const typed = TYPED.map((name) => state.values[name]).filter(Boolean);
  return (
    <div id={id} className="grid gap-3 py-3">
      <ErrorSummary
        ref={takeFocus}
        title={t("browser.failure.notDone", { label })}
        errors={[{ id: "", message: state.message }]}
      />
      {typed.length > 0 ? (
        <div className="border-s-4 border-line ps-3">
          <p className="text-ink-soft">{t("browser.failure.typed")}</p>
          {typed.map((text) => (
            <p key={text} className="whitespace-pre-line wrap-anywhere" dir="auto">
              {text}
            </p>
          ))}
        </div>
      ) : null}
    </div>
  );
}

export interface DifferencesProps {
  /** Prefix of the ids, the same as for the fields of the form. */
  readonly id: string;
  readonly state: NonNullable<ActState>;
}

const choices = (t: Translate) => [
  { value: "mine", label: t("browser.conflict.mine") },
  { value: "theirs", label: t("browser.conflict.theirs") },
];

/** The fields that others changed after the form was opened, with a choice between the two versions. */
export function Differences({ id, state }: DifferencesProps) {
  const { differences, fields, values } = state;
  const t = useTranslate();
  if (!differences) return null;
  return (
    <>
      {differences.map((difference) => {
        const { name, label, both } = difference;
        const choice = choiceOf(name);
        return both ? (
          <Radios
            key={name}
            id={`${id}-${choice}`}
            name={choice}
            label={t("browser.conflict.version", { label })}
            hint={<ConflictFacts {...difference} />}
            error={fields[choice]}
            errorPrefix={t("browser.form.errorPrefix")}
            options={choices(t)}
            defaultValue={values[choice]}
          />
        ) : (
          <div key={name} className="group">
            <p className="group-label">{t("browser.conflict.updated", { label })}</p>
            <ConflictFacts {...difference} />
          </div>
        );
      })}
      {/* The choice refers to the versions that were shown, so they are sent with it. */}
      <input type="hidden" name="differences" value={JSON.stringify(differences)} />
    </>
  );
}

function ConflictFacts({ before, theirs, mine, by, both }: Difference) {
  const t = useTranslate();
  const shownText = (text: string) => (
    <span className="whitespace-pre-line">{text || t("browser.conflict.empty")}</span>
  );
  return (
    <Facts
      facts={[
        ...(before === null
          ? []
          : [{ label: t("browser.conflict.before"), value: shownText(before) }]),
        {
          label: by ? t("browser.conflict.nowBy", { name: by }) : t("browser.conflict.now"),
          value: shownText(theirs),
        },
        ...(both ? [{ label: t("browser.conflict.yours"), value: shownText(mine) }] : []),
      ]}
    />
  );
}
