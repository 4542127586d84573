import type { Translate } from "@/lib/words/translator";
import { line } from "./letter";
import type { RenderedEmail } from "./render";
import { staffEmail } from "./staff";

export type ConfirmSignInFacts = { code: string; minutes: number; site: string };

/** A code with which a member authenticates again, before an action that a stolen session must not reach. */
export const confirmSignInLetter = (
  { code, minutes, site }: ConfirmSignInFacts,
  t: Translate,
): RenderedEmail =>
  staffEmail(t, {
    desk: null,
    name: null,
    url: site,
    subject: t("letters.confirm-sign-in.subject"),
    parts: [
      line(t("letters.confirm-sign-in.told", { minutes })),
      { kind: "code", code },
      line(t("letters.confirm-sign-in.ignore")),
      { kind: "link", label: t("letters.confirm-sign-in.link"), url: `${site}/desk` },
    ],
  });
