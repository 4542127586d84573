import { PrismaAdapter } from "@next-auth/prisma-adapter";
import type { NextAuthOptions } from "next-auth";
import type { Adapter, AdapterSession } from "next-auth/adapters";
import EmailProvider from "next-auth/providers/email";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { prisma } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { outboundAgent, trustedHost } from "@/lib/platform/outbound";
import { SESSION_HOURS, secureCookies, sessionCookie, sessionHash } from "./session";
import { takeFirstName } from "./settings";
import { requestSignIn } from "./sign-in-link";

/** next-auth's own adapter with two walls: sessions are kept hashed, and nobody signs up by signing in. */
function adapter(): Adapter {
  const base = PrismaAdapter(prisma() as never) as Required<Adapter>;
  const plain = (session: AdapterSession, sessionToken: string): AdapterSession => ({
    ...session,
    sessionToken,
  });
  return {
    ...base,
    createUser: () => {
      throw new Error("Accounts are made by invitation.");
    },
    createSession: async (session) =>
      plain(
        await base.createSession({
          ...session,
          sessionToken: sessionHash(session.sessionToken),
          createdAt: new Date(),
        } as AdapterSession),
        session.sessionToken,
      ),
    getSessionAndUser: async (token) => {
      const found = await base.getSessionAndUser(sessionHash(token));
      return found && { ...found, session: plain(found.session, token) };
    },
    updateSession: async (session) => {
      const updated = await base.updateSession({
        ...session,
        sessionToken: sessionHash(session.sessionToken),
      });
      return updated && plain(updated, session.sessionToken);
    },
    deleteSession: async (token) => {
      await base.deleteSession(sessionHash(token));
    },
  };
}

type Claims = { sub: string; email?: string; email_verified?: boolean; name?: string };

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

/** Built when asked for, never at import: a build has no environment. */
export const authOptions = (): NextAuthOptions => ({
  adapter: adapter(),
  secret: env().AUTH_SECRET,
  session: { strategy: "database", maxAge: SESSION_HOURS * 3600, updateAge: SESSION_HOURS * 3600 },
  useSecureCookies: secureCookies(),
  cookies: {
    sessionToken: {
      name: sessionCookie(),
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: secureCookies() },
    },
  },
  pages: { signIn: "/sign-in", error: "/sign-in", verifyRequest: "/sign-in/sent" },
  providers: [
    EmailProvider({
      from: env().MAIL_FROM,
      maxAge: 600,
      sendVerificationRequest: ({ identifier }) => requestSignIn(identifier),
    }),
    ...oidcProvider(),
  ],
  callbacks: {
    signIn: async ({ account, profile, user }) => {
      const email = user.email?.toLowerCase() ?? "";
      if (!(await prisma().user.findUnique({ where: { email } })))
        return "/sign-in?error=invitation";
      const claims = profile as Claims | undefined;
      if (account?.provider === "oidc" && !claims?.email_verified)
        return "/sign-in?error=unverified";
      return true;
    },
    redirect: ({ url, baseUrl }) => (url.startsWith(`${baseUrl}/`) ? url : `${baseUrl}/desk`),
  },
  // Told once for each account of a provider, when it is first used here.
  events: { linkAccount: ({ user, profile }) => takeFirstName(user.id, profile.name) },
});
