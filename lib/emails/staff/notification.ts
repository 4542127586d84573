import type { NotificationKind } from "@/lib/domain/notifications/notification";
import type { RenderedEmail } from "@/lib/emails/render";
import { line } from "@/lib/emails/requester-email";
import { staffEmail } from "@/lib/emails/staff-email";
import type { Translate } from "@/lib/words/translator";

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
    subject: t(`emails.wanted.${kind}.subject`, { reference }),
    parts: [
      line(t(`emails.wanted.${kind}.told`, { reference })),
      { kind: "button", label: t("emails.wanted.link"), url: facts.requestUrl },
    ],
  });
}
