import { ButtonLink } from "@/components/ui/button";
import type { Remedies } from "@/lib/domain/decision/remedy";
import type { Policy } from "@/lib/domain/policy/policy";
import { formatArticle } from "@/lib/words/article";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";

export interface OwnRemediesProps {
  readonly remedies: Remedies | null;
  readonly mayAppeal: boolean;
  /** The appeals that we received against the response. */
  readonly appeals: readonly { readonly reference: string }[];
  readonly policy: Pick<Policy, "authority" | "contact" | "grievanceFirst">;
  readonly home: string;
  readonly path: string;
  readonly t: Translate;
}

/** The remedies against a response: an appeal to us if the law provides for it, the authority, and a court. */
export function OwnRemedies(props: OwnRemediesProps) {
  const { remedies, policy, t } = props;
  if (!remedies) return null;
  const { court } = remedies;
  return (
    <section className="flow mt-9">
      <h2>{t("own.remedies.title")}</h2>
      <Appeal {...props} />
      <Complaint remedies={remedies} policy={policy} t={t} />
      {court ? <p>{t("emails.routes.court", routeWords(court, t))}</p> : null}
    </section>
  );
}

/** The authority that the law names, and the authority that the policy names if it is another one. */
function Complaint({
  remedies,
  policy: { authority, grievanceFirst },
  t,
}: Pick<OwnRemediesProps, "policy" | "t"> & { readonly remedies: Remedies }) {
  const { to, url, article } = remedies.complaint;
  const name = authority?.name ?? "";
  const same = authority !== null && to.includes(name);
  const later = authority !== null && grievanceFirst;
  const alone = same && later && !article;
  return (
    <>
      {alone ? null : <p>{complaintWords(remedies, t)}</p>}
      {authority && (alone || !same) ? (
        <p>{t(later ? "emails.routes.escalate" : "emails.routes.authority", { name })}</p>
      ) : null}
      {authority && url ? (
        <p>
          <a className="alone wrap-anywhere" href={url} rel="noreferrer">
            {t("own.remedies.site", { name })}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Appeal({ remedies, mayAppeal, appeals, policy, home, path, t }: OwnRemediesProps) {
  const appeal = remedies?.appeal;
  const { officer } = policy.contact;
  return (
    <>
      {appeal ? <p>{t("emails.routes.appeal", routeWords(appeal, t))}</p> : null}
      {appeal?.first && officer ? <p>{t("emails.routes.officer", officer)}</p> : null}
      {appeals.map(({ reference }) => (
        <p key={reference}>
          {t.rich("own.remedies.sent", {
            reference,
            link: (text) => <a href={`${home}/request/${reference}`}>{text}</a>,
          })}
        </p>
      ))}
      {mayAppeal && appeal?.right ? (
        <div data-print="no">
          <ButtonLink href={`${path}/appeal`}>{t(`own.remedies.${appeal.right}`)}</ButtonLink>
        </div>
      ) : null}
    </>
  );
}

/** A remedy with its article, in the reader's language. */
export const routeWords = (
  { text, article }: { readonly text: string; readonly article: string },
  t: Translate,
) => ({ text: translateText(t, text), article: formatArticle(t, article) });

function complaintWords({ complaint, appeal }: Remedies, t: Translate): string {
  const to = translateText(t, complaint.to);
  const article = complaint.article && formatArticle(t, complaint.article);
  if (!article) return t("emails.routes.complaintBare", { to });
  if (appeal?.first) return t("emails.routes.complaintAfter", { to, article });
  return t("emails.routes.complaint", { to, article });
}
