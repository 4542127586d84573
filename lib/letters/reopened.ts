import type { Translate } from "@/lib/words/translator";
import { formatDue } from "@/lib/words/words";
import { line, type RequesterEmailFacts, requesterEmail, requestPageButton } from "./letter";
import type { RenderedEmail } from "./render";

export type ReopenedFacts = RequesterEmailFacts & {
  dueOn: string | null;
  /** How many files of the earlier response can no longer be downloaded. */
  withdrawn: number;
};

export function reopenedLetter(facts: ReopenedFacts, t: Translate): RenderedEmail {
  const due = facts.dueOn === null ? null : formatDue(t, facts.dueOn, facts.desk.zone);
  return requesterEmail(facts, t, {
    subject: t("letters.reopened.subject", { reference: facts.reference }),
    parts: [
      line(t("letters.reopened.told")),
      ...(due === null ? [] : [line(t("letters.reopened.due", { due }))]),
      ...(facts.withdrawn > 0
        ? [line(t("letters.reopened.withdrawn", { count: facts.withdrawn }))]
        : []),
      requestPageButton(facts, t("letters.reopened.link")),
    ],
  });
}
