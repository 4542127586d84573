import type { RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";

export type ConfirmSignInFacts = { code: string; minutes: number; site: string };

/** A code with which a member authenticates again, before an action that a stolen session must not reach. */
export const confirmSignInEmail = (
  { code, minutes, site }: ConfirmSignInFacts,
  t: Translate,
): RenderedEmail =>
  staffEmail(t, {
    desk: null,
    name: null,
    url: site,
    subject: t("emails.confirm-sign-in.subject"),
    parts: [
      line(t("emails.confirm-sign-in.told", { minutes })),
      { kind: "code", code },
      line(t("emails.confirm-sign-in.ignore")),
      { kind: "link", label: t("emails.confirm-sign-in.link"), url: `${site}/desk` },
    ],
  });
