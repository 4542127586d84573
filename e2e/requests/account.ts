import { ISSUER } from "@/e2e/provider-page";
import type { Slug } from "@/e2e/requester";
import type { Role } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import type { Policy } from "@/lib/domain/policy/policy";
import { ruthimg } from "@/prisma/seed/ruthimg";

/** The label of the sign-in button. */
export const SIGN_IN = "Sign in with your test account";
/** The text that staff read instead of the response form. */
export const SIGN_IN_REQUIRED =
  "This desk discloses data only after the requester has signed in with their account.";

/** Creates a desk that gives access only after an account sign-in. Its slug is its client ID at the test provider. */
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
  // The helpers in person.ts know the five example desks by name. These desks ask the same questions as Ruthimg.
  return (await openDesk(slug, { identity }, roles)) as Slug;
}
