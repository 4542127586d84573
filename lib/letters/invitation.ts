import type { Role } from "@/lib/domain/request/role";
import type { Words } from "@/lib/words/words";
import { line } from "./letter";
import { isolate, oneLine } from "./plain";
import type { Letter } from "./render";
import { staffLetter } from "./staff";

export type InvitationFacts = { deskName: string; role: Role; signInUrl: string; inviter: string };

export const invitationLetter = (facts: InvitationFacts, words: Words): Letter =>
  staffLetter(words, {
    desk: facts.deskName,
    name: null,
    url: facts.signInUrl,
    subject: words("letters.invitation.subject", { desk: oneLine(facts.deskName) }),
    parts: [
      line(
        words("letters.invitation.told", {
          inviter: isolate(facts.inviter),
          desk: isolate(facts.deskName),
          role: words(`roles.${facts.role}`),
        }),
      ),
      line(words("letters.invitation.how")),
      { kind: "button", label: words("letters.invitation.link"), url: facts.signInUrl },
      line(words("letters.invitation.ignore")),
    ],
  });
