import type { Words } from "@/lib/words/words";
import { line } from "./letter";
import type { Letter } from "./render";
import { staffLetter } from "./staff";

export type ConfirmSignInFacts = { code: string; minutes: number; site: string };

/** A code with which a member confirms that it is them, before something that a stolen session must not reach. */
export const confirmSignInLetter = (
  { code, minutes, site }: ConfirmSignInFacts,
  words: Words,
): Letter =>
  staffLetter(words, {
    desk: null,
    name: null,
    url: site,
    subject: words("letters.confirm-sign-in.subject"),
    parts: [
      line(words("letters.confirm-sign-in.told", { minutes })),
      { kind: "code", code },
      line(words("letters.confirm-sign-in.ignore")),
      { kind: "link", label: words("letters.confirm-sign-in.link"), url: `${site}/desk` },
    ],
  });
