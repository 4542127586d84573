import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "@/e2e/desk";
import { press, submitVerified } from "@/e2e/requester";
import {
  openPanel,
  recentlySignedInPage,
  requestPage,
  staffPage,
  submitStep,
  test,
} from "@/e2e/staff";

const addressOn = (page: Page, of: string) => page.getByLabel(`Address ${of}`);

/** Presses a button and waits for its confirmation, found by its text: the copy buttons have a status, too. */
async function pressButton(page: Page, id: string, button: string, done: RegExp): Promise<void> {
  const form = await openPanel(page, id);
  await form.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: done })).toBeVisible();
}

/** Fetches the feed as a calendar program does, without a cookie. */
const fetchFeed = (address: string) => fetch(address, { redirect: "manual" });

test("a handler's calendar has the dates and references of their own requests, and no personal data", async ({
  browser,
  request,
}) => {
  const staff = await recentlySignedInPage(browser, "ruthimg", "handler");
  const mine = await submitVerified(request, "ruthimg", { residence: "eea" });
  const other = await submitVerified(request, "ruthimg", { residence: "eea" });
  await staff.goto(requestPage(mine));
  await submitStep(staff, "take", "Assign to me", /Assigned/);
  await staff.getByRole("link", { name: "Calendar", exact: true }).click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Calendar");
  await expect(staff.getByRole("heading", { name: "Whole desk" })).toHaveCount(0);
  await expectAccessible(staff);
  await pressButton(staff, "open-me", "Create your address", /Created/);
  await expectAccessible(staff);
  const address = await addressOn(staff, "for your requests").inputValue();
  await staff.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(staff, "Copy your address");
  await expect(staff.getByText(/^Copied/)).toBeVisible();
  expect(await staff.evaluate(() => navigator.clipboard.readText())).toBe(address);

  const response = await fetchFeed(address);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(response.headers.get("content-disposition")).toBe('inline; filename="ruthimg.ics"');
  expect(response.headers.get("referrer-policy")).toBe("no-referrer");
  expect(response.headers.get("cache-control")).toContain("no-store");
  const calendar = await response.text();
  expect(calendar).toContain(`SUMMARY:${mine.reference} due: Access (GDPR)\r\n`);
  expect(calendar).toContain(`DTSTART;VALUE=DATE:${mine.dueOn?.replaceAll("-", "")}\r\n`);
  expect(calendar).not.toContain(other.reference);
  for (const part of [mine.name, mine.name.split(" ")[0] ?? "", mine.email, "@example.org"]) {
    expect(calendar).not.toContain(part);
  }
  const head = await fetch(address, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await fetchFeed(address.replace(/\.ics$/, ""))).status).toBe(200);

  await pressButton(staff, "renew-me", "Create new address", /The old address no longer works/);
  const renewed = await addressOn(staff, "for your requests").inputValue();
  const replaced = await fetchFeed(address);
  expect([replaced.status, replaced.headers.get("content-type")]).toEqual([
    404,
    "text/plain; charset=utf-8",
  ]);
  expect((await fetchFeed(renewed)).status).toBe(200);
  expect((await fetchFeed(renewed.replace("/ruthimg/", "/imgus/"))).status).toBe(404);
  expect((await fetchFeed(renewed.replace("/ruthimg/", "/no-such-desk/"))).status).toBe(404);

  await pressButton(staff, "stop-me", "Stop address", /Stopped/);
  expect((await fetchFeed(renewed)).status).toBe(404);
});

test("an admin creates a calendar address for the whole desk and stops it", async ({
  browser,
  request,
}) => {
  const sent = await submitVerified(request, "imagerefiner");
  const admin = await recentlySignedInPage(browser, "imagerefiner");
  await admin.goto("/desk/imagerefiner/calendar");
  await pressButton(admin, "open-desk", "Create desk address", /Created/);
  const address = await addressOn(admin, "for the whole desk").inputValue();
  expect(await (await fetchFeed(address)).text()).toContain(`SUMMARY:${sent.reference} due: `);
  await pressButton(admin, "stop-desk", "Stop address", /Stopped/);
  expect((await fetchFeed(address)).status).toBe(404);
  await admin.context().close();
});

test("an auditor has no calendar: no link leads to it, and the page says why", async ({
  browser,
}) => {
  const auditor = await staffPage(browser, "auditor");
  await auditor.goto("/desk/ruthimg");
  await expect(auditor.getByRole("link", { name: "Policy", exact: true })).toHaveCount(1);
  await expect(auditor.getByRole("link", { name: "Calendar", exact: true })).toHaveCount(0);
  await auditor.goto("/desk/ruthimg/calendar");
  await expect(auditor.getByText("You do not have access to this page")).toBeVisible();
  await expect(auditor.getByRole("main").getByRole("button")).toHaveCount(0);
  await auditor.context().close();
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("a handler creates a calendar address, replaces it and stops it", async ({
    browser,
    request,
  }) => {
    const staff = await recentlySignedInPage(browser, "imgus", "handler");
    const sent = await submitVerified(request, "imgus");
    await staff.goto(requestPage(sent));
    await submitStep(staff, "take", "Assign to me", /Assigned/);
    await staff.goto("/desk/imgus/calendar");
    await submitStep(staff, "open-me", "Create your address", /Created/);
    const field = staff.getByLabel("Address for your requests");
    const first = await field.inputValue();
    expect(await (await fetch(first)).text()).toContain(`SUMMARY:${sent.reference} due: `);
    await submitStep(staff, "renew-me", "Create new address", /The old address no longer works/);
    const second = await field.inputValue();
    expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
    await submitStep(staff, "stop-me", "Stop address", /Stopped/);
    expect((await fetch(second)).status).toBe(404);
    await expect(field).toHaveCount(0);
  });
});
