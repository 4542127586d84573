import { expect } from "@playwright/test";
import { codeIn, waitForEmail } from "@/e2e/desk";
import { enterProviderLogin, ISSUER } from "@/e2e/provider-page";
import { answersOf, answerUpTo, press, referenceOn } from "@/e2e/requester";
import {
  errorMessage,
  fact,
  openPanel,
  recentlySignedInPage,
  requestPage,
  staffPage,
  test,
} from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import { openAccounts, SIGN_IN, SIGN_IN_REQUIRED } from "./account";

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

test("without JavaScript an admin sets the identity verification of each right", async ({
  browser,
}) => {
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
