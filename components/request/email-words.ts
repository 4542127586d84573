import type { LabelKey, Translate } from "@/lib/words/translator";

const EMAILS: Readonly<Record<string, LabelKey>> = {
  confirm: "activity.email.confirm",
  code: "activity.email.code",
  "new-address": "activity.email.newAddress",
  "address-changed": "activity.email.addressChanged",
  acknowledgment: "activity.email.acknowledgment",
  permission: "activity.email.permission",
  message: "activity.email.message",
  "cannot-identify": "activity.email.cannotIdentify",
  extended: "activity.email.extended",
  refused: "activity.email.refused",
  fulfilled: "activity.email.fulfilled",
  "nothing-held": "activity.email.nothingHeld",
  withdrawn: "activity.email.withdrawn",
  closed: "activity.email.closed",
  reopened: "activity.email.reopened",
  reminder: "activity.email.reminder",
  target: "activity.email.target",
  "subject-replied": "activity.email.subjectReplied",
  urgent: "activity.email.urgent",
  wanted: "activity.email.wanted",
};

/** Emails to team members, which are written in the language of each member. */
const TO_STAFF = ["reminder", "target", "subject-replied", "urgent", "wanted"];

/**
 * The language of an email. An email to the requester has the language of the request; "" for an email to a team
 * member, whose language is not stored with it.
 */
export const emailLanguage = (kind: string, language: string): string =>
  TO_STAFF.includes(kind) ? "" : language;

/** The name of an email in the timeline. */
export function emailWords(t: Translate, kind: string): string {
  const sentence = EMAILS[kind];
  return sentence ? t(sentence) : t("activity.email.other", { kind });
}
