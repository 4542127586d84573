import type { LogEvent } from "@/lib/domain/request/event";
import type { Tx } from "@/lib/platform/db";
import { calledNow } from "@/lib/platform/staff";
import { namedInstant } from "@/lib/words/fixed";

/** Each is said with who did it and when: its other languages have the whole of it. */
export const DONE: Partial<Record<LogEvent, string>> = {
  confirm: "the address was confirmed",
  "correct-address": "the address was changed",
  "choose-delivery": "another way to get the answer was chosen",
  assign: "assigned",
  message: "a message was sent",
  extend: "extended",
  "announce-delay": "the person was told of a delay",
  pause: "the person was asked for something",
  resume: "an answer of the person arrived",
  "correct-law": "put under another law",
  recompute: "its dates were computed anew",
  refuse: "refused",
  fulfil: "answered",
  "hold-nothing": "answered that nothing is held",
  propose: "a second look was asked for",
  "return-proposal": "a proposal was sent back",
  "drop-proposal": "a proposal was taken back",
  withdraw: "withdrawn",
  close: "closed",
  reopen: "opened again",
  "take-back": "what was done last was taken back",
  lapse: "the link ran out",
};

/** What was done to a request after `version`, in words: who did what and when. */
export async function changesSince(
  tx: Tx,
  requestId: string,
  { version, zone }: { version: number; zone: string },
): Promise<string> {
  const entries = await tx.logEntry.findMany({
    where: { chain: requestId },
    orderBy: { seq: "asc" },
  });
  const later = entries.filter(({ facts, event }) => {
    const held = facts as { version?: number };
    return event in DONE && (held.version ?? 0) > version;
  });
  const called = await calledNow(
    tx,
    later.map(({ actor }) => actor),
  );
  const nameOf = (actor: string): string =>
    called(actor) ?? (actor === "subject" ? "the person who asked" : "the system");
  const told = later.map(
    ({ event, actor, at }) =>
      `${DONE[event as LogEvent]} by ${nameOf(actor)} on ${namedInstant(at, zone)}`,
  );
  return told.length > 0 ? told.join("; ") : "it is no longer what the page showed";
}
