import { expect, type Page, test } from "@playwright/test";

const dueDate = (page: Page) => page.locator(".keep time").first();
const steps = (page: Page) => page.locator(".clock-steps li");

async function calculate(page: Page, facts: Record<string, string> = {}): Promise<void> {
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
  await calculate(page);
  await expect(page.locator(".keep")).toContainText("Once the answer comes, 24 days are left.");
  await expect(page.locator(".clock-list")).toContainText(
    "Waiting for proof of identity since Thursday 5 February 2026",
  );
  await question.getByLabel("Answered on").fill("2026-02-15");
  await calculate(page);
  await expect(dueDate(page)).toHaveText("Tuesday 10 March 2026");
  await expect(page.locator(".clock-list")).toContainText("Waited for proof of identity");
  await calculate(page, { "Notice sent on": "2026-02-20" });
  await expect(dueDate(page)).toHaveText("Monday 11 May 2026");
});

/** The policies of these desks state neither time zone nor holiday region, so the reader has to choose them. */
const BERLIN = "zone=Europe/Berlin&region=DE-BE";

const problems = (page: Page) => page.locator(".problem").getByRole("listitem").allTextContents();

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("a deadline is calculated, and nothing is stored", async ({ page }) => {
    const cookies: string[] = [];
    page.on("response", async (response) => {
      const set = await response.headerValue("set-cookie");
      if (set) cookies.push(set);
    });
    await page.goto(`/ruthimg/deadline?${BERLIN}`);
    await page.getByLabel("Date of receipt").fill("2026-01-31");
    await calculate(page);
    await expect(page.locator(".keep time").first()).toHaveText("Monday 2 March 2026");
    await expect(page.locator(".clock-steps li").last()).toContainText("is not a working day");
    await expect(page.getByRole("button", { name: "Copy text" })).toHaveCount(0);
    await page.getByText("Why this date? Text to copy").click();
    await expect(page.getByLabel("Text to copy")).toHaveValue(/^The response is due by Monday 2/);
    await page.reload();
    await expect(page.getByLabel("Date of receipt")).toHaveValue("2026-01-31");
    expect(cookies).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test("an impossible value is reported at its field, and everything typed is kept", async ({
    page,
  }) => {
    await page.goto(`/ruthimg/deadline?${BERLIN}`);
    const question = page.getByRole("group", { name: "Question to the requester" });
    await page.getByText("Questions, extension and policy deadline").click();
    await page.getByLabel("Date of receipt").fill("2026-01-31");
    await page.getByLabel("Public holiday region").fill("DE-XX");
    await page.getByLabel("Policy deadline in days").fill("14");
    await question.getByLabel("What you asked for").selectOption("fee");
    await question.getByLabel("Asked on").fill("2026-02-10");
    await question.getByLabel("Answered on").fill("2026-02-12");
    await calculate(page);
    await expect(page).toHaveTitle(/^Error: /);
    expect(await problems(page)).toEqual([
      "Enter a country, or a country and its region, like DE-BE or GB-SCT.",
    ]);
    const region = page.getByLabel("Public holiday region");
    await expect(region).toHaveValue("DE-XX");
    await expect(region).toHaveAccessibleDescription(/Enter a country/);
    await expect(page.getByLabel("Date of receipt")).toHaveValue("2026-01-31");
    await expect(page.getByLabel("Policy deadline in days")).toHaveValue("14");
    await expect(question.getByLabel("What you asked for")).toHaveValue("fee");
    await expect(question.getByLabel("Answered on")).toHaveValue("2026-02-12");
    await page.getByRole("link", { name: /Enter a country/ }).click();
    await expect(region).toBeFocused();
  });

  test("every field says what it accepts, also when the address is written by hand", async ({
    page,
  }) => {
    const bad = {
      law: "eu-nowhere",
      right: "wish",
      received: "2026-02-30",
      time: "25:00",
      zone: "Europe/Nowhere",
      region: "",
      days: "-1",
      why1: "fee",
      asked1: "tomorrow",
      asked2: "2026-02-02",
      until: "2026-03-03",
    };
    await page.goto(`/imgus/deadline?${new URLSearchParams(bad)}`);
    const reported = await problems(page);
    expect(reported).toHaveLength(10);
    for (const [field, value] of Object.entries(bad)) {
      await expect(page.locator(`#${field}`), field).toHaveValue(value);
    }
    for (const field of ["law", "right", "received", "time", "zone", "region", "days", "asked1"]) {
      await expect(page.locator(`#${field}-error`), field).toBeVisible();
    }
    await page.goto(`/imgus/deadline?law=eu-gdpr&received=2018-05-24&${BERLIN}`);
    expect(await problems(page)).toEqual([
      "This law applies to requests from Friday 25 May 2018 on. Enter a later date or choose another law.",
    ]);
  });

  test("on a small phone nothing overflows the page, and the printed page has the steps but no form", async ({
    page,
  }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`/ruthimg/deadline?received=2026-01-31&noticed=2026-02-20&${BERLIN}`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
      320,
    );
    await page.getByText("How we calculated the date").click();
    await expect(page.locator(".clock-steps li").first()).toBeHidden();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator(".clock-steps li").first()).toBeVisible();
    await expect(page.getByRole("button")).toHaveCount(0);
  });
});
