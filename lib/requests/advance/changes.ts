import { instantIn, message, messagesIn, type Nested } from "@/lib/domain/problem/message";
import { type STEPS, type Step, stepsWhere } from "@/lib/domain/request/steps";
import type { Tx } from "@/lib/platform/database/db";
import { currentNames } from "@/lib/platform/staff";

/** Steps that change what a page showed. Each needs a message, or it does not compile. */
type Changing = {
  [Name in Step]: (typeof STEPS)[Name]["keepsVersion"] extends false ? Name : never;
}[Step];

const CHANGING: readonly string[] = stepsWhere(({ keepsVersion }) => !keepsVersion);

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
    return CHANGING.includes(event) && (held.version ?? 0) > version;
  });
  const called = await currentNames(
    tx,
    later.map(({ actor }) => actor),
  );
  const nameOf = (actor: string): string | Nested =>
    called(actor) ??
    messagesIn(
      message(actor === "subject" ? "problem.changed.byRequester" : "problem.changed.bySystem"),
    );
  const changes = later.map(({ event, actor, at }) =>
    message(`problem.changed.${event as Changing}`, {
      name: nameOf(actor),
      when: instantIn(at, zone),
    }),
  );
  return messagesIn(...(changes.length > 0 ? changes : [message("problem.changed.unknown")]));
}
