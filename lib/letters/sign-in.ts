import type { Words } from "@/lib/words/words";
import { line } from "./letter";
import type { Letter } from "./render";
import { staffLetter } from "./staff";

export type SignInFacts = { signInUrl: string; minutes: number };

/** The one-time link of a member of staff. It belongs to no desk: one may work at several. */
export const signInLetter = ({ signInUrl, minutes }: SignInFacts, words: Words): Letter =>
  staffLetter(words, {
    desk: null,
    name: null,
    url: signInUrl,
    subject: words("letters.sign-in.subject"),
    parts: [
      line(words("letters.sign-in.told", { minutes })),
      { kind: "button", label: words("letters.sign-in.link"), url: signInUrl },
      line(words("letters.sign-in.ignore")),
    ],
  });
