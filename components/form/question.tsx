import type { ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";

export type HeadingTag = "h1" | "h3";

export interface QuestionProps {
  readonly name: string;
  /** The control's id, and the stem of its hint's and error's. The name where none is given. */
  readonly id?: string;
  readonly label: ReactNode;
  readonly optionalLabel?: string;
  readonly hint?: ReactNode;
  readonly error?: string;
  /** Read aloud before the error, where colour and place do not speak. */
  readonly errorPrefix?: string;
  /** The label is a heading: the page's own, or one below it where the form stands in a page about it. */
  readonly heading?: HeadingTag;
  readonly registration?: UseFormRegisterReturn;
}

/** What a screen reader says after the label: hint first, then error. */
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
