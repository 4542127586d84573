import { describedBy, ErrorLine, Hint, LabelWords, type QuestionProps } from "./question";

export interface FileInputProps extends QuestionProps {
  /** File types that the picker offers. The server decides by the content of the file. */
  readonly accept?: string;
  readonly multiple?: boolean;
}

export function FileInput(props: FileInputProps) {
  const { name, id = name, hint, error } = props;
  return (
    <div className="group">
      <label className="group-label" htmlFor={id}>
        <LabelWords {...props} />
      </label>
      <Hint id={id}>{hint}</Hint>
      <ErrorLine id={id} error={error} prefix={props.errorPrefix} />
      <input
        className="control"
        type="file"
        id={id}
        name={name}
        accept={props.accept}
        multiple={props.multiple}
        aria-describedby={describedBy(id, hint, error)}
        aria-invalid={error ? true : undefined}
        {...props.registration}
      />
    </div>
  );
}
