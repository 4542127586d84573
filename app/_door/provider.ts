import { cookies } from "next/headers";
import { z } from "zod";
import { openCookie, sealCookie } from "@/lib/platform/crypto";
import { cookieOptions } from "./subject";

const COOKIE = "rightsdesk-confirming";
const MINUTES = 10;
const PATH = "/api/auth";

const schema = z.object({ userId: z.string(), since: z.coerce.date(), back: z.string() });
type Confirming = z.infer<typeof schema>;

/** Remembers that a member goes to the provider to prove again who they are, and not to sign in as anybody. */
export async function keepConfirming(confirming: Confirming): Promise<void> {
  const until = new Date(confirming.since.getTime() + MINUTES * 60_000);
  const value = sealCookie("confirming", confirming, until);
  (await cookies()).set(COOKIE, value, cookieOptions(PATH, MINUTES * 60));
}

/** What `keepConfirming` remembers, once. */
export async function takeConfirming(now: Date): Promise<Confirming | null> {
  const store = await cookies();
  const parsed = schema.safeParse(openCookie("confirming", store.get(COOKIE)?.value, now));
  if (store.has(COOKIE)) store.set(COOKIE, "", cookieOptions(PATH, 0));
  return parsed.success ? parsed.data : null;
}

/** Somebody who signs in at the provider anew does not confirm anything. */
export async function dropConfirming(): Promise<void> {
  (await cookies()).set(COOKIE, "", cookieOptions(PATH, 0));
}
