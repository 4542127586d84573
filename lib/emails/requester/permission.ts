import type { Right } from "@/lib/domain/law/right";
import { isolate } from "@/lib/emails/plain-text";
import type { RenderedEmail } from "@/lib/emails/render";
import { line, type RequesterEmailFacts, requesterEmail } from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";

export type PermissionFacts = RequesterEmailFacts & {
  right: Right;
  /** The name that the agent gave. */
  agent: string;
  url: string;
  linkDays: number;
};

/** Asks the data subject whether they gave the agent their permission. */
export const permissionEmail = (facts: PermissionFacts, t: Translate): RenderedEmail =>
  requesterEmail(facts, t, {
    subject: t("emails.permission.subject", { reference: facts.reference }),
    parts: [
      line(
        t("emails.permission.told", {
          agent: isolate(facts.agent),
          verbNoun: t(`rights.${facts.right}.verbNoun`),
        }),
      ),
      line(t("emails.permission.asked")),
      { kind: "button", label: t("emails.permission.link"), url: facts.url },
      line(t("emails.permission.days", { days: facts.linkDays })),
      line(t("emails.permission.ignore")),
    ],
  });
