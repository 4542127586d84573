import type { Ref } from "react";
import type { FieldError } from "./field-description";

export interface ErrorSummaryProps {
  /** "There is a problem" */
  readonly title: string;
  readonly errors: readonly FieldError[];
  /** Pass `takeFocus` if the summary appears on a page that is already open. */
  readonly ref?: Ref<HTMLDivElement>;
}

/**
 * The first element in `main`, above the heading. On a page that is served with errors, it has the focus from the
 * start.
 */
export function ErrorSummary({ title, errors, ref }: ErrorSummaryProps) {
  if (errors.length === 0) {
    return null;
  }
  return (
    <div className="problem" ref={ref} tabIndex={-1} autoFocus>
      <div role="alert">
        <h2>{title}</h2>
        <ul>
          {errors.map(({ id, message }) => (
            <li key={`${id} ${message}`}>{id ? <a href={`#${id}`}>{message}</a> : message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

export const takeFocus = (box: HTMLDivElement | null): void => box?.focus();
