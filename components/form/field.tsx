import type { HTMLAttributes } from "react";
import { describedBy, ErrorLine, Hint, LabelWords, type QuestionProps } from "./question";

export interface FieldProps extends QuestionProps {
  readonly kind?: "text" | "email" | "tel" | "textarea" | "search" | "date" | "password";
  readonly defaultValue?: string;
  readonly autocomplete?: string;
  readonly inputMode?: HTMLAttributes<HTMLInputElement>["inputMode"];
  readonly rows?: number;
  /** The id of a `datalist` with suggestions. */
  readonly list?: string;
  readonly width?: "full" | "short" | "code";
}

/** Email addresses and numbers run left to right in every script. Other text follows what is typed. */
const DIRECTION = {
  text: "auto",
  search: "auto",
  textarea: "auto",
  email: "ltr",
  tel: "ltr",
  password: "ltr",
  date: "ltr",
} as const;

/**
 * One line, or several with `kind="textarea"`. A length limit belongs in the hint, because a `maxlength` silently
 * cuts off pasted text.
 */
export function Field(props: FieldProps) {
  const { name, id = name, kind = "text", hint, error, registration } = props;
  const shared = {
    className: "control",
    id,
    name,
    dir: DIRECTION[kind],
    defaultValue: props.defaultValue,
    autoComplete: props.autocomplete,
    "aria-describedby": describedBy(id, hint, error),
    "aria-invalid": error ? true : undefined,
    "data-width": props.width,
    ...registration,
  };
  return (
    <div className="group">
      <label className="group-label" htmlFor={id}>
        <LabelWords {...props} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <ErrorLine id={id} error={error} prefix={props.errorPrefix} />
      {kind === "textarea" ? (
        <textarea {...shared} rows={props.rows ?? 5} />
      ) : (
        <input
          {...shared}
          type={kind}
          inputMode={props.inputMode}
          list={props.list}
          spellCheck={kind === "email" ? false : undefined}
          autoCapitalize={kind === "email" ? "none" : undefined}
        />
      )}
    </div>
  );
}
