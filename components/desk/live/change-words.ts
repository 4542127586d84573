import { eventWords } from "@/components/request/event-words";
import type { Reader, Sentence } from "@/lib/words/staff";

/** What the timeline shows as the thing itself, and not as an event. */
const TITLES: Readonly<Record<string, Sentence>> = {
  note: "activity.note",
  message: "activity.message",
  reply: "activity.reply",
  "letter-sent": "activity.letterSent",
  "letter-failed": "activity.letterFailed",
};

/** What happened, in as few words as the timeline has for it. */
export function newsWords(
  reader: Reader,
  event: string,
  facts: Readonly<Record<string, unknown>>,
  nameOf: (id: string) => string,
): string {
  const title = TITLES[event];
  return title ? reader.say(title) : eventWords(reader, event, facts, nameOf).title;
}
