import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { LoggerInstance, NextAuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { prisma } from "@/lib/platform/database/db";
import { env } from "@/lib/platform/env";
import { outboundAgent, trustedHost } from "@/lib/platform/http/outbound";
import { countIfAllowed } from "@/lib/platform/http/rate-limit";
import { log } from "@/lib/platform/log";
import { logForMember } from "./member-log";
import {
  type Client,
  endSession,
  type NewSession,
  SESSION_HOURS,
  secureCookies,
  sessionCookie,
  startSession,
} from "./session";
import { adoptProviderName } from "./settings";

/** Facts about a sign-in that next-auth does not know. */
export type SignInVisit = {
  now: Date;
  client: Client;
  /** The session token in the browser's cookie, whether or not its session is still open. */
  previousToken: string | undefined;
  /**
   * Set when a signed-in member confirms their identity. Only the same member may come back, with a sign-in newer than
   * `since`.
   */
  confirming: { userId: string; since: Date; back: string } | null;
};

/**
 * next-auth's own adapter with three restrictions: signing in creates no account; sessions are started and stored by
 * our own rules (session.ts); and a sign-in neither joins the session that the browser had before nor fails because of
 * it.
 */
function adapter(visit: SignInVisit, providerSignIn: ProviderSignIn): Adapter {
  const base = PrismaAdapter(prisma() as never) as Required<Adapter>;
  return {
    ...base,
    createUser: () => {
      throw new Error("Accounts are made by invitation.");
    },
    createSession: async ({ userId }) => {
      const { authenticatedAt } = providerSignIn;
      const { now, client, previousToken } = visit;
      const begun: NewSession = {
        userId,
        method: "provider",
        authenticatedAt,
        client,
        previousToken,
      };
      const { token, expires } = await startSession(begun, now);
      return { sessionToken: token, userId, expires };
    },
    getSessionAndUser: async () => null,
    // The session may have ended or may not be ours. Deleting no row is not an error.
    deleteSession: endSession,
  };
}

type Claims = {
  sub: string;
  email?: string;
  email_verified?: boolean;
  name?: string;
  auth_time?: number;
};

/** When the member signed in at the provider, according to the provider; `null` where it does not say. */
type ProviderSignIn = { authenticatedAt: Date | null };

function oidcProvider(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER) return [];
  return [
    {
      id: "oidc",
      name: OIDC_NAME,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      // The operator's own provider may be on a private network. Addresses in its discovery document are checked like
      // any other.
      httpOptions: {
        agent: outboundAgent(new URL(OIDC_ISSUER).protocol, { trusted: trustedHost(OIDC_ISSUER) }),
        timeout: 5000,
      },
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      idToken: true,
      // Some providers send the email address in the ID token, others only from their userinfo endpoint (OIDC Core
      // 5.4).
      userinfo: {
        request: async ({ tokens, client }) => ({
          ...(await client.userinfo(tokens as never)),
          ...(tokens as unknown as { claims: () => Claims }).claims(),
        }),
      },
      authorization: { params: { scope: "openid email profile" } },
      checks: ["pkce", "state", "nonce"],
      // The operator chose this provider, and only email addresses that it has verified reach an account (see signIn).
      allowDangerousEmailAccountLinking: true,
      profile: (claims) => ({
        id: claims.sub,
        email: claims.email?.toLowerCase() ?? "",
        name: claims.name ?? null,
      }),
    },
  ];
}

/** Logs one line of JSON per failure, without the stack trace that next-auth would print. */
async function logProviderFailure(code: string, metadata: unknown, now: Date): Promise<void> {
  // Without the database the failure cannot be counted against its limit, so it is not logged.
  if (!(await countIfAllowed("provider-failure", "next-auth", now).catch(() => false))) return;
  const { error, message } = (metadata ?? {}) as { error?: Error; message?: string };
  const reason = String(error?.message ?? message ?? "").slice(0, 200);
  log().warn({ code, reason }, "a sign-in with the provider failed");
}

const loggerAt = (now: Date): Partial<LoggerInstance> => ({
  error: (code, metadata) => void logProviderFailure(code, metadata, now),
  warn: (code) => void logProviderFailure(code, null, now),
  debug: () => {},
});

/** Whether the member signed in at the provider since we asked them to, according to the provider. */
const signedInSince = ({ authenticatedAt }: ProviderSignIn, since: Date): boolean =>
  // A minute of tolerance, because the clocks of two machines differ a little.
  authenticatedAt !== null && authenticatedAt.getTime() >= since.getTime() - 60_000;

const refused = (error: "other" | "provider", back: string): string =>
  `/sign-in/confirm?error=${error}&back=${encodeURIComponent(back)}`;

/** Called for each sign-in and never at import, because a build has no environment. */
export function authOptions(visit: SignInVisit): NextAuthOptions {
  const providerSignIn: ProviderSignIn = { authenticatedAt: null };
  const { confirming, now } = visit;
  return {
    adapter: adapter(visit, providerSignIn),
    secret: env().AUTH_SECRET,
    session: { strategy: "database", maxAge: SESSION_HOURS * 3600 },
    useSecureCookies: secureCookies(),
    cookies: {
      sessionToken: {
        name: sessionCookie(),
        options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies() },
      },
    },
    logger: loggerAt(now),
    pages: { signIn: "/sign-in", error: "/sign-in" },
    providers: oidcProvider(),
    callbacks: {
      signIn: async ({ profile, user }) => {
        const email = user.email?.toLowerCase() ?? "";
        const known = await prisma().user.findUnique({ where: { email }, select: { id: true } });
        if (!known) return "/sign-in?error=invitation";
        const claims = profile as Claims | undefined;
        if (!claims?.email_verified) return "/sign-in?error=unverified";
        if (claims.auth_time) providerSignIn.authenticatedAt = new Date(claims.auth_time * 1000);
        if (!confirming) return true;
        if (known.id !== confirming.userId) return refused("other", confirming.back);
        if (!signedInSince(providerSignIn, confirming.since))
          return refused("provider", confirming.back);
        providerSignIn.authenticatedAt = now;
        return true;
      },
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : `${baseUrl}/desk`),
    },
    events: {
      // Called once for each account of a provider, when it is first used here.
      linkAccount: ({ user, profile }) => adoptProviderName(user.id, profile.name),
      signIn: ({ user }) =>
        confirming
          ? logForMember(user.id, "identity-confirmed", { how: "provider" }, now)
          : logForMember(user.id, "staff-sign-in", { how: "provider" }, now),
    },
  };
}
