import type { Role } from "@/lib/domain/request/role";
import { isolate, oneLine } from "@/lib/emails/plain-text";
import type { RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";

export type InvitationFacts = { deskName: string; role: Role; signInUrl: string; inviter: string };

export const invitationEmail = (facts: InvitationFacts, t: Translate): RenderedEmail =>
  staffEmail(t, {
    desk: facts.deskName,
    name: null,
    url: facts.signInUrl,
    subject: t("emails.invitation.subject", { desk: oneLine(facts.deskName) }),
    parts: [
      line(
        t("emails.invitation.told", {
          inviter: isolate(facts.inviter),
          desk: isolate(facts.deskName),
          role: t(`roles.${facts.role}`),
        }),
      ),
      line(t("emails.invitation.how")),
      { kind: "button", label: t("emails.invitation.link"), url: facts.signInUrl },
      line(t("emails.invitation.ignore")),
    ],
  });
