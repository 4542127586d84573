import { mailState, releaseMail } from "@/lib/platform/mail-state";
import { NOT_AGAIN } from "@/lib/requests/conversation/send-again";
import { eachDesk, sweep } from "@/lib/requests/jobs/sweep";

/**
 * Lets the email of a restored copy go. What was queued before the copy began, and what the worker writes by itself
 * about days that have passed, may have been sent from where the backup was made: it is not sent again, unless
 * `sendAll` says so. What people wrote since then is sent.
 */
export async function releaseEmail(
  now: Date,
  { sendAll }: { sendAll: boolean },
): Promise<{ dropped: number }> {
  const { held } = await mailState();
  if (!held) return { dropped: 0 };
  // While it is held: what has become due is written now, and dropped with the rest.
  await sweep(now);
  const dropped = sendAll ? 0 : await dropRepeats(now, held.since);
  await releaseMail(now);
  return { dropped };
}

async function dropRepeats(now: Date, since: Date): Promise<number> {
  let dropped = 0;
  await eachDesk(now, async ({ desk, db }) => {
    const { count } = await db((tx) =>
      tx.letter.updateMany({
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
