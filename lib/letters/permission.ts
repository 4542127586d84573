import type { Right } from "@/lib/domain/law/right";
import type { Translate } from "@/lib/words/translator";
import { line, type RequesterEmailFacts, requesterEmail } from "./letter";
import { isolate } from "./plain";
import type { RenderedEmail } from "./render";

export type PermissionFacts = RequesterEmailFacts & {
  right: Right;
  /** The name that the agent gave. */
  agent: string;
  url: string;
  linkDays: number;
};

/** Asks the data subject whether they gave the agent their permission. */
export const permissionLetter = (facts: PermissionFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("letters.permission.subject", { reference: facts.reference }),
    parts: [
      line(
        t("letters.permission.told", {
          agent: isolate(facts.agent),
          verbNoun: t(`rights.${facts.right}.verbNoun`),
        }),
      ),
      line(t("letters.permission.asked")),
      { kind: "button", label: t("letters.permission.link"), url: facts.url },
      line(t("letters.permission.days", { days: facts.linkDays })),
      line(t("letters.permission.ignore")),
    ],
  });
