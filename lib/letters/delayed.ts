import type { Translate } from "@/lib/words/translator";
import { formatDay, formatDue } from "@/lib/words/words";
import {
  line,
  quotation,
  type RequesterEmailFacts,
  requesterEmail,
  requestPageButton,
} from "./letter";
import type { RenderedEmail } from "./render";

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
export function delayedLetter(facts: DelayedFacts, t: Translate): RenderedEmail {
  const { desk, dueOn, lawOn, expectedOn, receivedOn, reason, reference } = facts;
  const expected = formatDay(t, expectedOn);
  return requesterEmail(facts, t, {
    subject: t("letters.delayed.subject", { reference }),
    parts: [
      line(
        dueOn === null
          ? t("letters.delayed.toldOpen")
          : t("letters.delayed.told", { due: formatDue(t, dueOn, desk.zone) }),
      ),
      line(t("letters.delayed.expected", { day: expected })),
      line(t("letters.delayed.reason")),
      quotation(reason),
      ...(lawOn === null ? [] : [line(t("letters.delayed.law", { day: formatDay(t, lawOn) }))]),
      {
        kind: "facts",
        rows: [
          [t("letters.frame.reference"), reference],
          [t("letters.frame.received"), formatDay(t, receivedOn)],
          [t("letters.delayed.expectedOn"), expected],
        ],
      },
      requestPageButton(facts, t("letters.extended.link")),
    ],
  });
}
