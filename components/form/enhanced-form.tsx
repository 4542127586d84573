"use client";

import { zodResolver } from "@hookform/resolvers/zod";
import { type FormEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { type FieldErrors, type FieldValues, type Resolver, useForm } from "react-hook-form";
import { type StepDescription, stepSchema } from "@/lib/domain/submission";
import { ErrorSummary } from "./error-summary";
import type { FieldDescription, FieldError, FormWords } from "./field-description";
import { FormField } from "./form-field";
import { formValues } from "./form-values";
import { Submit } from "./submit";

export interface EnhancedFormProps {
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
 * A plain form that works as it is served. Where script runs it also says at once what is missing, in
 * the server's words; what is good goes the same way as without script, as a real post.
 */
export function EnhancedForm(props: EnhancedFormProps) {
  const { fields, words } = props;
  const form = useRef<HTMLFormElement>(null);
  const resolver = useStepResolver(props.step, fields, form);
  const { register, handleSubmit, formState } = useForm<FieldValues>({
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    resolver,
  });
  const { errors, submitCount } = formState;
  const shown = submitCount > 0 ? fields.map((field) => withError(field, errors)) : fields;
  const problems = problemsOf(shown);
  useErrorTitle(words.errorPrefix, problems.length > 0, submitCount);

  const check = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (!(submitter instanceof HTMLButtonElement && submitter.formNoValidate)) {
      void handleSubmit(() => post(form.current, submitter))(event);
    }
  };
  return (
    <form
      ref={form}
      action={props.action}
      method={props.method ?? "post"}
      encType={props.encType}
      noValidate
      className="flow"
      onSubmit={check}
    >
      {problems.length > 0 ? (
        <ErrorSummary key={submitCount} title={words.problem} errors={problems} />
      ) : null}
      {props.intro ? <div className="flow">{props.intro}</div> : null}
      {shown.map((field) => (
        <FormField key={field.name} field={field} words={words} register={register} />
      ))}
      {props.children}
      <Submit>{props.submit}</Submit>
    </form>
  );
}

function useStepResolver(
  step: StepDescription,
  fields: readonly FieldDescription[],
  form: { readonly current: HTMLFormElement | null },
): Resolver<FieldValues> {
  const resolve = useMemo(() => zodResolver(stepSchema(step)) as Resolver<FieldValues>, [step]);
  return (values, context, options) =>
    // What will be posted is what is checked, so the form itself is read, not a copy of it.
    resolve(
      form.current ? formValues(fields, new FormData(form.current)) : values,
      context,
      options,
    );
}

function useErrorTitle(prefix: string, wrong: boolean, submitCount: number) {
  useEffect(() => {
    if (submitCount > 0) {
      const title = document.title.startsWith(prefix)
        ? document.title.slice(prefix.length)
        : document.title;
      document.title = wrong ? `${prefix}${title}` : title;
    }
  }, [prefix, wrong, submitCount]);
}

/** `form.submit()` leaves out the button that was pressed, and a control named "submit" would hide it. */
function post(form: HTMLFormElement | null, submitter: HTMLElement | null) {
  if (!form) {
    return;
  }
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const pressed = document.createElement("input");
    pressed.type = "hidden";
    pressed.name = submitter.name;
    pressed.value = submitter.value;
    form.append(pressed);
  }
  HTMLFormElement.prototype.submit.call(form);
}

function withError(field: FieldDescription, errors: FieldErrors): FieldDescription {
  return { ...field, error: messageIn(errors[field.name]) };
}

/** An error of a list may sit on one of its members. */
function messageIn(error: unknown): string | undefined {
  if (Array.isArray(error)) {
    return error.map(messageIn).find(Boolean);
  }
  if (typeof error !== "object" || error === null) {
    return undefined;
  }
  const { message, root } = error as { message?: unknown; root?: unknown };
  return typeof message === "string" && message ? message : messageIn(root);
}

function problemsOf(fields: readonly FieldDescription[]): FieldError[] {
  return fields.flatMap(({ kind, name, error }) =>
    error ? [{ id: kind === "hidden" ? "" : name, message: error }] : [],
  );
}
