import { say, words } from "@/components/speech/say";
import type { MailKind, MailWay, WantKind } from "@/lib/domain/notifications/notification";
import { sayFixed } from "@/lib/words/fixed";
import type { Sentence } from "@/lib/words/staff";

export interface Wanting {
  readonly kind: WantKind;
  /** Whose act it was, where it was a colleague's. */
  readonly by: string | null;
  /** Where it was put off: until when; `null` where it is back before its time. */
  readonly on: string | null;
}

function dueWords(days: number | null): string {
  if (days === null) return say("notifications.due.near");
  if (days < 0) return say("notifications.due.overdue", { days: -days });
  if (days === 0) return say("notifications.due.today");
  return days === 1 ? say("notifications.due.tomorrow") : say("notifications.due.inDays", { days });
}

/** Why a request wants its reader. */
export function wantWords({ kind, by, on }: Wanting, daysLeft: number | null): string {
  const name = by ? sayFixed(words, by) : say("notifications.someone");
  switch (kind) {
    case "mention":
      return say("notifications.reason.mention", { name });
    case "reply":
      return say("notifications.reason.reply");
    case "due-soon":
      return dueWords(daysLeft);
    case "target":
      return say("sla.notification");
    case "failed-mail":
      return say("notifications.reason.failedMail");
    case "acknowledgment":
      return say("notifications.reason.acknowledgment");
    case "assigned":
      return say("notifications.reason.assigned", { name });
    case "back":
      return on ? say("notifications.reason.back") : say("notifications.reason.backEarly");
    case "second-look":
      return say("approval.notification.requested", { name });
    case "returned":
      return by
        ? say("approval.notification.returnedBy", { name })
        : say("approval.notification.returnedChanged");
  }
}

export const MAIL_NAMES: Record<MailKind, { label: Sentence; hint: Sentence }> = {
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

export const WAY_NAMES: Record<MailWay, Sentence> = {
  "at-once": "notifications.frequency.atOnce",
  daily: "notifications.frequency.daily",
  never: "notifications.frequency.never",
};
