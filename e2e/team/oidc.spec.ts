import { expect, type Page, test } from "@playwright/test";
import { newAddress, runDeskCommand } from "@/e2e/desk";
import { enterProviderLogin } from "@/e2e/provider-page";
import { press } from "@/e2e/requester";
import { newMember } from "@/e2e/staff";

/** Goes from our sign-in page to the provider and signs in there as `account`. */
async function signInAtProvider(page: Page, account: string): Promise<void> {
  await page.goto("/sign-in");
  await press(page, "Sign in with the test provider");
  await enterProviderLogin(page, account);
}

test("an invited team member whose address the provider has verified is signed in to their desks", async ({
  page,
}) => {
  await signInAtProvider(page, "handler@rightsdesk.example");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Choose a desk");
  await page.locator('main a[href="/desk/ruthimg"]').click();
  await expect(page).toHaveURL("/desk/ruthimg");
});

test("a team member without a name gets the provider's name until they enter another one", async ({
  page,
}) => {
  const email = newAddress("named");
  await runDeskCommand("invite", "--desk", "imgus", "--email", email, "--role", "handler");
  await signInAtProvider(page, `${email} named`);
  await page.goto("/desk/imgus/account");
  const name = page.getByLabel("Your name (optional)");
  await expect(name).toHaveValue("Named by the provider");
  await name.fill("As I write it");
  await press(page, "Save name");
  await expect(page.getByRole("status")).toContainText("Saved.");
  await page.context().clearCookies();
  await signInAtProvider(page, `${email} named`);
  await page.goto("/desk/imgus/account");
  await expect(page.getByText("You are As I write it")).toBeVisible();
});

test("an address that the provider has not verified signs nobody in", async ({ page }) => {
  await signInAtProvider(page, "admin@rightsdesk.example unverified");
  await expect(
    page.getByText("Your sign-in provider has not verified this email address."),
  ).toBeVisible();
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a sign-in at the provider is not enough: an admin has to invite the team member", async ({
  page,
}) => {
  await signInAtProvider(page, newAddress("stranger"));
  await expect(page.getByText("We do not know this address.")).toBeVisible();
  await page.goto("/desk");
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a team member who signed in at the provider confirms their identity there and finds the form as they typed it", async ({
  page,
}) => {
  const [email, invited] = [await newMember("imgus", "admin"), newAddress("invited")];
  await signInAtProvider(page, email);
  await page.goto("/desk/imgus/team");
  await page.getByLabel("Email address").fill(invited);
  await page.getByRole("radio", { name: "Auditor" }).check();
  await press(page, "Invite");
  await press(page, "Confirm with the test provider");
  await page.getByPlaceholder("Enter any login").fill(email);
  await page.getByPlaceholder("and password").fill("any");
  await press(page, "Sign-in");
  const consent = page.getByRole("button", { name: "Continue" });
  await expect(page.getByLabel("Email address").or(consent)).toBeVisible();
  if (await consent.isVisible()) await consent.click();
  await expect(page.getByLabel("Email address")).toHaveValue(invited);
  await press(page, "Invite");
  await expect(page.getByRole("status")).toContainText("Invited.");
});
