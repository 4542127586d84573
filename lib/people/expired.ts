import { contextFor, deskIds } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/db";
import { dropOldMarks } from "@/lib/platform/log-mark";
import { idleSince } from "./session";

/** Deletes sessions and one-time tokens that nobody can use any more, and what only kept the log from repeating itself. */
export async function dropExpiredSignIns(now: Date): Promise<void> {
  const idle = { lte: idleSince(now) };
  await prisma().session.deleteMany({
    where: {
      OR: [{ expires: { lte: now } }, { lastSeenAt: idle }, { lastSeenAt: null, createdAt: idle }],
    },
  });
  await prisma().verificationToken.deleteMany({ where: { expires: { lte: now } } });
  for (const id of await deskIds()) {
    await dropOldMarks(await contextFor({ id }, { kind: "system" }, now));
  }
}
