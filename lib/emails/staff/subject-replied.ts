import type { RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";

export type SubjectRepliedFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  requestUrl: string;
  settingsUrl: string;
};

export const subjectRepliedEmail = (facts: SubjectRepliedFacts, t: Translate): RenderedEmail =>
  staffEmail(t, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: facts.requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: t("emails.subject-replied.subject", { reference: facts.reference }),
    parts: [
      line(t("emails.subject-replied.told", { reference: facts.reference })),
      { kind: "button", label: t("emails.subject-replied.link"), url: facts.requestUrl },
    ],
  });
