import { expect, type Page } from "@playwright/test";
import { newAddress, runDeskCommand, signIn, startSession } from "@/e2e/desk";
import { answersOf, submit, submitVerified } from "@/e2e/requester";
import { openPanel, requestPage, staffPage, test, waitForShortcuts } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const OPT_OUT = { right: "opt-out-marketing", residence: "eea" } as const;

test("a view is saved for the whole team, and its count is shown to every team member", async ({
  browser,
}) => {
  const slug = await openDesk("views", {}, ["admin", "handler"]);
  const [admin, handler] = [await staffPage(browser, "admin"), await staffPage(browser)];
  await submit(admin.request, slug, answersOf(OPT_OUT));
  await admin.goto(`/desk/${slug}?residence=eea&right=opt-out-marketing`);
  await admin.getByText("Save this view").click();
  const form = admin.locator("#save-view");
  await form.getByRole("button", { name: "Save view" }).click();
  await expect(form.getByRole("alert")).toContainText("Enter a name.");
  await form.getByLabel("Name").fill("Opt-outs from Europe");
  await form.getByLabel("Everyone at this desk").check();
  await form.getByRole("button", { name: "Save view" }).click();
  await expect(admin.getByRole("status")).toContainText("Saved.");
  await expect(admin.getByRole("heading", { level: 1 })).toHaveText("Opt-outs from Europe");

  await handler.goto(`/desk/${slug}/policy`);
  const link = handler.getByRole("link", { name: /^Opt-outs from Europe/ });
  await expect(link).toContainText("1");
  await link.click();
  await expect(handler.locator("tbody tr")).toHaveCount(1);
  await expect(handler.getByRole("link", { name: /^Opt-outs from Europe/ })).toHaveAttribute(
    "aria-current",
    "page",
  );
  // A view can be removed only by the team member who saved it.
  await expect(handler.getByRole("button", { name: "Remove this saved view" })).toHaveCount(0);
  await admin.getByRole("button", { name: "Remove this saved view" }).click();
  await expect(admin.getByRole("status")).toContainText("Removed.");
  await handler.reload();
  await expect(handler.getByRole("link", { name: /^Opt-outs from Europe/ })).toHaveCount(0);
  for (const page of [admin, handler]) await page.context().close();
});

test("density, columns, colours and time zone follow the team member's settings in the HTML of the server", async ({
  browser,
  request,
}) => {
  const email = newAddress("night-shift");
  await runDeskCommand("invite", "--desk", "imgus", "--email", email, "--role", "handler");
  const sent = await submitVerified(request, "imgus");
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "light" });
  const page = await context.newPage();
  await startSession(page, email);
  await page.goto("/desk/imgus/account");
  const form = await openPanel(page, "settings");
  await form.getByLabel(/^Comfortable/).check();
  await form.getByLabel("Dark", { exact: true }).check();
  await form.getByLabel("Law", { exact: true }).uncheck();
  await form.getByLabel("Residence").check();
  await form.getByLabel("Your time zone").selectOption("Asia/Kathmandu");
  await form.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  await expect(page.getByLabel("Residence")).toBeChecked();
  await page.goto("/desk/imgus");
  await expect(page.getByRole("columnheader", { name: "Residence" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: "Law", exact: true })).toHaveCount(0);
  const row = page.locator("tbody tr").first();
  expect((await row.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
  const dark = await page.evaluate(() => getComputedStyle(document.body).colorScheme);
  expect(dark).toBe("dark");
  await page.goto(requestPage(sent));
  await expect(page.getByText(/Kathmandu time/).first()).toBeAttached();
  // The due date stays in the desk's time zone.
  await expect(page.getByText(/end of day/).first()).not.toContainText("Kathmandu");
  await context.close();
});

test("the inbox opens with the chosen default view, and a link to another view opens that view", async ({
  browser,
}) => {
  const slug = await openDesk("starts", {}, ["auditor"]);
  const email = newAddress("starter");
  await runDeskCommand("invite", "--desk", slug, "--email", email, "--role", "handler");
  const page = await (await browser.newContext()).newPage();
  const title = (of: Page) => of.getByRole("heading", { level: 1 });
  const openLink = (of: Page) =>
    of.getByRole("navigation", { name: "Views and pages" }).getByRole("link", { name: /^Open/ });
  const defaultView = (of: Page) => of.getByLabel("Default view").locator("option:checked");
  await signIn(page, email);
  await expect(page).toHaveURL(`/desk/${slug}`);
  await expect(title(page)).toHaveText("Open");
  await expect(openLink(page)).toHaveAttribute("href", `/desk/${slug}`);
  await page.goto(`/desk/${slug}/account`);
  await expect(defaultView(page)).toHaveText("Open (default)");
  await page.getByLabel("Default view").selectOption("Unassigned");
  await page.locator("#settings").getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  await expect(defaultView(page)).toHaveText("Unassigned");
  await waitForShortcuts(page);
  await page.keyboard.press("g");
  await page.keyboard.press("q");
  await page.waitForURL(`**/desk/${slug}`);
  await expect(title(page)).toHaveText("Unassigned");
  await openLink(page).click();
  await page.waitForURL(/view=open/);
  await expect(title(page)).toHaveText("Open");
  await page.goto(`/desk/${slug}?right=access`);
  await expect(title(page)).toHaveText("Open");
  await page.getByRole("search").getByRole("link", { name: "Clear filters", exact: true }).click();
  await page.waitForURL(/view=open/);
  await page.context().close();

  const auditor = await staffPage(browser, "auditor");
  await auditor.goto(`/desk/${slug}`);
  await expect(title(auditor)).toHaveText("All");
  await expect(openLink(auditor)).toHaveAttribute("href", `/desk/${slug}?view=open`);
  await auditor.goto(`/desk/${slug}/account`);
  await expect(defaultView(auditor)).toHaveText("All (default)");
  await auditor.context().close();
});
