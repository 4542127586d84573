import type { LabelKey, Translate } from "@/lib/words/translator";

const LETTERS: Readonly<Record<string, LabelKey>> = {
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

/** Each member of staff is written to in their own language. */
const TO_STAFF = ["reminder", "target", "subject-replied", "urgent", "wanted"];

/** The language of a letter: that of the request, as it speaks to its person; "" where nobody wrote it down. */
export const letterLanguage = (kind: string, language: string): string =>
  TO_STAFF.includes(kind) ? "" : language;

/** A letter as the timeline calls it. */
export function letterWords(t: Translate, kind: string): string {
  const sentence = LETTERS[kind];
  return sentence ? t(sentence) : t("activity.email.other", { kind });
}
