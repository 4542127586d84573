import type { ReactNode } from "react";

export interface ConfirmationProps {
  readonly title: string;
  readonly reference: { readonly label: string; readonly value: string };
  readonly due?: {
    readonly label: string;
    /** The date in full: "Thursday 17 December 2026". */
    readonly value: string;
    readonly dateTime: string;
    /** "End of day, Berlin time" */
    readonly detail?: string;
  };
  readonly children?: ReactNode;
}

/** The page to keep: the reference to quote, and the day by which the response comes. */
export function Confirmation({ title, reference, due, children }: ConfirmationProps) {
  return (
    <section className="flow">
      <h1>{title}</h1>
      <KeyFacts reference={reference} due={due} />
      {children}
    </section>
  );
}

export function KeyFacts({ reference, due }: Pick<ConfirmationProps, "reference" | "due">) {
  return (
    <dl className="keep">
      <div>
        <dt>{reference.label}</dt>
        <dd className="keep-reference" dir="ltr">
          {reference.value}
        </dd>
      </div>
      {due ? (
        <div>
          <dt>{due.label}</dt>
          <dd>
            <time dateTime={due.dateTime}>{due.value}</time>
          </dd>
          {due.detail ? <dd className="keep-detail">{due.detail}</dd> : null}
        </div>
      ) : null}
    </dl>
  );
}
