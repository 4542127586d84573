import { cookies } from "next/headers";
import { z } from "zod";
import { secureCookies } from "@/lib/people/session";
import { openCookie, sealCookie } from "@/lib/platform/crypto";

/** The data subject's own session: which request, and when the code or link was last shown to be theirs. */
const subjectSchema = z.object({
  requestId: z.string(),
  reference: z.string(),
  provedAt: z.number(),
});
export type Subject = z.infer<typeof subjectSchema>;

const MINUTE = 60_000;
export const SESSION_MINUTES = 60;
/** A download wants a code that was entered just now. */
export const FRESH_MINUTES = 10;

const nameOf = (slug: string): string => `rightsdesk-${slug}`;
const purposeOf = (slug: string): string => `subject:${slug}`;

/** Every cookie of ours: this site only, out of reach of scripts, over https wherever the site is. */
export const cookieOptions = (path: string, maxAge: number) =>
  ({ httpOnly: true, sameSite: "lax", secure: secureCookies(), path, maxAge }) as const;

export async function startSubjectSession(
  slug: string,
  { requestId, reference }: { requestId: string; reference: string },
  now: Date,
): Promise<void> {
  const until = new Date(now.getTime() + SESSION_MINUTES * MINUTE);
  const value = sealCookie(
    purposeOf(slug),
    { requestId, reference, provedAt: now.getTime() },
    until,
  );
  (await cookies()).set(nameOf(slug), value, cookieOptions(`/${slug}`, SESSION_MINUTES * 60));
}

/** The session that this browser has at a desk, whichever request it is for. */
export async function sessionAt(slug: string, now: Date): Promise<Subject | null> {
  const cookie = (await cookies()).get(nameOf(slug))?.value;
  const parsed = subjectSchema.safeParse(openCookie(purposeOf(slug), cookie, now));
  return parsed.success ? parsed.data : null;
}

/** The session for this one request, or `null`: a session of another request opens nothing here. */
export async function subjectOf(
  slug: string,
  reference: string,
  now: Date,
): Promise<Subject | null> {
  const session = await sessionAt(slug, now);
  return session?.reference === reference ? session : null;
}

export const isFresh = ({ provedAt }: Subject, now: Date): boolean =>
  now.getTime() - provedAt < FRESH_MINUTES * MINUTE;

export async function endSubjectSession(slug: string): Promise<void> {
  (await cookies()).set(nameOf(slug), "", cookieOptions(`/${slug}`, 0));
}
