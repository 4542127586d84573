import { cache } from "react";
import { type RequesterSession, sessionAt } from "@/app/_door/subject";
import { Problem } from "@/lib/domain/problem/problem";
import { parseReference } from "@/lib/domain/request/reference";
import { findRelatedRequest } from "@/lib/requests/related/related-request";
import { type OwnRequest, readOwnRequest } from "@/lib/requests/views/own-view";
import { deskOf, type PublicDesk } from "./desk";

export type Addressed = {
  desk: PublicDesk;
  /** In its standard form, or as typed if it cannot be a reference, so that nobody learns which references exist. */
  reference: string;
  path: string;
};

/** The request that an address names, in whichever form its reference was typed. */
export async function addressed(slug: string, typed: string): Promise<Addressed> {
  const desk = await deskOf(slug);
  const bare = typed.replace(/[^0-9A-Za-z-]/g, "").slice(0, 40);
  const reference = parseReference(typed) ?? (bare || "unknown");
  return { desk, reference, path: `${desk.home}/request/${reference}` };
}

export type Opened = Addressed & {
  /** `null` if this browser has no session for the request. */
  subject: RequesterSession | null;
  /** `null` without a session, or once the data was erased. */
  own: OwnRequest | null;
};

/** The request at an address, with its content if this browser has a session for it. */
export const opened = cache(async (slug: string, typed: string): Promise<Opened> => {
  const found = await addressed(slug, typed);
  const { ctx } = found.desk;
  const subject = await subjectHere(found);
  if (!subject) return { ...found, subject: null, own: null };
  try {
    return { ...found, subject, own: await readOwnRequest(ctx, subject.requestId) };
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") {
      return { ...found, subject, own: null };
    }
    throw error;
  }
});

/**
 * The session of this browser if it covers the request: the request of the session itself, or one that is linked to it,
 * such as its appeal.
 */
async function subjectHere({
  desk: { ctx },
  reference,
}: Addressed): Promise<RequesterSession | null> {
  const session = await sessionAt(ctx);
  if (!session || session.reference === reference) return session;
  const requestId = await findRelatedRequest(ctx, session.requestId, reference);
  return requestId ? { ...session, requestId, reference } : null;
}

/** `next` if it is an address at or below `path`, or else `path`, so that our forms never redirect to another site. */
export function within(path: string, next: string | undefined): string {
  if (!next?.startsWith(path)) return path;
  const base = "http://here.example";
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  const inside = url?.pathname === path || url?.pathname.startsWith(`${path}/`);
  return url?.origin === base && inside ? `${url.pathname}${url.search}` : path;
}
