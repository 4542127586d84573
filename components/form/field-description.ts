export interface OptionDescription {
  readonly value: string;
  readonly label: string;
  readonly hint?: string;
  /** Set apart from the options before it by the word "or". */
  readonly apart?: boolean;
  /** The language of the label, if it is not the language of the page. */
  readonly lang?: string;
}

/** One question as plain data, so that the server can pass it to the browser. */
export interface FieldDescription {
  readonly kind:
    | "text"
    | "email"
    | "textarea"
    | "radios"
    | "checkboxes"
    | "code"
    | "hidden"
    | "date";
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** The language of the label, if it is not the language of the page. */
  readonly lang?: string;
  /** The desk's own text before the hint, if it is in another language than the page. */
  readonly ownHint?: { readonly text: string; readonly lang: string };
  /** Written after the label, such as "(optional)". */
  readonly optionalLabel?: string;
  readonly autocomplete?: string;
  readonly inputMode?: "text" | "numeric" | "email" | "tel";
  readonly maxLength?: number;
  readonly options?: readonly OptionDescription[];
  /** The question is the page's heading. */
  readonly legendIsHeading?: boolean;
  readonly defaultValue?: string | readonly string[];
  readonly error?: string;
}

/** The words of the form itself, in the language of the page. */
export interface FormWords {
  /** "There is a problem" */
  readonly problem: string;
  /** "Error: ", read aloud before an error and shown before the title of the page. */
  readonly errorPrefix: string;
  readonly or: string;
  readonly day: string;
  readonly month: string;
  readonly year: string;
}

export interface FieldError {
  /** The id of the control the error is about. */
  readonly id: string;
  readonly message: string;
}
