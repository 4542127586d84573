import { type Browser, expect, type Page } from "@playwright/test";
import { answersOf, submit } from "@/e2e/requester";
import { addressOf, openPanel, requestPage, staffPage, staffState, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const OPT_OUT = { right: "opt-out-marketing", residence: "eea" } as const;

/** Waits until the inbox shows these numbers of requests by assignee. */
async function expectShares(page: Page, slug: string, shares: Record<string, number>) {
  const member = (who: string) => page.getByRole("cell", { name: new RegExp(who) });
  await expect(async () => {
    await page.goto(`/desk/${slug}`);
    for (const [who, count] of Object.entries(shares)) {
      await expect(member(who)).toHaveCount(count, { timeout: 500 });
    }
  }).toPass({ timeout: 10_000 });
}

const pageWithoutScript = async (browser: Browser, role: "admin" | "handler"): Promise<Page> => {
  const context = await browser.newContext({
    storageState: staffState(role),
    javaScriptEnabled: false,
  });
  return context.newPage();
};

test("round robin assigns no request to a team member who is out of office, and the delegate finds their requests", async ({
  browser,
}) => {
  const slug = await openDesk("turns", {}, ["admin", "handler"]);
  const [admin, handler] = [await staffPage(browser, "admin"), await staffPage(browser)];
  await admin.goto(`/desk/${slug}/policy/assignment`);
  const form = await openPanel(admin, "mode");
  await form.getByLabel("Round robin", { exact: true }).check();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(form.getByRole("alert")).toContainText("at least one participating team member");
  for (const one of await form.getByRole("checkbox").all()) await one.check();
  await form.getByRole("button", { name: "Save" }).click();
  await expect(admin.getByRole("status")).toContainText("Saved.");
  const [first] = [await submit(admin.request, slug, answersOf(OPT_OUT))];
  await submit(admin.request, slug, answersOf(OPT_OUT));
  await expectShares(admin, slug, { admin: 1, handler: 1 });

  await handler.goto(`/desk/${slug}/account`);
  const absence = await openPanel(handler, "away");
  await absence.getByLabel(/^Last day/).fill("2020-01-01");
  await absence.getByRole("button", { name: "Save dates" }).click();
  await expect(absence.getByRole("alert")).toContainText("before the first");
  await absence.getByLabel(/^Last day/).fill("2099-12-03");
  await absence.getByLabel("Delegate").selectOption({ index: 1 });
  await absence.getByRole("button", { name: "Save dates" }).click();
  await expect(handler.getByRole("status")).toContainText("Saved.");
  await submit(admin.request, slug, answersOf(OPT_OUT));
  await submit(admin.request, slug, answersOf(OPT_OUT));
  await expectShares(admin, slug, { admin: 3, handler: 1 });
  await expect(admin.getByText(/^You are the delegate for/)).toBeVisible();
  await admin.getByRole("link", { name: "view their requests" }).click();
  await expect(admin.locator("tbody tr")).toHaveCount(1);

  await admin.goto(requestPage(first));
  await expect(admin.getByText(/Assigned to .+ \(round robin\)/).first()).toBeVisible();
  const assigning = await openPanel(admin, "assign");
  await expect(
    assigning.getByRole("option", { name: "(out of office until 3 Dec 2099)" }),
  ).toHaveCount(1);
  for (const page of [admin, handler]) await page.context().close();
});

test("without JavaScript assignment rules are previewed, saved, moved and removed, and absences are recorded", async ({
  browser,
}) => {
  const slug = await openDesk("rules", {}, ["admin", "handler"]);
  const page = await pageWithoutScript(browser, "admin");
  const at = `/desk/${slug}/policy/assignment`;
  const sent = await submit(page.request, slug, answersOf(OPT_OUT));
  const saveRule = async (choice: RegExp, right: string, button: string, preview: string) => {
    await page.getByLabel("If the right is").selectOption({ label: right });
    await page.getByRole("checkbox", { name: choice }).first().check();
    await page.getByRole("button", { name: "Preview" }).click();
    await expect(page.locator("#tried")).toContainText(preview);
    await page.getByRole("button", { name: button }).click();
    await expect(page.getByRole("status")).toContainText("Saved.");
  };
  await page.goto(at);
  await saveRule(
    /handler/,
    "Opt-out of marketing",
    "Add as last rule",
    "The rule matches 1 of the last 1 request.",
  );
  await saveRule(
    /admin/,
    "Access",
    "Add as last rule",
    "The rule matches 0 of the last 1 request.",
  );
  await page.getByRole("button", { name: "Move up rule 2" }).click();
  await expect(page.getByRole("heading", { name: "Rule 1: right is Access" })).toBeVisible();
  await page.getByRole("link", { name: "Change rule 1" }).click();
  await saveRule(/admin/, "Erasure", "Save rule 1", "The rule matches 0 of");
  await page.getByRole("button", { name: "Remove rule 1" }).click();
  await expect(page.getByRole("heading", { name: /^Rule \d/ })).toHaveCount(1);

  await page.goto(`/desk/${slug}/team`);
  const row = page.getByRole("row", { name: addressOf("handler") });
  await row.locator("summary").filter({ hasText: "Out of office" }).click();
  await row.getByLabel("First day out").fill("soon");
  await row.getByRole("button", { name: "Save dates" }).click();
  await expect(row.getByRole("alert")).toContainText("Enter a day");
  await row.getByLabel("First day out").fill("2026-01-01");
  await row.getByRole("button", { name: "Save dates" }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  await expect(row.getByText("Out of office", { exact: true })).toBeVisible();
  await page.goto(at);
  await expect(page.getByText("Skipped today:")).toBeVisible();
  await page.goto(`/desk/${slug}/team`);
  await row.locator("summary").filter({ hasText: "Out of office" }).click();
  await row.getByRole("button", { name: /End or cancel absence/ }).click();
  await expect(page.getByRole("status")).toContainText("Saved.");

  const next = await submit(page.request, slug, answersOf(OPT_OUT));
  await expect(async () => {
    await page.goto(requestPage(next));
    await expect(page.getByText(/Assigned to .+ by rule 1/).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await page.goto(requestPage(sent));
  await expect(page.getByText("This request is unassigned.")).toBeVisible();
  await page.context().close();
});
