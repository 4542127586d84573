import { createHash } from "node:crypto";
import { settingsOf } from "@/lib/domain/team/settings";
import { LETTERS } from "@/lib/letters/letters";
import { openWithRing, randomToken, sealWithRing, secretHash } from "@/lib/platform/crypto";
import { oneAtATime, prisma, type Tx } from "@/lib/platform/db";
import { deliver } from "@/lib/platform/deliver";
import { env } from "@/lib/platform/env";
import type { Again } from "@/lib/platform/job-end";
import { enqueue, PRIORITY } from "@/lib/platform/queue";
import { countUses } from "@/lib/platform/rate-limit";
import type { JobInfo } from "@/lib/platform/worker";
import { firstKnown, type Language } from "@/lib/words/choose-language";
import { translatorFor } from "@/lib/words/words";
import { logFailure } from "./person-log";

export const SIGN_IN_MINUTES = 10;

/** Links are kept by the hash of their token: a copy of the table signs nobody in. */
const tokenHash = (token: string): string =>
  createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex");

/** Links that are good at one time: nobody ends the link that somebody else was just sent by asking for another. */
const MOST_LINKS = 3;

/** A one-time link for a person who is known here, or `null`. The newest three are good, each for ten minutes. */
export async function signInLink(email: string, now: Date, next = "/desk"): Promise<string | null> {
  const address = email.trim().toLowerCase();
  const user = await prisma().user.findUnique({ where: { email: address } });
  if (!user) return null;
  const token = randomToken();
  await prisma().$transaction((tx) => addLink(tx, { address, token, expires: endOf(now) }));
  return linkTo({ address, token }, next);
}

/** Adds a link and keeps the newest of the others. */
async function addLink(tx: Tx, { address, token, expires }: Link): Promise<void> {
  const older = await tx.verificationToken.findMany({
    where: { identifier: address },
    orderBy: { expires: "desc" },
    skip: MOST_LINKS - 1,
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
 * Uses a link up and says whose it was; `null` where it has expired, was used, or never existed. Idempotent in its
 * effect: of two who use one link at the same moment one gets in. A wrong link takes the same work for addresses that
 * are known here and for others, so that its time does not tell them apart.
 */
export async function spendSignInLink(
  email: string,
  token: string,
  now: Date,
): Promise<{ userId: string } | null> {
  const address = email.trim().toLowerCase();
  if (!(await takeToken(address, tokenHash(token), now))) return null;
  const user = await userOf(address);
  return user && { userId: user.id };
}

/** Logs a link that failed for the member it names. Called after the answer, because it takes longer for members. */
export async function noteFailedLink(email: string, now: Date): Promise<void> {
  const user = await userOf(email.trim().toLowerCase());
  if (user) await logFailure(user.id, "link", now);
}

const userOf = (address: string) =>
  prisma().user.findUnique({ where: { email: address }, select: { id: true } });

/** Takes a one-time token out of the table: exactly one caller gets it. */
export async function takeToken(identifier: string, token: string, now: Date): Promise<boolean> {
  const [row] = await prisma().$queryRaw<{ expires: Date }[]>`
    delete from "verification_token"
     where "identifier" = ${identifier} and "token" = ${token} returning "expires"`;
  return row !== undefined && row.expires > now;
}

/** A page of the desk side to come back to, with its query; never another site. */
export const deskPath = (path: string | undefined): string =>
  path && /^\/desk(?:\/[\w/.-]*)?(?:\?[\w=&.%+~-]*)?$/.test(path) ? path : "/desk";

/** Where to go then, and the language of the page on which the link was asked for. */
type Wish = { next?: string; language?: Language | null };
/** By which client network, when, and whether that browser has used a link for the same address before. */
type Asked = { network?: string; now?: Date; own?: boolean };

/**
 * Somebody wants to sign in. The job is queued alike for known and unknown addresses, so that neither
 * the answer nor its time tells who works here; the worker writes only to the known. Strangers use up nothing that a
 * browser on which the member signed in before may ask for.
 */
export async function requestSignIn(
  email: string,
  { next, language = null, network = "", now = new Date(), own = false }: Wish & Asked = {},
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
  const wish = JSON.stringify({ email: email.slice(0, 254), next: deskPath(next), language });
  const sealed = Buffer.from(sealWithRing(wish, "sign-in")).toString("base64");
  await prisma().$transaction((tx) =>
    enqueue(tx, "send-sign-in", { sealed }, { priority: PRIORITY.soon }),
  );
}

/**
 * The worker's half: mails the link, in the language that its reader chose, or else asked for it in. Every try for the
 * same wish sends the same link in the same email, until the link expires ten minutes after it was asked for.
 */
export async function sendSignIn(
  sealed: string,
  now: Date,
  { tries, queuedAt }: JobInfo,
): Promise<Again | undefined> {
  const wish = JSON.parse(openWithRing(Buffer.from(sealed, "base64"), "sign-in").toString());
  const { email, next, language } = wish as Wish & { email: string };
  const address = email.trim().toLowerCase();
  const user = await prisma().user.findUnique({ where: { email: address } });
  const link = { address, token: tokenOf(sealed), expires: endOf(queuedAt) };
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
      ...LETTERS["sign-in"](facts, t),
    }),
  );
  // It keeps its place among the emails that people wait for.
  return "again" in delivery ? { ...delivery.again, task: undefined } : undefined;
}

const endOf = (asked: Date): Date => new Date(asked.getTime() + SIGN_IN_MINUTES * 60_000);

/** The token of a wish: nobody can tell it from the job without AUTH_SECRET. */
const tokenOf = (sealed: string): string =>
  Buffer.from(secretHash(`sign-in:${sealed}`)).toString("base64url");

type Link = { address: string; token: string; expires: Date };

/** Before a try: `null` where the link was used, or where newer ones took its place. */
async function claimLink(link: Link, tries: number): Promise<Link | null> {
  const { address, token, expires } = link;
  return prisma().$transaction(async (tx) => {
    await oneAtATime(tx, `sign-in:${address}`);
    if (await tx.verificationToken.findUnique({ where: { token: tokenHash(token) } })) return link;
    const newer = { identifier: address, expires: { gt: expires } };
    if (tries > 0 || (await tx.verificationToken.count({ where: newer })) >= MOST_LINKS)
      return null;
    await addLink(tx, link);
    return link;
  });
}
