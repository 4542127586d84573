import type { RenderedEmail } from "@/lib/emails/render";
import {
  line,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";

export type MessageFacts = RequesterEmailFacts & {
  /** Set where the message is a question. `paused`: the clock is paused until the answer. */
  question?: { paused: boolean };
};

/** Says that there is a message and whether it needs an answer. Its text is only on the page of the request. */
export function messageEmail(facts: MessageFacts, t: Translate): RenderedEmail {
  const { reference, question } = facts;
  if (!question) {
    return requesterEmail(facts, t, {
      subject: t("emails.message.subject", { reference }),
      parts: [line(t("emails.message.told")), requestPageButton(facts, t("emails.message.link"))],
    });
  }
  return requesterEmail(facts, t, {
    subject: t("emails.message.questionSubject", { reference }),
    parts: [
      line(t("emails.message.question")),
      line(t(question.paused ? "emails.message.paused" : "emails.message.runs")),
      requestPageButton(facts, t("emails.message.questionLink")),
    ],
  });
}
