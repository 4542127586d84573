import type { Translate } from "@/lib/words/translator";
import { line } from "./letter";
import type { RenderedEmail } from "./render";
import { staffEmail } from "./staff";

export type SubjectRepliedFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  requestUrl: string;
  settingsUrl: string;
};

export const subjectRepliedLetter = (facts: SubjectRepliedFacts, t: Translate): RenderedEmail =>
  staffEmail(t, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: facts.requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: t("letters.subject-replied.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.subject-replied.told", { reference: facts.reference })),
      { kind: "button", label: t("letters.subject-replied.link"), url: facts.requestUrl },
    ],
  });
