import * as openid from "openid-client";
import { sha256 } from "@/lib/platform/keys/crypto";
import { log } from "@/lib/platform/log";
import { outboundFetch } from "./outbound";

/** An OpenID Connect provider of a desk. Without a secret, the client is a public one. */
export type Provider = { issuer: string; clientId: string; secret: string | null };

/** What must still be known when the browser comes back. Nobody else knows it. */
export type PendingSignIn = { state: string; nonce: string; verifier: string };

/** Who signed in, according to the provider. `emailVerified`: the provider has verified that the address is theirs. */
export type Account = { sub: string; email: string; emailVerified: boolean };

/** `refused`: by the user or the provider. `unreachable`: no response. `unclear`: a response that cannot be trusted. */
export type SignInFault = "refused" | "unreachable" | "unclear";

const SECONDS = 5;
const TOLERANCE = 10;
const FRESH_MS = 5 * 60_000;
const LONGEST = { sub: 255, email: 320 };

type Known = { at: number; config: openid.Configuration };
const discovered = new Map<string, Known>();

/** Without TLS, which works only if the operator allowed the host (OUTBOUND_ALLOW). */
const isPlain = ({ issuer }: Provider): boolean => issuer.startsWith("http:");

/** The provider's own description, cached for five minutes. A failure is not cached. */
async function configOf(provider: Provider): Promise<openid.Configuration> {
  const { issuer, clientId, secret } = provider;
  const key = [issuer, clientId, Buffer.from(sha256(secret ?? "")).toString("hex")].join(" ");
  const known = discovered.get(key);
  if (known && Date.now() - known.at < FRESH_MS) return known.config;
  const client = { [openid.clockTolerance]: TOLERANCE };
  const config = await openid.discovery(new URL(issuer), clientId, client, authOf(secret), {
    timeout: SECONDS,
    [openid.customFetch]: (url, init) => outboundFetch(url, init),
    execute: [
      openid.enableNonRepudiationChecks,
      ...(isPlain(provider) ? [openid.allowInsecureRequests] : []),
    ],
  });
  discovered.set(key, { at: Date.now(), config });
  return config;
}

/**
 * HTTP Basic, which OpenID Connect assumes if the provider names no method; in the body if the provider does not
 * accept Basic.
 */
const authOf =
  (secret: string | null): openid.ClientAuth =>
  (server, client, body, headers) => {
    if (!secret) return openid.None()(server, client, body, headers);
    const methods = server.token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
    const auth = methods.includes("client_secret_basic")
      ? openid.ClientSecretBasic(secret)
      : openid.ClientSecretPost(secret);
    return auth(server, client, body, headers);
  };

/** The address at the provider where a sign-in begins, and what to store until the browser is back. */
export async function beginSignIn(
  provider: Provider,
  redirectUri: string,
): Promise<{ url: string; begun: PendingSignIn } | { fault: SignInFault }> {
  const begun = {
    state: openid.randomState(),
    nonce: openid.randomNonce(),
    verifier: openid.randomPKCECodeVerifier(),
  };
  try {
    const config = await configOf(provider);
    const url = openid.buildAuthorizationUrl(config, {
      redirect_uri: redirectUri,
      scope: "openid email",
      state: begun.state,
      nonce: begun.nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(begun.verifier),
      code_challenge_method: "S256",
    });
    // The library requires TLS for its own requests, and this address is for the browser.
    if (url.protocol !== "https:" && !isPlain(provider)) return { fault: "unclear" };
    return { url: url.href, begun };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/**
 * Finishes a sign-in when the browser comes back from the provider to `redirectUri`. `search` is the query that it
 * brought.
 */
export async function finishSignIn(
  provider: Provider,
  { redirectUri, search, begun }: { redirectUri: string; search: string; begun: PendingSignIn },
): Promise<{ account: Account } | { fault: SignInFault }> {
  try {
    const config = await configOf(provider);
    const tokens = await openid.authorizationCodeGrant(config, new URL(redirectUri + search), {
      pkceCodeVerifier: begun.verifier,
      expectedState: begun.state,
      expectedNonce: begun.nonce,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (!claims || claims.sub.length > LONGEST.sub) return { fault: "unclear" };
    const { sub } = claims;
    const userInfoNeeded = claims.email === undefined && config.serverMetadata().userinfo_endpoint;
    const userInfo = userInfoNeeded
      ? await openid.fetchUserInfo(config, tokens.access_token, sub)
      : claims;
    return { account: { sub, ...addressIn(userInfo) } };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** Some providers send `email_verified` as a string. */
function addressIn({
  email,
  email_verified: verified,
}: Record<string, unknown>): Pick<Account, "email" | "emailVerified"> {
  if (typeof email !== "string" || email.length > LONGEST.email) {
    return { email: "", emailVerified: false };
  }
  return { email, emailVerified: verified === true || verified === "true" };
}

const REFUSALS = ["access_denied", "login_required", "interaction_required", "consent_required"];

function faultOf(error: unknown): SignInFault {
  if (error instanceof openid.AuthorizationResponseError && REFUSALS.includes(error.error)) {
    return "refused";
  }
  const code = String((error as { code?: unknown }).code ?? "");
  // The error itself is not logged, because it contains what the provider returned, including tokens and personal
  // data.
  log().warn({ code: code || (error as Error).name }, "a provider of accounts cannot be used");
  const unavailable =
    error instanceof openid.AuthorizationResponseError && DOWN.includes(error.error);
  return unavailable || AWAY.includes(code) || !code.startsWith("OAUTH_")
    ? "unreachable"
    : "unclear";
}

const DOWN = ["server_error", "temporarily_unavailable"];
const AWAY = ["OAUTH_TIMEOUT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"];
