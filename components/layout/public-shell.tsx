import type { ReactNode } from "react";
import { brandStyle } from "./brand";

export interface LanguageLink {
  /** BCP 47: "de" */
  readonly code: string;
  /** Its own name: "Deutsch" */
  readonly name: string;
  /** The same page in this language. */
  readonly href: string;
  readonly current?: boolean;
  /** For a page with a form: the language is a button of the form, so that what is typed is kept. */
  readonly keep?: KeepTyped;
}

export interface KeepTyped {
  /** The id of the form. */
  readonly form: string;
  readonly name: string;
  readonly value: string;
  /**
   * The address that the form is sent to. Defaults to the form's own address, as for a form whose values are its
   * address.
   */
  readonly action?: string;
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
    /** Shown in place of the name, with the name as its alternative text. */
    readonly logo?: Logo | null;
    readonly languages?: readonly LanguageLink[];
  };
  /** Under the desk's name: "Privacy requests" */
  readonly service?: string;
  /** The address that the letterhead links to; no link without it. */
  readonly home?: string;
  readonly words: {
    /** "Skip to main content" */
    readonly skip: string;
    /** "Language" */
    readonly languages: string;
  };
  /** The link back, shown above `main`. */
  readonly back?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** The layout of the public pages, like a letter: letterhead, one column, footer. */
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

/** The logo or name of the desk, and below it what the pages are for. */
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
  const form = links.find(({ keep }) => keep)?.keep?.form;
  return links.length > 1 ? (
    <nav className="languages" aria-label={label}>
      {form ? <EnterKey form={form} /> : null}
      {links.map((link) => (
        <LanguageChoice key={link.code} {...link} />
      ))}
    </nav>
  ) : null;
}

/** The Enter key presses the first button of a form, in the order of the page, and that must not be a language. */
const EnterKey = ({ form }: Pick<KeepTyped, "form">) => (
  <button type="submit" form={form} className="sr-words" tabIndex={-1} aria-hidden="true" />
);

function LanguageChoice({ code, name, href, current, keep }: LanguageLink) {
  if (current) {
    return (
      <span lang={code} aria-current="true">
        {name}
      </span>
    );
  }
  return keep ? (
    <button
      type="submit"
      form={keep.form}
      name={keep.name}
      value={keep.value}
      formAction={keep.action}
      formEncType={keep.action ? "application/x-www-form-urlencoded" : undefined}
      formNoValidate
      lang={code}
    >
      {name}
    </button>
  ) : (
    <a href={href} lang={code} hrefLang={code}>
      {name}
    </a>
  );
}
