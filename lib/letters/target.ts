import type { TargetName } from "@/lib/domain/clock/target";
import { formatDay, type Words } from "@/lib/words/words";
import { line } from "./letter";
import type { Letter } from "./render";
import { staffLetter } from "./staff";

export type TargetFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  targets: readonly { target: TargetName; dueOn: string; missed: boolean }[];
  requestUrl: string;
  settingsUrl: string;
  /** Sent to an admin because whoever has the request missed a target. */
  escalated: boolean;
};

/** Which of the desk's own targets came near or were missed; never to be read as the legal deadline. */
export function targetLetter(facts: TargetFacts, words: Words): Letter {
  const { reference, targets, requestUrl } = facts;
  const missed = targets.some((one) => one.missed);
  return staffLetter(words, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: words(missed ? "letters.target.subjectMissed" : "letters.target.subject", {
      reference,
    }),
    parts: [
      line(words("letters.target.told")),
      {
        kind: "facts",
        rows: targets.map(({ target, dueOn, missed }) => [
          words(`letters.target.names.${target}`),
          words(missed ? "letters.target.missed" : "letters.target.near", {
            day: formatDay(words, dueOn),
          }),
        ]),
      },
      ...(facts.escalated ? [line(words("letters.target.escalated"))] : []),
      { kind: "button", label: words("letters.target.link"), url: requestUrl },
    ],
  });
}
