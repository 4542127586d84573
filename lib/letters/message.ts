import type { Translate } from "@/lib/words/translator";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type MessageFacts = Common & {
  /** Set where the message is a question. `paused`: the clock is paused until the answer. */
  question?: { paused: boolean };
};

/** Says that there is a message and whether it needs an answer. Its text is only on the page of the request. */
export function messageLetter(facts: MessageFacts, t: Translate): Letter {
  const { reference, question } = facts;
  if (!question) {
    return subjectLetter(facts, t, {
      subject: t("letters.message.subject", { reference }),
      parts: [line(t("letters.message.told")), follow(facts, t("letters.message.link"))],
    });
  }
  return subjectLetter(facts, t, {
    subject: t("letters.message.questionSubject", { reference }),
    parts: [
      line(t("letters.message.question")),
      line(t(question.paused ? "letters.message.paused" : "letters.message.runs")),
      follow(facts, t("letters.message.questionLink")),
    ],
  });
}
