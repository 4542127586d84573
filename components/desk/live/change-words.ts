import { eventWords } from "@/components/request/event-words";
import type { LabelKey, Translate } from "@/lib/words/translator";

/** What the timeline shows as the thing itself, and not as an event. */
const TITLES: Readonly<Record<string, LabelKey>> = {
  note: "activity.note",
  message: "activity.message",
  reply: "activity.reply",
  "letter-sent": "activity.letterSent",
  "letter-failed": "activity.letterFailed",
};

/** What happened, in as few words as the timeline has for it. */
export function newsWords(
  t: Translate,
  event: string,
  facts: Readonly<Record<string, unknown>>,
  nameOf: (id: string) => string,
): string {
  const title = TITLES[event];
  return title ? t(title) : eventWords(t, event, facts, nameOf).title;
}
