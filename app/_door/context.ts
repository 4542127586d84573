import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { setLanguage } from "@/components/i18n/translate";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor, Role } from "@/lib/domain/request/role";
import { checkedNow } from "@/lib/platform/clock";
import { type Context, contextFor } from "@/lib/platform/context";
import { logDenied } from "@/lib/team/log-denied";
import { type DeskOfUser, desksOf, joinDesk } from "@/lib/team/members";
import { factorsOf, hasFactor } from "@/lib/team/second-factor";
import { isTouchDue, type SignedIn, sessionOf, touchSession } from "@/lib/team/session";
import { knownLanguage, type Language } from "@/lib/words/choose-language";
import { currentAddress, languageHere } from "./language";
import { confirmPage, networkHere, sessionToken, signInPage } from "./session";

/** The context for the public side of a desk. Responds with 404 if there is no such desk. */
export async function publicContext(slug: string): Promise<Context> {
  try {
    const ctx = await contextFor({ slug }, { kind: "subject" }, await checkedNow());
    return { ...ctx, network: await networkHere() };
  } catch (error) {
    if (error instanceof Problem && error.code === "not-found") notFound();
    throw error;
  }
}

/**
 * The team member who is signed in. Every staff page calls this first, because it also sets the language of the page.
 */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const token = await sessionToken();
  const now = await checkedNow();
  const person = await sessionOf(token, now);
  if (person && isTouchDue(person, now) && !(await isAutomatic())) await touchSession(token, now);
  setLanguage(await languageOf(person));
  return person;
});

/**
 * Whether an open page sent the request on its own, to fetch updates or to send presence. Such requests must not keep
 * an unused session alive.
 */
const isAutomatic = async (): Promise<boolean> =>
  /^\/desk\/[^/]+\/live(?:\/|$)/.test((await currentAddress()).path);

/**
 * The language of a member: the one they chose, or else the first known one that their browser asks for, or else
 * English.
 */
export const languageOf = async (person: SignedIn | null): Promise<Language> =>
  knownLanguage(person?.settings.language) ?? (await languageHere()) ?? "en";

/**
 * The language of the signed-in member. If the session cannot be read, the language of the browser is used, so that the
 * error can still be shown.
 */
export const staffLanguage = async (): Promise<Language> =>
  languageOf(await signedIn().catch(() => null));

export const notSignedIn = (): Problem =>
  new Problem("unauthenticated", message("problem.signIn.notSignedIn"));

/**
 * The signed-in member, for settings that apply at all their desks. Roles do not matter there, so the actor always has
 * the role auditor. Throws `unauthenticated` if nobody is signed in.
 */
export async function selfHere(): Promise<{
  self: { actor: Actor; now: Date };
  person: SignedIn;
}> {
  const member = await signedIn();
  if (!member) throw notSignedIn();
  const { userId: id, authenticatedAt } = member;
  const actor = { kind: "staff", id, role: "auditor", authenticatedAt } as const;
  return { self: { actor, now: await checkedNow() }, person: member };
}

export type Staff = { ctx: Context; member: SignedIn; role: Role; desks: DeskOfUser[] };

/**
 * The context for the staff side of a desk. Visitors who are not signed in are redirected to the sign-in page. Members
 * of other desks get a 404, as if the desk did not exist. If the desk requires a second factor, members who have not
 * used one are redirected to use it or to set it up.
 */
export async function staffContext(slug: string): Promise<Staff> {
  const staff = await staffOf(slug);
  const { ctx, member } = staff;
  if (!lacksFactor(staff)) return staff;
  const back = `/desk/${ctx.desk.slug}`;
  if (hasFactor(await factorsOf(member.userId))) redirect(factorPage(back) as never);
  redirect(`${back}/account/sign-in` as never);
}

/** Whether the desk requires a second factor and the member signed in without one. */
export const lacksFactor = ({ ctx, member }: Staff): boolean =>
  ctx.desk.requiresSecondFactor && member.method === "link";

/** The path of the page on which a member uses the second factor that the desk requires. */
export const factorPage = (back: string): string => `${confirmPage(back)}&why=factor`;

/** Logs at the member's own desks that they tried to open another desk. */
async function logOtherDesk(id: string, desks: readonly DeskOfUser[]): Promise<void> {
  for (const { slug, role } of desks) {
    const ctx = await contextFor({ slug }, { kind: "staff", id, role }, await checkedNow());
    await logDenied(ctx, { code: "not-found", place: "another-desk" });
  }
}

/** The same as `staffContext`, but without a second factor. Only for the page on which members set theirs up. */
export async function staffOf(slug: string): Promise<Staff> {
  const member = await signedIn();
  if (!member) redirect(signInPage(`/desk/${slug}`) as never);
  const desks = await desksOf(member.userId);
  const desk = desks.find((one) => one.slug === slug);
  if (!desk) {
    await logOtherDesk(member.userId, desks);
    notFound();
  }
  const { userId: id, authenticatedAt } = member;
  const actor = { kind: "staff", id, role: desk.role, authenticatedAt } as const;
  const undoWindowMs = member.settings.takeBack * 1000;
  const network = await networkHere();
  const ctx = { ...(await contextFor({ slug }, actor, await checkedNow())), undoWindowMs, network };
  if (!desk.joined) await joinDesk(ctx);
  return { ctx, member, role: desk.role, desks };
}
