import { createHash } from "node:crypto";
import { settingsOf } from "@/lib/domain/settings";
import { LETTERS } from "@/lib/letters/letters";
import { openWithRing, randomToken, sealWithRing } from "@/lib/platform/crypto";
import { prisma } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { sendMail } from "@/lib/platform/mail";
import { enqueue, PRIORITY } from "@/lib/platform/queue";
import { countUse } from "@/lib/platform/rate-limit";
import { firstKnown, type Language } from "@/lib/words/choose-language";
import { wordsFor } from "@/lib/words/words";
import { logFailure } from "./person-log";

export const SIGN_IN_MINUTES = 10;

/** Links are kept by the hash of their token: a copy of the table signs nobody in. */
const tokenHash = (token: string): string =>
  createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex");

/** A one-time link for a person who is known here, or `null`. The newest link kills the older ones. */
export async function signInLink(email: string, now: Date, next = "/desk"): Promise<string | null> {
  const address = email.trim().toLowerCase();
  const user = await prisma().user.findUnique({ where: { email: address } });
  if (!user) return null;
  const token = randomToken();
  await prisma().$transaction([
    prisma().verificationToken.deleteMany({ where: { identifier: address } }),
    prisma().verificationToken.create({
      data: {
        identifier: address,
        token: tokenHash(token),
        expires: new Date(now.getTime() + SIGN_IN_MINUTES * 60_000),
      },
    }),
  ]);
  const query = new URLSearchParams({ email: address, token, next: deskPath(next) });
  return `${env().APP_URL}/sign-in/link?${query}`;
}

/**
 * Uses a link up and says whose it was; `null` where it has expired, was used, or never existed. Idempotent in its
 * effect: of two who use one link at the same moment one gets in. A failure is logged for the member it names.
 */
export async function spendSignInLink(
  email: string,
  token: string,
  now: Date,
): Promise<{ userId: string } | null> {
  const address = email.trim().toLowerCase();
  const user = await prisma().user.findUnique({ where: { email: address }, select: { id: true } });
  const used = await takeToken(address, tokenHash(token), now);
  if (user && used) return { userId: user.id };
  if (user) await logFailure(user.id, "link", now);
  return null;
}

/** Takes a one-time token out of the table: exactly one caller gets it. */
export async function takeToken(identifier: string, token: string, now: Date): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ expires: Date }[]>`
    delete from "verification_token"
     where "identifier" = ${identifier} and "token" = ${token} returning "expires"`;
  return row !== undefined && row.expires > now;
}

/** Where to go after signing in: a page of the desk side, never another site. */
export const deskPath = (next: string | undefined): string =>
  next && /^\/desk(\/[\w/?=&.-]*)?$/.test(next) ? next : "/desk";

/** Where to go then, and the language of the page on which the link was asked for. */
type Wish = { next?: string; language?: Language | null };

/**
 * Somebody wants to sign in. The job is queued alike for known and unknown addresses, so that neither
 * the answer nor its time tells who works here; the worker writes only to the known.
 */
export async function requestSignIn(
  email: string,
  { next, language = null }: Wish = {},
): Promise<void> {
  await countUse("sign-in", email.trim().toLowerCase());
  const wish = JSON.stringify({ email: email.slice(0, 254), next: deskPath(next), language });
  const sealed = Buffer.from(sealWithRing(wish, "sign-in")).toString("base64");
  await prisma().$transaction((tx) =>
    enqueue(tx, "send-sign-in", { sealed }, { priority: PRIORITY.soon, maxAttempts: 5 }),
  );
}

/** The worker's half: makes the link and mails it, in the language that its reader chose, or else asked for it in. */
export async function sendSignIn(sealed: string, now: Date): Promise<void> {
  const wish = JSON.parse(openWithRing(Buffer.from(sealed, "base64"), "sign-in").toString());
  const { email, next, language } = wish as Wish & { email: string };
  const url = await signInLink(email, now, next);
  if (!url) return;
  const user = await prisma().user.findUnique({ where: { email: email.trim().toLowerCase() } });
  const words = wordsFor(firstKnown(settingsOf(user?.settings).language, language));
  const letter = LETTERS["sign-in"]({ signInUrl: url, minutes: SIGN_IN_MINUTES }, words);
  await sendMail({
    id: `sign-in-${randomToken().slice(0, 16)}`,
    fromName: "Rightsdesk",
    to: email,
    ...letter,
  });
}
