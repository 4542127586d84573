import type { ReactNode } from "react";

export interface AnswerRow {
  readonly key: string;
  readonly label: string;
  /** Of the label, where it is not the language of the page. */
  readonly lang?: string;
  /** Nothing, or an empty string, reads as `none`. */
  readonly value?: ReactNode;
  readonly change?: { readonly href: string; readonly text: string; readonly what: string };
}

/** Check your answers: each row leads back to its question and returns here. */
export function SummaryList({
  rows,
  none,
}: {
  readonly rows: readonly AnswerRow[];
  /** "Not provided" */
  readonly none: string;
}) {
  return (
    <dl className="answers">
      {rows.map(({ key, label, lang, value, change }) => (
        <div key={key}>
          <dt lang={lang}>{label}</dt>
          <dd dir="auto">{value || <span className="answers-none">{none}</span>}</dd>
          {change ? (
            <dd className="answers-change" data-print="no">
              <a href={change.href}>
                {change.text}
                <span className="sr-words" lang={lang}>
                  {" "}
                  {change.what}
                </span>
              </a>
            </dd>
          ) : null}
        </div>
      ))}
    </dl>
  );
}
