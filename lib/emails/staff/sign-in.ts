import type { RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";

export type SignInFacts = { signInUrl: string; minutes: number };

/** The one-time sign-in link of a team member. It names no desk, because a member can work at several. */
export const signInEmail = ({ signInUrl, minutes }: SignInFacts, t: Translate): RenderedEmail =>
  staffEmail(t, {
    desk: null,
    name: null,
    url: signInUrl,
    subject: t("emails.sign-in.subject"),
    parts: [
      line(t("emails.sign-in.told", { minutes })),
      { kind: "button", label: t("emails.sign-in.link"), url: signInUrl },
      line(t("emails.sign-in.ignore")),
    ],
  });
