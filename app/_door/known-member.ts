import { cookies } from "next/headers";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import { cookieName, cookieOptions } from "./subject";

const DAYS = 90;
const PURPOSE = "known-member";

const nameOf = (): string => cookieName("known-member");
const plain = (email: string): string => email.trim().toLowerCase();

/**
 * Remembers that a member used a sign-in link in this browser. This signs nobody in. It gives the browser limits of its
 * own, so that strangers cannot use up the links that it may request.
 */
export async function rememberMember(email: string, now: Date): Promise<void> {
  const seconds = DAYS * 24 * 3600;
  const until = new Date(now.getTime() + seconds * 1000);
  const value = sealCookie(PURPOSE, plain(email), until);
  (await cookies()).set(nameOf(), value, cookieOptions("/", seconds));
}

/** Whether a member with this address used a sign-in link in this browser within the last 90 days. */
export async function isKnownMember(email: string, now: Date): Promise<boolean> {
  const value = (await cookies()).get(nameOf())?.value;
  return openCookie(PURPOSE, value, now) === plain(email);
}
