import { createHash } from "node:crypto";
import { Problem } from "@/lib/domain/problem";
import { type Settings, settingsOf } from "@/lib/domain/settings";
import { prisma } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { calledAs } from "@/lib/platform/staff";

/** A working day: after it, or when it is revoked, one signs in again. */
export const SESSION_HOURS = 10;

export const secureCookies = (): boolean => env().APP_URL.startsWith("https://");

/** `__Host-` keeps the cookie to this host and to https; a desk tried out on http has no such cookie. */
export const sessionCookie = (): string =>
  secureCookies() ? "__Host-rightsdesk-session" : "rightsdesk-session";

/** Sessions are kept by the hash of their token: a copy of the table signs nobody in. */
export const sessionHash = (token: string): string =>
  createHash("sha256").update(token).digest("hex");

export type SignedIn = {
  userId: string;
  /** How they are called: by their name, or else by their address. */
  name: string;
  ownName: string | null;
  email: string;
  settings: Settings;
};

export async function sessionOf(token: string | undefined, now: Date): Promise<SignedIn | null> {
  if (!token) return null;
  const session = await prisma().session.findUnique({
    where: { sessionToken: sessionHash(token) },
    include: { user: true },
  });
  if (!session || session.expires <= now) return null;
  const { id, name, email, settings } = session.user;
  const called = { name: calledAs(session.user), ownName: name };
  return { userId: id, ...called, email, settings: settingsOf(settings) };
}

export async function endSession(token: string): Promise<void> {
  await prisma().session.deleteMany({ where: { sessionToken: sessionHash(token) } });
}

/** Signs a person out everywhere, from the next click on. Throws `not-found` where nobody has the address. */
export async function signOutEverywhere(email: string): Promise<number> {
  const address = email.trim().toLowerCase();
  const user = await prisma().user.findUnique({ where: { email: address } });
  if (!user) {
    throw new Problem("not-found", "Nobody with this address works here.", {
      email: "Give the address of an invited member of staff.",
    });
  }
  const { count } = await prisma().session.deleteMany({ where: { userId: user.id } });
  return count;
}
