import { contextFor, deskIds } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/database/db";
import { dropOldMarks } from "@/lib/platform/log-mark";
import { forgottenUntil } from "./session";

/**
 * Deletes sessions older than `KNOWN_HOURS`, expired one-time tokens, and old marks, whose only use is that the log
 * does not repeat an entry.
 */
export async function dropExpiredSignIns(now: Date): Promise<void> {
  await prisma().session.deleteMany({ where: { createdAt: { lte: forgottenUntil(now) } } });
  await prisma().verificationToken.deleteMany({ where: { expires: { lte: now } } });
  for (const id of await deskIds()) {
    await dropOldMarks(await contextFor({ id }, { kind: "system" }, now));
  }
}
