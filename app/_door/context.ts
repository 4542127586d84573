import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { speak } from "@/components/speech/say";
import { Problem } from "@/lib/domain/problem";
import type { Role } from "@/lib/domain/role";
import { type DeskOfUser, desksOf } from "@/lib/people/members";
import { type SignedIn, sessionCookie, sessionOf } from "@/lib/people/session";
import { type Context, contextFor } from "@/lib/platform/context";
import { knownLanguage, type Language } from "@/lib/words/choose-language";
import { languageHere } from "./language";

/** The public side of a desk. No such desk is a 404. */
export async function publicContext(slug: string): Promise<Context> {
  try {
    return await contextFor({ slug }, { kind: "subject" }, new Date());
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") notFound();
    throw error;
  }
}

/** Whoever works here and is signed in. Asked first by every page for staff, which then speaks their language. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const token = (await cookies()).get(sessionCookie())?.value;
  const person = await sessionOf(token, new Date());
  speak(await languageOf(person));
  return person;
});

const languageOf = async (person: SignedIn | null): Promise<Language> =>
  knownLanguage(person?.settings.language) ?? (await languageHere()) ?? "en";

/**
 * What a member of staff reads: the language they chose, or else the first that their browser asks for. Where nobody
 * can say who it is, what failed still has to be told.
 */
export const staffLanguage = async (): Promise<Language> =>
  languageOf(await signedIn().catch(() => null));

export type Staff = { ctx: Context; person: SignedIn; role: Role; desks: DeskOfUser[] };

/**
 * The desk side of a desk for whoever is signed in. Nobody: to the sign-in page. Staff of another desk:
 * a 404, as if it did not exist.
 */
export async function staffContext(slug: string): Promise<Staff> {
  const person = await signedIn();
  if (!person) redirect(`/sign-in?next=${encodeURIComponent(`/desk/${slug}`)}`);
  const desks = await desksOf(person.userId);
  const desk = desks.find((one) => one.slug === slug);
  if (!desk) notFound();
  const actor = { kind: "staff", id: person.userId, role: desk.role } as const;
  const takeBackMs = person.settings.takeBack * 1000;
  const ctx = { ...(await contextFor({ slug }, actor, new Date())), takeBackMs };
  return { ctx, person, role: desk.role, desks };
}
