import { settingsOf } from "@/lib/domain/team/settings";
import { EMAILS } from "@/lib/emails/emails";
import { prisma } from "@/lib/platform/database/db";
import { deliver } from "@/lib/platform/email/deliver";
import { env } from "@/lib/platform/env";
import { countUse } from "@/lib/platform/http/rate-limit";
import type { RunAgain } from "@/lib/platform/jobs/job-end";
import { enqueue, PRIORITY } from "@/lib/platform/jobs/queue";
import type { JobInfo } from "@/lib/platform/jobs/worker";
import { openWithRing, randomCode, sealWithRing, secretHash } from "@/lib/platform/keys/crypto";
import { firstKnown } from "@/lib/words/choose-language";
import { translatorFor } from "@/lib/words/words";
import { logSignInFailure } from "./member-log";
import { consumeToken } from "./sign-in-link";

export const CONFIRM_MINUTES = 10;

const identifierOf = (userId: string): string => `confirm:${userId}`;
const hashOf = (userId: string, code: string): string =>
  Buffer.from(secretHash(`confirm:${userId}:${code}`)).toString("hex");

/**
 * Queues an email with a code that confirms the identity of a member without a second factor. A new code replaces the
 * one before. Throws `too-many` above the limit for codes.
 */
export async function requestConfirmCode(userId: string, now: Date): Promise<void> {
  await countUse("confirm-code", userId, now);
  const code = randomCode();
  const payload = JSON.stringify({ userId, code });
  const sealed = Buffer.from(sealWithRing(payload, "confirm-code")).toString("base64");
  const expires = new Date(now.getTime() + CONFIRM_MINUTES * 60_000);
  const identifier = identifierOf(userId);
  await prisma().$transaction(async (tx) => {
    await tx.verificationToken.deleteMany({ where: { identifier } });
    await tx.verificationToken.create({
      data: { identifier, token: hashOf(userId, code), expires },
    });
    await enqueue(tx, "send-confirm-code", { sealed }, { priority: PRIORITY.soon });
  });
}

/** Checks an emailed code and uses it up. Throws `too-many` after ten tries in ten minutes, and logs each failure. */
export async function tryConfirmCode(userId: string, typed: string, now: Date): Promise<boolean> {
  await countUse("try-factor", userId, now);
  const code = typed.replace(/\s/g, "");
  const right = await consumeToken(identifierOf(userId), hashOf(userId, code), now);
  if (!right) await logSignInFailure(userId, "email-code", now);
  return right;
}

/**
 * Runs in the worker: emails the code. Every attempt sends the same code with the same Message-ID, until the code is
 * used, replaced or expired.
 */
export async function sendConfirmCode(
  sealed: string,
  now: Date,
  { tries }: JobInfo,
): Promise<RunAgain | undefined> {
  const opened = openWithRing(Buffer.from(sealed, "base64"), "confirm-code").toString();
  const { userId, code } = JSON.parse(opened) as { userId: string; code: string };
  const user = await prisma().user.findUnique({ where: { id: userId } });
  if (!user) return undefined;
  const t = translatorFor(firstKnown(settingsOf(user.settings).language));
  const content = EMAILS["confirm-sign-in"](
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
      ...content,
    }),
  );
  return "again" in delivery ? { ...delivery.again, task: undefined } : undefined;
}

const findUnexpired = (token: string, now: Date) =>
  prisma().verificationToken.findFirst({ where: { token, expires: { gt: now } } });
