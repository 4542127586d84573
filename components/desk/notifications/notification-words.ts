import { t } from "@/components/i18n/translate";
import type { MailKind, MailWay, NotificationKind } from "@/lib/domain/notifications/notification";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey } from "@/lib/words/translator";

export interface NotificationFacts {
  readonly kind: NotificationKind;
  /** The colleague who caused the notification; `null` if no colleague did. */
  readonly by: string | null;
  /** The time until which a request was snoozed; `null` if it returned early. */
  readonly on: string | null;
}

function dueWords(days: number | null): string {
  if (days === null) return t("notifications.due.near");
  if (days < 0) return t("notifications.due.overdue", { days: -days });
  if (days === 0) return t("notifications.due.today");
  return days === 1 ? t("notifications.due.tomorrow") : t("notifications.due.inDays", { days });
}

/** The reason for a notification, in words. */
export function notificationWords(
  { kind, by, on }: NotificationFacts,
  daysLeft: number | null,
): string {
  const name = by ? translateText(t, by) : t("notifications.someone");
  switch (kind) {
    case "mention":
      return t("notifications.reason.mention", { name });
    case "reply":
      return t("notifications.reason.reply");
    case "due-soon":
      return dueWords(daysLeft);
    case "target":
      return t("sla.notification");
    case "failed-mail":
      return t("notifications.reason.failedMail");
    case "acknowledgment":
      return t("notifications.reason.acknowledgment");
    case "assigned":
      return t("notifications.reason.assigned", { name });
    case "back":
      return on ? t("notifications.reason.back") : t("notifications.reason.backEarly");
    case "second-look":
      return t("approval.notification.requested", { name });
    case "returned":
      return by
        ? t("approval.notification.returnedBy", { name })
        : t("approval.notification.returnedChanged");
  }
}

export const EMAIL_NAMES: Record<MailKind, { label: LabelKey; hint: LabelKey }> = {
  mention: { label: "notifications.kind.mention", hint: "notifications.hint.mention" },
  reply: {
    label: "notifications.kind.reply",
    hint: "notifications.hint.reply",
  },
  "due-soon": {
    label: "notifications.kind.dueSoon",
    hint: "notifications.hint.dueSoon",
  },
  target: {
    label: "sla.emailSetting.label",
    hint: "sla.emailSetting.hint",
  },
  "failed-mail": {
    label: "notifications.kind.failedMail",
    hint: "notifications.hint.failedMail",
  },
  acknowledgment: {
    label: "notifications.kind.acknowledgment",
    hint: "notifications.hint.acknowledgment",
  },
  assigned: { label: "notifications.kind.assigned", hint: "notifications.hint.assigned" },
  back: { label: "notifications.kind.back", hint: "notifications.hint.back" },
  "second-look": {
    label: "approval.emailRequested.label",
    hint: "approval.emailRequested.hint",
  },
  returned: {
    label: "approval.emailReturned.label",
    hint: "approval.emailReturned.hint",
  },
  digest: {
    label: "notifications.kind.digest",
    hint: "notifications.hint.digest",
  },
};

export const FREQUENCY_NAMES: Record<MailWay, LabelKey> = {
  "at-once": "notifications.frequency.atOnce",
  daily: "notifications.frequency.daily",
  never: "notifications.frequency.never",
};
