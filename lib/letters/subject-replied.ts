import type { Words } from "@/lib/words/words";
import { line } from "./letter";
import type { Letter } from "./render";
import { staffLetter } from "./staff";

export type SubjectRepliedFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  requestUrl: string;
  settingsUrl: string;
};

export const subjectRepliedLetter = (facts: SubjectRepliedFacts, words: Words): Letter =>
  staffLetter(words, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: facts.requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: words("letters.subject-replied.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.subject-replied.told", { reference: facts.reference })),
      { kind: "button", label: words("letters.subject-replied.link"), url: facts.requestUrl },
    ],
  });
