import type { RenderedEmail } from "@/lib/emails/render";
import {
  line,
  quotation,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "@/lib/emails/requester-email";
import type { Translate } from "@/lib/words/translator";
import { formatDay, formatDue } from "@/lib/words/words";

export type DelayedFacts = RequesterEmailFacts & {
  receivedOn: string;
  /** The due date under a law or the policy; `null` where neither sets one. */
  dueOn: string | null;
  /** The legal deadline, which no notice moves; `null` where the law sets none. */
  lawOn: string | null;
  expectedOn: string;
  reason: string;
};

/** Tells the requester about a delay that no law provides for: the reason, and when to expect the response. */
export function delayedEmail(facts: DelayedFacts, t: Translate): RenderedEmail {
  const { desk, dueOn, lawOn, expectedOn, receivedOn, reason, reference } = facts;
  const expected = formatDay(t, expectedOn);
  return requesterEmail(facts, t, {
    subject: t("emails.delayed.subject", { reference }),
    parts: [
      line(
        dueOn === null
          ? t("emails.delayed.toldOpen")
          : t("emails.delayed.told", { due: formatDue(t, dueOn, desk.zone) }),
      ),
      line(t("emails.delayed.expected", { day: expected })),
      line(t("emails.delayed.reason")),
      quotation(reason),
      ...(lawOn === null ? [] : [line(t("emails.delayed.law", { day: formatDay(t, lawOn) }))]),
      {
        kind: "facts",
        rows: [
          [t("emails.frame.reference"), reference],
          [t("emails.frame.received"), formatDay(t, receivedOn)],
          [t("emails.delayed.expectedOn"), expected],
        ],
      },
      requestPageButton(facts, t("emails.extended.link")),
    ],
  });
}
