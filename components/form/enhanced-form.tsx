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
  /** What the schema is built from, in the browser as on the server. */
  readonly step: StepDescription;
  readonly fields: readonly FieldDescription[];
  readonly words: FormWords;
  /** The act: "Send your request". */
  readonly submit: string;
  /** Between the error summary and the first question: a heading of several questions, a notice. */
  readonly intro?: ReactNode;
  /** Between the last question and the button: a summary, a file, a hidden key. */
  readonly children?: ReactNode;
}

/**
 * A plain form that works as it is served. Once the page is shown, what checks it is fetched and takes
 * over the fields as they stand; until then, or where it never arrives, the server checks.
 */
export function EnhancedForm(props: EnhancedFormProps) {
  const { fields, words } = props;
  const form = useRef<HTMLFormElement>(null);
  const { check, told } = useFormCheck(form, props);
  const shown = told
    ? fields.map((field) => ({ ...field, error: told.wrong[field.name] }))
    : fields;
  const problems = problemsOf(shown);
  useErrorTitle(words.errorPrefix, problems.length > 0, told);
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
          key={told?.times ?? 0}
          ref={told ? takeFocus : undefined}
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

/** What the last check in the browser found, and which one it was. */
type Told = { readonly wrong: Wrong; readonly times: number };

function useFormCheck(
  form: { readonly current: HTMLFormElement | null },
  { step, fields }: Pick<EnhancedFormProps, "step" | "fields">,
) {
  const [check, setCheck] = useState<FormCheck | null>(null);
  const [told, setTold] = useState<Told | null>(null);
  useEffect(
    () =>
      afterPaint(async () => {
        const late = await import("./form-check").catch(() => null);
        if (!late || !form.current) return;
        const tell = (wrong: Wrong) =>
          setTold((before) => ({ wrong, times: (before?.times ?? 0) + 1 }));
        setCheck(late.formCheck({ form: form.current, step, fields, tell }));
      }),
    [form, step, fields],
  );
  return { check, told };
}

function useErrorTitle(prefix: string, wrong: boolean, told: Told | null) {
  useEffect(() => {
    if (told) {
      const title = document.title.startsWith(prefix)
        ? document.title.slice(prefix.length)
        : document.title;
      document.title = wrong ? `${prefix}${title}` : title;
    }
  }, [prefix, wrong, told]);
}

function problemsOf(fields: readonly FieldDescription[]): FieldError[] {
  return fields.flatMap(({ kind, name, error }) =>
    error ? [{ id: kind === "hidden" ? "" : name, message: error }] : [],
  );
}
