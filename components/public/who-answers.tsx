import type { ReactNode } from "react";
import type { Policy } from "@/lib/domain/policy/policy";
import { otherThan } from "@/lib/words/choose-language";
import type { Words } from "@/lib/words/words";
import { MailLink } from "./desk-foot";

/** Who answers, how to ask without the form, and where to complain. */
export function WhoAnswers({ policy, words }: { readonly policy: Policy; readonly words: Words }) {
  const { contact, contactPage, controller, otherWays } = policy;
  const lang = otherThan(words.locale, policy.languages[0]);
  const { officer, email, postal } = contact;
  const strong = (text: ReactNode) => <bdi dir="auto">{text}</bdi>;
  return (
    <>
      <section className="flow mt-9">
        <h2>{words("form.start.who")}</h2>
        <p>
          {words.rich("form.start.whoIs", { controller, desk: strong })}{" "}
          {officer
            ? words.rich("form.start.whoOfficer", {
                name: officer.name,
                title: officer.title,
                desk: strong,
              })
            : null}
        </p>
      </section>
      <section className="flow mt-9">
        <h2>{words("form.start.other")}</h2>
        {email || postal || contactPage || officer?.email ? (
          <>
            <p>{words("form.start.otherLead")}</p>
            <div className="inset">
              {email ? <MailLink address={email} /> : null}
              {officer?.email && officer.email !== email ? (
                <MailLink address={officer.email} />
              ) : null}
              {contactPage ? (
                <a className="flex min-h-8 items-center" href={contactPage}>
                  {words("form.start.contactPage", { name: policy.name })}
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
          <p>{words.rich("form.start.otherNone", { name: policy.name, desk: strong })}</p>
        )}
        {otherWays.length > 0 ? (
          <>
            <p>{words("form.start.otherNamed")}</p>
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
      <Authority policy={policy} words={words} />
    </>
  );
}

/** Where to complain: the authority that the policy names, where it names one, and after what. */
function Authority({ policy, words }: { readonly policy: Policy; readonly words: Words }) {
  const { authority, grievanceFirst } = policy;
  const link = (text: ReactNode) => {
    const name = <bdi dir="auto">{text}</bdi>;
    return authority?.url ? <a href={authority.url}>{name}</a> : name;
  };
  const named = authority && { name: authority.name, link };
  return (
    <section className="flow mt-9">
      <h2>{words("form.start.authority")}</h2>
      <p>
        {named === null
          ? words("form.start.authorityNone")
          : grievanceFirst
            ? words.rich("form.start.authorityAfter", {
                ...named,
                grievance: words("rights.grievance.title"),
              })
            : words.rich("form.start.authorityText", named)}
      </p>
    </section>
  );
}
