import type { Right } from "@/lib/domain/law/right";
import { formatDay, type Words } from "@/lib/words/words";
import { line } from "./letter";
import type { Letter } from "./render";
import { staffLetter } from "./staff";

export type UrgentFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  right: Right;
  dueOn: string | null;
  requestUrl: string;
};

/** What cannot wait for the next look at the inbox. */
export const urgentLetter = (facts: UrgentFacts, words: Words): Letter =>
  staffLetter(words, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: facts.requestUrl,
    subject: words("letters.urgent.subject", { reference: facts.reference }),
    parts: [
      line(words("letters.urgent.told")),
      {
        kind: "facts",
        rows: [
          [words("letters.urgent.asked"), words(`rights.${facts.right}.title`)],
          ...(facts.dueOn
            ? [[words("letters.urgent.due"), formatDay(words, facts.dueOn)] as const]
            : []),
        ],
      },
      { kind: "button", label: words("letters.urgent.link"), url: facts.requestUrl },
    ],
  });
