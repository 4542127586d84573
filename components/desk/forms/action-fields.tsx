"use client";

import { Checkboxes, Radios } from "@/components/form/choices";
import { Field } from "@/components/form/field";
import { FileInput } from "@/components/form/file-input";
import { describedBy, ErrorLine, Hint, LabelWords } from "@/components/form/question";
import { useTranslate } from "@/components/i18n/use-translate";
import { type Mentionable, MentionBox } from "./mention-box";

export interface ActOption {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
}

/** One field of a staff form as plain data, so that the server can pass it to the browser. */
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
  /** The autocomplete token with which the browser may suggest a value. */
  readonly autocomplete?: string;
  /** File name extensions that the file picker offers. */
  readonly accept?: string;
  readonly rows?: number;
  /** The field takes a few digits. */
  readonly digits?: boolean;
  /** Earlier values, offered as suggestions. */
  readonly suggestions?: readonly string[];
  /** The width in a form with columns; half of it if absent. `tall` is half, and two rows high. */
  readonly span?: "full" | "quarter" | "tall";
  /** Shows the options next to each other. */
  readonly inline?: boolean;
  /** Team members who can be mentioned with an @ in this field. */
  readonly mentionable?: readonly Mentionable[];
}

export interface ActFieldInputProps {
  readonly field: ActField;
  readonly id: string;
  readonly error: string | undefined;
  /** The typed value, if the form comes back with an error. */
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
      return <Radios {...question} options={options} defaultValue={value} inline={field.inline} />;
    case "confirm":
      return (
        <Checkboxes
          {...question}
          options={options}
          defaultValue={value?.split(",")}
          inline={field.inline}
        />
      );
    case "select":
      return <SelectField {...question} options={options} defaultValue={value} />;
    default:
      return (
        <MentionBox mentionable={field.mentionable}>
          <Field
            {...question}
            kind={kind}
            rows={rows}
            // A password that the browser saved for its user is not the one that is asked for here.
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
        // React applies `defaultValue` to a select only when it is mounted.
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
