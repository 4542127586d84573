import { isolate } from "@/lib/emails/plain-text";
import type { Part } from "@/lib/emails/render";
import { line, type RequesterEmailFacts } from "@/lib/emails/requester-email";
import { formatArticle } from "@/lib/words/article";
import { translateText } from "@/lib/words/message-text";
import type { Translate } from "@/lib/words/translator";

/** How a requester can contest a response. */
export type Routes = {
  complaint: { to: string; url: string | null; article: string | null } | null;
  court: { text: string; article: string | null } | null;
  /** An appeal to the desk or another body. `first`: required before any complaint; `here`: on the request's page. */
  appeal: { text: string; article: string; first: boolean; here: boolean } | null;
};

/** The paragraphs on appeal, complaint and court. GDPR art. 12(4) requires complaint and court in a refusal. */
export function routeParts(facts: RequesterEmailFacts & Routes, t: Translate): Part[] {
  const { complaint, court } = facts;
  const parts: Part[] = appealParts(facts, t);
  if (complaint) parts.push(...complaintParts(complaint, facts, t));
  if (court) {
    const text = isolate(translateText(t, court.text));
    const article = court.article && formatArticle(t, court.article);
    parts.push(
      line(
        article
          ? t("emails.routes.court", { text, article })
          : t("emails.routes.courtBare", { text }),
      ),
    );
  }
  return parts;
}

/** The appeal. It is always named before the complaint, and its text says so where the law requires it first. */
function appealParts({ appeal, desk }: RequesterEmailFacts & Routes, t: Translate): Part[] {
  if (!appeal) return [];
  const { text, article, here, first } = appeal;
  const { officer } = desk.contact;
  return [
    line(t("emails.routes.appeal", { text: isolate(translateText(t, text)), article })),
    ...(first && officer
      ? [
          line(
            t("emails.routes.officer", {
              name: isolate(officer.name),
              title: isolate(officer.title),
            }),
          ),
        ]
      : []),
    ...(here ? [line(t("emails.routes.appealHere"))] : []),
  ];
}

/** The authority that the law names, and the one in the policy if it is a different one. */
function complaintParts(
  { to, article, url }: NonNullable<Routes["complaint"]>,
  { appeal, desk: { authority, grievanceFirst } }: RequesterEmailFacts & Routes,
  t: Translate,
): Part[] {
  const same = authority !== null && to.includes(authority.name);
  // Under DPDP Act s. 13(3) and similar rules, a complaint is possible only after a grievance to the controller.
  const afterGrievance = authority !== null && grievanceFirst;
  const parts: Part[] = [];
  if (!(same && afterGrievance && !article)) {
    parts.push(line(complaintLine({ to, article }, appeal?.first ?? false, t)));
  }
  if (authority === null) return parts;
  const label = t(afterGrievance ? "emails.routes.escalate" : "emails.routes.authority", {
    name: isolate(authority.name),
  });
  if (url) parts.push({ kind: "link", label, url });
  else if (!same || (afterGrievance && !article)) parts.push(line(label));
  return parts;
}

function complaintLine(
  complaint: { to: string; article: string | null },
  after: boolean,
  t: Translate,
): string {
  const to = isolate(translateText(t, complaint.to));
  const article = complaint.article && formatArticle(t, complaint.article);
  if (after && article) return t("emails.routes.complaintAfter", { to, article });
  return article
    ? t("emails.routes.complaint", { to, article })
    : t("emails.routes.complaintBare", { to });
}
