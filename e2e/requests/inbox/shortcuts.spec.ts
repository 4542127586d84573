import { expect, type Locator, type Page } from "@playwright/test";
import { newAddress, runDeskCommand, startSession } from "@/e2e/desk";
import { tabTo } from "@/e2e/keyboard";
import { submitVerified } from "@/e2e/requester";
import { requestPage, staffPage, test, waitForShortcuts } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const button = (page: Page, name: string): Locator =>
  page.getByRole("button", { name, exact: true });

const palette = (page: Page): Locator => page.getByRole("dialog").getByRole("combobox");

const chosen = (page: Page): Locator =>
  page.getByRole("dialog").getByRole("option", { selected: true });

/** Opens the form of a step by its shortcut, types into its field and sends it with the keyboard alone. */
async function byKey(page: Page, key: string, field: string, send: string): Promise<void> {
  await page.keyboard.press(key);
  await expect(page.getByLabel(field).and(page.locator(":focus"))).toBeVisible();
  await page.keyboard.type("All of it.");
  await tabTo(page, button(page, send));
  await page.keyboard.press("Enter");
}

test("the daily work needs no mouse: assign the next request, reply, extend, respond, close", async ({
  browser,
  request,
}) => {
  test.slow();
  const slug = await openDesk("daily-round", {}, ["admin"]);
  const { reference } = await submitVerified(request, slug, { residence: "eea" });
  const admin = await staffPage(browser, "admin");
  const done = (words: RegExp) => expect(admin.getByRole("status")).toContainText(words);
  await admin.goto(`/desk/${slug}/policy`);
  await waitForShortcuts(admin);
  await admin.keyboard.press("g");
  await admin.keyboard.press("q");
  await admin.waitForURL(`**/desk/${slug}`);
  await waitForShortcuts(admin);
  await admin.keyboard.press("t");
  await expect(admin.getByRole("heading", { level: 1 })).toContainText(reference);
  await done(/Assigned/);
  await byKey(admin, "r", "Message", "Send message");
  await done(/Sent/);
  await byKey(admin, "d", "Reason", "Extend deadline");
  await done(/Extended/);
  await byKey(admin, "e", "Summary", "Send response");
  await done(/Responded/);
  await byKey(admin, "c", "Reason", "Close request");
  await done(/Closed/);
  await admin.context().close();
});

test("the command palette finds a request, a page and a step, opens by shortcut and button, and keeps typed text", async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "imgus");
  await staff.goto("/desk/imgus/policy");
  await waitForShortcuts(staff);
  await staff.keyboard.press("Control+k");
  await expect(palette(staff)).toBeFocused();
  await staff.keyboard.type(sent.reference.toLowerCase().replace("-", ""));
  await expect(chosen(staff)).toHaveText(`Open request ${sent.reference}`);
  await staff.keyboard.press("Enter");
  await staff.waitForURL(`**${requestPage(sent)}`);
  await waitForShortcuts(staff);
  await staff.keyboard.press("r");
  await staff.keyboard.type("Dear k");
  await staff.keyboard.press("Control+k");
  await expect(palette(staff)).toBeFocused();
  await staff.keyboard.press("Escape");
  await expect(palette(staff)).toHaveCount(0);
  await expect(staff.getByLabel("Message", { exact: true })).toBeFocused();
  await staff.keyboard.type("?j");
  await expect(staff.getByLabel("Message", { exact: true })).toHaveValue("Dear k?j");
  await staff.keyboard.press("Control+k");
  await expect(palette(staff)).toBeFocused();
  await staff.keyboard.type("clo");
  await staff.keyboard.press("Enter");
  await expect(staff.locator("#close").getByLabel("Reason")).toBeFocused();
  await button(staff, "Search or command…").click();
  await palette(staff).fill("una");
  await expect(chosen(staff)).toContainText("Unassigned");
  await staff.keyboard.press("ArrowDown");
  await expect(chosen(staff)).toContainText("Search requests for “una”");
  await staff.keyboard.press("ArrowUp");
  await staff.keyboard.press("Enter");
  await staff.waitForURL(/view=unassigned/);
  await waitForShortcuts(staff);
  await button(staff, "Search or command…").click();
  await palette(staff).fill(sent.email);
  await staff.getByRole("option", { name: /^Search requests for/ }).click();
  await expect(staff.locator(`tr[data-key="${sent.reference}"]`)).toBeVisible();
});

test("recently opened requests are found in the palette by a part of the reference, until the team member signs out", async ({
  browser,
  request,
}) => {
  const email = newAddress("recent");
  await runDeskCommand("invite", "--desk", "imgus", "--email", email, "--role", "handler");
  const [first, second] = [
    await submitVerified(request, "imgus"),
    await submitVerified(request, "imgus"),
  ];
  const page = await (await browser.newContext()).newPage();
  const stored = () => page.evaluate(() => localStorage.getItem("recent:/desk/imgus"));
  const recent = page.getByRole("dialog").getByRole("option", { name: /Recently opened$/ });
  await startSession(page, email);
  for (const sent of [first, second]) {
    await page.goto(requestPage(sent));
    await expect.poll(stored).toContain(sent.reference);
  }
  expect(Object.keys(JSON.parse((await stored()) ?? "")[0])).toEqual(["reference", "right"]);
  await waitForShortcuts(page);
  await page.keyboard.press("Control+k");
  await expect(recent).toHaveText([new RegExp(`^${first.reference} Access`)]);
  await page.keyboard.type(first.reference.slice(0, 6).toLowerCase());
  await expect(chosen(page)).toContainText(first.reference);
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${requestPage(first)}`);
  // The page must have recorded the visit before the test overwrites the list.
  await expect
    .poll(async () => JSON.parse((await stored()) ?? "[]")[0]?.reference)
    .toBe(first.reference);
  await page.evaluate(() =>
    localStorage.setItem("recent:/desk/imgus", '[{"reference":"3333-3333","right":"access"}]'),
  );
  await page.goto("/desk/imgus/policy");
  await waitForShortcuts(page);
  await page.keyboard.press("Control+k");
  await page.keyboard.type("recent");
  const gone = page.waitForResponse("**/requests/3333-3333");
  await page.keyboard.press("Enter");
  expect((await gone).status()).toBe(404);
  await page.waitForURL("**/requests/3333-3333");
  await page.goto("/desk/imgus");
  await waitForShortcuts(page);
  await button(page, "Sign out").click();
  await page.waitForURL("**/sign-in");
  expect(await stored()).toBeNull();
  await startSession(page, email);
  await page.goto("/desk/imgus");
  await waitForShortcuts(page);
  await page.keyboard.press("Control+k");
  await expect(palette(page)).toBeFocused();
  await expect(recent).toHaveCount(0);
  await page.context().close();
});

test("single-key shortcuts can be switched off in a browser, and then none does anything", async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "imgus");
  const note = staff.getByLabel("Note", { exact: true });
  const single = staff.getByLabel("Single-key shortcuts");
  const hints = staff.locator("#note .key");
  await staff.goto(requestPage(sent));
  await waitForShortcuts(staff);
  await expect(hints).toBeVisible();
  await staff.keyboard.press("s");
  await expect(button(staff, "Assign to me")).toBeFocused();
  await staff.keyboard.press("?");
  await expect(staff.getByRole("dialog", { name: "Keyboard shortcuts" })).toContainText(
    "Add an internal note",
  );
  await tabTo(staff, single);
  await staff.keyboard.press("Space");
  await expect(single).not.toBeChecked();
  await staff.keyboard.press("Escape");
  await staff.reload();
  await waitForShortcuts(staff);
  await expect(hints).toBeHidden();
  for (const key of ["n", "?", "/", "g", "q"]) await staff.keyboard.press(key);
  await expect(note).toBeHidden();
  await expect(staff.getByRole("dialog")).toHaveCount(0);
  await staff.keyboard.press("Control+k");
  await palette(staff).fill("keyboard");
  await staff.keyboard.press("Enter");
  await tabTo(staff, single);
  await staff.keyboard.press("Space");
  await staff.keyboard.press("Escape");
  await expect(staff.getByRole("dialog")).toHaveCount(0);
  await staff.keyboard.press("n");
  await expect(note).toBeFocused();
});
