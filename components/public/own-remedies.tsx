import { ButtonLink } from "@/components/ui/button";
import type { Remedies } from "@/lib/domain/decision/remedy";
import type { Policy } from "@/lib/domain/policy/policy";
import { sayArticle, sayFixed } from "@/lib/words/fixed";
import type { Words } from "@/lib/words/words";

export interface OwnRemediesProps {
  readonly remedies: Remedies | null;
  readonly mayAppeal: boolean;
  /** What was sent to us against the answer. */
  readonly appeals: readonly { readonly reference: string }[];
  readonly policy: Pick<Policy, "authority" | "contact" | "grievanceFirst">;
  readonly home: string;
  readonly path: string;
  readonly words: Words;
}

/** Where to go on from an answer: back to us where the law says so, to the authority, to a court. */
export function OwnRemedies(props: OwnRemediesProps) {
  const { remedies, policy, words } = props;
  if (!remedies) return null;
  const { court } = remedies;
  return (
    <section className="flow mt-9">
      <h2>{words("own.remedies.title")}</h2>
      <Appeal {...props} />
      <Complaint remedies={remedies} policy={policy} words={words} />
      {court ? <p>{words("letters.routes.court", routeWords(court, words))}</p> : null}
    </section>
  );
}

/** The authority that the law names, and the one that the policy names where that is another. */
function Complaint({
  remedies,
  policy: { authority, grievanceFirst },
  words,
}: Pick<OwnRemediesProps, "policy" | "words"> & { readonly remedies: Remedies }) {
  const { to, url, article } = remedies.complaint;
  const name = authority?.name ?? "";
  const same = authority !== null && to.includes(name);
  const later = authority !== null && grievanceFirst;
  const alone = same && later && !article;
  return (
    <>
      {alone ? null : <p>{complaintWords(remedies, words)}</p>}
      {authority && (alone || !same) ? (
        <p>{words(later ? "letters.routes.escalate" : "letters.routes.authority", { name })}</p>
      ) : null}
      {authority && url ? (
        <p>
          <a className="alone wrap-anywhere" href={url} rel="noreferrer">
            {words("own.remedies.site", { name })}
          </a>
        </p>
      ) : null}
    </>
  );
}

function Appeal({ remedies, mayAppeal, appeals, policy, home, path, words }: OwnRemediesProps) {
  const appeal = remedies?.appeal;
  const { officer } = policy.contact;
  return (
    <>
      {appeal ? <p>{words("letters.routes.appeal", routeWords(appeal, words))}</p> : null}
      {appeal?.first && officer ? <p>{words("letters.routes.officer", officer)}</p> : null}
      {appeals.map(({ reference }) => (
        <p key={reference}>
          {words.rich("own.remedies.sent", {
            reference,
            link: (text) => <a href={`${home}/request/${reference}`}>{text}</a>,
          })}
        </p>
      ))}
      {mayAppeal && appeal?.right ? (
        <div data-print="no">
          <ButtonLink href={`${path}/appeal`}>{words(`own.remedies.${appeal.right}`)}</ButtonLink>
        </div>
      ) : null}
    </>
  );
}

/** A way to go on, as the law gives it, in the reader's language. */
export const routeWords = (
  { text, article }: { readonly text: string; readonly article: string },
  words: Words,
) => ({ text: sayFixed(words, text), article: sayArticle(words, article) });

function complaintWords({ complaint, appeal }: Remedies, words: Words): string {
  const to = sayFixed(words, complaint.to);
  const article = complaint.article && sayArticle(words, complaint.article);
  if (!article) return words("letters.routes.complaintBare", { to });
  if (appeal?.first) return words("letters.routes.complaintAfter", { to, article });
  return words("letters.routes.complaint", { to, article });
}
