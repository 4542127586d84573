import {
  type AccountTerms,
  askingAccount,
  changedIdentity,
  type IdentityTerms,
  levelField,
  typedIdentity,
} from "@/lib/domain/identity/identity-terms";
import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requirePermission, requireRecentSignIn } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import { env } from "@/lib/platform/env";
import type { Provider } from "@/lib/platform/http/openid";
import { outboundRefusal } from "@/lib/platform/http/outbound";
import { openWithRing, sealWithRing } from "@/lib/platform/keys/crypto";
import { storePolicy } from "./store-policy";

const secretContext = (deskId: string): string => `desk:${deskId}:account_secret`;

/** The address that requesters return to from the provider. It has to be registered there. */
export const accountCallbackUrl = (slug: string): string => `${env().APP_URL}/${slug}/account`;

type Seen = { seenAt: string };

/**
 * Changes the identity verification that each right requires, and the hint about the identifier that requesters enter.
 * Throws `invalid` if a right requires a sign-in and none is set up.
 */
export async function changeIdentity(
  ctx: Context,
  terms: IdentityTerms,
  { seenAt }: Seen,
): Promise<void> {
  requirePermission(ctx.actor, "desk.change");
  const { policy } = ctx.desk;
  if (!policy.identity.account) requireProviderFor(policy, terms);
  await saveIdentity(ctx, { ...policy.identity, ...terms }, seenAt, undefined);
}

function requireProviderFor(policy: Policy, { levels }: IdentityTerms): void {
  const rights = askingAccount(policy, levels);
  if (rights.length === 0) return;
  const noProvider = message("problem.identity.noProvider");
  const fields = Object.fromEntries(rights.map((right) => [levelField(right), noProvider]));
  throw new Problem("invalid", noProvider, fields);
}

/** `secret` is a new client secret; `null` removes it; without it, the stored secret stays. */
export type AccountChange = { account: AccountTerms | null; secret?: string | null };

/**
 * Sets up, changes or removes the sign-in with a provider. A new issuer or client removes the stored secret, because an
 * admin who may change the address could otherwise have the secret sent to a server of their own. Throws `conflict` if
 * a right still requires the sign-in, and `invalid` for an issuer that cannot be used.
 */
export async function changeAccount(
  ctx: Context,
  { account, secret }: AccountChange,
  { seenAt }: Seen,
): Promise<void> {
  requirePermission(ctx.actor, "desk.change");
  requireRecentSignIn(ctx);
  const { policy } = ctx.desk;
  const { levels, account: before } = policy.identity;
  if (!account && askingAccount(policy, levels).length > 0) {
    throw new Problem("conflict", message("problem.identity.providerInUse"));
  }
  if (account && account.issuer !== before?.issuer) await requireReachable(account.issuer);
  const same = account?.issuer === before?.issuer && account?.clientId === before?.clientId;
  const newSecret = account ? secret : null;
  await saveIdentity(
    ctx,
    { ...policy.identity, account },
    seenAt,
    same ? newSecret : (newSecret ?? null),
  );
}

/** Staff of a desk must not reach the operator's own network through the server. */
async function requireReachable(issuer: string): Promise<void> {
  const refusal = await outboundRefusal(issuer);
  if (!refusal) return;
  const { host } = new URL(issuer);
  const refused =
    refusal === "private"
      ? message("problem.identity.privateHost", { host })
      : message("problem.identity.issuer");
  throw new Problem("invalid", refused, { issuer: refused });
}

/** The fields of both forms of the page, so that a conflict in either form shows its own fields. */
const typedWhole = (policy: Policy): Record<string, string> => {
  const { account } = policy.identity;
  const { issuer = "", clientId = "", name = "" } = account ?? {};
  return { ...typedIdentity(policy), issuer, clientId, name };
};

async function saveIdentity(
  ctx: Context,
  identity: Policy["identity"],
  seenAt: string,
  secret: string | null | undefined,
): Promise<void> {
  const { id, policy: before } = ctx.desk;
  const policy = policySchema.parse({ ...before, identity });
  const secretChanges = secret !== undefined && (secret !== null || (await hasSecret(ctx)));
  const fields = [
    ...changedIdentity(before.identity, policy.identity),
    ...(secretChanges ? ["identity.account.secret"] : []),
  ];
  if (fields.length === 0) return;
  const accountSecret = secret ? sealWithRing(secret, secretContext(id)) : null;
  await ctx.db((tx) =>
    storePolicy(ctx, tx, policy, {
      seenAt,
      facts: { fields },
      typed: typedWhole,
      otherColumns: secretChanges ? { accountSecret } : {},
    }),
  );
}

const sealedSecret = async ({ desk: { id }, db }: Context): Promise<Uint8Array | null> => {
  const row = await db((tx) =>
    tx.desk.findUnique({ where: { id }, select: { accountSecret: true } }),
  );
  return row?.accountSecret ?? null;
};

/** Whether a secret is stored. The secret itself is never shown to anybody. */
export const hasSecret = async (ctx: Context): Promise<boolean> =>
  (await sealedSecret(ctx)) !== null;

/** The provider where requesters of this desk sign in with their account; `null` if none is set up. */
export async function providerOf(ctx: Context): Promise<Provider | null> {
  const { account } = ctx.desk.policy.identity;
  if (!account) return null;
  const sealed = await sealedSecret(ctx);
  const secret = sealed ? openWithRing(sealed, secretContext(ctx.desk.id)).toString() : null;
  return { issuer: account.issuer, clientId: account.clientId, secret };
}
