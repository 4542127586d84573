import NextAuth from "next-auth";
import { formRoute } from "@/app/_door/answer";
import { takeConfirming } from "@/app/_door/provider";
import { clientHere, sessionToken } from "@/app/_door/session";
import { authOptions } from "@/lib/people/auth";
import { checkedNow } from "@/lib/platform/clock";
import { env } from "@/lib/platform/env";

type Parts = { nextauth: string[] };

const NOT_FOUND = { status: 404 } as const;

/**
 * The address to which the provider leads back: the only one of next-auth's that is open. Signing in, by email or
 * at the provider, begins at addresses of our own, which answer alike for every email address.
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
    before: await sessionToken(),
    confirming: await takeConfirming(now),
  };
  const context = { params: Promise.resolve({ nextauth }) };
  return ownPages(await NextAuth(request as never, context as never, authOptions(visit)));
}

export const POST = formRoute(async () => new Response(null, NOT_FOUND));

/** next-auth leads to its own pages with what went wrong: those are closed, and ours say it. */
function ownPages(answer: Response): Response {
  const location = answer.headers.get("location");
  const { pathname, searchParams } = new URL(location ?? "/", env().APP_URL);
  if (!location || !pathname.startsWith("/api/auth/")) return answer;
  const headers = new Headers(answer.headers);
  const error = searchParams.get("error") ?? "Callback";
  headers.set("location", `${env().APP_URL}/sign-in?error=${encodeURIComponent(error)}`);
  return new Response(null, { status: answer.status, headers });
}
