import { instantIn, message, messagesIn, type Nested } from "@/lib/domain/problem/message";
import type { LogEvent } from "@/lib/domain/request/event";
import type { Tx } from "@/lib/platform/db";
import { calledNow } from "@/lib/platform/staff";

/** The message about each step that changes what a page showed. */
const CHANGED = {
  confirm: "problem.changed.confirm",
  "correct-address": "problem.changed.correctAddress",
  "choose-delivery": "problem.changed.chooseDelivery",
  assign: "problem.changed.assign",
  message: "problem.changed.message",
  extend: "problem.changed.extend",
  "announce-delay": "problem.changed.announceDelay",
  pause: "problem.changed.pause",
  resume: "problem.changed.resume",
  "correct-law": "problem.changed.correctLaw",
  recompute: "problem.changed.recompute",
  refuse: "problem.changed.refuse",
  fulfil: "problem.changed.fulfil",
  "hold-nothing": "problem.changed.holdNothing",
  propose: "problem.changed.propose",
  "return-proposal": "problem.changed.returnProposal",
  "drop-proposal": "problem.changed.dropProposal",
  withdraw: "problem.changed.withdraw",
  close: "problem.changed.close",
  reopen: "problem.changed.reopen",
  "take-back": "problem.changed.takeBack",
  lapse: "problem.changed.lapse",
} as const satisfies Partial<Record<LogEvent, string>>;

type Changing = keyof typeof CHANGED;

/** What was done to a request after `version`: who did what and when. */
export async function changesSince(
  tx: Tx,
  requestId: string,
  { version, zone }: { version: number; zone: string },
): Promise<Nested> {
  const entries = await tx.logEntry.findMany({
    where: { chain: requestId },
    orderBy: { seq: "asc" },
  });
  const later = entries.filter(({ facts, event }) => {
    const held = facts as { version?: number };
    return event in CHANGED && (held.version ?? 0) > version;
  });
  const called = await calledNow(
    tx,
    later.map(({ actor }) => actor),
  );
  const nameOf = (actor: string): string | Nested =>
    called(actor) ??
    messagesIn(
      message(actor === "subject" ? "problem.changed.byRequester" : "problem.changed.bySystem"),
    );
  const changes = later.map(({ event, actor, at }) =>
    message(CHANGED[event as Changing], { name: nameOf(actor), when: instantIn(at, zone) }),
  );
  return messagesIn(...(changes.length > 0 ? changes : [message("problem.changed.unknown")]));
}
