import NextAuth from "next-auth";
import { formRoute } from "@/app/_door/answer";
import { clientHere, sessionToken, takeConfirming } from "@/app/_door/session";
import { checkedNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";
import { authOptions } from "@/lib/team/auth";

type Parts = { nextauth: string[] };

const NOT_FOUND = { status: 404 } as const;

/**
 * The callback of the sign-in provider: the only address of next-auth that is open. Signing in, by email or at the
 * provider, starts at addresses of our own, which respond alike for every email address.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<Parts> },
): Promise<Response> {
  const { nextauth } = await params;
  if (nextauth.join("/") !== "callback/oidc" || !env().OIDC_ISSUER) {
    return new Response(null, NOT_FOUND);
  }
  const now = await checkedNow();
  const visit = {
    now,
    client: await clientHere(),
    previousToken: await sessionToken(),
    confirming: await takeConfirming(now),
  };
  const context = { params: Promise.resolve({ nextauth }) };
  return redirectErrors(await NextAuth(request as never, context as never, authOptions(visit)));
}

export const POST = formRoute(async () => new Response(null, NOT_FOUND));

/**
 * If something goes wrong, next-auth redirects to its own pages. Those are closed, so this leads to our sign-in page
 * with the error.
 */
function redirectErrors(response: Response): Response {
  const location = response.headers.get("location");
  const { pathname, searchParams } = new URL(location ?? "/", env().APP_URL);
  if (!location || !pathname.startsWith("/api/auth/")) return response;
  const headers = new Headers(response.headers);
  const error = searchParams.get("error") ?? "Callback";
  headers.set("location", `${env().APP_URL}/sign-in?error=${encodeURIComponent(error)}`);
  return new Response(null, { status: response.status, headers });
}
