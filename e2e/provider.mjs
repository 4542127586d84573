// The OpenID Connect provider of the browser tests. A login is an email address, followed by "unverified" where the
// provider has not verified it, or by "named" where it knows a name: "admin@rightsdesk.example unverified".
import Provider from "oidc-provider";

const { PORT, APP_URL, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET } = process.env;

const provider = new Provider(`http://localhost:${PORT}`, {
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      redirect_uris: [`${APP_URL}/api/auth/callback/oidc`],
    },
    // Two test desks: one has a client secret, and one is a public client.
    {
      client_id: "accounts",
      client_secret: "a-secret-of-the-accounts",
      redirect_uris: [`${APP_URL}/accounts/account`],
    },
    {
      client_id: "accounts-plain",
      token_endpoint_auth_method: "none",
      redirect_uris: [`${APP_URL}/accounts-plain/account`],
    },
  ],
  claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
  findAccount: (_, id) => ({
    accountId: id,
    claims: () => {
      const [email, ...flags] = id.split(" ");
      const name = flags.includes("named") ? "Named by the provider" : undefined;
      return { sub: id, email, email_verified: !flags.includes("unverified"), name };
    },
  }),
  cookies: { keys: ["of the browser tests"] },
});

const server = provider.listen(Number(PORT), "127.0.0.1");
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => server.close(() => process.exit()));
