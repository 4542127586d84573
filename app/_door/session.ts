import { cookies, headers } from "next/headers";
import { z } from "zod";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import { deviceIn, networkIn } from "@/lib/team/device";
import { logForMember } from "@/lib/team/member-log";
import { factorsOf, hasFactor } from "@/lib/team/second-factor";
import {
  type Client,
  type Method,
  REMEMBERED_HOURS,
  renewSession,
  type SignedIn,
  sessionCookie,
  startSession,
} from "@/lib/team/session";
import { cookieName, cookieOptions } from "./subject";

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
  const before = await sessionToken();
  const begun = { userId, method, authenticatedAt: now, client: await clientHere(), before };
  const { token } = await startSession(begun, now);
  (await cookies()).set(sessionCookie(), token, cookieOptions("/", REMEMBERED_HOURS * 3600));
  await logForMember(userId, "staff-sign-in", { how: method }, now);
}

const pendingName = (): string => cookieName("signing-in");
const PENDING_MINUTES = 10;
const pendingSchema = z.object({ userId: z.string(), next: z.string() });

/**
 * Continues after a valid sign-in link: signs the member in, or leads to their second factor first. Returns the path of
 * the next page.
 */
export async function afterLink(userId: string, next: string, now: Date): Promise<string> {
  if (!hasFactor(await factorsOf(userId))) {
    await beginSession(userId, "link", now);
    return next;
  }
  const until = new Date(now.getTime() + PENDING_MINUTES * 60_000);
  const value = sealCookie("signing-in", { userId, next }, until);
  (await cookies()).set(pendingName(), value, cookieOptions("/", PENDING_MINUTES * 60));
  return "/sign-in/second";
}

/** The member who used a sign-in link in this browser and still has to use their second factor. */
export async function pendingSignIn(now: Date): Promise<z.infer<typeof pendingSchema> | null> {
  const value = (await cookies()).get(pendingName())?.value;
  const parsed = pendingSchema.safeParse(openCookie("signing-in", value, now));
  return parsed.success ? parsed.data : null;
}

/** Completes the sign-in after a valid second factor. Returns the path of the next page. */
export async function finishPending(
  { userId, next }: z.infer<typeof pendingSchema>,
  now: Date,
): Promise<string> {
  await beginSession(userId, "link-and-factor", now);
  (await cookies()).set(pendingName(), "", cookieOptions("/", 0));
  return next;
}

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
