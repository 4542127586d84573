import { expect, type Page, test } from "@playwright/test";

const dueDate = (page: Page) => page.locator(".keep time").first();
const steps = (page: Page) => page.locator(".clock-steps li");

async function calculate(page: Page, facts: Record<string, string>): Promise<void> {
  for (const [label, value] of Object.entries(facts)) {
    const field = page.getByLabel(label, { exact: true });
    if ((await field.evaluate(({ tagName }) => tagName)) === "SELECT") {
      await field.selectOption(value);
    } else await field.fill(value);
  }
  await page.getByRole("button", { name: "Calculate deadline" }).click();
}

test("31 January in Berlin under the GDPR leads to Monday 2 March 2026, with reasons to copy", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto("/ruthimg");
  await page.getByRole("link", { name: "Calculate a legal deadline" }).click();
  // The policy of this desk does not say where the organisation is.
  const place = { "Time zone": "Europe/Berlin", "Public holiday region": "DE-BE" };
  await calculate(page, { "Date of receipt": "2026-01-31", ...place });
  await expect(dueDate(page)).toHaveText("Monday 2 March 2026");
  await expect(steps(page).last()).toHaveText(
    /^Saturday 28 February 2026 is not a working day.*1182\/71 Art\. 3\(4\)/,
  );
  await expect(page.getByText(/^Calculated with rules eu-gdpr.*DE-BE.*tz /)).toBeVisible();

  await page.getByText("Why this date? Text to copy").click();
  const text = await page.getByLabel("Text to copy").inputValue();
  expect(text).toMatch(
    /^The response is due by Monday 2 March 2026, end of day, Berlin time\.\n\n1\. /,
  );
  await page.getByRole("button", { name: "Copy text" }).click();
  await expect(page.getByText("Copied", { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);
});

test("California counts 45 days: 17 March 2026", async ({ page }) => {
  await page.goto("/aigenerator/deadline?zone=America/Los_Angeles&region=US-CA");
  await calculate(page, { Law: "us-ca", "Date of receipt": "2026-01-31" });
  await expect(dueDate(page)).toHaveText("Tuesday 17 March 2026");
  await expect(page.locator(".keep")).toContainText(
    "Monday 16 March 2026End of day, Los Angeles time, under a strict reading of the same rule",
  );
});

test("an unanswered question pauses the clock, and its answer or an extension gives a new date", async ({
  page,
}) => {
  await page.goto("/ruthimg/deadline?zone=Europe/Berlin&region=DE-BE");
  await page.getByText("Questions, extension and policy deadline").click();
  const question = page.getByRole("group", { name: "Question to the requester" });
  await page.getByLabel("Date of receipt").fill("2026-01-31");
  await question.getByLabel("What you asked for").selectOption("identity");
  await question.getByLabel("Asked on").fill("2026-02-05");
  await calculate(page, {});
  await expect(page.locator(".keep")).toContainText("Once the answer comes, 24 days are left.");
  await expect(page.locator(".clock-list")).toContainText(
    "Waiting for proof of identity since Thursday 5 February 2026",
  );
  await question.getByLabel("Answered on").fill("2026-02-15");
  await calculate(page, {});
  await expect(dueDate(page)).toHaveText("Tuesday 10 March 2026");
  await expect(page.locator(".clock-list")).toContainText("Waited for proof of identity");
  await calculate(page, { "Notice sent on": "2026-02-20" });
  await expect(dueDate(page)).toHaveText("Monday 11 May 2026");
});
