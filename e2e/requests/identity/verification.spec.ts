import { expect, test } from "@playwright/test";
import {
  codeIn,
  emailAfter,
  expectAccessible,
  linkIn,
  newAddress,
  runDeskCommand,
  waitForEmail,
} from "@/e2e/desk";
import { answersOf, answerUpTo, press, referenceOn, submit, verifyEmail } from "@/e2e/requester";
import { errorMessage } from "@/e2e/staff";

const CODE = "Code from the email";
const WRONG = "Enter the six digits from the newest email, or ask for a new code.";

test("a wrong code gets an error that says what to do, and the right one verifies, typed with spaces or not", async ({
  page,
}) => {
  const answers = answersOf();
  await answerUpTo(page, "ruthimg", "check", answers);
  await press(page, "Send your request");
  const code = codeIn(await waitForEmail(answers.email, /verify your email/));
  const field = page.getByLabel(CODE);
  await field.fill("12");
  await press(page, "Verify your email");
  await expect(errorMessage(page)).toContainText("Enter the six digits from our email.");
  await expect(page).toHaveTitle(/^Error: /);
  await field.fill(code === "000000" ? "111111" : "000000");
  await press(page, "Verify your email");
  await expect(errorMessage(page)).toContainText(WRONG);
  await field.fill(`${code.slice(0, 3)} ${code.slice(3)}`);
  await press(page, "Verify your email");
  await expect(page.getByRole("status")).toContainText("Your email address is verified");
});

test("an email that is sent again leaves the earlier one valid until one of them is used", async ({
  page,
}) => {
  const answers = answersOf();
  await answerUpTo(page, "ruthimg", "check", answers);
  await press(page, "Send your request");
  const reference = await referenceOn(page);
  const first = await waitForEmail(answers.email, /verify your email/);
  const second = await emailAfter(answers.email, /verify your email/, () =>
    press(page, "Send the email again"),
  );
  await expect(
    page.getByText("We sent another email. Open the link in either of them."),
  ).toBeVisible();
  for (const email of [second, first]) {
    await page.goto(linkIn(email, `/${reference}/verify/`));
    await expect(page.getByRole("button", { name: "Verify your email" })).toBeVisible();
  }
  await press(page, "Verify your email");
  await expect(page.getByRole("status")).toContainText("Your email address is verified");
  await page.goto(linkIn(second, `/${reference}/verify/`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Your email address is verified",
  );
});

test("a link that was used says so, and opens nothing for anyone who finds it", async ({
  page,
  request,
}) => {
  const sent = await submit(request, "ruthimg");
  await verifyEmail(request, sent);
  const link = linkIn(await waitForEmail(sent.email, /verify your email/), "/verify/");
  const response = await page.goto(link);
  expect(response?.status()).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Your email address is verified",
  );
  await page.getByRole("link", { name: "Open your request" }).click();
  await expect(page.getByRole("button", { name: "Send me a code" })).toBeVisible();
});

test("an expired link offers a new email, and the clock does not start again", async ({ page }) => {
  const email = newAddress();
  // An email whose link has expired is never sent, so the link expires only after the email has arrived.
  const received = new Date(Date.now() - 6 * 24 * 3600 * 1000).toISOString();
  const { reference, dueOn } = JSON.parse(
    await runDeskCommand(
      ...["submit", "--desk", "ruthimg", "--right", "access", "--residence", "eea"],
      ...["--name", "Ada Lovelace", "--email", email, "--now", received],
    ),
  );
  const old = await waitForEmail(email, /verify your email/);
  await runDeskCommand("expire-links", "ruthimg", reference);
  await page.goto(linkIn(old, `/${reference}/verify/`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link has expired");
  await expectAccessible(page);
  const fresh = await emailAfter(email, /verify your email/, () =>
    press(page, "Send me a new email"),
  );
  await page.goto(linkIn(fresh, `/${reference}/verify/`));
  await press(page, "Verify your email");
  await expect(page.locator(".keep time")).toHaveAttribute("datetime", dueOn);
});

test("a reference leads to the same page whether or not the request exists", async ({
  page,
  request,
}) => {
  const { reference } = await submit(request, "ruthimg");
  const texts: string[] = [];
  for (const typed of [reference.toLowerCase().replace("-", " "), "7777-7777"]) {
    await page.goto("/ruthimg/request/track");
    await page.getByLabel("Your reference").fill(typed);
    await press(page, "Continue");
    await press(page, "Send me a code");
    await expect(page.getByRole("status")).toContainText("If there is a request");
    const shown = await page.locator("main").innerText();
    texts.push(shown.replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, "REFERENCE"));
  }
  expect(texts[0]).toBe(texts[1]);
});

test("an impossible reference gets an error, and what was typed is kept", async ({ page }) => {
  await page.goto("/ruthimg/request/track");
  await page.getByLabel("Your reference").fill("12345");
  await press(page, "Continue");
  await expect(errorMessage(page)).toContainText("It has eight letters and digits");
  await expect(page.getByLabel("Your reference")).toHaveValue("12345");
  await expect(page).toHaveTitle(/^Error: /);
});
