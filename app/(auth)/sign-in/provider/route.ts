import { createHash, randomBytes } from "node:crypto";
import NextAuth from "next-auth";
import { formRoute } from "@/app/_door/answer";
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
  const cookie = `${secureCookies() ? "__Host-" : ""}next-auth.csrf-token=${token}|${hash}`;
  const url = `${env().APP_URL}/api/auth/signin/oidc`;
  const request = new Request(url, {
    method: "POST",
    headers: { cookie, "content-type": "application/x-www-form-urlencoded" },
    body: new URLSearchParams({ csrfToken: token, callbackUrl: `${env().APP_URL}/desk` }),
  });
  const context = { params: Promise.resolve({ nextauth: ["signin", "oidc"] }) };
  return NextAuth(request as never, context as never, authOptions());
});
