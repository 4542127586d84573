import { type Browser, test as base, expect, type Locator, type Page } from "@playwright/test";
import { DATA_DIR, linkIn, newAddress, runDeskCommand, startSession, waitForEmail } from "./desk";
import { press } from "./requester";

export type Role = "admin" | "handler" | "auditor";

/** The file with the session of a demo team member, who signs in once for the whole test run. */
export const staffState = (role: Role): string => `${DATA_DIR}/${role}.json`;

export const addressOf = (role: Role): string => `${role}@rightsdesk.example`;

/** A page in a new browser context, signed in as `role`. */
export async function staffPage(browser: Browser, role: Role = "handler"): Promise<Page> {
  const context = await browser.newContext({ storageState: staffState(role) });
  return context.newPage();
}

/** Invites a team member whom no other test uses. Returns the email address. */
export async function newMember(slug: string, role: Role): Promise<string> {
  const email = newAddress(role);
  await runDeskCommand("invite", "--desk", slug, "--email", email, "--role", role);
  return email;
}

/**
 * A page in a new browser context for a new team member who has just signed in, as erasures, exports, roles and secrets
 * require. No other test signs in as this team member.
 */
export async function recentlySignedInPage(
  browser: Browser,
  slug: string,
  role: Role = "admin",
): Promise<Page> {
  const email = await newMember(slug, role);
  const page = await (await browser.newContext()).newPage();
  await runDeskCommand("undo-window", email, "0");
  await startSession(page, email);
  return page;
}

/** A test with two pages: `page` is the requester's, and `staff` is a handler's in another browser context. */
export const test = base.extend<{ staff: Page }>({
  staff: async ({ browser }, use) => {
    const staff = await staffPage(browser);
    await use(staff);
    await staff.context().close();
  },
});

/** Signs in by email from the sign-in page, after a first try without an address. */
export async function signInByEmail(page: Page, email: string): Promise<void> {
  await press(page, "Send me a link");
  await expect(errorMessage(page)).toContainText("Enter an email address");
  await page.getByLabel("Work email address").fill(email);
  await press(page, "Send me a link");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Check your email");
  await page.goto(linkIn(await waitForEmail(email, /sign-in link/), "/sign-in/link"));
  await press(page, "Sign in");
}

/** The error message of the page. Outside of `main`, Next.js announces its page changes in an alert, too. */
export const errorMessage = (page: Page): Locator => page.getByRole("main").getByRole("alert");

/** Waits until the page handles its shortcuts: a key that is pressed sooner is lost. */
export const waitForShortcuts = (staff: Page): Promise<void> =>
  expect(staff.locator(".desk[data-keys]")).toBeAttached();

type Place = { slug: string; reference: string };

export const requestPage = ({ slug, reference }: Place): string =>
  `/desk/${slug}/requests/${reference}`;

/** Opens the panel of a step on the page of a request and returns it. */
export async function openPanel(staff: Page, id: string): Promise<Locator> {
  const found = staff.locator(`#${id}`);
  const opened = await found.evaluate(
    (element) => !(element instanceof HTMLDetailsElement) || element.open,
  );
  if (!opened) await found.locator("summary").click();
  return found;
}

/** Fills in the panel of a step by its labels, sends it, and waits for the confirmation on the page. */
export async function submitStep(
  staff: Page,
  id: string,
  button: string,
  done: RegExp,
  answers: Record<string, string> = {},
): Promise<void> {
  const form = await openPanel(staff, id);
  for (const [label, value] of Object.entries(answers)) {
    const field = form.getByLabel(label);
    const choice = await field.evaluate((element) => element instanceof HTMLSelectElement);
    await (choice ? field.selectOption({ label: value }) : field.fill(value));
  }
  await form.getByRole("button", { name: button, exact: true }).click();
  await expect(staff.getByRole("status")).toContainText(done);
}

/** Removes a team member on the Team page of a desk. */
export async function removeMember(admin: Page, email: string): Promise<void> {
  const summary = admin.locator("summary", { hasText: `Remove ${email}` });
  const removal = admin.locator("details").filter({ has: summary });
  await summary.click();
  await removal.getByRole("button", { name: "Remove from this desk" }).click();
}

/** The value of a fact on the page of a request, by its label. */
export const fact = (page: Page, label: string): Locator =>
  page
    .locator("dl > div")
    .filter({ has: page.locator("dt").getByText(label, { exact: true }) })
    .locator("dd")
    .first();

/** Sets how long this team member can undo what they send. */
export async function setUndoWindow(page: Page, time: string, slug = "ruthimg"): Promise<void> {
  await page.goto(`/desk/${slug}/account`);
  await page.getByLabel("Undo send").selectOption({ label: time });
  await page.locator("#settings").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");
}

/** Runs the integrity check of the desk's audit log and waits for the result of this run. */
export async function expectIntactLog(staff: Page, slug: string): Promise<void> {
  await staff.goto(`/desk/${slug}/audit-log`);
  const run = staff.getByRole("button", { name: "Run integrity check" });
  const waitUntilIdle = () =>
    expect(async () => {
      await staff.reload();
      await expect(run).toBeVisible({ timeout: 1000 });
    }).toPass();
  await waitUntilIdle(); // Another test may have started a check.
  await run.click();
  await expect(staff).toHaveURL(/done=integrity/);
  await waitUntilIdle();
  await expect(staff.getByText("The audit log is intact")).toBeVisible();
}
