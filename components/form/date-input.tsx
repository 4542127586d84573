import type { UseFormRegisterReturn } from "react-hook-form";
import type { FormWords } from "./field-description";
import { describedBy, ErrorLine, Hint, LabelWords, type QuestionProps } from "./question";

export const DATE_PARTS = ["day", "month", "year"] as const;
export type DatePart = (typeof DATE_PARTS)[number];

export interface DateInputProps extends Omit<QuestionProps, "registration"> {
  /** "YYYY-MM-DD", or as much of it as was typed. */
  readonly defaultValue?: string;
  readonly words: Pick<FormWords, DatePart>;
  /** "bday" asks the browser for the parts of a birthday. */
  readonly autocomplete?: string;
  readonly registrations?: Readonly<Record<DatePart, UseFormRegisterReturn>>;
}

/** Three boxes, posted as `name-day`, `name-month` and `name-year`. */
export function DateInput(props: DateInputProps) {
  const { name, id = name, hint, error } = props;
  const [year, month, day] = (props.defaultValue ?? "").split("-");
  const typed = { day, month, year };
  return (
    <fieldset className="group" aria-describedby={describedBy(id, hint, error)}>
      <legend className="group-label">
        <LabelWords {...props} />
      </legend>
      <Hint id={id}>{hint}</Hint>
      <ErrorLine id={id} error={error} prefix={props.errorPrefix} />
      <div className="date-parts">
        {DATE_PARTS.map((part) => {
          const partId = part === "day" ? id : `${id}-${part}`;
          return (
            <div key={part}>
              <label htmlFor={partId}>{props.words[part]}</label>
              <input
                className="control"
                data-part={part}
                id={partId}
                name={`${name}-${part}`}
                inputMode="numeric"
                autoComplete={props.autocomplete ? `${props.autocomplete}-${part}` : undefined}
                defaultValue={typed[part]}
                aria-invalid={error ? true : undefined}
                {...props.registrations?.[part]}
              />
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}
