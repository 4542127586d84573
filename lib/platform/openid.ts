import * as openid from "openid-client";
import { sha256 } from "./crypto";
import { log } from "./log";
import { outboundFetch } from "./outbound";

/** An OpenID Connect provider as a desk knows it; without a secret the client is a public one. */
export type Provider = { issuer: string; clientId: string; secret: string | null };

/** What has to be there when the browser comes back: nobody else knows it. */
export type Begun = { state: string; nonce: string; verifier: string };

/** Who signed in, as the provider says. `vouched`: it checked that the address is theirs. */
export type Account = { sub: string; email: string; vouched: boolean };

/** `refused` by the person or the provider; `unreachable`; or an answer that cannot be trusted. */
export type SignInFault = "refused" | "unreachable" | "unclear";

const SECONDS = 5;
const TOLERANCE = 10;
const FRESH_MS = 5 * 60_000;
const LONGEST = { sub: 255, email: 320 };

type Known = { at: number; config: openid.Configuration };
const discovered = new Map<string, Known>();

/** Without TLS, which works only where the operator allowed the host (OUTBOUND_ALLOW). */
const isPlain = ({ issuer }: Provider): boolean => issuer.startsWith("http:");

/** The provider's own description, kept for some minutes; one that does not answer is asked again. */
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

/** What OpenID Connect takes for registered where nothing else was said; by post where it is not taken. */
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

/** The address at the provider that a sign-in begins at, and what to keep until the browser is back. */
export async function beginSignIn(
  provider: Provider,
  redirectUri: string,
): Promise<{ url: string; begun: Begun } | { fault: SignInFault }> {
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
    // The library holds its own requests to TLS; this one is the browser's.
    if (url.protocol !== "https:" && !isPlain(provider)) return { fault: "unclear" };
    return { url: url.href, begun };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** Takes the browser back from the provider: `redirectUri` with the query that it brought. */
export async function finishSignIn(
  provider: Provider,
  { redirectUri, search, begun }: { redirectUri: string; search: string; begun: Begun },
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
    const asked = claims.email === undefined && config.serverMetadata().userinfo_endpoint;
    const told = asked ? await openid.fetchUserInfo(config, tokens.access_token, sub) : claims;
    return { account: { sub, ...addressIn(told) } };
  } catch (error) {
    return { fault: faultOf(error) };
  }
}

/** Some providers write the truth as a word. */
function addressIn({
  email,
  email_verified: verified,
}: Record<string, unknown>): Pick<Account, "email" | "vouched"> {
  if (typeof email !== "string" || email.length > LONGEST.email) {
    return { email: "", vouched: false };
  }
  return { email, vouched: verified === true || verified === "true" };
}

const REFUSALS = ["access_denied", "login_required", "interaction_required", "consent_required"];

function faultOf(error: unknown): SignInFault {
  if (error instanceof openid.AuthorizationResponseError && REFUSALS.includes(error.error)) {
    return "refused";
  }
  const code = String((error as { code?: unknown }).code ?? "");
  // Never the error itself: it holds what the provider answered, tokens and people among it.
  log().warn({ code: code || (error as Error).name }, "a provider of accounts cannot be used");
  const away = error instanceof openid.AuthorizationResponseError && DOWN.includes(error.error);
  return away || AWAY.includes(code) || !code.startsWith("OAUTH_") ? "unreachable" : "unclear";
}

const DOWN = ["server_error", "temporarily_unavailable"];
const AWAY = ["OAUTH_TIMEOUT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"];
