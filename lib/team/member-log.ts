import type { DeskEvent, Facts } from "@/lib/domain/request/event";
import { asUser, withinDesk } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { countIfAllowed } from "@/lib/platform/http/rate-limit";

/**
 * A sign-in belongs to a user and not to a desk, so the log of each desk where they work gets an entry. Facts are codes
 * and counts, and the user is named by their id.
 */
export async function logForMember(
  userId: string,
  event: DeskEvent,
  facts: Facts,
  now: Date,
): Promise<void> {
  const desks = await asUser(userId, (tx) =>
    tx.membership.findMany({ where: { userId }, select: { deskId: true } }),
  );
  // Every caller writes to the desks in the same order. Their chains are locked one after another, each in a
  // transaction of its own.
  for (const { deskId } of desks.sort((a, b) => (a.deskId < b.deskId ? -1 : 1))) {
    const entry = { deskId, chain: deskId, at: now, actor: `staff:${userId}`, event, facts };
    await withinDesk(deskId, (tx) => appendEntry(tx, entry));
  }
}

/**
 * Logs a failed sign-in or code of a member, at most ten times an hour, so that nobody can fill the log from outside.
 */
export async function logSignInFailure(
  userId: string,
  how: "link" | "code" | "recovery-code" | "passkey" | "email-code",
  now: Date,
): Promise<void> {
  if (await countIfAllowed("log-failure", userId, now)) {
    await logForMember(userId, "staff-sign-in-failed", { how }, now);
  }
}
