import { expect } from "@playwright/test";
import { newAddress } from "@/e2e/desk";
import { problems, problemsWithoutPosting, summary } from "@/e2e/form-check";
import {
  answerQuestion,
  answersOf,
  answerUpTo,
  choose,
  OWN_ORIGIN,
  press,
  questionsOf,
  referenceOn,
} from "@/e2e/requester";
import { test } from "@/e2e/staff";

test("error messages are the same with and without JavaScript", async ({ page, browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  const answers = answersOf({
    right: "grievance",
    person: "child",
    age: "13-15",
    capacity: "parent",
    details: "It was not deleted.",
  });
  for (const one of [page, plain]) await one.goto("/imgus/request/ask/residence");
  const wrong: Record<string, Record<string, string>> = {
    contact: { email: "ada" },
  };
  for (const step of questionsOf("imgus", answers)) {
    if (step === "contact") await page.getByLabel(/email address/i).fill("ada");
    const here = await problemsWithoutPosting(page);
    const form = { step, ...wrong[step] };
    await plain.request.post("/imgus/request/send", { headers: OWN_ORIGIN, form, maxRedirects: 0 });
    await plain.goto(`/imgus/request/ask/${step}?error=1`);
    expect(here, step).toEqual(await problems(plain));
    expect(here.length, step).toBeGreaterThan(0);
    for (const one of [page, plain]) await answerQuestion(one, step, answers);
  }
  await context.close();
});

test("an error is in the title, in a focused summary at the top, and at its field", async ({
  page,
}) => {
  await answerUpTo(page, "ruthimg", "contact");
  await page.getByLabel("Email address").fill("ada@example");
  expect(await problemsWithoutPosting(page)).toEqual([
    "Enter your full name.",
    "Enter an email address like name@example.org.",
  ]);
  await expect(page).toHaveTitle(/^Error: How can we reach you\? · Ruthimg$/);
  await expect(summary(page)).toBeFocused();
  await summary(page)
    .getByRole("link", { name: /Enter an email address/ })
    .click();
  const email = page.getByLabel("Email address");
  await expect(email).toBeFocused();
  await expect(email).toHaveValue("ada@example");
  await expect(email).toHaveAttribute("aria-invalid", "true");
  await expect(email).toHaveAccessibleDescription(/Error: Enter an email address/);
});

test("going back keeps every answer, and a change leads back to the review page", async ({
  page,
}) => {
  const answers = answersOf({ details: "Since last spring." });
  await answerUpTo(page, "ruthimg", "check", answers);
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(page.locator("#details")).toHaveValue("Since last spring.");
  await page.getByRole("link", { name: "Back", exact: true }).click();
  await expect(page.getByLabel("Full name")).toHaveValue(answers.name);
  await page.goto("/ruthimg/request/ask/check");
  await page.getByRole("link", { name: "Change Full name" }).click();
  await page.getByLabel("Full name").fill("Grace Hopper");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/ask\/check$/);
  await expect(page.getByText("Grace Hopper")).toBeVisible();
});

test("a change that makes another answer impossible asks that question again", async ({ page }) => {
  await answerUpTo(
    page,
    "ruthimg",
    "check",
    answersOf({ residence: "us-ca", right: "opt-out-sale" }),
  );
  await page.getByRole("link", { name: "Change Where you live" }).click();
  await choose(page, "The United Kingdom");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/ask\/right\?change=1/);
  await expect(
    page.getByRole("radio", { name: "Stop the sale or sharing of your data" }),
  ).toHaveCount(0);
  await choose(page, "Delete your data");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/ask\/check$/);
});

test("a double click sends one request, and the browser's Back button does not send it again", async ({
  page,
  staff,
}) => {
  const answers = answersOf();
  await answerUpTo(page, "ruthimg", "check", answers);
  const key = await page.locator("[name=idempotencyKey]").inputValue();
  await page.getByRole("button", { name: "Send your request" }).dblclick();
  const reference = await referenceOn(page);
  await page.goBack();
  await expect(page.getByText("You already sent this request.")).toBeVisible();
  expect(await referenceOn(page)).toBe(reference);
  const late = await page.request.post("/ruthimg/request/send", {
    headers: OWN_ORIGIN,
    form: { step: "check", idempotencyKey: key },
  });
  expect(late.url()).toContain("/sent?already=1");
  await staff.goto(`/desk/ruthimg?q=${encodeURIComponent(answers.email)}`);
  await expect(staff.locator("tbody tr")).toHaveCount(1);
});

test("a page that was opened long ago still works, because the form's address never changes", async ({
  page,
}) => {
  for (const step of [...questionsOf("imgus"), "check"]) {
    await answerUpTo(page, "imgus", step, answersOf());
    const form = page.locator("main form");
    await expect(form).toHaveAttribute("action", "/imgus/request/send");
    await expect(form).toHaveAttribute("method", "post");
    const names = await form
      .locator("input[type=hidden]")
      .evaluateAll((inputs) => inputs.map((input) => input.getAttribute("name")));
    expect(names.filter((name) => !["step", "idempotencyKey"].includes(name ?? ""))).toEqual([]);
  }
});

test("answers are still there when the page is closed and opened again", async ({ page }) => {
  const answers = answersOf({ right: "erasure", name: "Zoë O’Brien" });
  await answerUpTo(page, "ruthimg", "details", answers);
  const again = await page.context().newPage();
  await page.close();
  await again.goto("/ruthimg/request/ask/right");
  await expect(again.getByRole("radio", { name: "Delete your data" })).toBeChecked();
  await again.goto("/ruthimg/request/ask/contact");
  await expect(again.getByLabel("Full name")).toHaveValue("Zoë O’Brien");
});

test("a visitor without the earlier answers is led to the first unanswered question", async ({
  page,
}) => {
  await page.goto("/ruthimg/request/ask/check");
  await expect(page).toHaveURL(/\/ask\/residence\?lost=1/);
  await expect(page.getByText("Your answers are no longer here")).toBeVisible();
});

test("a likely typo in the email address is pointed out before sending, and not corrected", async ({
  page,
}) => {
  const email = newAddress().replace(/@.*/, "@gmial.com");
  await answerUpTo(page, "ruthimg", "check", answersOf({ email }));
  await expect(
    page.getByText(`Did you mean gmail.com? If ${email} is right, continue.`),
  ).toBeVisible();
});
