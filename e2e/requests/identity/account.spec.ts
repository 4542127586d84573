import { expect } from "@playwright/test";
import { codeIn, expectAccessible, VISUAL_RULES, waitForEmail } from "@/e2e/desk";
import { enterProviderLogin, ISSUER } from "@/e2e/provider-page";
import { answersOf, answerUpTo, press, referenceOn, type Slug } from "@/e2e/requester";
import {
  errorMessage,
  fact,
  openPanel,
  type Role,
  recentlySignedInPage,
  requestPage,
  staffPage,
  submitStep,
  test,
} from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import type { Policy } from "@/lib/domain/policy/policy";
import { ruthimg } from "@/prisma/seed/ruthimg";

/** The label of the sign-in button. */
const SIGN_IN = "Sign in with your test account";
/** The text that staff read instead of the response form. */
const SIGN_IN_REQUIRED =
  "This desk discloses data only after the requester has signed in with their account.";

/** Creates a desk that gives access only after an account sign-in. Its slug is its client ID at the test provider. */
async function openAccounts(
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
  return openDesk(slug, { identity }, roles);
}

const SECRET = "a-secret-of-the-accounts";

test("an admin sets up the account sign-in before a right can require it, and no page shows the secret again", async ({
  browser,
}) => {
  const slug = await openDesk(`identity-${Date.now().toString(36)}`, {}, ["admin"]);
  const admin = await recentlySignedInPage(browser, slug);
  await admin.goto(`/desk/${slug}/policy`);
  await admin.getByRole("link", { name: "Identity verification" }).click();
  const levels = await openPanel(admin, "terms");
  await levels.getByLabel("Access", { exact: true }).selectOption("Account sign-in");
  await levels.getByRole("button", { name: "Apply" }).click();
  await errorMessage(admin)
    .getByRole("link", { name: "No account sign-in is set up yet." })
    .click();
  await expect(levels.getByLabel("Access", { exact: true })).toBeFocused();
  await expect(levels.getByLabel("Access", { exact: true })).toHaveValue("account");
  await expectAccessible(admin);
  const account = await openPanel(admin, "account-terms");
  await account.getByLabel("Issuer").fill("accounts.example.org");
  await account.getByLabel("Client ID").fill("desk");
  await account.getByLabel("Client secret").fill(SECRET);
  await account.getByLabel("Account name").fill("your test account");
  await press(admin, "Set up sign-in");
  await expect(errorMessage(admin).filter({ hasText: "begins with https://" })).toBeVisible();
  await expect(account.getByLabel("Client ID")).toHaveValue("desk");
  await account.getByLabel("Issuer").fill(ISSUER);
  await account.getByLabel("Client secret").fill(SECRET);
  await press(admin, "Set up sign-in");
  await expect(admin.getByRole("status")).toContainText("Requesters can sign in from now on.");
  await expect(account.getByLabel("Client secret")).toHaveValue("");
  await expect(account).toContainText("A secret is set.");
  expect(await admin.content()).not.toContain(SECRET);
  await levels.getByLabel("Access", { exact: true }).selectOption("Account sign-in");
  await levels.getByRole("button", { name: "Apply" }).click();
  await expect(admin.getByRole("status")).toContainText("Applied to new requests");
  await admin.setViewportSize({ width: 360, height: 900 });
  await admin.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectAccessible(admin, VISUAL_RULES);
  expect(await admin.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
});

test("a requester who signs in with an account of the same address needs no email, and staff can respond at once", async ({
  browser,
  page,
  staff,
}) => {
  const slug = await openAccounts("accounts", ["admin", "handler"]);
  const admin = await recentlySignedInPage(browser, slug);
  await admin.goto(`/desk/${slug}/policy/identity`);
  await submitStep(admin, "account-terms", "Apply changes", /Requesters can sign in/, {
    "Client secret": SECRET,
  });
  const answers = answersOf();
  await answerUpTo(page, slug, "check", answers);
  await press(page, "Send your request");
  const reference = await referenceOn(page);
  await press(page, SIGN_IN);
  await enterProviderLogin(page, answers.email);
  await expect(page).toHaveURL(new RegExp(`/${slug}/request/${reference}`));
  await expect(page.getByRole("status")).toContainText("this verified your email address");
  // The session at the provider may be old, so this page asks for a code, as a download does.
  await page.goto(`/${slug}/request/${reference}/address`);
  await expect(page.getByRole("button", { name: "Send me a code" })).toBeVisible();
  await staff.goto(requestPage({ slug, reference }));
  await expect(fact(staff, "Identity")).toHaveText("By account sign-in");
  await expect(fact(staff, "Account")).toHaveText(answers.email);
  await expect(staff.getByText("by a sign-in with their account").first()).toBeVisible();
  const response = await openPanel(staff, "fulfil");
  await expect(response.getByRole("button", { name: "Send response" })).toBeVisible();
});

test("a cancelled sign-in changes nothing, and after one with another address the email still has to be verified", async ({
  page,
  staff,
}) => {
  const slug = await openAccounts("accounts-plain", ["handler"]);
  const answers = answersOf();
  await answerUpTo(page, slug, "check", answers);
  await press(page, "Send your request");
  const reference = await referenceOn(page);
  await press(page, SIGN_IN);
  await page.getByRole("link", { name: "Cancel" }).click();
  await expect(errorMessage(page)).toContainText("You are not signed in");
  await expect(page).toHaveURL(new RegExp(`/${slug}/request/sent`));
  await press(page, SIGN_IN);
  await enterProviderLogin(page, `other.${answers.email}`);
  await expect(page.getByRole("status")).toContainText(`the address other.${answers.email}`);
  await expectAccessible(page);
  await staff.goto(requestPage({ slug, reference }));
  await expect(fact(staff, "Account")).toContainText("not the email address of this request");
  await expect(fact(staff, "Verified")).toHaveText("Not yet");
  await page
    .getByLabel("Code from the email")
    .fill(codeIn(await waitForEmail(answers.email, /verify/)));
  await press(page, "Verify your email");
  await expect(page.getByRole("button", { name: SIGN_IN })).toHaveCount(0);
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("no data is disclosed before the account sign-in, which the receipt and the requester's page ask for", async ({
    page,
    staff,
  }) => {
    const slug = await openAccounts("accounts-plain", ["handler"]);
    const answers = answersOf();
    await answerUpTo(page, slug, "check", answers);
    await press(page, "Send your request");
    const reference = await referenceOn(page);
    await expect(page.getByText("you also have to sign in with your test account")).toBeVisible();
    await page
      .getByLabel("Code from the email")
      .fill(codeIn(await waitForEmail(answers.email, /verify/)));
    await press(page, "Verify your email");
    await expect(page.locator(".notice", { hasText: "Before we give out any data" })).toBeVisible();
    await staff.goto(requestPage({ slug, reference }));
    await expect(await openPanel(staff, "fulfil")).toContainText(SIGN_IN_REQUIRED);
    await press(page, SIGN_IN);
    await enterProviderLogin(page, `${answers.email} unverified`);
    await expect(page.getByRole("status")).toContainText("You signed in, and we recorded it.");
    await expect(page.getByRole("button", { name: SIGN_IN })).toHaveCount(0);
    await expect(page.getByText("You do not have to do anything.")).toBeVisible();
    await staff.reload();
    const response = await openPanel(staff, "fulfil");
    await expect(response).not.toContainText(SIGN_IN_REQUIRED);
    await expect(response.getByRole("button", { name: "Send response" })).toBeVisible();
  });

  test("a sign-in with an unverified account address is recorded, and the email still has to be verified", async ({
    page,
  }) => {
    const slug = await openAccounts("accounts-plain");
    const answers = answersOf();
    await answerUpTo(page, slug, "check", answers);
    await press(page, "Send your request");
    await press(page, SIGN_IN);
    await enterProviderLogin(page, `${answers.email} unverified`);
    await expect(page).toHaveURL(new RegExp(`/${slug}/request/sent`));
    await expect(page.getByText("the address of your account is verified")).toBeVisible();
    await expect(page.getByLabel("Code from the email")).toBeVisible();
  });

  test("a sign-in that this browser did not start gets an error and opens nothing", async ({
    page,
  }) => {
    const slug = await openAccounts("accounts-plain");
    await page.goto(`/${slug}/account?code=stolen&state=${"s".repeat(43)}`);
    await expect(page).toHaveURL(new RegExp(`/${slug}/request/track`));
    await expect(errorMessage(page)).toContainText("We cannot tell what you signed in for");
  });

  test("an admin sets the identity verification of each right", async ({ browser }) => {
    const slug = await openDesk(`identity-plain-${Date.now().toString(36)}`, {}, [
      "admin",
      "auditor",
    ]);
    const admin = await recentlySignedInPage(browser, slug);
    await admin.goto(`/desk/${slug}/policy/identity`);
    await expect(admin.getByText("nothing required. The law forbids asking")).toContainText(
      "Opt-out of sale",
    );
    const account = await openPanel(admin, "account-terms");
    await account.getByLabel("Client secret").fill("typed-by-hand");
    await press(admin, "Set up sign-in");
    await expect(errorMessage(admin)).toContainText("Enter the client ID");
    expect(await admin.content()).not.toContain("typed-by-hand");
    await account.getByLabel("Issuer").fill(ISSUER);
    await account.getByLabel("Client ID").fill("desk");
    await account.getByLabel("Account name").fill("your test account");
    await press(admin, "Set up sign-in");
    await expect(admin.getByRole("status")).toContainText("Requesters can sign in from now on.");
    const levels = await openPanel(admin, "terms");
    await levels.getByLabel("Erasure").selectOption("Account sign-in");
    await press(admin, "Apply");
    await expect(levels.getByLabel("Erasure")).toHaveValue("account");
    await press(admin, "Remove sign-in");
    await expect(errorMessage(admin)).toContainText("Some rights require this sign-in.");
    const auditor = await staffPage(browser, "auditor");
    await auditor.goto(`/desk/${slug}/policy/identity`);
    await expect(fact(auditor, "Erasure")).toHaveText("Account sign-in");
    await expect(auditor.getByRole("button", { name: "Apply" })).toHaveCount(0);
  });
});
