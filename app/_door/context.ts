import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { setLanguage } from "@/components/i18n/translate";
import { Problem } from "@/lib/domain/problem/problem";
import type { Role } from "@/lib/domain/request/role";
import { noteDenied } from "@/lib/people/denied";
import { type DeskOfUser, desksOf, joinDesk } from "@/lib/people/members";
import { factorsOf, hasFactor } from "@/lib/people/second-factor";
import { isTouchDue, type SignedIn, sessionOf, touchSession } from "@/lib/people/session";
import { checkedNow } from "@/lib/platform/clock";
import { type Context, contextFor } from "@/lib/platform/context";
import { knownLanguage, type Language } from "@/lib/words/choose-language";
import { networkHere } from "./client";
import { languageHere, placeHere } from "./language";
import { confirmPage, sessionToken, signInPage } from "./session";

/** The public side of a desk. No such desk is a 404. */
export async function publicContext(slug: string): Promise<Context> {
  try {
    const ctx = await contextFor({ slug }, { kind: "subject" }, await checkedNow());
    return { ...ctx, network: await networkHere() };
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") notFound();
    throw error;
  }
}

/** Whoever works here and is signed in. Asked first by every page for staff, which then speaks their language. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const token = await sessionToken();
  const now = await checkedNow();
  const person = await sessionOf(token, now);
  if (person && isTouchDue(person, now) && !(await isAutomatic())) await touchSession(token, now);
  setLanguage(await languageOf(person));
  return person;
});

/** Open pages fetch updates and send presence without their reader: that must not keep an unused session alive. */
const isAutomatic = async (): Promise<boolean> =>
  /^\/desk\/[^/]+\/live(?:\/|$)/.test((await placeHere()).path);

/** What whoever is signed in reads, or else what their browser asks for first. */
export const languageOf = async (person: SignedIn | null): Promise<Language> =>
  knownLanguage(person?.settings.language) ?? (await languageHere()) ?? "en";

/**
 * What a member of staff reads: the language they chose, or else the first that their browser asks for. Where nobody
 * can say who it is, what failed still has to be told.
 */
export const staffLanguage = async (): Promise<Language> =>
  languageOf(await signedIn().catch(() => null));

export type Staff = { ctx: Context; person: SignedIn; role: Role; desks: DeskOfUser[] };

/**
 * The desk side of a desk for whoever is signed in. Nobody: to the sign-in page. Staff of another desk: a 404, as if
 * it did not exist. Where the desk asks for a second factor, a member who proved none goes to prove it or to set it up.
 */
export async function staffContext(slug: string): Promise<Staff> {
  const staff = await staffOf(slug);
  const { ctx, person } = staff;
  if (!lacksFactor(staff)) return staff;
  const back = `/desk/${ctx.desk.slug}`;
  if (hasFactor(await factorsOf(person.userId))) redirect(factorPage(back) as never);
  redirect(`${back}/account/sign-in` as never);
}

/** The desk asks for a second factor, and the member proved none when they signed in. */
export const lacksFactor = ({ ctx, person }: Staff): boolean =>
  ctx.desk.requiresSecondFactor && person.method === "link";

/** The page on which a member proves the second factor that the desk asks for. */
export const factorPage = (back: string): string => `${confirmPage(back)}&why=factor`;

/** A member tries the address of another desk: the logs of their own desks keep it. */
async function noteElsewhere(id: string, desks: readonly DeskOfUser[]): Promise<void> {
  for (const { slug, role } of desks) {
    const ctx = await contextFor({ slug }, { kind: "staff", id, role }, await checkedNow());
    await noteDenied(ctx, { code: "not-found", place: "another-desk" });
  }
}

/** The same before a second factor was proved: for the page on which members set theirs up, and for no other. */
export async function staffOf(slug: string): Promise<Staff> {
  const person = await signedIn();
  if (!person) redirect(signInPage(`/desk/${slug}`) as never);
  const desks = await desksOf(person.userId);
  const desk = desks.find((one) => one.slug === slug);
  if (!desk) {
    await noteElsewhere(person.userId, desks);
    notFound();
  }
  const { userId: id, authenticatedAt } = person;
  const actor = { kind: "staff", id, role: desk.role, authenticatedAt } as const;
  const takeBackMs = person.settings.takeBack * 1000;
  const network = await networkHere();
  const ctx = { ...(await contextFor({ slug }, actor, await checkedNow())), takeBackMs, network };
  if (!desk.joined) await joinDesk(ctx);
  return { ctx, person, role: desk.role, desks };
}
