import { createHash } from "node:crypto";
import { type Settings, settingsOf } from "@/lib/domain/team/settings";
import { newId, randomToken } from "@/lib/platform/crypto";
import { prisma } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { calledAs } from "@/lib/platform/staff";

/** A working day: after it, or when it is revoked, one signs in again. */
export const SESSION_HOURS = 10;
/**
 * For so long after the sign-in, the browser and the database remember a session even if it has ended. It grants no
 * access, but a form that is sent with it is kept until its member has signed in again.
 */
export const KNOWN_HOURS = 24;
/** A session that nobody uses for so long has ended. */
const IDLE_MINUTES = 60;
const MINUTE = 60_000;

export const secureCookies = (): boolean => env().APP_URL.startsWith("https://");

/** `__Host-` keeps the cookie to this host and to https; a desk tried out on http has no such cookie. */
export const sessionCookie = (): string =>
  secureCookies() ? "__Host-rightsdesk-session" : "rightsdesk-session";

/** Sessions are kept by the hash of their token: a copy of the table signs nobody in. */
export const sessionHash = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/** How a member signed in: by an emailed link, the link and a second factor, a passkey, or the provider. */
export const METHODS = ["link", "link-and-factor", "passkey", "provider"] as const;
export type Method = (typeof METHODS)[number];

/** What the list of sessions shows of a browser. Neither is more than coarse. */
export type Client = { device: string | null; network: string | null };

export type SignedIn = {
  userId: string;
  sessionId: string;
  /** How they are called: by their name, or else by their address. */
  name: string;
  ownName: string | null;
  email: string;
  settings: Settings;
  method: Method;
  /** When they last proved who they are; absent in a session that an older version began. */
  authenticatedAt: Date | null;
  lastSeenAt: Date;
};

type Kept = { method: string | null; createdAt: Date; lastSeenAt: Date | null };

/** How a session began and when it was last used; a session of an older version says neither. */
export const historyOf = ({ method, createdAt, lastSeenAt }: Kept) => ({
  method: METHODS.find((one) => one === method) ?? "link",
  lastSeenAt: lastSeenAt ?? createdAt,
});

/** The sessions that are open: not over, and used in the last hour. A session of an older version does not say when. */
export function openAt(now: Date) {
  const used = { gt: new Date(now.getTime() - IDLE_MINUTES * MINUTE) };
  return {
    expires: { gt: now },
    OR: [{ lastSeenAt: used }, { lastSeenAt: null, createdAt: used }],
  };
}

/** The person of a session, or `null` where it was ended, is over, or was not used for an hour. */
export async function sessionOf(token: string | undefined, now: Date): Promise<SignedIn | null> {
  if (!token) return null;
  const session = await prisma().session.findUnique({
    where: { sessionToken: sessionHash(token), ...openAt(now) },
    include: { user: true },
  });
  if (!session) return null;
  const { method, lastSeenAt } = historyOf(session);
  const { id, name, email, settings } = session.user;
  return {
    userId: id,
    sessionId: session.id,
    name: calledAs(session.user),
    ownName: name,
    email,
    settings: settingsOf(settings),
    method,
    authenticatedAt: session.authenticatedAt,
    lastSeenAt,
  };
}

/** Sessions that began at this time or before are forgotten. */
export const forgottenSince = (now: Date): Date =>
  new Date(now.getTime() - KNOWN_HOURS * 60 * MINUTE);

/** Whether the token belongs to a session that is open or ended by itself. Signing out deletes a session at once. */
export async function isKnownSession(token: string | undefined, now: Date): Promise<boolean> {
  if (!token) return false;
  const known = { sessionToken: sessionHash(token), createdAt: { gt: forgottenSince(now) } };
  return (await prisma().session.count({ where: known })) > 0;
}

const minuteBefore = (now: Date): Date => new Date(now.getTime() - MINUTE);

/** Whether the use of a session has to be noted: it was not in the last minute. */
export const isTouchDue = ({ lastSeenAt }: SignedIn, now: Date): boolean =>
  lastSeenAt < minuteBefore(now);

/** Notes that a session is used, at most once a minute. Pages that ask by themselves do not count as use. */
export async function touchSession(token: string | undefined, now: Date): Promise<void> {
  if (!token) return;
  await prisma().session.updateMany({
    where: {
      sessionToken: sessionHash(token),
      expires: { gt: now },
      OR: [{ lastSeenAt: null }, { lastSeenAt: { lt: minuteBefore(now) } }],
    },
    data: { lastSeenAt: now },
  });
}

export type NewSession = {
  userId: string;
  method: Method;
  /** When the person proved who they are; a provider may have known them for hours. */
  authenticatedAt: Date | null;
  client: Client;
  /** The session that this browser had before: it ends. */
  before?: string | undefined;
};

/** Begins a session under a new token of 256 bits. The one that the browser had before ends. */
export async function startSession(
  { userId, method, authenticatedAt, client, before }: NewSession,
  now: Date,
): Promise<{ token: string; expires: Date }> {
  const token = randomToken();
  const expires = new Date(now.getTime() + SESSION_HOURS * 60 * MINUTE);
  await prisma().$transaction(async (tx) => {
    if (before) await tx.session.deleteMany({ where: { sessionToken: sessionHash(before) } });
    await tx.session.create({
      data: {
        id: newId("ses"),
        sessionToken: sessionHash(token),
        userId,
        expires,
        createdAt: now,
        lastSeenAt: now,
        authenticatedAt,
        method,
        device: client.device,
        network: client.network,
      },
    });
    await tx.user.updateMany({
      where: { id: userId, emailVerified: null },
      data: { emailVerified: now },
    });
  });
  return { token, expires };
}

/** The person proved again who they are: what needs a recent sign-in is open to this session for five minutes. */
export async function renewSession(
  sessionId: string,
  userId: string,
  { factor, now }: { factor: boolean; now: Date },
): Promise<void> {
  await prisma().session.updateMany({
    where: { id: sessionId, userId },
    data: { authenticatedAt: now, lastSeenAt: now },
  });
  if (!factor) return;
  await prisma().session.updateMany({
    where: { id: sessionId, userId, OR: [{ method: "link" }, { method: null }] },
    data: { method: "link-and-factor" },
  });
}

/** Idempotent: a token that belongs to no session ends none. */
export async function endSession(token: string): Promise<void> {
  await prisma().session.deleteMany({ where: { sessionToken: sessionHash(token) } });
}
