import { openDesk } from "@/e2e/own-desk";
import type { Slug } from "@/e2e/person";
import { ISSUER } from "@/e2e/provider-page";
import type { Role } from "@/e2e/staff";
import type { Policy } from "@/lib/domain/policy/policy";
import { ruthimg } from "@/prisma/seed/ruthimg";

/** What the button says. */
export const SIGN_IN = "Sign in with your test account";
/** What staff read in place of the form that fulfils. */
export const WHY =
  "This desk discloses data only after the requester has signed in with their account.";

/** A desk that gives access only after a sign-in; the provider of the tests knows it by its slug. */
export async function openAccounts(
  slug: "accounts" | "accounts-plain",
  roles: readonly Role[] = [],
): Promise<Slug> {
  const account = { issuer: ISSUER, clientId: slug, name: "your test account" };
  const identity: Policy["identity"] = {
    by: "email",
    hint: ruthimg.identity.hint,
    document: "last-resort",
    levels: { access: "account" },
    account,
  };
  // The hands of the person know the five desks by name; these ask what Ruthimg asks.
  return (await openDesk(slug, { identity }, roles)) as Slug;
}
