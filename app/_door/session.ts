import { cookies, headers } from "next/headers";
import { z } from "zod";
import { clientNetwork } from "@/lib/platform/http/client-address.mjs";
import { deviceIn, networkIn } from "@/lib/team/device";
import { logForMember } from "@/lib/team/member-log";
import { factorsOf, hasFactor } from "@/lib/team/second-factor";
import {
  type Client,
  type Method,
  type NewSession,
  REMEMBERED_HOURS,
  renewSession,
  type SignedIn,
  sessionCookie,
  startSession,
} from "@/lib/team/session";
import { cookieOptions, deleteCookie, readCookie, type SealedCookie, saveCookie } from "./cookies";

/** The network that the request came from, as lib/platform/http/gate.mjs determined it. Rate limits count by it. */
export const networkHere = async (): Promise<string> =>
  clientNetwork((await headers()).get("x-client-address") ?? "");

/** The device and the network of this browser, for the list of sessions. */
export async function clientHere(): Promise<Client> {
  const requestHeaders = await headers();
  return {
    device: deviceIn(requestHeaders.get("user-agent")),
    network: networkIn(requestHeaders.get("x-client-address")),
  };
}

export const sessionToken = async (): Promise<string | undefined> =>
  (await cookies()).get(sessionCookie())?.value;

/** Signs a member in on this browser and ends the session that the browser had before, even that of another member. */
export async function beginSession(userId: string, method: Method, now: Date): Promise<void> {
  const previousToken = await sessionToken();
  const client = await clientHere();
  const begun: NewSession = { userId, method, authenticatedAt: now, client, previousToken };
  const { token } = await startSession(begun, now);
  (await cookies()).set(sessionCookie(), token, cookieOptions(REMEMBERED_HOURS * 3600));
  await logForMember(userId, "staff-sign-in", { how: method }, now);
}

type Pending = { userId: string; next: string };
const pendingCookie: SealedCookie<Pending> = {
  name: "signing-in",
  seconds: 600,
  schema: z.object({ userId: z.string(), next: z.string() }),
};

/**
 * Continues after a valid sign-in link: signs the member in, or leads to their second factor first. Returns the path of
 * the next page.
 */
export async function afterLink(userId: string, next: string, now: Date): Promise<string> {
  if (!hasFactor(await factorsOf(userId))) {
    await beginSession(userId, "link", now);
    return next;
  }
  await saveCookie(pendingCookie, { userId, next }, now);
  return "/sign-in/second";
}

/** The member who used a sign-in link in this browser and still has to use their second factor. */
export const pendingSignIn = (now: Date): Promise<Pending | null> => readCookie(pendingCookie, now);

/** Completes the sign-in after a valid second factor. Returns the path of the next page. */
export async function finishPending({ userId, next }: Pending, now: Date): Promise<string> {
  await beginSession(userId, "link-and-factor", now);
  await deleteCookie(pendingCookie);
  return next;
}

type Confirming = { userId: string; since: Date; back: string };
const confirmingCookie: SealedCookie<Confirming> = {
  name: "confirming",
  seconds: 600,
  schema: z.object({ userId: z.string(), since: z.coerce.date(), back: z.string() }),
};

/** Remembers that a member goes to the provider to confirm their identity, and not to sign in as anyone else. */
export const keepConfirming = (confirming: Confirming): Promise<void> =>
  saveCookie(confirmingCookie, confirming, confirming.since);

/** Reads what `keepConfirming` saved and deletes it. */
export async function takeConfirming(now: Date): Promise<Confirming | null> {
  const confirming = await readCookie(confirmingCookie, now);
  await dropConfirming();
  return confirming;
}

/** Deletes what `keepConfirming` saved, because a new sign-in at the provider does not confirm anything. */
export const dropConfirming = (): Promise<void> => deleteCookie(confirmingCookie);

const plain = (email: string): string => email.trim().toLowerCase();

/**
 * Remembers for 90 days that a member used a sign-in link in this browser. This signs nobody in. It gives the browser
 * limits of its own, so that strangers cannot use up the links that it may request.
 */
const memberCookie: SealedCookie<string> = {
  name: "known-member",
  seconds: 90 * 24 * 3600,
  schema: z.string(),
};

export const rememberMember = (email: string, now: Date): Promise<void> =>
  saveCookie(memberCookie, plain(email), now);

/** Whether a member with this address used a sign-in link in this browser within the last 90 days. */
export const isKnownMember = async (email: string, now: Date): Promise<boolean> =>
  (await readCookie(memberCookie, now)) === plain(email);

/** Records in the session and in the log that the member has confirmed their identity. */
export async function confirmSession(
  { sessionId, userId }: SignedIn,
  { how, now }: { how: "passkey" | "totp" | "recovery-code" | "email-code"; now: Date },
): Promise<void> {
  await renewSession(sessionId, userId, { factor: how !== "email-code", now });
  await logForMember(userId, "identity-confirmed", { how }, now);
}

/** The path of the sign-in page, which afterwards leads to `back`. */
export const signInPage = (back: string): string => `/sign-in?next=${encodeURIComponent(back)}`;

/** The path of the page on which a member confirms their identity, which afterwards leads to `back`. */
export const confirmPage = (back: string): string =>
  `/sign-in/confirm?back=${encodeURIComponent(back)}`;
