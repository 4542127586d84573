import type { FieldValues, UseFormRegister } from "react-hook-form";
import { Checkboxes, Radios } from "./choices";
import { CodeField } from "./code-field";
import { DateInput } from "./date-input";
import { Field } from "./field";
import type { FieldDescription, FormWords } from "./field-description";
import type { HeadingTag } from "./question";

export interface FormFieldProps {
  readonly field: FieldDescription;
  readonly words: FormWords;
  readonly register?: UseFormRegister<FieldValues>;
  /** The heading level of a question that is the heading of the form. */
  readonly heading?: HeadingTag;
}

/** Renders a described question, the same on the server and in the browser. */
export function FormField({ field, words, register, heading = "h1" }: FormFieldProps) {
  const { kind, name, options = [], legendIsHeading, defaultValue, lang, ownHint, ...rest } = field;
  const choice = kind === "radios" || kind === "checkboxes";
  const registration = choice ? undefined : register?.(name);
  const text = typeof defaultValue === "string" ? defaultValue : defaultValue?.[0];
  const question = {
    ...rest,
    label: inLanguage(field.label, lang),
    hint: ownHint ? (
      <>
        {inLanguage(ownHint.text, ownHint.lang)} {field.hint}
      </>
    ) : (
      field.hint
    ),
    name,
    heading: legendIsHeading ? heading : undefined,
    errorPrefix: words.errorPrefix,
  };
  switch (kind) {
    case "hidden":
      return <input type="hidden" id={name} name={name} defaultValue={text} {...registration} />;
    // Choices are not registered, because that would undo a choice that was made before the script loaded.
    case "radios":
      return <Radios {...question} options={options} defaultValue={defaultValue} or={words.or} />;
    case "checkboxes":
      return (
        <Checkboxes {...question} options={options} defaultValue={defaultValue} or={words.or} />
      );
    case "date":
      return (
        <DateInput
          {...question}
          words={words}
          defaultValue={text}
          registrations={
            register && {
              day: register(`${name}-day`),
              month: register(`${name}-month`),
              year: register(`${name}-year`),
            }
          }
        />
      );
    case "code":
      return <CodeField {...question} defaultValue={text} registration={registration} />;
    default:
      return <Field {...question} kind={kind} defaultValue={text} registration={registration} />;
  }
}

const inLanguage = (text: string, lang: string | undefined) =>
  lang ? <span lang={lang}>{text}</span> : text;
