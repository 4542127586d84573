import { expect, type Page } from "@playwright/test";
import { expectFullyAccessible } from "@/e2e/accessibility";
import { waitForEmail } from "@/e2e/desk";
import { openRequesterPage, press, referenceOn, type Slug, submitVerified } from "@/e2e/requester";
import { errorMessage, fact, openPanel, requestPage, submitStep, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import type { Policy } from "@/lib/domain/policy/policy";
import { ruthimg } from "@/prisma/seed/ruthimg";

async function refuse(staff: Page, slug: string, reference: string, ground: RegExp) {
  await staff.goto(requestPage({ slug, reference }));
  const form = await openPanel(staff, "refuse");
  const titles = await form.getByLabel("Ground for refusal").locator("option").allTextContents();
  const title = titles.find((text) => ground.test(text)) ?? "";
  await submitStep(staff, "refuse", "Refuse request", /Refused/, {
    "Ground for refusal": title,
    Explanation: "It is not ours to give.",
  });
}

test("in the United Kingdom a requester can complain to the desk about a refusal, and both requests are linked", async ({
  page,
  request,
  staff,
}) => {
  test.slow();
  const sent = await submitVerified(request, "imagerefiner", { residence: "uk" });
  await refuse(staff, "imagerefiner", sent.reference, /excessive/i);
  await openRequesterPage(page, sent);
  const remedies = page.locator("section").filter({ hasText: "If you do not accept our response" });
  await expect(remedies).toContainText("You can complain to us first");
  await expect(remedies).toContainText("the Information Commission (ICO)");
  await expect(remedies).toContainText("apply to a court");
  await expectFullyAccessible(page);
  await remedies.getByRole("link", { name: "Complain to us" }).click();
  await expectFullyAccessible(page);
  await press(page, "Send your complaint");
  await expect(errorMessage(page)).toBeVisible();
  await page.getByLabel("What went wrong?").fill("Nobody read what I asked.");
  await press(page, "Send your complaint");
  await expect(page.getByRole("status")).toContainText("It is a separate request");
  const reference = await referenceOn(page);
  expect(reference).not.toBe(sent.reference);
  await expectFullyAccessible(page);
  await waitForEmail(sent.email, new RegExp(`${reference}: we have received it`));
  await page.getByRole("link", { name: sent.reference }).click();
  await expect(remedies.getByRole("link", { name: reference })).toBeVisible();
  await expect(remedies.getByRole("link", { name: "Complain to us" })).toHaveCount(0);
  await staff.goto(requestPage({ slug: "imagerefiner", reference }));
  await expect(staff.getByText("Nobody read what I asked.")).toBeVisible();
  await expect(fact(staff, "Grievance against")).toHaveText(sent.reference);
  await expectFullyAccessible(staff);
  await fact(staff, "Grievance against").getByRole("link").click();
  await expect(fact(staff, "Grievance against this response")).toHaveText(reference);
});

/** Creates a desk that applies the laws of two US states. */
async function stateDesk(slug: string): Promise<Slug> {
  const lawOf: Policy["lawOf"] = { ...ruthimg.lawOf, elsewhere: ["us-va"], "us-ca": ["us-co"] };
  const place = { zone: "America/New_York", region: "US-VA" };
  return await openDesk(slug, { ...place, lawOf }, ["handler"]);
}

const daysFrom = (day: string): number =>
  Math.round((Date.parse(day) - Date.parse(new Date().toISOString().slice(0, 10))) / 86_400_000);

test("a refusal in Virginia or Colorado can be appealed on the requester's page, with the period of each law", async ({
  page,
  request,
  staff,
}) => {
  test.slow();
  const slug = await stateDesk("two-states");
  for (const { residence, days } of [
    { residence: "elsewhere", days: 60 },
    { residence: "us-ca", days: 45 },
  ]) {
    const sent = await submitVerified(request, slug, { residence });
    await refuse(staff, slug, sent.reference, /authenticate/);
    const email = await waitForEmail(sent.email, /our response/);
    expect(email.text).toContain(`We respond to an appeal within ${days} days`);
    expect(email.text).toContain("Attorney General");
    await openRequesterPage(page, sent);
    await expect(page.getByRole("heading", { name: "Help us find your data" })).toBeVisible();
    await page.getByRole("link", { name: "Appeal to us" }).click();
    await press(page, "Send your appeal");
    await expect(page.getByText("This is your appeal against our response")).toBeVisible();
    const due = (await page.locator(".keep time").getAttribute("datetime")) ?? "";
    // The desk counts in its own time zone, where it may still be yesterday.
    expect(Math.abs(daysFrom(due) - days)).toBeLessThanOrEqual(1);
    await staff.goto(requestPage({ slug, reference: await referenceOn(page) }));
    await expect(fact(staff, "Appeal against")).toHaveText(sent.reference);
  }
});
