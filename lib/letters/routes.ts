import { sayArticle } from "@/lib/words/article";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";
import { type Common, line } from "./letter";
import { isolate } from "./plain";
import type { Part } from "./render";

/** Where a person goes who does not accept an answer. */
export type Routes = {
  complaint: { to: string; url: string | null; article: string | null } | null;
  court: { text: string; article: string | null } | null;
  /** Back to us, or on to another body. `first`: before any complaint; `here`: on the page of the request. */
  appeal: { text: string; article: string; first: boolean; here: boolean } | null;
};

/** GDPR art. 12(4): who is refused is told of the complaint and of the court. */
export function routeParts(facts: Common & Routes, t: Translate): Part[] {
  const { complaint, court } = facts;
  const parts: Part[] = appealParts(facts, t);
  if (complaint) parts.push(...complaintParts(complaint, facts, t));
  if (court) {
    const text = isolate(translateText(t, court.text));
    const article = court.article && sayArticle(t, court.article);
    parts.push(
      line(
        article
          ? t("letters.routes.court", { text, article })
          : t("letters.routes.courtBare", { text }),
      ),
    );
  }
  return parts;
}

/** Whoever decides an appeal, it comes before the complaint: where the law wants it first, it says so. */
function appealParts({ appeal, desk }: Common & Routes, t: Translate): Part[] {
  if (!appeal) return [];
  const { text, article, here, first } = appeal;
  const { officer } = desk.contact;
  return [
    line(t("letters.routes.appeal", { text: isolate(translateText(t, text)), article })),
    ...(first && officer
      ? [
          line(
            t("letters.routes.officer", {
              name: isolate(officer.name),
              title: isolate(officer.title),
            }),
          ),
        ]
      : []),
    ...(here ? [line(t("letters.routes.appealHere"))] : []),
  ];
}

/** The authority that the law names, and the one that the policy names where that is another. */
function complaintParts(
  { to, article, url }: NonNullable<Routes["complaint"]>,
  { appeal, desk: { authority, grievanceFirst } }: Common & Routes,
  t: Translate,
): Part[] {
  const same = authority !== null && to.includes(authority.name);
  // DPDP Act s. 13(3) and its like: who has not raised it with us first cannot go there yet.
  const later = authority !== null && grievanceFirst;
  const parts: Part[] = [];
  if (!(same && later && !article)) {
    parts.push(line(complaintLine({ to, article }, appeal?.first ?? false, t)));
  }
  if (authority === null) return parts;
  const label = t(later ? "letters.routes.escalate" : "letters.routes.authority", {
    name: isolate(authority.name),
  });
  if (url) parts.push({ kind: "link", label, url });
  else if (!same || (later && !article)) parts.push(line(label));
  return parts;
}

function complaintLine(
  complaint: { to: string; article: string | null },
  after: boolean,
  t: Translate,
): string {
  const to = isolate(translateText(t, complaint.to));
  const article = complaint.article && sayArticle(t, complaint.article);
  if (after && article) return t("letters.routes.complaintAfter", { to, article });
  return article
    ? t("letters.routes.complaint", { to, article })
    : t("letters.routes.complaintBare", { to });
}
