import { emailState, releaseHeldEmail } from "@/lib/platform/email/email-state";
import { NOT_AGAIN } from "@/lib/requests/conversation/send-again";
import { eachDesk, sweep } from "@/lib/requests/jobs/sweep";

/**
 * Releases the held email of a restored copy. Emails that were queued before the copy started, and those that the
 * worker writes by itself about days that have passed, may have been sent by the system that the backup is from. They
 * are dropped, unless `sendAll` is set. Emails that people caused since the start are sent. Returns the number of
 * dropped emails.
 */
export async function releaseEmail(
  now: Date,
  { sendAll }: { sendAll: boolean },
): Promise<{ dropped: number }> {
  const { held } = await emailState();
  if (!held) return { dropped: 0 };
  // Email is still held, so the emails that have become due are written now and dropped with the rest.
  await sweep(now);
  const dropped = sendAll ? 0 : await dropRepeats(now, held.since);
  await releaseHeldEmail(now);
  return { dropped };
}

async function dropRepeats(now: Date, since: Date): Promise<number> {
  let dropped = 0;
  await eachDesk(now, async ({ desk, db }) => {
    const { count } = await db((tx) =>
      tx.email.updateMany({
        where: {
          deskId: desk.id,
          state: "queued",
          OR: [{ createdAt: { lt: since } }, { automatic: true }],
        },
        data: { state: "failed", failure: NOT_AGAIN },
      }),
    );
    dropped += count;
  });
  return dropped;
}
