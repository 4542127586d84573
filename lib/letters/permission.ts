import type { Right } from "@/lib/domain/law/right";
import type { Words } from "@/lib/words/words";
import { type Common, line, subjectLetter } from "./letter";
import { isolate } from "./plain";
import type { Letter } from "./render";

export type PermissionFacts = Common & {
  right: Right;
  /** Who asks, by the name that they gave. */
  agent: string;
  url: string;
  linkDays: number;
};

/** To the person in whose name an agent asks: whether they gave their permission. */
export const permissionLetter = (facts: PermissionFacts, words: Words): Letter =>
  subjectLetter(facts, words, {
    subject: words("letters.permission.subject", { reference: facts.reference }),
    parts: [
      line(
        words("letters.permission.told", {
          agent: isolate(facts.agent),
          verbNoun: words(`rights.${facts.right}.verbNoun`),
        }),
      ),
      line(words("letters.permission.asked")),
      { kind: "button", label: words("letters.permission.link"), url: facts.url },
      line(words("letters.permission.days", { days: facts.linkDays })),
      line(words("letters.permission.ignore")),
    ],
  });
