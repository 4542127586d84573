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

/** One of many: a list that the browser draws and searches. */
export function SelectField({
  options,
  lang,
  ...props
}: ClockFieldProps & {
  readonly options: readonly ClockOption[];
  /** Of the options, where it is not the language of the page. */
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
        {...said(props)}
      >
        {/* What an address asks for and no list has is not quietly answered by the first choice. */}
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

/** Whether the browser's own box for it can show a value: it drops what is none. */
const SHOWN = {
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
  readonly kind?: keyof typeof SHOWN;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  readonly suggestions?: readonly string[];
}) {
  const list = suggestions && `${props.name}-list`;
  const type = SHOWN[kind](props.value) ? kind : "text";
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
        {...said(props)}
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

const said = ({ name, hint, error }: ClockFieldProps) => ({
  "aria-describedby": describedBy(name, hint, error),
  "aria-invalid": error ? true : undefined,
});
