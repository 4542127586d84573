import type { Role } from "@/lib/domain/request/role";
import type { Translate } from "@/lib/words/translator";
import { line } from "./letter";
import { isolate, oneLine } from "./plain";
import type { RenderedEmail } from "./render";
import { staffEmail } from "./staff";

export type InvitationFacts = { deskName: string; role: Role; signInUrl: string; inviter: string };

export const invitationLetter = (facts: InvitationFacts, t: Translate): RenderedEmail =>
  staffEmail(t, {
    desk: facts.deskName,
    name: null,
    url: facts.signInUrl,
    subject: t("letters.invitation.subject", { desk: oneLine(facts.deskName) }),
    parts: [
      line(
        t("letters.invitation.told", {
          inviter: isolate(facts.inviter),
          desk: isolate(facts.deskName),
          role: t(`roles.${facts.role}`),
        }),
      ),
      line(t("letters.invitation.how")),
      { kind: "button", label: t("letters.invitation.link"), url: facts.signInUrl },
      line(t("letters.invitation.ignore")),
    ],
  });
