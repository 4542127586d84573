import { cookies, headers } from "next/headers";
import { z } from "zod";
import { deviceIn, networkIn } from "@/lib/people/device";
import { logForPerson } from "@/lib/people/person-log";
import { factorsOf, hasFactor } from "@/lib/people/second-factor";
import {
  type Client,
  KNOWN_HOURS,
  type Method,
  renewSession,
  type SignedIn,
  sessionCookie,
  startSession,
} from "@/lib/people/session";
import { openCookie, sealCookie } from "@/lib/platform/crypto";
import { cookieName, cookieOptions } from "./subject";

/** What the list of sessions will show of this browser. */
export async function clientHere(): Promise<Client> {
  const asked = await headers();
  return {
    device: deviceIn(asked.get("user-agent")),
    network: networkIn(asked.get("x-client-address")),
  };
}

export const sessionToken = async (): Promise<string | undefined> =>
  (await cookies()).get(sessionCookie())?.value;

/** Signs a member in on this browser. The session that the browser had before ends, even that of another member. */
export async function beginSession(userId: string, method: Method, now: Date): Promise<void> {
  const before = await sessionToken();
  const begun = { userId, method, authenticatedAt: now, client: await clientHere(), before };
  const { token } = await startSession(begun, now);
  (await cookies()).set(sessionCookie(), token, cookieOptions("/", KNOWN_HOURS * 3600));
  await logForPerson(userId, "staff-sign-in", { how: method }, now);
}

const pendingName = (): string => cookieName("signing-in");
const PENDING_MINUTES = 10;
const pendingSchema = z.object({ userId: z.string(), next: z.string() });

/** The link was right: the member is signed in, or goes on to prove their second factor. Returns where to go. */
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

/** Who has used a link on this browser and still has to prove their second factor. */
export async function pendingSignIn(now: Date): Promise<z.infer<typeof pendingSchema> | null> {
  const value = (await cookies()).get(pendingName())?.value;
  const parsed = pendingSchema.safeParse(openCookie("signing-in", value, now));
  return parsed.success ? parsed.data : null;
}

/** The second factor was right: the sign-in is complete. Returns where to go. */
export async function finishPending(
  { userId, next }: z.infer<typeof pendingSchema>,
  now: Date,
): Promise<string> {
  await beginSession(userId, "link-and-factor", now);
  (await cookies()).set(pendingName(), "", cookieOptions("/", 0));
  return next;
}

/** The member proved again who they are. */
export async function confirmSession(
  { sessionId, userId }: SignedIn,
  { how, now }: { how: "passkey" | "totp" | "recovery-code" | "email-code"; now: Date },
): Promise<void> {
  await renewSession(sessionId, userId, { factor: how !== "email-code", now });
  await logForPerson(userId, "identity-confirmed", { how }, now);
}

/** The page on which a member signs in, and comes back. */
export const signInPage = (back: string): string => `/sign-in?next=${encodeURIComponent(back)}`;

/** The page on which a member confirms that it is them, and comes back. */
export const confirmPage = (back: string): string =>
  `/sign-in/confirm?back=${encodeURIComponent(back)}`;
