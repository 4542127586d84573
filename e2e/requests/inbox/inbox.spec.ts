import { readFile } from "node:fs/promises";
import { expect, type Page } from "@playwright/test";
import { answersOf, submit } from "@/e2e/requester";
import { addressOf, fact, recentlySignedInPage, staffPage, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

/** A month can have 31 days, and the filter of the list covers 30. */
const DUE_SOON = { houseDays: 20 };
const OPT_OUT = { right: "opt-out-marketing", residence: "eea" } as const;

/** Downloads the list that the page shows. */
async function download(page: Page, format: "CSV" | "JSON") {
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Download list (${format})` }).click(),
  ]);
  return { name: file.suggestedFilename(), text: await readFile(await file.path(), "utf8") };
}

test("the filters of a list are in its address, which shows and downloads the same list again", async ({
  browser,
}) => {
  const slug = await openDesk("inbox-filters", DUE_SOON, ["admin"]);
  const admin = await recentlySignedInPage(browser, slug);
  const other = await submit(admin.request, slug, answersOf({ ...OPT_OUT, residence: "uk" }));
  await submit(admin.request, slug, answersOf(OPT_OUT));
  await admin.goto(`/desk/${slug}`);
  await admin.getByText("More filters and sorting").click();
  await admin.locator("#residence").selectOption({ label: "The United Kingdom" });
  await admin.locator("#sort").selectOption({ label: "Newest first" });
  await admin.locator("#due").selectOption({ label: "Within 30 days" });
  await admin.getByRole("button", { name: "Show" }).click();
  await expect(admin).toHaveURL(/residence=uk/);
  await expect(admin.locator("tbody tr")).toHaveCount(1);
  await expect(admin.locator(`tr[data-key="${other.reference}"]`)).toBeVisible();
  const address = admin.url();
  await admin.goto(address.replace("residence=uk", "residence=in"));
  await expect(admin.getByText("No requests match these filters")).toBeVisible();
  await admin.goto(address);
  const table = await download(admin, "CSV");
  expect(table.name).toMatch(/^inbox-filters-open-.*\.csv$/);
  const lines = table.text.trim().split("\r\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toContain(other.reference);
  const objects = await download(admin, "JSON");
  expect(objects.name).toMatch(/^inbox-filters-open-.*\.ndjson$/);
  expect(JSON.parse(objects.text)).toMatchObject({ reference: other.reference, state: "open" });
  await admin.context().close();
});

test("a request is marked as unread until a team member opens it, and unread requests can be listed alone", async ({
  browser,
}) => {
  const slug = await openDesk("inbox-unread", DUE_SOON, ["admin"]);
  const admin = await staffPage(browser, "admin");
  const seen = await submit(admin.request, slug, answersOf(OPT_OUT));
  const other = await submit(admin.request, slug, answersOf(OPT_OUT));
  const row = (reference: string) => admin.locator(`tr[data-key="${reference}"]`);
  await admin.goto(`/desk/${slug}`);
  await expect(row(seen.reference)).toContainText("Unread");
  // The page reports the visit after it has loaded. A team member who leaves sooner has not read it.
  await Promise.all([
    admin.waitForResponse(/\/live\/here$/),
    admin.goto(`/desk/${slug}/requests/${seen.reference}`),
  ]);
  await admin.goto(`/desk/${slug}`);
  await expect(row(seen.reference)).not.toContainText("Unread");
  await admin.getByText("More filters and sorting").click();
  await admin.locator("#unread").selectOption({ label: "Unread" });
  await admin.getByRole("button", { name: "Show" }).click();
  await expect(admin).toHaveURL(/unread=1/);
  await expect(admin.locator("tbody tr")).toHaveCount(1);
  await expect(row(other.reference)).toBeVisible();
  // A list that is filtered by due date is sorted by due date, and says so.
  await admin.goto(`/desk/${slug}?due=month&sort=newest`);
  await expect(admin.getByText("A list filtered by due date is sorted by due date")).toBeVisible();
  await admin.context().close();
});

test("two team members who assign the next request at the same moment get different ones, and a third try finds none left", async ({
  browser,
}) => {
  const slug = await openDesk("inbox-next", {}, ["admin", "handler"]);
  const pages = [await staffPage(browser, "admin"), await staffPage(browser, "handler")];
  const sent = [];
  for (const page of pages) sent.push(await submit(page.request, slug, answersOf(OPT_OUT)));
  for (const page of pages) await page.goto(`/desk/${slug}`);
  const next = (page: (typeof pages)[number]) =>
    page.getByRole("button", { name: "Assign next" }).click();
  await Promise.all(pages.map(next));
  for (const page of pages) await expect(page).toHaveURL(/\/requests\/.*done=assign/);
  const assigned = pages.map((page) => new URL(page.url()).pathname.split("/").at(-1));
  expect([...assigned].sort()).toEqual(sent.map(({ reference }) => reference).sort());
  const [first] = pages;
  if (!first) throw new Error("There are two pages.");
  await expect(fact(first, "Assignee")).toContainText(addressOf("admin").split("@")[0] ?? "");
  await first.goto(`/desk/${slug}`);
  await next(first);
  await expect(first.getByRole("status")).toContainText("There is nothing left to assign.");
  for (const page of pages) await page.context().close();
});
