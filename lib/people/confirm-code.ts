import { settingsOf } from "@/lib/domain/team/settings";
import { LETTERS } from "@/lib/letters/letters";
import { openWithRing, randomCode, sealWithRing, secretHash } from "@/lib/platform/crypto";
import { prisma } from "@/lib/platform/db";
import { deliver } from "@/lib/platform/deliver";
import { env } from "@/lib/platform/env";
import type { Again } from "@/lib/platform/job-end";
import { enqueue, PRIORITY } from "@/lib/platform/queue";
import { countUse } from "@/lib/platform/rate-limit";
import type { JobInfo } from "@/lib/platform/worker";
import { firstKnown } from "@/lib/words/choose-language";
import { translatorFor } from "@/lib/words/words";
import { logFailure } from "./person-log";
import { takeToken } from "./sign-in-link";

export const CONFIRM_MINUTES = 10;

const nameOf = (userId: string): string => `confirm:${userId}`;
const hashOf = (userId: string, code: string): string =>
  Buffer.from(secretHash(`confirm:${userId}:${code}`)).toString("hex");

/** Emails a member who has no second factor a code to confirm that it is them. A new code replaces the one before. */
export async function requestConfirmCode(userId: string, now: Date): Promise<void> {
  await countUse("confirm-code", userId, now);
  const code = randomCode();
  const wish = JSON.stringify({ userId, code });
  const sealed = Buffer.from(sealWithRing(wish, "confirm-code")).toString("base64");
  const expires = new Date(now.getTime() + CONFIRM_MINUTES * 60_000);
  const identifier = nameOf(userId);
  await prisma().$transaction(async (tx) => {
    await tx.verificationToken.deleteMany({ where: { identifier } });
    await tx.verificationToken.create({
      data: { identifier, token: hashOf(userId, code), expires },
    });
    await enqueue(tx, "send-confirm-code", { sealed }, { priority: PRIORITY.soon });
  });
}

/** Uses the emailed code up. Throws `too-many` after ten tries in ten minutes, and logs each failure. */
export async function tryConfirmCode(userId: string, typed: string, now: Date): Promise<boolean> {
  await countUse("try-factor", userId, now);
  const code = typed.replace(/\s/g, "");
  const right = await takeToken(nameOf(userId), hashOf(userId, code), now);
  if (!right) await logFailure(userId, "email-code", now);
  return right;
}

/**
 * The worker's half: emails the code. Every try sends the same code with the same Message-ID, until the code is used,
 * replaced or expired.
 */
export async function sendConfirmCode(
  sealed: string,
  now: Date,
  { tries }: JobInfo,
): Promise<Again | undefined> {
  const opened = openWithRing(Buffer.from(sealed, "base64"), "confirm-code").toString();
  const { userId, code } = JSON.parse(opened) as { userId: string; code: string };
  const user = await prisma().user.findUnique({ where: { id: userId } });
  if (!user) return undefined;
  const t = translatorFor(firstKnown(settingsOf(user.settings).language));
  const letter = LETTERS["confirm-sign-in"](
    { code, minutes: CONFIRM_MINUTES, site: env().APP_URL },
    t,
  );
  const token = hashOf(userId, code);
  const { delivery } = await deliver(
    user.email,
    { now, tries, soon: true, slow: tries > 0 },
    () => findUnexpired(token, now),
    () => ({
      id: `confirm-${token.slice(0, 16)}`,
      fromName: "Rightsdesk",
      to: user.email,
      ...letter,
    }),
  );
  return "again" in delivery ? { ...delivery.again, task: undefined } : undefined;
}

const findUnexpired = (token: string, now: Date) =>
  prisma().verificationToken.findFirst({ where: { token, expires: { gt: now } } });
