import type { NotificationKind } from "@/lib/domain/notifications/notification";
import type { Translate } from "@/lib/words/translator";
import { line } from "./letter";
import type { RenderedEmail } from "./render";
import { staffEmail } from "./staff";

export type NotificationFacts = {
  desk: { name: string };
  reference: string;
  staffName: string | null;
  requestUrl: string;
  settingsUrl: string;
  kind: Exclude<NotificationKind, "reply" | "due-soon" | "target">;
};

/** A notification by email: the request, and the reason. */
export function notificationEmail(facts: NotificationFacts, t: Translate): RenderedEmail {
  const { reference, kind } = facts;
  return staffEmail(t, {
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
