import { missingVerifications } from "@/lib/domain/identity/identity";
import { Problem } from "@/lib/domain/problem/problem";
import { type HeldAccount, isAccountOf, type Person } from "@/lib/domain/request/person";
import { isPending } from "@/lib/domain/request/state";
import { mayStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import type { Account } from "@/lib/platform/http/openid";
import { advance } from "@/lib/requests/advance/advance";
import { endAccessCodes } from "@/lib/requests/record/access-code";
import { acknowledgment } from "@/lib/requests/record/acknowledgment";
import {
  type LoadedRequest,
  loadRequest,
  noSuchRequest,
  sealedPerson,
} from "@/lib/requests/record/load-request";
import { indexAddresses } from "@/lib/requests/record/search-index";

/** What a sign-in with an account of the desk's provider would do for a request. */
export type SignInView = {
  /** The desk's name for the account, such as “your account”. */
  name: string;
  /** No data is given out before the sign-in. */
  needed: boolean;
  /** The sign-in can replace the email that verifies the address. */
  verifiesAddress: boolean;
  /** The requester still has to prove their authority to act for somebody else. */
  authority: boolean;
  /** The account that signed in last; `matches` where it has the email address of the request. */
  account: (HeldAccount & { matches: boolean }) | null;
};

/** The sign-in that a request offers; `null` where there is nothing to verify, or the desk has no provider. */
export function signInView({ desk }: Context, request: LoadedRequest): SignInView | null {
  const { person, state, identityLevel } = request;
  const provider = desk.policy.identity.account;
  if (!provider || !person || !isPending(state) || identityLevel === "none") return null;
  const lacks = missingVerifications(request);
  const needed = identityLevel === "account" && lacks.includes("identity");
  const verifiesAddress = mayStep("confirm", state);
  if (!needed && !verifiesAddress) return null;
  const { account } = person;
  return {
    name: provider.name,
    needed,
    verifiesAddress,
    authority: lacks.includes("authority"),
    account: account ? { ...account, matches: isAccountOf(account, person) } : null,
  };
}

/** The sign-in of the request with this id, for a browser that submitted the request or is signed in to it. */
export async function readSignIn(ctx: Context, requestId: string): Promise<SignInView | null> {
  const row = await ctx.db((tx) => tx.request.findUnique({ where: { id: requestId } }));
  return row ? signInView(ctx, loadRequest(row)) : null;
}

/**
 * The result of a sign-in. `addressVerified` means that the provider vouches for exactly the address of the request, which is as
 * good as a code that was sent there.
 */
type SignInResult = {
  reference: string;
  addressVerified: boolean;
  open: boolean;
  epoch: number;
};

/**
 * Records a sign-in with the account that the data belongs to. It verifies the identity of the requester, not their
 * authority to act for somebody else. Where the provider vouches for the address of the request, it also verifies that
 * address. Idempotent for the same account; another account replaces the first.
 */
export async function signIn(
  ctx: Context,
  { requestId, account }: { requestId: string; account: Account },
): Promise<SignInResult> {
  const after = await advance(ctx, "sign-in", { id: requestId }, (request, tx) =>
    recordAccount(ctx, tx, request, account),
  );
  const addressVerified = vouchesForAddress(account, after);
  const open = addressVerified ? await verifyAddress(ctx, after, account) : after.state === "open";
  return { reference: after.reference, addressVerified, open, epoch: after.sessionEpoch };
}

const storedAccount = ({ sub, email, emailVerified }: Account): HeldAccount => ({
  sub,
  email,
  verified: emailVerified,
});

const vouchesForAddress = (account: Account, { person }: Pick<LoadedRequest, "person">): boolean =>
  account.emailVerified && person !== null && isAccountOf(storedAccount(account), person);

async function recordAccount(ctx: Context, tx: Tx, request: LoadedRequest, account: Account) {
  if (!request.person) throw noSuchRequest();
  const before = request.person.account;
  const stored = storedAccount(account);
  const same =
    before?.sub === stored.sub &&
    before.email === stored.email &&
    before.verified === stored.verified;
  if (same && request.identityShown === "account") return null;
  const person: Person = { ...request.person, account: stored };
  await indexAddresses(ctx, tx, { requestId: request.id, person });
  return {
    change: {
      identityShown: "account",
      sealed: sealedPerson(request, person),
    },
    facts: { matches: isAccountOf(stored, person), verified: stored.verified },
  };
}

/** Verifies the address and ends the link and code of the email. Returns whether the request is open afterwards. */
async function verifyAddress(
  ctx: Context,
  { id, state }: LoadedRequest,
  account: Account,
): Promise<boolean> {
  if (!mayStep("confirm", state)) return state === "open";
  try {
    const after = await advance(ctx, "confirm", { id }, async (request, tx) => {
      // The address may have been corrected since the sign-in.
      if (!vouchesForAddress(account, request)) return null;
      await endAccessCodes(ctx, tx, id, "confirm");
      return {
        change: { confirmedAt: ctx.now },
        facts: { by: "account" },
        emails: [acknowledgment(ctx, request)],
      };
    });
    return after.state === "open";
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "conflict") throw error;
    // The link in the email was used at the same moment.
    const row = await ctx.db((tx) => tx.request.findUnique({ where: { id } }));
    return row?.state === "open";
  }
}
