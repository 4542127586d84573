import type { Translate } from "@/lib/words/translator";
import { line, type RequesterEmailFacts, requesterEmail, requestPageButton } from "./letter";
import type { RenderedEmail } from "./render";

export type MessageFacts = RequesterEmailFacts & {
  /** Set where the message is a question. `paused`: the clock is paused until the answer. */
  question?: { paused: boolean };
};

/** Says that there is a message and whether it needs an answer. Its text is only on the page of the request. */
export function messageLetter(facts: MessageFacts, t: Translate): RenderedEmail {
  const { reference, question } = facts;
  if (!question) {
    return requesterEmail(facts, t, {
      subject: t("letters.message.subject", { reference }),
      parts: [line(t("letters.message.told")), requestPageButton(facts, t("letters.message.link"))],
    });
  }
  return requesterEmail(facts, t, {
    subject: t("letters.message.questionSubject", { reference }),
    parts: [
      line(t("letters.message.question")),
      line(t(question.paused ? "letters.message.paused" : "letters.message.runs")),
      requestPageButton(facts, t("letters.message.questionLink")),
    ],
  });
}
