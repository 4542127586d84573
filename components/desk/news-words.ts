import { eventWords } from "@/components/request/event-words";

/** What the timeline shows as the thing itself, and not as an event. */
const TITLES: Readonly<Record<string, string>> = {
  note: "Note added",
  message: "Message sent",
  reply: "Message from the person",
  "letter-sent": "Letter sent",
  "letter-failed": "A letter could not be sent",
};

/** What happened, in as few words as the timeline has for it. */
export const newsWords = (
  event: string,
  facts: Readonly<Record<string, unknown>>,
  nameOf: (id: string) => string,
): string => TITLES[event] ?? eventWords(event, facts, nameOf).title;
