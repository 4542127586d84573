import { cookies } from "next/headers";
import { z } from "zod";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import { cookieName, cookieOptions } from "./subject";

const nameOf = (): string => cookieName("confirming");
const MINUTES = 10;

const schema = z.object({ userId: z.string(), since: z.coerce.date(), back: z.string() });
type Confirming = z.infer<typeof schema>;

/** Remembers that a member goes to the provider to confirm their identity, and not to sign in as anyone else. */
export async function keepConfirming(confirming: Confirming): Promise<void> {
  const until = new Date(confirming.since.getTime() + MINUTES * 60_000);
  const value = sealCookie("confirming", confirming, until);
  (await cookies()).set(nameOf(), value, cookieOptions("/", MINUTES * 60));
}

/** Reads what `keepConfirming` saved and deletes it. */
export async function takeConfirming(now: Date): Promise<Confirming | null> {
  const store = await cookies();
  const parsed = schema.safeParse(openCookie("confirming", store.get(nameOf())?.value, now));
  if (store.has(nameOf())) store.set(nameOf(), "", cookieOptions("/", 0));
  return parsed.success ? parsed.data : null;
}

/** Deletes what `keepConfirming` saved, because a new sign-in at the provider does not confirm anything. */
export async function dropConfirming(): Promise<void> {
  (await cookies()).set(nameOf(), "", cookieOptions("/", 0));
}
