import { cookies } from "next/headers";
import { z } from "zod";
import type { Context } from "@/lib/platform/context";
import { openCookie, sealCookie } from "@/lib/platform/keys/crypto";
import { sessionState } from "@/lib/requests/identity/subject-session";
import { secureCookies } from "@/lib/team/session";

/** The session of a requester: the request that it opens, and the time (in ms) at which its code or link was used. */
const subjectSchema = z.object({
  requestId: z.string(),
  reference: z.string(),
  provedAt: z.number(),
  /** The session ends as soon as the request has a higher epoch. Sessions from before there were epochs have none. */
  epoch: z.number().default(0),
});
export type RequesterSession = z.infer<typeof subjectSchema>;

const MINUTE = 60_000;
export const SESSION_MINUTES = 60;
/** A download needs a code that was entered within this time. */
export const FRESH_MINUTES = 10;

const nameOf = (slug: string): string => cookieName("subject", slug);
const purposeOf = (slug: string): string => `subject:${slug}`;

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
export const cookieOptions = (path: string, maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", secure: secureCookies(), path, maxAge }) as const;

export async function startRequesterSession(
  slug: string,
  { requestId, reference, epoch }: Omit<RequesterSession, "provedAt">,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + SESSION_MINUTES * MINUTE);
  const subject: RequesterSession = { requestId, reference, epoch, provedAt: now.getTime() };
  const value = sealCookie(purposeOf(slug), subject, until);
  (await cookies()).set(nameOf(slug), value, cookieOptions("/", SESSION_MINUTES * 60));
  await rememberOpened(slug, reference, now);
}

const KNOWN_DAYS = 30;
const knownSchema = z.object({ reference: z.string() });
const knownName = (slug: string): string => cookieName("known", slug);
const knownPurpose = (slug: string): string => `known:${slug}`;

/**
 * Remembers that this browser has opened a request. This opens nothing again. It gives the browser limits of its own,
 * so that strangers cannot use up the codes that it may request and try.
 */
async function rememberOpened(slug: string, reference: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + KNOWN_DAYS * 24 * 60 * MINUTE);
  const value = sealCookie(knownPurpose(slug), { reference }, until);
  const options = cookieOptions("/", KNOWN_DAYS * 24 * 3600);
  (await cookies()).set(knownName(slug), value, options);
}

/** Whether this browser has opened the request within the last 30 days. */
export async function hasOpened(slug: string, reference: string, now: Date): Promise<boolean> {
  const cookie = (await cookies()).get(knownName(slug))?.value;
  const parsed = knownSchema.safeParse(openCookie(knownPurpose(slug), cookie, now));
  return parsed.success && parsed.data.reference === reference;
}

/**
 * The session of this browser at a desk, whichever request it is for, or `null` if there is none or it was ended. The
 * session of an erased request still counts, so that its page can say that the data was erased.
 */
export async function sessionAt(ctx: Context): Promise<RequesterSession | null> {
  const { slug } = ctx.desk;
  const cookie = (await cookies()).get(nameOf(slug))?.value;
  const parsed = subjectSchema.safeParse(openCookie(purposeOf(slug), cookie, ctx.now));
  if (!parsed.success) return null;
  return (await sessionState(ctx, parsed.data)) === "ended" ? null : parsed.data;
}

/** The session for this one request, or `null`. A session for another request opens nothing here. */
export async function requesterSessionFor(
  ctx: Context,
  reference: string,
): Promise<RequesterSession | null> {
  const session = await sessionAt(ctx);
  return session?.reference === reference ? session : null;
}

export const isFresh = ({ provedAt }: RequesterSession, now: Date): boolean =>
  now.getTime() - provedAt < FRESH_MINUTES * MINUTE;

export async function endRequesterSession(slug: string): Promise<void> {
  (await cookies()).set(nameOf(slug), "", cookieOptions("/", 0));
}
