import type { HTMLAttributes, ReactNode } from "react";
import {
  describedBy,
  ErrorLine,
  Hint,
  LabelWords,
  type QuestionProps,
} from "@/components/form/question";

export interface ClockOption {
  readonly value: string;
  readonly label: string;
}

export interface ClockFieldProps extends Omit<QuestionProps, "registration" | "heading" | "id"> {
  readonly value: string;
}

/** A native select, so that the browser draws the list and searches it. */
export function SelectField({
  options,
  lang,
  ...props
}: ClockFieldProps & {
  readonly options: readonly ClockOption[];
  /** The language of the options, if it is not the language of the page. */
  readonly lang?: string;
}) {
  return (
    <Group {...props}>
      <select
        className="control"
        id={props.name}
        name={props.name}
        defaultValue={props.value}
        lang={lang}
        {...ariaProps(props)}
      >
        {/* A value from the address that is not in the list stays selected. Otherwise the first option would be. */}
        {options.some(({ value }) => value === props.value) ? null : (
          <option value={props.value}>{props.value}</option>
        )}
        {options.map(({ value, label }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </Group>
  );
}

/**
 * Whether a native input of the kind can show a value. Browsers silently drop a value that is not valid for the type.
 */
const CAN_SHOW = {
  text: () => true,
  time: (value: string) => /^((?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)?$/.test(value),
  date: (value: string) => {
    const at = /^\d{4}-\d\d-\d\d$/.test(value) ? Date.parse(`${value}T00:00:00Z`) : Number.NaN;
    return value === "" || (!Number.isNaN(at) && new Date(at).toISOString().startsWith(value));
  },
};

export function InputField({
  kind = "text",
  inputMode,
  suggestions,
  ...props
}: ClockFieldProps & {
  readonly kind?: keyof typeof CAN_SHOW;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  readonly suggestions?: readonly string[];
}) {
  const list = suggestions && `${props.name}-list`;
  const type = CAN_SHOW[kind](props.value) ? kind : "text";
  return (
    <Group {...props}>
      <input
        className={kind === "text" ? "control" : "control w-52"}
        type={type}
        id={props.name}
        name={props.name}
        defaultValue={props.value}
        dir="ltr"
        inputMode={inputMode}
        autoComplete="off"
        spellCheck={false}
        list={list}
        {...ariaProps(props)}
      />
      {list ? (
        <datalist id={list}>
          {suggestions?.map((value) => (
            <option key={value} value={value} />
          ))}
        </datalist>
      ) : null}
    </Group>
  );
}

function Group({ children, ...props }: ClockFieldProps & { readonly children: ReactNode }) {
  const { name, hint, error, errorPrefix } = props;
  return (
    <div className="group">
      <label className="group-label" htmlFor={name}>
        <LabelWords {...props} />
      </label>
      <Hint id={name}>{hint}</Hint>
      <ErrorLine id={name} error={error} prefix={errorPrefix} />
      {children}
    </div>
  );
}

const ariaProps = ({ name, hint, error }: ClockFieldProps) => ({
  "aria-describedby": describedBy(name, hint, error),
  "aria-invalid": error ? true : undefined,
});
