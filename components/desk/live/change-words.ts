import { eventWords } from "@/components/request/event-words";
import type { Translate } from "@/lib/words/translator";

/** What happened, in as few words as the timeline has for it. */
export function newsWords(
  t: Translate,
  event: string,
  facts: Readonly<Record<string, unknown>>,
  nameOf: (id: string) => string,
): string {
  return eventWords(t, event, facts, nameOf).title;
}
