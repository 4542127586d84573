import { lacksOf } from "@/lib/domain/identity/identity";
import { Problem } from "@/lib/domain/problem/problem";
import { type HeldAccount, isAccountOf, type Person } from "@/lib/domain/request/person";
import { isPending } from "@/lib/domain/request/state";
import { mayStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import type { Account } from "@/lib/platform/openid";
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

/** What a sign-in with the desk's accounts would do for a request. */
export type SignInView = {
  /** What people call the account. */
  name: string;
  /** Data leaves the house only after it. */
  needed: boolean;
  /** It can stand for the mail that confirms the address. */
  confirms: boolean;
  /** Whoever acts for another still has to show that they may. */
  authority: boolean;
  /** Who signed in last. */
  account: (HeldAccount & { matches: boolean }) | null;
};

/** What there is to sign in for; `null` where nothing is, or nowhere. */
export function signInView({ desk }: Context, held: LoadedRequest): SignInView | null {
  const { person, state, identityLevel } = held;
  const provider = desk.policy.identity.account;
  if (!provider || !person || !isPending(state) || identityLevel === "none") return null;
  const lacks = lacksOf(held);
  const needed = lacks.includes("identity");
  const confirms = mayStep("confirm", state);
  if (!needed && !confirms) return null;
  const { account } = person;
  return {
    name: provider.name,
    needed,
    confirms,
    authority: lacks.includes("authority"),
    account: account ? { ...account, matches: isAccountOf(account, person) } : null,
  };
}

/** The same for whoever holds the receipt of a request. */
export async function readSignIn(ctx: Context, requestId: string): Promise<SignInView | null> {
  const row = await ctx.db((tx) => tx.request.findUnique({ where: { id: requestId } }));
  return row ? signInView(ctx, loadRequest(row)) : null;
}

/**
 * What a sign-in came to. `proved`: the provider vouches for the very address that the request gives, which is as
 * good as a code that was sent there.
 */
export type SignedIn = { reference: string; proved: boolean; open: boolean; epoch: number };

/**
 * Somebody signed in with the account that the data belongs to. It shows who they are, not that they may act for
 * another; where the provider vouches for the address of the request, an unconfirmed one is confirmed by it.
 * Safe to repeat; another account takes the place of the first.
 */
export async function signIn(
  ctx: Context,
  { requestId, account }: { requestId: string; account: Account },
): Promise<SignedIn> {
  const held = await advance(ctx, "sign-in", { id: requestId }, (request, tx) =>
    record(ctx, tx, request, account),
  );
  const proved = provesAddress(account, held);
  const open = proved ? await confirmBy(ctx, held, account) : held.state === "open";
  return { reference: held.reference, proved, open, epoch: held.sessionEpoch };
}

const heldAccount = ({ sub, email, vouched }: Account): HeldAccount => ({
  sub,
  email,
  verified: vouched,
});

const provesAddress = (account: Account, { person }: Pick<LoadedRequest, "person">): boolean =>
  account.vouched && person !== null && isAccountOf(heldAccount(account), person);

async function record(ctx: Context, tx: Tx, request: LoadedRequest, account: Account) {
  if (!request.person) throw noSuchRequest();
  const before = request.person.account;
  const given = heldAccount(account);
  const same =
    before?.sub === given.sub && before.email === given.email && before.verified === given.verified;
  if (same && request.identityShown === "account") return null;
  const person: Person = { ...request.person, account: given };
  await indexAddresses(ctx, tx, { requestId: request.id, person });
  return {
    change: {
      identityShown: "account",
      sealed: sealedPerson(request, person),
    },
    facts: { matches: isAccountOf(given, person), verified: given.verified },
  };
}

/** The address is proved without its mail, whose link and code end here. Whether the request is open after it. */
async function confirmBy(
  ctx: Context,
  { id, state }: LoadedRequest,
  account: Account,
): Promise<boolean> {
  if (!mayStep("confirm", state)) return state === "open";
  try {
    const after = await advance(ctx, "confirm", { id }, async (request, tx) => {
      // The address may have been corrected since.
      if (!provesAddress(account, request)) return null;
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
    // Its link was pressed at the same moment.
    const row = await ctx.db((tx) => tx.request.findUnique({ where: { id } }));
    return row?.state === "open";
  }
}
