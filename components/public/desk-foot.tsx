import type { ReactNode } from "react";
import type { Policy } from "@/lib/domain/policy/policy";
import { otherThan } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";

/** The contact details, in the same place on every page. */
export function DeskFoot({
  policy: {
    contact,
    contactPage,
    authority,
    grievanceFirst,
    controller,
    name,
    site,
    links,
    languages,
  },
  home,
  t,
}: {
  readonly policy: Policy;
  readonly home: string;
  readonly t: Translate;
}) {
  const { email, postal, officer } = contact;
  const lang = otherThan(t.locale, languages[0]);
  return (
    <div className="grid gap-4">
      <nav aria-label={t("form.shell.service")}>
        <ul className="grid gap-1">
          <FootLink href={home}>{t("form.shell.home", { name })}</FootLink>
          <FootLink href={`${home}/request/track`}>{t("form.shell.follow")}</FootLink>
          {site ? <FootLink href={site}>{t("form.shell.site", { name })}</FootLink> : null}
          {contactPage ? (
            <FootLink href={contactPage}>{t("form.start.contactPage", { name })}</FootLink>
          ) : null}
          {links.map(({ label, url }) => (
            <FootLink key={`${label} ${url}`} href={url} lang={lang}>
              {label}
            </FootLink>
          ))}
        </ul>
      </nav>
      <dl className="grid gap-3">
        <Fact label={t("form.shell.contact")}>
          <Line>{controller}</Line>
          {officer ? (
            <Line>{t("form.shell.officer", { name: officer.name, title: officer.title })}</Line>
          ) : null}
          {email ? <EmailLink address={email} /> : null}
          {officer?.email && officer.email !== email ? <EmailLink address={officer.email} /> : null}
          {postal ? <Line>{postal}</Line> : null}
          {email || postal ? null : <Line>{t("form.shell.noContact", { name })}</Line>}
        </Fact>
        {authority ? (
          <Fact label={t(grievanceFirst ? "form.shell.authorityAfter" : "form.shell.authority")}>
            {authority.url ? (
              <a className="inline-flex min-h-8 items-center" href={authority.url}>
                <bdi dir="auto">{authority.name}</bdi>
              </a>
            ) : (
              <Line>{authority.name}</Line>
            )}
          </Fact>
        ) : null}
      </dl>
    </div>
  );
}

const FootLink = ({
  href,
  lang,
  children,
}: {
  readonly href: string;
  /** The language of a label that the desk wrote. */
  readonly lang?: string;
  readonly children: string;
}) => (
  <li>
    <a className="inline-flex min-h-8 items-center" href={href} lang={lang}>
      {children}
    </a>
  </li>
);

const Fact = ({ label, children }: { readonly label: string; readonly children: ReactNode }) => (
  <div>
    <dt className="font-semibold text-ink">{label}</dt>
    <dd>{children}</dd>
  </div>
);

const Line = ({ children }: { readonly children: string }) => (
  <bdi className="block whitespace-pre-line" dir="auto">
    {children}
  </bdi>
);

export const EmailLink = ({ address }: { readonly address: string }) => (
  <a className="flex min-h-8 items-center" href={`mailto:${address}`}>
    <bdi dir="ltr">{address}</bdi>
  </a>
);
