import { createHash, randomBytes } from "node:crypto";
import { cookies } from "next/headers";
import { NextRequest } from "next/server";
import NextAuth from "next-auth";
import { formRoute } from "@/app/_door/answer";
import { cookieOptions } from "@/app/_door/subject";
import { authOptions } from "@/lib/people/auth";
import { secureCookies } from "@/lib/people/session";
import { env } from "@/lib/platform/env";

/**
 * Starts the sign-in at the OpenID Connect provider. next-auth wants its own double-submit token, which
 * takes a script to fetch; our same-origin guard stood before this, so the token is made here.
 */
export const POST = formRoute(async () => {
  const token = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${token}${env().AUTH_SECRET}`).digest("hex");
  const name = `${secureCookies() ? "__Host-" : ""}next-auth.csrf-token`;
  // next-auth reads the cookies of the request that Next handles, not those of the one it is given.
  (await cookies()).set(name, `${token}|${hash}`, cookieOptions("/", 600));
  const request = new NextRequest(`${env().APP_URL}/api/auth/signin/oidc`, {
    method: "POST",
    headers: { "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: token, callbackUrl: `${env().APP_URL}/desk` }),
  });
  const context = { params: Promise.resolve({ nextauth: ["signin", "oidc"] }) };
  return onwards(await NextAuth(request as never, context as never, authOptions()));
});

/** A page that goes on by itself: `form-action` forbids that a posted form is redirected to another site. */
function onwards(answer: Response): Response {
  const { headers } = answer;
  const url = (headers.get("location") ?? "/sign-in?error=provider").replace(/&/g, "&amp;");
  headers.delete("location");
  headers.set("content-type", "text/html; charset=utf-8");
  const body = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Sign in</title><meta http-equiv="refresh" content="0;url=${url}"><body style="font:1.1rem/1.5 system-ui;max-width:34rem;margin:3rem auto;padding:0 1rem"><main><h1>Sign in</h1><p><a href="${url}">Go on to the sign-in</a></p></main></body></html>`;
  return new Response(body, { status: 200, headers });
}
