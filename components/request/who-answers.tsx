import type { ReactNode } from "react";
import type { Policy } from "@/lib/domain/policy";
import type { Words } from "@/lib/words/words";
import { MailLink } from "./desk-foot";

/** Who answers, how to ask without the form, and where to complain. */
export function WhoAnswers({ policy, words }: { readonly policy: Policy; readonly words: Words }) {
  const { contact, controller, authority } = policy;
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
        {email || postal || officer?.email ? (
          <>
            <p>{words("form.start.otherLead")}</p>
            <div className="inset">
              {email ? <MailLink address={email} /> : null}
              {officer?.email && officer.email !== email ? (
                <MailLink address={officer.email} />
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
      </section>
      <section className="flow mt-9">
        <h2>{words("form.start.authority")}</h2>
        <p>
          {words.rich("form.start.authorityText", {
            name: authority.name,
            link: (text) =>
              authority.url ? <a href={authority.url}>{strong(text)}</a> : strong(text),
          })}
        </p>
      </section>
    </>
  );
}
