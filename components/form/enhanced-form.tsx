"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { StepDescription } from "@/lib/domain/intake/step-description";
import { afterPaint } from "./after-paint";
import { ErrorSummary, takeFocus } from "./error-summary";
import type { FieldDescription, FieldError, FormWords } from "./field-description";
import type { FormCheck, Wrong } from "./form-check";
import { FormField } from "./form-field";
import { Submit } from "./submit";

export interface EnhancedFormProps {
  readonly id?: string;
  /** A fixed address: the form is posted there with and without script. */
  readonly action: string;
  readonly method?: "post" | "get";
  readonly encType?: "application/x-www-form-urlencoded" | "multipart/form-data";
  /** The description that the schema is built from, in the browser and on the server. */
  readonly step: StepDescription;
  readonly fields: readonly FieldDescription[];
  readonly words: FormWords;
  /** The text of the button: "Send your request". */
  readonly submit: string;
  /** Shown between the error summary and the first question: a heading for several questions, or a notice. */
  readonly intro?: ReactNode;
  /** Shown between the last question and the button: a summary, a file input or a hidden key. */
  readonly children?: ReactNode;
}

/**
 * A plain form that works without script. Once the page is shown, the validation is loaded and takes over the fields
 * with their current values. Until then, or if it never arrives, only the server validates.
 */
export function EnhancedForm(props: EnhancedFormProps) {
  const { fields, words } = props;
  const form = useRef<HTMLFormElement>(null);
  const { check, result } = useFormCheck(form, props);
  const shown = result
    ? fields.map((field) => ({ ...field, error: result.wrong[field.name] }))
    : fields;
  const problems = problemsOf(shown);
  useErrorTitle(words.errorPrefix, problems.length > 0, result);
  return (
    <form
      ref={form}
      id={props.id}
      action={props.action}
      method={props.method ?? "post"}
      encType={props.encType}
      noValidate
      className="flow"
      onSubmit={check?.submit}
    >
      {problems.length > 0 ? (
        <ErrorSummary
          key={result?.times ?? 0}
          ref={result ? takeFocus : undefined}
          title={words.problem}
          errors={problems}
        />
      ) : null}
      {props.intro ? <div className="flow">{props.intro}</div> : null}
      {shown.map((field) => (
        <FormField key={field.name} field={field} words={words} register={check?.register} />
      ))}
      {props.children}
      <Submit>{props.submit}</Submit>
    </form>
  );
}

/** The errors that the last check in the browser found, and how many checks there were. */
type CheckResult = { readonly wrong: Wrong; readonly times: number };

function useFormCheck(
  form: { readonly current: HTMLFormElement | null },
  { step, fields }: Pick<EnhancedFormProps, "step" | "fields">,
) {
  const [check, setCheck] = useState<FormCheck | null>(null);
  const [result, setResult] = useState<CheckResult | null>(null);
  useEffect(
    () =>
      afterPaint(async () => {
        const loaded = await import("./form-check").catch(() => null);
        if (!loaded || !form.current) return;
        const report = (wrong: Wrong) =>
          setResult((before) => ({ wrong, times: (before?.times ?? 0) + 1 }));
        setCheck(loaded.formCheck({ form: form.current, step, fields, tell: report }));
      }),
    [form, step, fields],
  );
  return { check, result };
}

function useErrorTitle(prefix: string, wrong: boolean, result: CheckResult | null) {
  useEffect(() => {
    if (result) {
      const title = document.title.startsWith(prefix)
        ? document.title.slice(prefix.length)
        : document.title;
      document.title = wrong ? `${prefix}${title}` : title;
    }
  }, [prefix, wrong, result]);
}

function problemsOf(fields: readonly FieldDescription[]): FieldError[] {
  return fields.flatMap(({ kind, name, error }) =>
    error ? [{ id: kind === "hidden" ? "" : name, message: error }] : [],
  );
}
