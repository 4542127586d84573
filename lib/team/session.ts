import { createHash } from "node:crypto";
import { type Settings, settingsOf } from "@/lib/domain/team/settings";
import { prisma } from "@/lib/platform/database/db";
import { env } from "@/lib/platform/env";
import { newId, randomToken } from "@/lib/platform/keys/crypto";
import { displayName } from "@/lib/platform/staff";

/** The length of a session: a working day. After that, or once the session is revoked, the member signs in again. */
export const SESSION_HOURS = 10;
/**
 * How long after the sign-in the browser and the database remember a session, even if it has ended. An ended session
 * grants no access, but a form that is sent with it is kept until its member has signed in again.
 */
export const REMEMBERED_HOURS = 24;
/** A session ends after this time without use. */
const IDLE_MINUTES = 60;
const MINUTE = 60_000;

export const secureCookies = (): boolean => env().APP_URL.startsWith("https://");

/** The prefix `__Host-` limits the cookie to this host and to https. A desk that is tried out on http cannot use it. */
export const sessionCookie = (): string =>
  secureCookies() ? "__Host-rightsdesk-session" : "rightsdesk-session";

/** Sessions are stored by the hash of their token, so a copy of the table signs nobody in. */
export const sessionHash = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

/** How a member signed in: by an emailed link, the link and a second factor, a passkey, or the provider. */
export const METHODS = ["link", "link-and-factor", "passkey", "provider"] as const;
export type Method = (typeof METHODS)[number];

/** What the list of sessions shows of a browser. Both values are coarse on purpose (see device.ts). */
export type Client = { device: string | null; network: string | null };

export type SignedIn = {
  userId: string;
  sessionId: string;
  /** The display name of the member: their name, or else their email address. */
  name: string;
  ownName: string | null;
  email: string;
  settings: Settings;
  method: Method;
  /**
   * When the member last proved their identity; `null` in a session that an older version started, or where the
   * provider did not say.
   */
  authenticatedAt: Date | null;
  lastSeenAt: Date;
};

type StoredSession = { method: string | null; createdAt: Date; lastSeenAt: Date | null };

/**
 * The sign-in method of a session and its last use. A session of an older version stores neither, so it counts as a
 * sign-in by link that was last used when it started.
 */
export const historyOf = ({ method, createdAt, lastSeenAt }: StoredSession) => ({
  method: METHODS.find((one) => one === method) ?? "link",
  lastSeenAt: lastSeenAt ?? createdAt,
});

/**
 * A filter for open sessions: not expired, and used in the last hour. A session of an older version has no time of last
 * use, so the time of its sign-in counts.
 */
export function openSessionsAt(now: Date) {
  const used = { gt: new Date(now.getTime() - IDLE_MINUTES * MINUTE) };
  return {
    expires: { gt: now },
    OR: [{ lastSeenAt: used }, { lastSeenAt: null, createdAt: used }],
  };
}

/** The member of a session, or `null` if the session was revoked, has expired, or was not used for an hour. */
export async function sessionOf(token: string | undefined, now: Date): Promise<SignedIn | null> {
  if (!token) return null;
  const session = await prisma().session.findUnique({
    where: { sessionToken: sessionHash(token), ...openSessionsAt(now) },
    include: { user: true },
  });
  if (!session) return null;
  const { method, lastSeenAt } = historyOf(session);
  const { id, name, email, settings } = session.user;
  return {
    userId: id,
    sessionId: session.id,
    name: displayName(session.user),
    ownName: name,
    email,
    settings: settingsOf(settings),
    method,
    authenticatedAt: session.authenticatedAt,
    lastSeenAt,
  };
}

/** Sessions that started at this time or earlier are no longer remembered (see `KNOWN_HOURS`). */
export const forgottenUntil = (now: Date): Date =>
  new Date(now.getTime() - REMEMBERED_HOURS * 60 * MINUTE);

/**
 * Whether the token belongs to a remembered session: one that is open, or that ended by expiring. Signing out deletes a
 * session at once.
 */
export async function isRememberedSession(token: string | undefined, now: Date): Promise<boolean> {
  if (!token) return false;
  const known = { sessionToken: sessionHash(token), createdAt: { gt: forgottenUntil(now) } };
  return (await prisma().session.count({ where: known })) > 0;
}

const minuteBefore = (now: Date): Date => new Date(now.getTime() - MINUTE);

/** Whether the use of a session must be recorded, because the last record is more than a minute old. */
export const isTouchDue = ({ lastSeenAt }: SignedIn, now: Date): boolean =>
  lastSeenAt < minuteBefore(now);

/**
 * Records that a session is in use, at most once a minute. Requests that pages send automatically do not count as use.
 */
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
  /** When the member proved their identity. A provider may have signed them in hours ago. */
  authenticatedAt: Date | null;
  client: Client;
  /** The token of the session that this browser had before, which ends. */
  previousToken?: string | undefined;
};

/** Starts a session with a new token of 256 bits, and ends the session that the browser had before. */
export async function startSession(
  { userId, method, authenticatedAt, client, previousToken }: NewSession,
  now: Date,
): Promise<{ token: string; expires: Date }> {
  const token = randomToken();
  const expires = new Date(now.getTime() + SESSION_HOURS * 60 * MINUTE);
  await prisma().$transaction(async (tx) => {
    if (previousToken)
      await tx.session.deleteMany({ where: { sessionToken: sessionHash(previousToken) } });
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

/**
 * Records that the member confirmed their identity. Actions that need a recent sign-in are allowed in this session for
 * the next five minutes.
 */
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

/** Idempotent: a token of no session has no effect. */
export async function endSession(token: string): Promise<void> {
  await prisma().session.deleteMany({ where: { sessionToken: sessionHash(token) } });
}
