import { expect, type Page, test } from "@playwright/test";
import { Secret, TOTP } from "otpauth";
import {
  ageSignIn,
  codeIn,
  expectAccessible,
  newAddress,
  openSignInLink,
  runDeskCommand,
  signIn,
  VISUAL_RULES,
  waitForEmail,
} from "@/e2e/desk";
import { press } from "@/e2e/requester";
import { newMember } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

/** The code that an authenticator app shows now for a secret, which the page prints with spaces. */
const appCode = (secret: string): string =>
  new TOTP({ secret: Secret.fromBase32(secret.replace(/\s/g, "")) }).generate();

const SETTINGS = "/desk/ruthimg/account/sign-in";

/** Adds a virtual security key to the browser, which confirms every request. */
async function addSecurityKey(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("WebAuthn.enable");
  await session.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const heading = (page: Page) => page.getByRole("heading", { level: 1 });

test("a team member adds a passkey, signs in with it alone, and uses it as the second step after a link", async ({
  page,
}) => {
  const email = await newMember("ruthimg", "admin");
  await signIn(page, email);
  await addSecurityKey(page);
  await page.goto(SETTINGS);
  await expectAccessible(page);
  await page.getByLabel("Name of the new passkey").fill("Laptop at work");
  await press(page, "Add a passkey");
  await expect(page.getByRole("status")).toContainText("Added.");
  await expect(page.getByText("Your recovery codes")).toBeVisible();
  await expect(page.getByText("Laptop at work", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);
  await page.locator('form[action="/sign-out"] button').click();
  await expect(heading(page)).toHaveText("Sign in");
  await press(page, "Sign in with a passkey");
  await page.waitForURL("/desk/ruthimg");
  await page.context().clearCookies();
  await openSignInLink(page, email);
  await expect(heading(page)).toHaveText("Second step");
  await expectAccessible(page);
  await press(page, "Use a passkey");
  await page.waitForURL("/desk/ruthimg");
  await page.goto(SETTINGS);
  await expect(page.getByText("Laptop at work", { exact: true }).first()).toBeVisible();
  await expect(page.getByText(/last used on/)).toBeVisible();
});

test("an action that needs a recent sign-in asks for confirmation, and the form comes back as it was typed", async ({
  page,
}) => {
  const email = await newMember("ruthimg", "admin");
  await signIn(page, email);
  await ageSignIn(email);
  await page.goto("/desk/ruthimg/team");
  const invited = newAddress("invited");
  await page.getByLabel("Email address").fill(invited);
  await page.getByRole("radio", { name: "Auditor" }).check();
  await press(page, "Invite");
  await expect(heading(page)).toHaveText("Confirm that it is you");
  await expectAccessible(page);
  await press(page, "Email me a code");
  await page.getByLabel("Code from the email").fill("000000");
  await press(page, "Confirm");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("This code is wrong");
  await page
    .getByLabel("Code from the email")
    .fill(codeIn(await waitForEmail(email, /confirm that it/)));
  await press(page, "Confirm");
  await expect(page).toHaveURL(/\/desk\/ruthimg\/team/);
  await expect(page.getByLabel("Email address")).toHaveValue(invited);
  await expect(page.getByRole("radio", { name: "Auditor" })).toBeChecked();
  await press(page, "Invite");
  await expect(page.getByRole("status")).toContainText("Invited.");
  await page.goto("/desk/ruthimg/audit-log");
  await expect(page.getByText("Identity confirmed (code by email)").first()).toBeVisible();
  await expect(
    page.getByText("Sign-in or confirmation failed (code by email)").first(),
  ).toBeVisible();
  await page.setViewportSize({ width: 360, height: 900 });
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await expectAccessible(page, VISUAL_RULES);
});

test("a desk that requires a second factor opens once the team member has set one up", async ({
  browser,
}) => {
  const slug = `factor-${Date.now().toString(36)}`;
  await openDesk(slug);
  const email = await newMember(slug, "admin");
  const page = await (await browser.newContext()).newPage();
  await signIn(page, email);
  await page.goto(`/desk/${slug}/team`);
  await page.getByRole("checkbox", { name: "Require a second factor" }).check();
  await press(page, "Save");
  await expect(heading(page)).toHaveText("Set up a second factor");
  await expectAccessible(page);
  expect((await page.request.get(`/desk/${slug}/export`)).status()).not.toBe(200);
  await page.getByRole("link", { name: "Set up an authenticator app" }).click();
  const secret = await page.locator("code").first().innerText();
  await page.getByLabel("Code", { exact: true }).fill(appCode(secret));
  await press(page, "Confirm the app");
  await expect(page.getByText("Your recovery codes")).toBeVisible();
  await page.goto(`/desk/${slug}/team`);
  await expect(page.getByRole("checkbox", { name: "Require a second factor" })).toBeChecked();
  await runDeskCommand("reset-second-factor", "--email", email);
  await page.goto(`/desk/${slug}`);
  await expect(heading(page)).toHaveText("Sign in");
  await page.context().close();
});

test("a team member sees their sessions and signs out everywhere else", async ({
  browser,
  page,
}) => {
  const email = await newMember("ruthimg", "handler");
  await signIn(page, email);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, email);
  await page.goto(SETTINGS);
  await expect(page.getByText("(this one)")).toHaveCount(1);
  await press(page, "Sign out everywhere else");
  await expect(page.getByRole("status")).toContainText("Signed out everywhere else.");
  await other.goto("/desk/ruthimg");
  await expect(other).toHaveURL(/\/sign-in/);
  await page.goto("/desk/ruthimg");
  await expect(page).toHaveURL("/desk/ruthimg");
  await other.context().close();
});
