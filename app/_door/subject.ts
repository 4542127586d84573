import { z } from "zod";
import type { Context } from "@/lib/platform/context";
import { sessionState } from "@/lib/requests/identity/subject-session";
import { deleteCookie, readCookie, type SealedCookie, saveCookie } from "./cookies";

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

const requesterCookie = (slug: string): SealedCookie<RequesterSession> => ({
  name: "subject",
  slug,
  seconds: SESSION_MINUTES * 60,
  schema: subjectSchema,
});

export async function startRequesterSession(
  slug: string,
  { requestId, reference, epoch }: Omit<RequesterSession, "provedAt">,
  now: Date,
): Promise<void> {
  const session = { requestId, reference, epoch, provedAt: now.getTime() };
  await saveCookie(requesterCookie(slug), session, now);
  await saveCookie(openedCookie(slug), { reference }, now);
}

/**
 * Remembers for 30 days that this browser has opened a request. This opens nothing again. It gives the browser limits of
 * its own, so that strangers cannot use up the codes that it may request and try.
 */
const openedCookie = (slug: string): SealedCookie<{ reference: string }> => ({
  name: "known",
  slug,
  seconds: 30 * 24 * 3600,
  schema: z.object({ reference: z.string() }),
});

/** Whether this browser has opened the request within the last 30 days. */
export const hasOpened = async (slug: string, reference: string, now: Date): Promise<boolean> =>
  (await readCookie(openedCookie(slug), now))?.reference === reference;

/**
 * The session of this browser at a desk, whichever request it is for, or `null` if there is none or it was ended. The
 * session of an erased request still counts, so that its page can say that the data was erased.
 */
export async function sessionAt(ctx: Context): Promise<RequesterSession | null> {
  const session = await readCookie(requesterCookie(ctx.desk.slug), ctx.now);
  return session && (await sessionState(ctx, session)) !== "ended" ? session : null;
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

export const endRequesterSession = (slug: string): Promise<void> =>
  deleteCookie(requesterCookie(slug));
