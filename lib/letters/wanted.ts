import type { NotificationKind } from "@/lib/domain/notifications/notification";
import type { Translate } from "@/lib/words/translator";
import { line } from "./letter";
import type { Letter } from "./render";
import { staffLetter } from "./staff";

export type WantedFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  requestUrl: string;
  settingsUrl: string;
  kind: Exclude<NotificationKind, "reply" | "due-soon" | "target">;
};

/** A notification by email: the request, and the reason. */
export function wantedLetter(facts: WantedFacts, t: Translate): Letter {
  const { reference, kind } = facts;
  return staffLetter(t, {
    desk: facts.desk.name,
    name: facts.staffName,
    url: facts.requestUrl,
    settingsUrl: facts.settingsUrl,
    subject: t(`letters.wanted.${kind}.subject`, { reference }),
    parts: [
      line(t(`letters.wanted.${kind}.told`, { reference })),
      { kind: "button", label: t("letters.wanted.link"), url: facts.requestUrl },
    ],
  });
}
