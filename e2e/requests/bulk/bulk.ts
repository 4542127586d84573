import { expect, type Page } from "@playwright/test";
import { answersOf, type Sent, type Slug, submit } from "@/e2e/requester";
import { staffPage } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const OPT_OUT = { right: "opt-out-marketing", residence: "eea" } as const;

export const rowCheckbox = (page: Page, { reference }: Pick<Sent, "reference">) =>
  page.locator(`#choose-${reference}`);

export const sendOptOut = (page: Page, slug: Slug) =>
  submit(page.request, slug, answersOf(OPT_OUT));

/** Creates a desk with two open requests and one awaiting verification, and opens the list of all requests. */
export async function threeRequests(
  browser: Parameters<typeof staffPage>[0],
  name: string,
): Promise<{ admin: Page; slug: Slug; open: Sent[]; unverified: Sent }> {
  const slug = await openDesk(name, { name }, ["admin"]);
  const admin = await staffPage(browser, "admin");
  const open = [await sendOptOut(admin, slug), await sendOptOut(admin, slug)];
  const unverified = await submit(admin.request, slug, answersOf({ residence: "eea" }));
  await admin.goto(`/desk/${slug}?view=all`);
  return { admin, slug, open, unverified };
}

/** Continues to the page of the bulk action with the selected requests. */
export async function openBulkAction(page: Page, act: string): Promise<void> {
  await page.getByLabel("Bulk action").selectOption({ label: act });
  await page.getByRole("button", { name: "Continue" }).click();
  await expect(page).toHaveURL(/\/bulk\/blk_/);
}

export const main = (page: Page) => page.getByRole("main");
