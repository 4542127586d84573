import { createHash } from "node:crypto";
import { settingsOf } from "@/lib/domain/team/settings";
import { EMAILS } from "@/lib/emails/emails";
import { lockKey, prisma, type Tx } from "@/lib/platform/database/db";
import { deliver } from "@/lib/platform/email/deliver";
import { env } from "@/lib/platform/env";
import { countUses } from "@/lib/platform/http/rate-limit";
import type { RunAgain } from "@/lib/platform/jobs/job-end";
import { enqueue, PRIORITY } from "@/lib/platform/jobs/queue";
import type { JobInfo } from "@/lib/platform/jobs/worker";
import { openWithRing, randomToken, sealWithRing, secretHash } from "@/lib/platform/keys/crypto";
import { firstKnown, type Language } from "@/lib/words/choose-language";
import { translatorFor } from "@/lib/words/words";
import { logSignInFailure } from "./member-log";

export const SIGN_IN_MINUTES = 10;

/** Links are stored by the hash of their token, so a copy of the table signs nobody in. */
const tokenHash = (token: string): string =>
  createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex");

/**
 * The number of links that are valid at one time. With only one, a stranger could end a member's link by requesting
 * another.
 */
const MAX_LINKS = 3;

/**
 * Creates a one-time link for a known address; `null` for an unknown one. The newest three links are valid, each for
 * ten minutes.
 */
export async function createSignInLink(
  email: string,
  now: Date,
  next = "/desk",
): Promise<string | null> {
  const address = email.trim().toLowerCase();
  const user = await prisma().user.findUnique({ where: { email: address } });
  if (!user) return null;
  const token = randomToken();
  await prisma().$transaction((tx) => addLink(tx, { address, token, expires: expiryOf(now) }));
  return linkTo({ address, token }, next);
}

/** Adds a link, and deletes all others except the newest. */
async function addLink(tx: Tx, { address, token, expires }: Link): Promise<void> {
  const older = await tx.verificationToken.findMany({
    where: { identifier: address },
    orderBy: { expires: "desc" },
    skip: MAX_LINKS - 1,
  });
  const tokens = older.map((one) => one.token);
  await tx.verificationToken.deleteMany({ where: { token: { in: tokens } } });
  const data = { identifier: address, token: tokenHash(token), expires };
  await tx.verificationToken.create({ data });
}

function linkTo({ address, token }: Pick<Link, "address" | "token">, next?: string): string {
  const query = new URLSearchParams({ email: address, token, next: deskPath(next) });
  return `${env().APP_URL}/sign-in/link?${query}`;
}

/**
 * Uses up a link. Returns its user, or `null` if the link has expired, was used or never existed. Of two callers who
 * use one link at the same moment, one gets in. A wrong link takes the same work for known and for unknown addresses,
 * so that its response time does not tell them apart.
 */
export async function redeemSignInLink(
  email: string,
  token: string,
  now: Date,
): Promise<{ userId: string } | null> {
  const address = email.trim().toLowerCase();
  if (!(await consumeToken(address, tokenHash(token), now))) return null;
  const user = await userOf(address);
  return user && { userId: user.id };
}

/** Logs a failed link for the member it names. Called after the HTTP response, because it takes longer for members. */
export async function logFailedLink(email: string, now: Date): Promise<void> {
  const user = await userOf(email.trim().toLowerCase());
  if (user) await logSignInFailure(user.id, "link", now);
}

const userOf = (address: string) =>
  prisma().user.findUnique({ where: { email: address }, select: { id: true } });

/** Deletes a one-time token, so that exactly one caller gets `true`. `false` for an unknown or expired token. */
export async function consumeToken(identifier: string, token: string, now: Date): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ expires: Date }[]>`
    delete from "verification_token"
     where "identifier" = ${identifier} and "token" = ${token} returning "expires"`;
  return row !== undefined && row.expires > now;
}

/** The path and query of a staff page to return to. Any other path, and any other site, becomes `/desk`. */
export const deskPath = (path: string | undefined): string =>
  path && /^\/desk(?:\/[\w/.-]*)?(?:\?[\w=&.%+~-]*)?$/.test(path) ? path : "/desk";

/** The page to go to after the sign-in, and the language of the page on which the link was requested. */
type LinkOptions = { next?: string; language?: Language | null };
/** The client's network, the time, and whether this browser has used a link for the same address before. */
type LinkOrigin = { network?: string; now?: Date; own?: boolean };

/**
 * Requests a sign-in link. The job is queued alike for known and unknown addresses, so that neither the response nor
 * its time reveals who works here; the worker emails only known addresses. Requests by strangers do not use up the
 * limit of a browser on which the member signed in before. Throws `too-many` above a limit.
 */
export async function requestSignIn(
  email: string,
  {
    next,
    language = null,
    network = "",
    now = new Date(),
    own = false,
  }: LinkOptions & LinkOrigin = {},
): Promise<void> {
  const address = email.trim().toLowerCase();
  await countUses(
    own
      ? [{ limit: "sign-in-own", who: address }]
      : [
          { limit: "client-sign-in", who: network },
          { limit: "sign-in-by-client", who: `${address}:${network}` },
          { limit: "sign-in", who: address },
        ],
    now,
  );
  const payload = JSON.stringify({ email: email.slice(0, 254), next: deskPath(next), language });
  const sealed = Buffer.from(sealWithRing(payload, "sign-in")).toString("base64");
  await prisma().$transaction((tx) =>
    enqueue(tx, "send-sign-in", { sealed }, { priority: PRIORITY.soon }),
  );
}

/**
 * Runs in the worker: emails the link in the language that the recipient chose, or else in that of the page where it
 * was requested. Every attempt of a job sends the same link in the same email, until the link expires ten minutes after
 * it was requested.
 */
export async function sendSignIn(
  sealed: string,
  now: Date,
  { tries, queuedAt }: JobInfo,
): Promise<RunAgain | undefined> {
  const payload = JSON.parse(openWithRing(Buffer.from(sealed, "base64"), "sign-in").toString());
  const { email, next, language } = payload as LinkOptions & { email: string };
  const address = email.trim().toLowerCase();
  const user = await prisma().user.findUnique({ where: { email: address } });
  const link = { address, token: tokenOf(sealed), expires: expiryOf(queuedAt) };
  if (!user || link.expires <= now) return undefined;
  const t = translatorFor(firstKnown(settingsOf(user.settings).language, language));
  const facts = { signInUrl: linkTo(link, next), minutes: SIGN_IN_MINUTES };
  const { delivery } = await deliver(
    email,
    { now, tries, soon: true, slow: tries > 0 },
    () => claimLink(link, tries),
    () => ({
      id: `sign-in-${tokenHash(link.token).slice(0, 16)}`,
      fromName: "Rightsdesk",
      to: email,
      ...EMAILS["sign-in"](facts, t),
    }),
  );
  // A retry stays among the emails that somebody is waiting for.
  return "again" in delivery ? { ...delivery.again, task: undefined } : undefined;
}

const expiryOf = (requestedAt: Date): Date =>
  new Date(requestedAt.getTime() + SIGN_IN_MINUTES * 60_000);

/** The token of a job. It cannot be derived from the job without AUTH_SECRET. */
const tokenOf = (sealed: string): string =>
  Buffer.from(secretHash(`sign-in:${sealed}`)).toString("base64url");

type Link = { address: string; token: string; expires: Date };

/** Called before each attempt to send. Returns `null` if the link was used, or if newer links have replaced it. */
async function claimLink(link: Link, tries: number): Promise<Link | null> {
  const { address, token, expires } = link;
  return prisma().$transaction(async (tx) => {
    await lockKey(tx, `sign-in:${address}`);
    if (await tx.verificationToken.findUnique({ where: { token: tokenHash(token) } })) return link;
    const newer = { identifier: address, expires: { gt: expires } };
    if (tries > 0 || (await tx.verificationToken.count({ where: newer })) >= MAX_LINKS) return null;
    await addLink(tx, link);
    return link;
  });
}
