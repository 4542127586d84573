"use client";

import { Checkboxes, Radios } from "@/components/form/choices";
import { Field } from "@/components/form/field";
import { FileInput } from "@/components/form/file-input";
import { describedBy, ErrorLine, Hint, LabelWords } from "@/components/form/question";
import { useTranslate } from "@/components/i18n/use-translate";
import { type Callable, MentionBox } from "./mention-box";

export interface ActOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One field of a staff form, plain enough to cross from server to browser. */
export interface ActField {
  readonly kind:
    | "text"
    | "date"
    | "textarea"
    | "email"
    | "password"
    | "select"
    | "radios"
    | "confirm"
    | "files";
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly options?: readonly ActOption[];
  readonly initial?: string;
  /** What the browser knows of its user and may offer. */
  readonly autocomplete?: string;
  /** Endings that the file picker offers. */
  readonly accept?: string;
  readonly rows?: number;
  /** A few digits are typed into it. */
  readonly digits?: boolean;
  /** What was typed here before, to choose from. */
  readonly suggestions?: readonly string[];
  /** Colleagues who can be named with an @ in it. */
  readonly callable?: readonly Callable[];
}

export interface ActFieldInputProps {
  readonly field: ActField;
  readonly id: string;
  readonly error: string | undefined;
  /** What was typed before, where the form comes back with a problem. */
  readonly typed: string | undefined;
}

export function ActFieldInput({ field, id, error, typed }: ActFieldInputProps) {
  const { kind, name, label, hint, options = [], rows = 4 } = field;
  const t = useTranslate();
  const question = {
    id,
    name,
    label,
    hint,
    error,
    errorPrefix: t("browser.form.errorPrefix"),
    optionalLabel: field.optional ? t("browser.form.optional") : undefined,
  };
  const value = typed ?? field.initial;
  switch (kind) {
    case "files":
      return <FileInput {...question} accept={field.accept} multiple />;
    case "radios":
      return <Radios {...question} options={options} defaultValue={value} />;
    case "confirm":
      return <Checkboxes {...question} options={options} defaultValue={value?.split(",")} />;
    case "select":
      return <SelectField {...question} options={options} defaultValue={value} />;
    default:
      return (
        <MentionBox callable={field.callable}>
          <Field
            {...question}
            kind={kind}
            rows={rows}
            // What a browser keeps for its user is another secret than this one.
            autocomplete={kind === "password" ? "new-password" : field.autocomplete}
            defaultValue={value}
            inputMode={field.digits ? "numeric" : undefined}
            width={kind === "date" || field.digits ? "short" : undefined}
            list={field.suggestions && `${id}-list`}
          />
          <Suggestions id={`${id}-list`} values={field.suggestions} />
        </MentionBox>
      );
  }
}

const Suggestions = ({
  id,
  values,
}: {
  readonly id: string;
  readonly values: readonly string[] | undefined;
}) =>
  values ? (
    <datalist id={id}>
      {values.map((value) => (
        <option key={value} value={value} />
      ))}
    </datalist>
  ) : null;

type SelectFieldProps = Parameters<typeof Field>[0] & { readonly options: readonly ActOption[] };

function SelectField(props: SelectFieldProps) {
  const { id = props.name, name, hint, error, options, defaultValue } = props;
  return (
    <div className="group">
      <label className="group-label" htmlFor={id}>
        <LabelWords {...props} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <ErrorLine id={id} error={error} prefix={props.errorPrefix} />
      <select
        // A select takes its first choice only when it appears.
        key={defaultValue}
        className="control"
        id={id}
        name={name}
        defaultValue={defaultValue}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
      >
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}
