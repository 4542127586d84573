import type { ReactNode } from "react";

export interface AnswerRow {
  readonly key: string;
  readonly label: string;
  /** The language of the label, if it is not the language of the page. */
  readonly lang?: string;
  /** A missing or empty value is shown as `none`. */
  readonly value?: ReactNode;
  readonly change?: { readonly href: string; readonly text: string; readonly what: string };
}

/** The list for checking the answers. Each row links to its question, which then returns here. */
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
