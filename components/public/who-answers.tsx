import type { ReactNode } from "react";
import type { Policy } from "@/lib/domain/policy/policy";
import { otherThan } from "@/lib/words/choose-language";
import type { Translate } from "@/lib/words/translator";
import { EmailLink } from "./desk-foot";

/** Who is responsible, how to make a request without the form, and where to complain. */
export function WhoAnswers({ policy, t }: { readonly policy: Policy; readonly t: Translate }) {
  const { contact, contactPage, controller, otherWays } = policy;
  const lang = otherThan(t.locale, policy.languages[0]);
  const { officer, email, postal } = contact;
  const strong = (text: ReactNode) => <bdi dir="auto">{text}</bdi>;
  return (
    <>
      <section className="flow mt-9">
        <h2>{t("form.start.who")}</h2>
        <p>
          {t.rich("form.start.whoIs", { controller, desk: strong })}{" "}
          {officer
            ? t.rich("form.start.whoOfficer", {
                name: officer.name,
                title: officer.title,
                desk: strong,
              })
            : null}
        </p>
      </section>
      <section className="flow mt-9">
        <h2>{t("form.start.other")}</h2>
        {email || postal || contactPage || officer?.email ? (
          <>
            <p>{t("form.start.otherLead")}</p>
            <div className="inset">
              {email ? <EmailLink address={email} /> : null}
              {officer?.email && officer.email !== email ? (
                <EmailLink address={officer.email} />
              ) : null}
              {contactPage ? (
                <a className="flex min-h-8 items-center" href={contactPage}>
                  {t("form.start.contactPage", { name: policy.name })}
                </a>
              ) : null}
              {postal ? (
                <bdi className="block whitespace-pre-line" dir="auto">
                  {postal}
                </bdi>
              ) : null}
            </div>
          </>
        ) : (
          <p>{t.rich("form.start.otherNone", { name: policy.name, desk: strong })}</p>
        )}
        {otherWays.length > 0 ? (
          <>
            <p>{t("form.start.otherNamed")}</p>
            <ul className="grid list-disc gap-2 ps-6">
              {otherWays.map((way) => (
                <li className="wrap-anywhere" key={way}>
                  <bdi dir="auto" lang={lang}>
                    {way}
                  </bdi>
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </section>
      <Authority policy={policy} t={t} />
    </>
  );
}

/** The authority to complain to, if the policy names one, and what has to come before that. */
function Authority({ policy, t }: { readonly policy: Policy; readonly t: Translate }) {
  const { authority, grievanceFirst } = policy;
  const link = (text: ReactNode) => {
    const name = <bdi dir="auto">{text}</bdi>;
    return authority?.url ? <a href={authority.url}>{name}</a> : name;
  };
  const named = authority && { name: authority.name, link };
  return (
    <section className="flow mt-9">
      <h2>{t("form.start.authority")}</h2>
      <p>
        {named === null
          ? t("form.start.authorityNone")
          : grievanceFirst
            ? t.rich("form.start.authorityAfter", {
                ...named,
                grievance: t("rights.grievance.title"),
              })
            : t.rich("form.start.authorityText", named)}
      </p>
    </section>
  );
}
