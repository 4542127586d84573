import { eventWords } from "@/components/request/event-words";
import type { Change, RequestLook } from "./live-look";

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

const MOST_TOLD = 3;

/** Who changed what, the newest last; "" where there is nothing to tell. */
export function changeWords(changes: readonly Change[]): string {
  const told = changes.filter(({ silent }) => !silent);
  const byActor = new Map<string, string[]>();
  for (const { actor, what } of told.slice(-MOST_TOLD)) {
    byActor.set(actor, [...(byActor.get(actor) ?? []), what]);
  }
  const said = [...byActor].map(
    ([actor, whats]) => `${actor} changed this request: ${whats.join(", ")}.`,
  );
  const before = told.length - MOST_TOLD;
  if (before > 0) said.unshift(before === 1 ? "1 earlier change." : `${before} earlier changes.`);
  return said.join(" ");
}

const MOST_NAMED = 3;

/** Who else is here; "" where nobody is. */
export function presentWords(present: RequestLook["present"]): string {
  const byAct = [...present].sort((a, b) => Number(b.writing) - Number(a.writing));
  const said = byAct
    .slice(0, MOST_NAMED)
    .map(({ name, writing }) => `${name} is ${writing ? "writing" : "looking at this"}.`);
  const others = present.length - said.length;
  if (others > 0) said.push(others === 1 ? "1 other is here." : `${others} others are here.`);
  return said.join(" ");
}

export const listWords = (changed: number): string =>
  changed >= 100
    ? "100 requests or more changed."
    : changed === 1
      ? "1 request changed."
      : `${changed} requests changed.`;
