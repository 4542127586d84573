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

/** What is wrong, by the name of the field; empty where nothing is. */
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
 * Everything of the public form that a browser can do without: it is loaded late, says at once what is
 * missing, in the server's words, and posts what is good as the form itself would have been posted.
 */
export function formCheck({ form, step, fields, tell }: FormCheckOptions): FormCheck {
  const resolve = zodResolver(stepSchema(step)) as Resolver<FieldValues>;
  const { register, handleSubmit } = createFormControl<FieldValues>({
    mode: "onSubmit",
    reValidateMode: "onSubmit",
    shouldFocusError: false,
    // What will be posted is what is checked, so the form itself is read, not a copy of it.
    resolver: (_, context, options) =>
      resolve(formValues(fields, new FormData(form)), context, options),
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter instanceof HTMLButtonElement && submitter.formNoValidate) return;
    const good = () => {
      tell({});
      post(form, submitter);
    };
    void handleSubmit(good, (errors) => tell(messagesOf(fields, errors)))(event);
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

/** An error of a list may sit on one of its members. */
function messageIn(error: unknown): string | undefined {
  if (Array.isArray(error)) return error.map(messageIn).find(Boolean);
  if (typeof error !== "object" || error === null) return undefined;
  const { message, root } = error as { message?: unknown; root?: unknown };
  return typeof message === "string" && message ? message : messageIn(root);
}
