import type { TargetName } from "@/lib/domain/clock/target";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";
import { line } from "./letter";
import type { RenderedEmail } from "./render";
import { staffEmail } from "./staff";

export type TargetFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  targets: readonly { target: TargetName; dueOn: string; missed: boolean }[];
  requestUrl: string;
  settingsUrl: string;
  /** Sent to an admin because the assignee missed a target. */
  escalated: boolean;
};

/** The SLA targets that are due soon or were missed. The text must not be mistaken for the legal deadline. */
export function targetLetter(facts: TargetFacts, t: Translate): RenderedEmail {
  const { reference, targets, requestUrl } = facts;
  const missed = targets.some((one) => one.missed);
  return staffEmail(t, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: t(missed ? "letters.target.subjectMissed" : "letters.target.subject", {
      reference,
    }),
    parts: [
      line(t("letters.target.told")),
      {
        kind: "facts",
        rows: targets.map(({ target, dueOn, missed }) => [
          t(`letters.target.names.${target}`),
          t(missed ? "letters.target.missed" : "letters.target.near", {
            day: formatDay(t, dueOn),
          }),
        ]),
      },
      ...(facts.escalated ? [line(t("letters.target.escalated"))] : []),
      { kind: "button", label: t("letters.target.link"), url: requestUrl },
    ],
  });
}
