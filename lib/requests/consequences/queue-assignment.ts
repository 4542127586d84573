import type { Tx } from "@/lib/platform/database/db";
import { enqueue, PRIORITY } from "@/lib/platform/jobs/queue";
import type { Consequence } from "./consequence";

/**
 * Queues the automatic assignment of a request that opened without an assignee, where the desk assigns automatically.
 * The job is written in the transaction that opens the request, so no request is forgotten. A job chooses the assignee,
 * so nobody waits for the choice.
 */
export async function queueAssignment(
  tx: Tx,
  { deskId, id }: { deskId: string; id: string },
  runAt?: Date,
): Promise<void> {
  const automatic = await tx.assignment.count({
    where: { deskId, NOT: { mode: "hand", rules: { equals: [] } } },
  });
  if (automatic === 0) return;
  await enqueue(tx, "give", { desk: deskId, request: id }, { priority: PRIORITY.soon, runAt });
}

/** A reopening that can be undone is assigned when it no longer can: nobody is assigned what closes again. */
export const queueAssignmentIfOpened: Consequence = async (
  _ctx,
  tx,
  { before, after, undoableUntil },
) => {
  const opened = before.state !== "open" && after.state === "open";
  if (opened && !before.assigneeId) await queueAssignment(tx, before, undoableUntil);
  return undefined;
};
