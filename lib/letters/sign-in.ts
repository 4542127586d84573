import type { Translate } from "@/lib/words/translator";
import { line } from "./letter";
import type { RenderedEmail } from "./render";
import { staffEmail } from "./staff";

export type SignInFacts = { signInUrl: string; minutes: number };

/** The one-time sign-in link of a team member. It names no desk, because a member can work at several. */
export const signInLetter = ({ signInUrl, minutes }: SignInFacts, t: Translate): RenderedEmail =>
  staffEmail(t, {
    desk: null,
    name: null,
    url: signInUrl,
    subject: t("letters.sign-in.subject"),
    parts: [
      line(t("letters.sign-in.told", { minutes })),
      { kind: "button", label: t("letters.sign-in.link"), url: signInUrl },
      line(t("letters.sign-in.ignore")),
    ],
  });
