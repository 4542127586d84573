import type { WantKind } from "@/lib/domain/notifications/notification";
import type { Words } from "@/lib/words/words";
import { line } from "./letter";
import type { Letter } from "./render";
import { staffLetter } from "./staff";

export type WantedFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  requestUrl: string;
  settingsUrl: string;
  kind: Exclude<WantKind, "reply" | "due-soon" | "target">;
};

/** A line to a member of staff: which request wants them, and why. */
export function wantedLetter(facts: WantedFacts, words: Words): Letter {
  const { reference, kind } = facts;
  return staffLetter(words, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: facts.requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: words(`letters.wanted.${kind}.subject`, { reference }),
    parts: [
      line(words(`letters.wanted.${kind}.told`, { reference })),
      { kind: "button", label: words("letters.wanted.link"), url: facts.requestUrl },
    ],
  });
}
