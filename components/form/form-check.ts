import { zodResolver } from "@hookform/resolvers/zod";
import type { FormEvent } from "react";
import {
  createFormControl,
  type FieldErrors,
  type FieldValues,
  type Resolver,
  type UseFormRegister,
} from "react-hook-form";
import type { StepDescription } from "@/lib/domain/intake/step-description";
import { stepSchema } from "@/lib/domain/intake/step-schema";
import type { FieldDescription } from "./field-description";
import { formValues } from "./form-values";

/** The error messages by field name; empty if there are none. */
export type Wrong = Readonly<Record<string, string>>;

export interface FormCheck {
  readonly register: UseFormRegister<FieldValues>;
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
}

export interface FormCheckOptions {
  readonly form: HTMLFormElement;
  readonly step: StepDescription;
  readonly fields: readonly FieldDescription[];
  readonly tell: (wrong: Wrong) => void;
}

/**
 * The part of the public form that a browser can do without. It is loaded late, reports errors at once with the
 * messages of the server, and posts a valid form exactly as the browser would.
 */
export function formCheck({ form, step, fields, tell }: FormCheckOptions): FormCheck {
  const resolve = zodResolver(stepSchema(step)) as Resolver<FieldValues>;
  const { register, handleSubmit } = createFormControl<FieldValues>({
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    // Reads the form itself and not a copy, so that what is checked is what will be posted.
    resolver: (_, context, options) =>
      resolve(formValues(fields, new FormData(form)), context, options),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement && submitter.formNoValidate) return;
    const onValid = () => {
      tell({});
      post(form, submitter);
    };
    void handleSubmit(onValid, (errors) => tell(messagesOf(fields, errors)))(event);
  };
  return { register, submit };
}

/** `form.submit()` leaves out the button that was pressed, and a control named "submit" would hide it. */
function post(form: HTMLFormElement, submitter: HTMLElement | null) {
  if (submitter instanceof HTMLButtonElement && submitter.name) {
    const pressed = document.createElement("input");
    pressed.type = "hidden";
    pressed.name = submitter.name;
    pressed.value = submitter.value;
    form.append(pressed);
  }
  HTMLFormElement.prototype.submit.call(form);
}

const messagesOf = (fields: readonly FieldDescription[], errors: FieldErrors): Wrong =>
  Object.fromEntries(
    fields.flatMap(({ name }) => {
      const message = messageIn(errors[name]);
      return message ? [[name, message]] : [];
    }),
  );

/** The error of a list may belong to one of its items. */
function messageIn(error: unknown): string | undefined {
  if (Array.isArray(error)) return error.map(messageIn).find(Boolean);
  if (typeof error !== "object" || error === null) return undefined;
  const { message, root } = error as { message?: unknown; root?: unknown };
  return typeof message === "string" && message ? message : messageIn(root);
}
