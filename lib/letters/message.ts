import type { Words } from "@/lib/words/words";
import { type Common, follow, line, subjectLetter } from "./letter";
import type { Letter } from "./render";

export type MessageFacts = Common & {
  /** The message is a question: whether the clock is paused until it is answered. */
  question?: { paused: boolean };
};

/** Only that there is a message, and whether it needs an answer: what it says stays on the page of the request. */
export function messageLetter(facts: MessageFacts, words: Words): Letter {
  const { reference, question } = facts;
  if (!question) {
    return subjectLetter(facts, words, {
      subject: words("letters.message.subject", { reference }),
      parts: [line(words("letters.message.told")), follow(facts, words("letters.message.link"))],
    });
  }
  return subjectLetter(facts, words, {
    subject: words("letters.message.questionSubject", { reference }),
    parts: [
      line(words("letters.message.question")),
      line(words(question.paused ? "letters.message.paused" : "letters.message.runs")),
      follow(facts, words("letters.message.questionLink")),
    ],
  });
}
