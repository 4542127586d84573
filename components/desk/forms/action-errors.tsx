"use client";

import { ErrorSummary, takeFocus } from "@/components/form/error-summary";
import { useTranslate } from "@/components/i18n/use-translate";
import { choiceOf } from "@/lib/domain/problem/difference";
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
