import type { Say, Sentence } from "@/lib/words/staff";

const LETTERS: Readonly<Record<string, Sentence>> = {
  confirm: "Letter: confirm the address",
  code: "Letter: a code",
  "new-address": "Letter: a code to the new address",
  "address-changed": "Letter: address changed, told to the old one",
  acknowledgment: "Letter: acknowledgment of receipt",
  permission: "Letter: question to the person behind the agent",
  message: "Letter: a message waits",
  "cannot-identify": "Letter: we need to know more",
  extended: "Letter: extension and its reason",
  refused: "Letter: refusal",
  fulfilled: "Letter: answer",
  "nothing-held": "Letter: nothing held",
  withdrawn: "Letter: withdrawal noted",
  closed: "Letter: closed",
  reopened: "Letter: opened again",
  reminder: "Letter: reminder to staff",
  target: "Letter: own target, told to staff",
  "subject-replied": "Letter: reply, told to staff",
  urgent: "Letter: urgent, told to staff",
  wanted: "Letter: told to a colleague",
};

/** Each member of staff is written to in their own language. */
const TO_STAFF = ["reminder", "target", "subject-replied", "urgent", "wanted"];

/** The language of a letter: that of the request, as it speaks to its person; "" where nobody wrote it down. */
export const letterLanguage = (kind: string, language: string): string =>
  TO_STAFF.includes(kind) ? "" : language;

/** A letter as the timeline calls it. */
export function letterWords(say: Say, kind: string): string {
  const sentence = LETTERS[kind];
  return sentence ? say(sentence) : say("Letter: {kind}", { kind });
}
