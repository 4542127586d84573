import { cookies } from "next/headers";
import type { z } from "zod";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import { secureCookies } from "@/lib/team/session";

/**
 * The name of a cookie. The prefix `__Host-` restricts it to this host and to https, so that no neighbouring site can
 * set it. The prefix requires the path `/`, so the name has to tell the desks apart. Installations on http do without
 * the prefix.
 */
export const cookieName = (name: string, slug = ""): string =>
  `${secureCookies() ? "__Host-" : ""}rightsdesk-${name}${slug && `-${slug}`}`;

/**
 * The options of all our cookies: restricted to this site (SameSite), not readable by scripts, and sent only over https
 * if the site uses https.
 */
export const cookieOptions = (maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", secure: secureCookies(), path: "/", maxAge }) as const;

/** A cookie whose value nobody can read or change. It expires after `seconds`, even if the browser keeps it. */
export type SealedCookie<T> = {
  name: string;
  /** The desk that the cookie belongs to, if it belongs to one. */
  slug?: string;
  seconds: number;
  schema: z.ZodType<T>;
};

const purposeOf = ({ name, slug }: SealedCookie<unknown>): string =>
  slug ? `${name}:${slug}` : name;

export async function saveCookie<T>(
  cookie: SealedCookie<T>,
  value: NoInfer<T>,
  now: Date,
): Promise<void> {
  const { name, slug, seconds } = cookie;
  const sealed = sealCookie(purposeOf(cookie), value, new Date(now.getTime() + seconds * 1000));
  (await cookies()).set(cookieName(name, slug), sealed, cookieOptions(seconds));
}

/** The value of the cookie, or `null` if this browser has none, or one that is forged, expired or of another kind. */
export async function readCookie<T>(cookie: SealedCookie<T>, now: Date): Promise<T | null> {
  const sealed = (await cookies()).get(cookieName(cookie.name, cookie.slug))?.value;
  return cookie.schema.safeParse(openCookie(purposeOf(cookie), sealed, now)).data ?? null;
}

export async function deleteCookie({ name, slug }: SealedCookie<unknown>): Promise<void> {
  (await cookies()).set(cookieName(name, slug), "", cookieOptions(0));
}
