import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { formRoute } from "@/app/_door/answer";
import { readForm, textsOf } from "@/app/_door/body";
import { signedIn, staffLanguage } from "@/app/_door/context";
import { cookieOptions } from "@/app/_door/cookies";
import { forwardingPage } from "@/app/_door/plain-page";
import { clientHere, dropConfirming, keepConfirming } from "@/app/_door/session";
import { checkedNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { authOptions } from "@/lib/team/auth";
import { secureCookies } from "@/lib/team/session";
import { deskPath } from "@/lib/team/sign-in-link";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

const LIMIT = 4096;

/**
 * Makes the provider ask for the credentials again, even of a member who is signed in there, and state the time of the
 * sign-in (OpenID Connect Core 3.1.2.1).
 */
const FORCE_LOGIN = "?prompt=login&max_age=0";

/**
 * Starts the sign-in at the OpenID Connect provider. next-auth requires its own double-submit token, which takes a
 * script to fetch. Our same-origin check has already run, so the token is created here.
 */
export const POST = formRoute(async (sent) => {
  const { next, confirm } = textsOf(await readForm(sent, LIMIT));
  const now = await checkedNow();
  const member = confirm ? await signedIn() : null;
  const back = deskPath(member ? confirm : next);
  if (member) await keepConfirming({ userId: member.userId, since: now, back });
  else await dropConfirming();
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex");
  const name = `${secureCookies() ? "__Host-" : ""}next-auth.csrf-token`;
  // next-auth reads the cookies of the request that Next handles, not those of the request that is passed to it.
  (await cookies()).set(name, `${token}|${hash}`, cookieOptions(600));
  const request = new NextRequest(
    `${env().APP_URL}/api/auth/signin/oidc${member ? FORCE_LOGIN : ""}`,
    {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        csrfToken: token,
        callbackUrl: `${env().APP_URL}${back}`,
      }),
    },
  );
  const context = { params: Promise.resolve({ nextauth: ["signin", "oidc"] }) };
  const visit = { now, client: await clientHere(), previousToken: undefined, confirming: null };
  const response = await NextAuth(request as never, context as never, authOptions(visit));
  return redirectPage(response, translatorFor(await staffLanguage()));
});

function redirectPage({ headers }: Response, t: Translate): Response {
  const target = headers.get("location") ?? "";
  // If the provider does not respond, next-auth redirects to a page of its own, which is closed.
  const url = target.startsWith(env().APP_URL) || !target ? "/sign-in?error=provider" : target;
  const page = forwardingPage(t, { url, title: t("signIn.title"), link: t("signIn.continue") });
  for (const cookie of headers.getSetCookie()) page.headers.append("set-cookie", cookie);
  return page;
}
