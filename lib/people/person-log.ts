import type { DeskEvent, Facts } from "@/lib/domain/request/event";
import { asUser, withinDesk } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { isWithin } from "@/lib/platform/rate-limit";

/**
 * A sign-in belongs to a person and not to a desk: the log of each desk where they work gets an entry. Facts are
 * codes and counts; the person is named by their id.
 */
export async function logForPerson(
  userId: string,
  event: DeskEvent,
  facts: Facts,
  now: Date,
): Promise<void> {
  const desks = await asUser(userId, (tx) =>
    tx.membership.findMany({ where: { userId }, select: { deskId: true } }),
  );
  // The same order for everybody: the chains of the desks are locked one after another, each in its own transaction.
  for (const { deskId } of desks.sort((a, b) => (a.deskId < b.deskId ? -1 : 1))) {
    const entry = { deskId, chain: deskId, at: now, actor: `staff:${userId}`, event, facts };
    await withinDesk(deskId, (tx) => appendEntry(tx, entry));
  }
}

/** A failed sign-in or code of a member: logged ten times an hour at most, so that nobody can fill the log from outside. */
export async function logFailure(
  userId: string,
  how: "link" | "code" | "recovery-code" | "passkey" | "email-code",
  now: Date,
): Promise<void> {
  if (await isWithin("log-failure", userId, now)) {
    await logForPerson(userId, "staff-sign-in-failed", { how }, now);
  }
}
