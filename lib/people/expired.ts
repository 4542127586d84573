import { contextFor } from "@/lib/platform/context";
import { prisma } from "@/lib/platform/db";
import { dropOldMarks } from "@/lib/platform/log-mark";
import { IDLE_MINUTES } from "./session";

/** Deletes sessions and one-time tokens that nobody can use any more, and what only kept the log from repeating itself. */
export async function dropExpiredSignIns(now: Date): Promise<void> {
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
  await prisma().session.deleteMany({
    where: {
      OR: [
        { expires: { lte: now } },
        { lastSeenAt: { lte: idleSince } },
        { lastSeenAt: null, createdAt: { lte: idleSince } },
      ],
    },
  });
  await prisma().verificationToken.deleteMany({ where: { expires: { lte: now } } });
  for (const { id } of await prisma().desk.findMany({ select: { id: true } })) {
    await dropOldMarks(await contextFor({ id }, { kind: "system" }, now));
  }
}
