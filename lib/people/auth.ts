import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { LoggerInstance, NextAuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { prisma } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { outboundAgent, trustedHost } from "@/lib/platform/outbound";
import { isWithin } from "@/lib/platform/rate-limit";
import { logForPerson } from "./person-log";
import {
  type Client,
  endSession,
  SESSION_HOURS,
  secureCookies,
  sessionCookie,
  startSession,
} from "./session";
import { takeFirstName } from "./settings";

/** What next-auth cannot know of the sign-in that it carries out. */
export type Visit = {
  now: Date;
  client: Client;
  /** The token that the browser's cookie held, of whatever session. */
  before: string | undefined;
  /** Set where a member who is signed in proves again who they are: only they may come back, newly signed in. */
  confirming: { userId: string; since: Date; back: string } | null;
};

/**
 * next-auth's own adapter with three walls: nobody signs up by signing in; sessions are begun and kept by our own
 * rules (session.ts); and a sign-in never joins or trips over the session that the browser had before.
 */
function adapter(visit: Visit, proof: Proof): Adapter {
  const base = PrismaAdapter(prisma() as never) as Required<Adapter>;
  return {
    ...base,
    createUser: () => {
      throw new Error("Accounts are made by invitation.");
    },
    createSession: async ({ userId }) => {
      const { authenticatedAt } = proof;
      const { now, client, before } = visit;
      const begun = { userId, method: "provider", authenticatedAt, client, before } as const;
      const { token, expires } = await startSession(begun, now);
      return { sessionToken: token, userId, expires };
    },
    getSessionAndUser: async () => null,
    // An ended or foreign session is none of our rows: deleting no row is no failure.
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

/** When the provider says that the person signed in there. */
type Proof = { authenticatedAt: Date | null };

function oidcProvider(): OAuthConfig<Claims>[] {
  const { OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER) return [];
  return [
    {
      id: "oidc",
      name: OIDC_NAME,
      type: "oauth",
      wellKnown: `${OIDC_ISSUER.replace(/\/$/, "")}/.well-known/openid-configuration`,
      // The operator's own provider may be on a private network. Addresses in its description are checked like any other.
      httpOptions: {
        agent: outboundAgent(new URL(OIDC_ISSUER).protocol, { trusted: trustedHost(OIDC_ISSUER) }),
        timeout: 5000,
      },
      clientId: OIDC_CLIENT_ID,
      clientSecret: OIDC_CLIENT_SECRET,
      idToken: true,
      // Some providers tell the address in the ID token, others at their userinfo address alone (OIDC Core 5.4).
      userinfo: {
        request: async ({ tokens, client }) => ({
          ...(await client.userinfo(tokens as never)),
          ...(tokens as unknown as { claims: () => Claims }).claims(),
        }),
      },
      authorization: { params: { scope: "openid email profile" } },
      checks: ["pkce", "state", "nonce"],
      // The operator chose this provider; only addresses that it vouches for reach an account (see signIn).
      allowDangerousEmailAccountLinking: true,
      profile: (claims) => ({
        id: claims.sub,
        email: claims.email?.toLowerCase() ?? "",
        name: claims.name ?? null,
      }),
    },
  ];
}

/** One line of JSON for each failure, without the stack that next-auth would print. */
async function note(code: string, metadata: unknown, now: Date): Promise<void> {
  // Without the database nothing can be counted, and a line that is not counted is not written.
  if (!(await isWithin("provider-failure", "next-auth", now).catch(() => false))) return;
  const { error, message } = (metadata ?? {}) as { error?: Error; message?: string };
  const reason = String(error?.message ?? message ?? "").slice(0, 200);
  log().warn({ code, reason }, "a sign-in with the provider failed");
}

const loggerAt = (now: Date): Partial<LoggerInstance> => ({
  error: (code, metadata) => void note(code, metadata, now),
  warn: (code) => void note(code, null, now),
  debug: () => {},
});

/** Whether the provider says that the person signed in there since they were asked to. */
const isProvedSince = ({ authenticatedAt }: Proof, since: Date): boolean =>
  // Clocks of two machines differ a little.
  authenticatedAt !== null && authenticatedAt.getTime() >= since.getTime() - 60_000;

const refused = (error: "other" | "provider", back: string): string =>
  `/sign-in/confirm?error=${error}&back=${encodeURIComponent(back)}`;

/** Built for each sign-in, never at import: a build has no environment. */
export function authOptions(visit: Visit): NextAuthOptions {
  const proof: Proof = { authenticatedAt: null };
  const { confirming, now } = visit;
  return {
    adapter: adapter(visit, proof),
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
        if (claims.auth_time) proof.authenticatedAt = new Date(claims.auth_time * 1000);
        if (!confirming) return true;
        if (known.id !== confirming.userId) return refused("other", confirming.back);
        if (!isProvedSince(proof, confirming.since)) return refused("provider", confirming.back);
        proof.authenticatedAt = now;
        return true;
      },
      redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : `${baseUrl}/desk`),
    },
    events: {
      // Called once for each account of a provider, when it is first used here.
      linkAccount: ({ user, profile }) => takeFirstName(user.id, profile.name),
      signIn: ({ user }) =>
        confirming
          ? logForPerson(user.id, "identity-confirmed", { how: "provider" }, now)
          : logForPerson(user.id, "staff-sign-in", { how: "provider" }, now),
    },
  };
}
