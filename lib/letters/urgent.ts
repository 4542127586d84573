import type { Right } from "@/lib/domain/law/right";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";
import { line } from "./letter";
import type { RenderedEmail } from "./render";
import { staffEmail } from "./staff";

export type UrgentFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  right: Right;
  dueOn: string | null;
  requestUrl: string;
};

/** An alert about a request that is too urgent to wait until somebody opens the inbox. */
export const urgentLetter = (facts: UrgentFacts, t: Translate): RenderedEmail =>
  staffEmail(t, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: facts.requestUrl,
    subject: t("letters.urgent.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.urgent.told")),
      {
        kind: "facts",
        rows: [
          [t("letters.urgent.asked"), t(`rights.${facts.right}.title`)],
          ...(facts.dueOn ? [[t("letters.urgent.due"), formatDay(t, facts.dueOn)] as const] : []),
        ],
      },
      { kind: "button", label: t("letters.urgent.link"), url: facts.requestUrl },
    ],
  });
