import type { ReactNode } from "react";
import { brandMark } from "./brand";

export interface RailLink {
  readonly label: string;
  readonly href: string;
  readonly count?: ReactNode;
  readonly current?: boolean;
  /** The id by which a key of the desk finds the link. */
  readonly id?: string;
}

export interface StaffShellProps {
  readonly desk: { readonly slug: string; readonly name: string; readonly brand?: string | null };
  /** The desks that the member can open, including this one. */
  readonly desks: readonly RailLink[];
  /** Views first, then pages. A group may have no heading. */
  readonly groups: readonly { readonly label?: string; readonly links: readonly RailLink[] }[];
  /** Shown between the desk and its views. */
  readonly tools?: ReactNode;
  readonly person: { readonly name: string; readonly href?: string };
  /** The form that signs out. */
  readonly signOut: ReactNode;
  readonly title: ReactNode;
  /** Shown at the end of the header: a search, a count or an action. */
  readonly header?: ReactNode;
  readonly density?: "compact" | "cosy";
  readonly theme?: "system" | "light" | "dark";
  /** The build that rendered the page. */
  readonly build?: string;
  readonly words: {
    readonly skip: string;
    /** "Desks" */
    readonly desks: string;
    /** "Views", the name of the navigation */
    readonly views: string;
  };
  readonly children: ReactNode;
}

/** The layout of the staff pages: a rail of pages and counts next to the sheet with the content. */
export function StaffShell(props: StaffShellProps) {
  const { desk, words, person } = props;
  return (
    <div
      className="desk"
      data-surface="staff"
      data-density={props.density}
      data-theme={props.theme}
      data-build={props.build}
      style={brandMark(desk.brand)}
    >
      <header className="rail" data-print="no">
        <div className="rail-inner">
          <a className="skip" href="#main">
            {words.skip}
          </a>
          <Desks {...props} />
          {props.tools}
          <nav className="rail-views" aria-label={words.views}>
            {props.groups.map((group) => (
              <div className="rail-group" key={group.label ?? group.links[0]?.href}>
                {group.label ? <h2>{group.label}</h2> : null}
                <RailLinks links={group.links} />
              </div>
            ))}
          </nav>
          <div className="rail-person">
            {person.href ? (
              <a className="rail-name" href={person.href}>
                <bdi>{person.name}</bdi>
              </a>
            ) : (
              <bdi>{person.name}</bdi>
            )}
            {props.signOut}
          </div>
        </div>
      </header>
      <main className="sheet" id="main" tabIndex={-1}>
        <div className="sheet-head">
          <h1>{props.title}</h1>
          {props.header}
        </div>
        <div className="sheet-body">{props.children}</div>
      </main>
    </div>
  );
}

function Desks({ desk, desks, words }: StaffShellProps) {
  if (desks.length < 2) {
    return (
      <div className="rail-desk">
        <div>
          <bdi>{desk.name}</bdi>
        </div>
      </div>
    );
  }
  return (
    <details className="rail-desk">
      <summary>
        <bdi>{desk.name}</bdi>
        <svg width="8" height="12" viewBox="0 0 8 12" aria-hidden="true" focusable="false">
          <path d="M1 4.5 4 1.5l3 3M1 7.5l3 3 3-3" fill="none" stroke="currentColor" />
        </svg>
      </summary>
      <nav aria-label={words.desks}>
        <RailLinks links={desks} />
      </nav>
    </details>
  );
}

function RailLinks({ links }: { readonly links: readonly RailLink[] }) {
  return (
    <ul>
      {links.map(({ label, href, count, current, id }) => (
        <li key={href} id={id}>
          <a className="rail-link" href={href} aria-current={current ? "page" : undefined}>
            <bdi>{label}</bdi>
            {count === undefined ? null : <span className="rail-count">{count}</span>}
          </a>
        </li>
      ))}
    </ul>
  );
}
