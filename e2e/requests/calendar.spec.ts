import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "@/e2e/desk";
import { open, press } from "@/e2e/person";
import { panel, recentPage, requestPage, staffPage, take, test } from "@/e2e/staff";

const addressOn = (page: Page, of: string) => page.getByLabel(`Address ${of}`);

/** Presses a button of the page, whose copy controls have a status of their own. */
async function act(page: Page, id: string, button: string, done: RegExp): Promise<void> {
  const form = await panel(page, id);
  await form.getByRole("button", { name: button, exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: done })).toBeVisible();
}

/** Asks as a calendar program does, which brings no cookie. */
const fetchFeed = (address: string) => fetch(address, { redirect: "manual" });

test("a handler subscribes to what is theirs: dates and references, and nobody's data", async ({
  browser,
  request,
}) => {
  const staff = await recentPage(browser, "ruthimg", "handler");
  const mine = await open(request, "ruthimg", { residence: "eea" });
  const other = await open(request, "ruthimg", { residence: "eea" });
  await staff.goto(requestPage(mine));
  await take(staff, "take", "Assign to me", /Assigned/);
  await staff.getByRole("link", { name: "Calendar", exact: true }).click();
  await expect(staff.getByRole("heading", { level: 1 })).toHaveText("Calendar");
  await expect(staff.getByRole("heading", { name: "Whole desk" })).toHaveCount(0);
  await expectAccessible(staff);
  await act(staff, "open-me", "Create your address", /Opened/);
  await expectAccessible(staff);
  const address = await addressOn(staff, "for your requests").inputValue();
  await staff.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(staff, "Copy your address");
  await expect(staff.getByText(/^Copied/)).toBeVisible();
  expect(await staff.evaluate(() => navigator.clipboard.readText())).toBe(address);

  const answer = await fetchFeed(address);
  expect(answer.status).toBe(200);
  expect(answer.headers.get("content-type")).toBe("text/calendar; charset=utf-8");
  expect(answer.headers.get("content-disposition")).toBe('inline; filename="ruthimg.ics"');
  expect(answer.headers.get("referrer-policy")).toBe("no-referrer");
  expect(answer.headers.get("cache-control")).toContain("no-store");
  const calendar = await answer.text();
  expect(calendar).toContain(`SUMMARY:${mine.reference} due: Access (GDPR)\r\n`);
  expect(calendar).toContain(`DTSTART;VALUE=DATE:${mine.dueOn?.replaceAll("-", "")}\r\n`);
  expect(calendar).not.toContain(other.reference);
  for (const part of [mine.name, mine.name.split(" ")[0] ?? "", mine.email, "@example.org"]) {
    expect(calendar).not.toContain(part);
  }
  const head = await fetch(address, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
  expect((await fetchFeed(address.replace(/\.ics$/, ""))).status).toBe(200);

  await act(staff, "renew-me", "Create new address", /The old address no longer works/);
  const renewed = await addressOn(staff, "for your requests").inputValue();
  const gone = await fetchFeed(address);
  expect([gone.status, gone.headers.get("content-type")]).toEqual([
    404,
    "text/plain; charset=utf-8",
  ]);
  expect((await fetchFeed(renewed)).status).toBe(200);
  expect((await fetchFeed(renewed.replace("/ruthimg/", "/imgus/"))).status).toBe(404);
  expect((await fetchFeed(renewed.replace("/ruthimg/", "/no-such-desk/"))).status).toBe(404);

  await act(staff, "stop-me", "Stop address", /Stopped/);
  expect((await fetchFeed(renewed)).status).toBe(404);
});

test("an admin opens an address of the whole desk, and stops it", async ({ browser, request }) => {
  const sent = await open(request, "imagerefiner");
  const admin = await recentPage(browser, "imagerefiner");
  await admin.goto("/desk/imagerefiner/calendar");
  await act(admin, "open-desk", "Create desk address", /Opened/);
  const address = await addressOn(admin, "for the whole desk").inputValue();
  expect(await (await fetchFeed(address)).text()).toContain(`SUMMARY:${sent.reference} due: `);
  await act(admin, "stop-desk", "Stop address", /Stopped/);
  expect((await fetchFeed(address)).status).toBe(404);
  await admin.context().close();
});

test("an auditor has no calendar: no link leads there, and the page says why", async ({
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
