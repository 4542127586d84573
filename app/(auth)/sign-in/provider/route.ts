import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { formRoute } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { signedIn, staffLanguage } from "@/app/_door/context";
import { onwardsPage } from "@/app/_door/onwards";
import { dropConfirming, keepConfirming } from "@/app/_door/provider";
import { clientHere } from "@/app/_door/session";
import { cookieOptions } from "@/app/_door/subject";
import { authOptions } from "@/lib/people/auth";
import { secureCookies } from "@/lib/people/session";
import { deskPath } from "@/lib/people/sign-in-link";
import { checkedNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import type { Language } from "@/lib/words/choose-language";
import { directionOf } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

const LIMIT = 4096;

/** OpenID Connect Core 3.1.2.1: whoever is known there signs in again all the same, and the answer says when. */
const ANEW = "?prompt=login&max_age=0";

/**
 * Starts the sign-in at the OpenID Connect provider. next-auth wants its own double-submit token, which
 * takes a script to fetch; our same-origin guard stood before this, so the token is made here.
 */
export const POST = formRoute(async (sent) => {
  const { next, confirm } = textsOf(await readForm(sent, LIMIT));
  const now = await checkedNow();
  const person = confirm ? await signedIn() : null;
  const back = deskPath(person ? confirm : next);
  if (person) await keepConfirming({ userId: person.userId, since: now, back });
  else await dropConfirming();
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex");
  const name = `${secureCookies() ? "__Host-" : ""}next-auth.csrf-token`;
  // next-auth reads the cookies of the request that Next handles, not those of the one it is given.
  (await cookies()).set(name, `${token}|${hash}`, cookieOptions("/", 600));
  const request = new NextRequest(`${env().APP_URL}/api/auth/signin/oidc${person ? ANEW : ""}`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({
      csrfToken: token,
      callbackUrl: `${env().APP_URL}${back}`,
    }),
  });
  const context = { params: Promise.resolve({ nextauth: ["signin", "oidc"] }) };
  const visit = { now, client: await clientHere(), before: undefined, confirming: null };
  const answer = await NextAuth(request as never, context as never, authOptions(visit));
  return onwards(answer, await staffLanguage());
});

function onwards({ headers }: Response, lang: Language): Response {
  const t = translatorFor(lang);
  const found = headers.get("location") ?? "";
  // Where the provider does not answer, next-auth leads to a page of its own, which is closed.
  const url = found.startsWith(env().APP_URL) || !found ? "/sign-in?error=provider" : found;
  headers.delete("location");
  headers.set("content-type", "text/html; charset=utf-8");
  const [title, link] = [t("signIn.title"), t("signIn.continue")];
  const body = onwardsPage({ url, title, link, lang, dir: directionOf(lang) });
  return new Response(body, { status: 200, headers });
}
