import { cache } from "react";
import { type Subject, sessionAt } from "@/app/_door/subject";
import { Problem } from "@/lib/domain/problem/problem";
import { parseReference } from "@/lib/domain/request/reference";
import { linkedRequest } from "@/lib/requests/related/linked-request";
import { type OwnRequest, readOwnRequest } from "@/lib/requests/views/own-view";
import { deskOf, type PublicDesk } from "./desk";

export type Addressed = {
  desk: PublicDesk;
  /** As the desk writes it, or what was typed where it can be none: nobody learns which ones exist. */
  reference: string;
  path: string;
};

/** The request that an address names, however its reference was typed. */
export async function addressed(slug: string, typed: string): Promise<Addressed> {
  const desk = await deskOf(slug);
  const bare = typed.replace(/[^0-9A-Za-z-]/g, "").slice(0, 40);
  const reference = parseReference(typed) ?? (bare || "unknown");
  return { desk, reference, path: `${desk.home}/request/${reference}` };
}

export type Opened = Addressed & {
  /** Absent where nobody has shown that the request is theirs. */
  subject: Subject | null;
  /** Absent once the data was erased. */
  own: OwnRequest | null;
};

/** The request behind an address, for whoever holds its session. */
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

/** Whose request it is, as far as this browser has shown: the one of its session, or its appeal. */
async function subjectHere({ desk: { ctx }, reference }: Addressed): Promise<Subject | null> {
  const session = await sessionAt(ctx);
  if (!session || session.reference === reference) return session;
  const requestId = await linkedRequest(ctx, session.requestId, reference);
  return requestId ? { ...session, requestId, reference } : null;
}

/** `next` where it is an address below `path`, else `path`: nobody is sent elsewhere with a form of ours. */
export function within(path: string, next: string | undefined): string {
  if (!next?.startsWith(path)) return path;
  const base = "http://here.example";
  const url = URL.canParse(next, base) ? new URL(next, base) : null;
  const inside = url?.pathname === path || url?.pathname.startsWith(`${path}/`);
  return url?.origin === base && inside ? `${url.pathname}${url.search}` : path;
}
