import type { ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";

export type HeadingTag = "h1" | "h3";

export interface QuestionProps {
  readonly name: string;
  /** The id of the control, and the prefix of the ids of its hint and error. Defaults to the name. */
  readonly id?: string;
  readonly label: ReactNode;
  readonly optionalLabel?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  /** Read aloud before the error, because screen readers convey neither its colour nor its place. */
  readonly errorPrefix?: string;
  /**
   * Makes the label a heading: that of the page, or one level below the page title if the form is only part of the
   * page.
   */
  readonly heading?: HeadingTag;
  readonly registration?: UseFormRegisterReturn;
}

/** The value of `aria-describedby`: the id of the hint, then the id of the error. */
export function describedBy(id: string, hint: ReactNode, error: string | undefined) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length > 0 ? ids.join(" ") : undefined;
}

export function LabelWords({
  label,
  optionalLabel,
  heading: Heading,
}: Pick<QuestionProps, "label" | "optionalLabel" | "heading">) {
  const words = (
    <>
      {label}
      {optionalLabel ? <span className="optional"> {optionalLabel}</span> : null}
    </>
  );
  return Heading ? <Heading>{words}</Heading> : words;
}

export function Hint({ id, children }: { readonly id: string; readonly children?: ReactNode }) {
  return children ? (
    <div className="hint" id={`${id}-hint`}>
      {children}
    </div>
  ) : null;
}

export function ErrorLine({
  id,
  error,
  prefix,
}: {
  readonly id: string;
  readonly error?: string | undefined;
  readonly prefix?: string | undefined;
}) {
  return error ? (
    <p className="error" id={`${id}-error`}>
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M8 0 16 8 8 16 0 8Z" fill="currentColor" />
        <path d="M7 3.8h2v5H7zM7 10.2h2v2H7z" fill="var(--paper)" />
      </svg>
      <span>
        {prefix ? <span className="sr-words">{prefix}</span> : null}
        {error}
      </span>
    </p>
  ) : null;
}
