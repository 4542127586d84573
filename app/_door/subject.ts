import { cookies } from "next/headers";
import { z } from "zod";
import { secureCookies } from "@/lib/people/session";
import type { Context } from "@/lib/platform/context";
import { openCookie, sealCookie } from "@/lib/platform/crypto";
import { sessionState } from "@/lib/requests/identity/subject-session";

/** The data subject's own session: which request, and when the code or link was last shown to be theirs. */
const subjectSchema = z.object({
  requestId: z.string(),
  reference: z.string(),
  provedAt: z.number(),
  /** Ended as soon as the request counts further. Sessions from before it was counted have none. */
  epoch: z.number().default(0),
});
export type Subject = z.infer<typeof subjectSchema>;

const MINUTE = 60_000;
export const SESSION_MINUTES = 60;
/** A download wants a code that was entered just now. */
export const FRESH_MINUTES = 10;

const nameOf = (slug: string): string => cookieName("subject", slug);
const purposeOf = (slug: string): string => `subject:${slug}`;

/**
 * The name of a cookie. `__Host-` keeps it to this host and to https, so that no neighbouring site can set it; that
 * takes the path `/`, and so the name keeps the desks apart. A desk that is tried out on http has no such cookie.
 */
export const cookieName = (name: string, slug = ""): string =>
  `${secureCookies() ? "__Host-" : ""}rightsdesk-${name}${slug && `-${slug}`}`;

/** Every cookie of ours: this site only, out of reach of scripts, over https wherever the site is. */
export const cookieOptions = (path: string, maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", secure: secureCookies(), path, maxAge }) as const;

export async function startSubjectSession(
  slug: string,
  { requestId, reference, epoch }: Omit<Subject, "provedAt">,
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + SESSION_MINUTES * MINUTE);
  const subject: Subject = { requestId, reference, epoch, provedAt: now.getTime() };
  const value = sealCookie(purposeOf(slug), subject, until);
  (await cookies()).set(nameOf(slug), value, cookieOptions("/", SESSION_MINUTES * 60));
  await rememberOpened(slug, reference, now);
}

const KNOWN_DAYS = 30;
const knownSchema = z.object({ reference: z.string() });
const knownName = (slug: string): string => cookieName("known", slug);
const knownPurpose = (slug: string): string => `known:${slug}`;

/**
 * Remembers that this browser has opened a request. It opens nothing again: strangers only cannot use up the codes
 * that this browser may ask for and try.
 */
async function rememberOpened(slug: string, reference: string, now: Date): Promise<void> {
  const until = new Date(now.getTime() + KNOWN_DAYS * 24 * 60 * MINUTE);
  const value = sealCookie(knownPurpose(slug), { reference }, until);
  const options = cookieOptions("/", KNOWN_DAYS * 24 * 3600);
  (await cookies()).set(knownName(slug), value, options);
}

/** Whether this browser has opened the request within the last month. */
export async function hasOpened(slug: string, reference: string, now: Date): Promise<boolean> {
  const cookie = (await cookies()).get(knownName(slug))?.value;
  const parsed = knownSchema.safeParse(openCookie(knownPurpose(slug), cookie, now));
  return parsed.success && parsed.data.reference === reference;
}

/**
 * The session that this browser has at a desk, whichever request it is for. One that was ended is none. Of an erased
 * request there is nothing left to read, and its page may say so to whoever had opened it.
 */
export async function sessionAt(ctx: Context): Promise<Subject | null> {
  const { slug } = ctx.desk;
  const cookie = (await cookies()).get(nameOf(slug))?.value;
  const parsed = subjectSchema.safeParse(openCookie(purposeOf(slug), cookie, ctx.now));
  if (!parsed.success) return null;
  return (await sessionState(ctx, parsed.data)) === "ended" ? null : parsed.data;
}

/** The session for this one request, or `null`: a session of another request opens nothing here. */
export async function subjectOf(ctx: Context, reference: string): Promise<Subject | null> {
  const session = await sessionAt(ctx);
  return session?.reference === reference ? session : null;
}

export const isFresh = ({ provedAt }: Subject, now: Date): boolean =>
  now.getTime() - provedAt < FRESH_MINUTES * MINUTE;

export async function endSubjectSession(slug: string): Promise<void> {
  (await cookies()).set(nameOf(slug), "", cookieOptions("/", 0));
}
