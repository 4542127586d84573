import type { Right } from "@/lib/domain/law/right";
import type { RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

export type UrgentFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  right: Right;
  dueOn: string | null;
  requestUrl: string;
};

/** An alert about a request that is too urgent to wait until somebody opens the inbox. */
export const urgentEmail = (facts: UrgentFacts, t: Translate): RenderedEmail =>
  staffEmail(t, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: facts.requestUrl,
    subject: t("emails.urgent.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.urgent.told")),
      {
        kind: "facts",
        rows: [
          [t("emails.urgent.asked"), t(`rights.${facts.right}.title`)],
          ...(facts.dueOn ? [[t("emails.urgent.due"), formatDay(t, facts.dueOn)] as const] : []),
        ],
      },
      { kind: "button", label: t("emails.urgent.link"), url: facts.requestUrl },
    ],
  });
