import type { ReactNode } from "react";
import { brandStyle } from "./brand";

export interface LanguageLink {
  /** BCP 47: "de" */
  readonly code: string;
  /** Its own name: "Deutsch" */
  readonly name: string;
  readonly href: string;
  readonly current?: boolean;
}

export interface Logo {
  readonly src: string;
  readonly width: number;
  readonly height: number;
}

export interface PublicShellProps {
  readonly desk: {
    readonly slug: string;
    readonly name: string;
    readonly brand?: string | null;
    /** Stands in place of the name, and says it. */
    readonly logo?: Logo | null;
    readonly languages?: readonly LanguageLink[];
  };
  /** Under the desk's name: "Privacy requests" */
  readonly service?: string;
  /** Where the letterhead leads; no link where there is none. */
  readonly home?: string;
  readonly words: {
    /** "Skip to main content" */
    readonly skip: string;
    /** "Language" */
    readonly languages: string;
  };
  /** Above `main`: the way back. */
  readonly back?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The public side as a letter: letterhead, one column, foot. */
export function PublicShell(props: PublicShellProps) {
  const { desk, words, back, footer, children } = props;
  return (
    <div className="letter" data-surface="public" style={brandStyle(desk.brand)}>
      <header>
        <a className="skip" href="#main">
          {words.skip}
        </a>
        <div className="letterhead">
          <div className="letterhead-line">
            <Letterhead {...props} />
            <Languages links={desk.languages ?? []} label={words.languages} />
          </div>
        </div>
        {back ? <div className="letter-back">{back}</div> : null}
      </header>
      <main className="letter-body" id="main" tabIndex={-1}>
        <div className="flow">{children}</div>
      </main>
      {footer ? (
        <footer className="letter-foot">
          <div>{footer}</div>
        </footer>
      ) : null}
    </div>
  );
}

/** The desk's logo or its name, and under it what the pages are about. */
export function Letterhead({
  desk,
  service,
  home,
}: Pick<PublicShellProps, "desk" | "service" | "home">) {
  const name = (
    <>
      {desk.logo ? (
        <img className="letterhead-logo" alt={desk.name} {...desk.logo} />
      ) : (
        <strong>
          <bdi>{desk.name}</bdi>
        </strong>
      )}
      {service ? <span>{service}</span> : null}
    </>
  );
  return home ? (
    <a className="letterhead-name" href={home}>
      {name}
    </a>
  ) : (
    <div className="letterhead-name">{name}</div>
  );
}

function Languages({
  links,
  label,
}: {
  readonly links: readonly LanguageLink[];
  readonly label: string;
}) {
  return links.length > 1 ? (
    <nav className="languages" aria-label={label}>
      {links.map(({ code, name, href, current }) => (
        <a
          key={code}
          href={href}
          lang={code}
          hrefLang={code}
          aria-current={current ? "true" : undefined}
        >
          {name}
        </a>
      ))}
    </nav>
  ) : null;
}
