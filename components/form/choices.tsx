import type { OptionDescription } from "./field-description";
import { describedBy, ErrorLine, Hint, LabelWords, type QuestionProps } from "./question";

export interface ChoicesProps extends QuestionProps {
  readonly options: readonly OptionDescription[];
  readonly defaultValue?: string | readonly string[];
  /** The word "or", which separates the last options from the others. */
  readonly or?: string;
  /** The options are next to each other. */
  readonly inline?: boolean;
}

function Choices(props: ChoicesProps & { readonly type: "radio" | "checkbox" }) {
  const { name, id = name, hint, error } = props;
  return (
    <fieldset className="group" aria-describedby={describedBy(id, hint, error)}>
      <legend className="group-label">
        <LabelWords {...props} />
      </legend>
      <Hint id={id}>{hint}</Hint>
      <ErrorLine id={id} error={error} prefix={props.errorPrefix} />
      <div className="options" data-inline={props.inline}>
        {props.options.map((option, index) => (
          <Option
            key={option.value}
            group={props}
            option={option}
            // The error summary links to the id of the question, so the first option has that id.
            id={index === 0 ? id : `${id}-${index + 1}`}
          />
        ))}
      </div>
    </fieldset>
  );
}

function Option({
  group,
  option,
  id,
}: {
  readonly group: ChoicesProps & { readonly type: "radio" | "checkbox" };
  readonly option: OptionDescription;
  readonly id: string;
}) {
  const hintId = option.hint ? `${id}-option-hint` : undefined;
  const chosen = group.defaultValue ?? [];
  return (
    <>
      {option.apart && group.or ? <p className="or">{group.or}</p> : null}
      <div className="option">
        <input
          type={group.type}
          id={id}
          name={group.name}
          value={option.value}
          defaultChecked={
            typeof chosen === "string" ? chosen === option.value : chosen.includes(option.value)
          }
          aria-describedby={hintId}
          {...group.registration}
        />
        <label htmlFor={id} lang={option.lang}>
          {option.label}
        </label>
        {hintId ? (
          <span className="hint" id={hintId}>
            {option.hint}
          </span>
        ) : null}
      </div>
    </>
  );
}

/** One answer out of several. */
export function Radios(props: ChoicesProps) {
  return <Choices {...props} type="radio" />;
}

/** Any number of answers, including none. */
export function Checkboxes(props: ChoicesProps) {
  return <Choices {...props} type="checkbox" />;
}
