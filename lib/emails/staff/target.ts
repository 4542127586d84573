import type { TargetName } from "@/lib/domain/clock/target";
import type { RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

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
export function targetEmail(facts: TargetFacts, t: Translate): RenderedEmail {
  const { reference, targets, requestUrl } = facts;
  const missed = targets.some((one) => one.missed);
  return staffEmail(t, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: t(missed ? "emails.target.subjectMissed" : "emails.target.subject", {
      reference,
    }),
    parts: [
      line(t("emails.target.told")),
      {
        kind: "facts",
        rows: targets.map(({ target, dueOn, missed }) => [
          t(`emails.target.names.${target}`),
          t(missed ? "emails.target.missed" : "emails.target.near", {
            day: formatDay(t, dueOn),
          }),
        ]),
      },
      ...(facts.escalated ? [line(t("emails.target.escalated"))] : []),
      { kind: "button", label: t("emails.target.link"), url: requestUrl },
    ],
  });
}
