import { ButtonLink } from "./button";

export interface PagerProps {
  /** "Pages", the name of the navigation */
  readonly label: string;
  /** "1 to 50 of more than 1,000" */
  readonly position: string;
  readonly previous?: { readonly href: string; readonly label: string };
  readonly next?: { readonly href: string; readonly label: string };
}

export function Pager({ label, position, previous, next }: PagerProps) {
  return (
    <nav className="pager" aria-label={label} data-print="no">
      <p>{position}</p>
      {previous ? (
        <ButtonLink href={previous.href} rel="prev">
          {previous.label}
        </ButtonLink>
      ) : null}
      {next ? (
        <ButtonLink href={next.href} rel="next">
          {next.label}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
