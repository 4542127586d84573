import { expect } from "@playwright/test";
import { expectFullyAccessible } from "@/e2e/accessibility";
import { codeIn, emailAfter, emailsTo, linkIn, newAddress, waitForEmail } from "@/e2e/desk";
import {
  answersOf,
  answerUpTo,
  openByCode,
  openRequesterPage,
  press,
  referenceOn,
  submitVerified,
  verifyWithLink,
} from "@/e2e/requester";
import { errorMessage, fact, openPanel, requestPage, submitStep, test } from "@/e2e/staff";
import enForm from "@/lib/messages/en/form.json" with { type: "json" };

const NEW_CODE = "Code from the email to the new address";

test("a wrong address is corrected on the receipt: the old link stops working, and the new one verifies the address", async ({
  page,
}) => {
  const answers = answersOf();
  await answerUpTo(page, "ruthimg", "check", answers);
  await press(page, "Send your request");
  const reference = await referenceOn(page);
  const due = await page.locator(".keep time").getAttribute("datetime");
  const first = await waitForEmail(answers.email, /verify your email/);
  await page.getByRole("link", { name: "Correct it" }).click();
  await expectFullyAccessible(page);
  const field = page.getByLabel("New email address");
  await field.fill("ada@example");
  await press(page, "Send the email there");
  await expect(errorMessage(page)).toContainText("Enter an email address like name@example.org.");
  await expect(page).toHaveTitle(/^Error: /);
  await expect(field).toHaveValue("ada@example");
  await expectFullyAccessible(page);
  const newEmail = newAddress("right");
  await field.fill(newEmail);
  const second = await emailAfter(newEmail, /verify your email/, () =>
    press(page, "Send the email there"),
  );
  await expect(page.getByRole("status")).toContainText("We sent an email to the new address.");
  await expect(page.getByText(newEmail)).toBeVisible();
  await expectFullyAccessible(page);
  await page.goto(linkIn(first, `/${reference}/verify/`));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is a newer email");
  await page.goto(linkIn(second, `/${reference}/verify/`));
  await press(page, "Verify your email");
  await expect(page.locator(".keep time")).toHaveAttribute("datetime", due ?? "");
  await expect(page.getByText(newEmail)).toBeVisible();
  expect((await emailsTo(answers.email)).map(({ subject }) => subject)).toHaveLength(1);
});

test("before verification, only the browser that sent the request can correct it, and others cannot tell that it exists", async ({
  page,
  browser,
}) => {
  const answers = answersOf();
  await answerUpTo(page, "ruthimg", "check", answers);
  await press(page, "Send your request");
  const at = `/ruthimg/request/${await referenceOn(page)}`;
  await page.goto(at);
  await page.getByRole("link", { name: "Correct it" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Correct your address");
  const other = await (await browser.newContext()).newPage();
  const texts: string[] = [];
  for (const there of [at, "/ruthimg/request/7777-7777"]) {
    await other.goto(there);
    texts.push((await other.locator("main").innerText()).replace(/[0-9A-Z]{4}-[0-9A-Z]{4}/g, "R"));
  }
  expect(texts[0]).toBe(texts[1]);
  expect(texts[0]).toContain("in the browser that sent the request");
  await other.goto("/ruthimg/request/sent/address");
  await expect(other).toHaveURL(/\/request\/sent$/);
  await other.context().close();
  await verifyWithLink(page.request, await waitForEmail(answers.email, /verify your email/));
  await page.goto("/ruthimg/request/sent/address");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Your email address is verified",
  );
  await expectFullyAccessible(page);
});

test("a signed-in requester changes the address with a code from the new one, and the old one is notified", async ({
  page,
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg");
  await openRequesterPage(page, sent);
  await page.getByRole("link", { name: "Change the address we write to" }).click();
  await expectFullyAccessible(page);
  const newEmail = newAddress("right");
  await page.getByLabel("New email address").fill(newEmail);
  const verification = await emailAfter(newEmail, /verify your new email/, () =>
    press(page, "Send a code there"),
  );
  expect(verification.text).not.toMatch(/Ada|copy of your data/);
  await expect(page.getByRole("status")).toContainText(newEmail);
  await expectFullyAccessible(page);
  const code = codeIn(verification);
  await page.getByLabel(NEW_CODE).fill(code === "000000" ? "111111" : "000000");
  await press(page, "Change the address");
  await expect(errorMessage(page)).toContainText("Enter the six digits from the newest email");
  await page.getByLabel(NEW_CODE).fill(code);
  await press(page, "Change the address");
  await expect(page.getByRole("status")).toContainText("Your address is changed.");
  await expect(page.getByText(newEmail)).toBeVisible();
  const notification = await waitForEmail(sent.email, /we changed your address/);
  expect(notification.text).not.toContain(newEmail);
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Email")).toHaveText(newEmail);
  await expect(staff.getByText("Email address changed by requester")).toBeVisible();
});

test("the right code after a wrong one opens the request, and the error message disappears", async ({
  page,
  request,
}) => {
  const sent = await submitVerified(request, "ruthimg");
  await page.goto(sent.path);
  const verification = await emailAfter(sent.email, /your code$/, () =>
    press(page, "Send me a code"),
  );
  const code = codeIn(verification);
  const field = page.getByLabel("Code from the email");
  await field.fill(code === "000000" ? "111111" : "000000");
  await press(page, "Open your request");
  await expect(errorMessage(page)).toContainText("Enter the six digits from the newest email");
  await field.fill(code);
  await press(page, "Open your request");
  await expect(page.getByRole("heading", { name: enForm.own.state })).toBeVisible();
  await expect(errorMessage(page)).toHaveCount(0);
  expect(page.url()).not.toContain("told=");
});

test("a change of address requires a recent code, and what was typed is kept until the code is entered", async ({
  page,
  request,
}) => {
  const sent = await submitVerified(request, "ruthimg");
  await openRequesterPage(page, sent);
  await page.goto(`${sent.path}/address`);
  const newEmail = newAddress("right");
  await page.getByLabel("New email address").fill(newEmail);
  await page.context().clearCookies();
  await press(page, "Send a code there");
  await expect(errorMessage(page)).toContainText("We kept what you typed");
  await openByCode(page, sent);
  await expect(page.getByLabel("New email address")).toHaveValue(newEmail);
  expect(await emailsTo(newEmail)).toEqual([]);
});

test("the requester chooses the response delivery, and staff see it in the response form", async ({
  page,
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "artisticmonk", { residence: "in" });
  await openRequesterPage(page, sent);
  await expect(page.getByText("To download, on this page")).toBeVisible();
  await page.getByRole("link", { name: "Change how you get our response" }).click();
  await page.getByRole("radio", { name: "As a letter by post" }).check();
  await press(page, "Save");
  await expect(errorMessage(page)).toContainText("Enter the address that we send the letter to.");
  await expect(page.getByRole("radio", { name: "As a letter by post" })).toBeChecked();
  await expectFullyAccessible(page);
  await page.getByLabel("Postal address").fill("Ada Lovelace\n1 Canary Lane\nLondon");
  await press(page, "Save");
  await expect(page.getByRole("status")).toContainText(
    "We saved how you want to get our response.",
  );
  await expect(page.getByText("1 Canary Lane")).toBeVisible();
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Response delivery")).toContainText("By post");
  const response = await openPanel(staff, "fulfil");
  await expect(response).toContainText("The requester wants a letter by post");
  await expect(response).toContainText("1 Canary Lane");
  await expectFullyAccessible(staff);
});

test("response delivery can be chosen only where data is handed over, and by post only if the desk offers it", async ({
  page,
  request,
}) => {
  const erasure = await submitVerified(request, "ruthimg", { right: "erasure" });
  await openRequesterPage(page, erasure);
  await expect(page.getByText("You get our response", { exact: true })).toHaveCount(0);
  await page.goto(`${erasure.path}/delivery`);
  await expect(page.getByText("It is too late to choose how you get our response.")).toBeVisible();
  const access = await submitVerified(request, "ruthimg");
  await openRequesterPage(page, access);
  await page.goto(`${access.path}/delivery`);
  await expect(page.getByRole("radio")).toHaveCount(2);
  await expect(page.getByLabel("Postal address")).toHaveCount(0);
});

test("the requester adds information where the page says so, and staff read it", async ({
  page,
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "imgus");
  await openRequesterPage(page, sent);
  await page.getByRole("link", { name: "Add information" }).click();
  await expect(
    page.getByRole("heading", { name: "Add information or write to us" }),
  ).toBeInViewport();
  await page.getByLabel("Your message").fill("It was in May.");
  await press(page, "Send your message");
  await staff.goto(requestPage(sent));
  await expect(staff.getByText("It was in May.")).toBeVisible();
  await submitStep(staff, "hold-nothing", "Send response", /no data was found/);
  await page.goto(sent.path);
  await expect(page.getByRole("heading", { name: "Help us find your data" })).toBeVisible();
  await expectFullyAccessible(page);
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("a wrong address is corrected before it is verified", async ({ page }) => {
    const answers = answersOf();
    await answerUpTo(page, "ruthimg", "check", answers);
    await press(page, "Send your request");
    const reference = await referenceOn(page);
    const first = await waitForEmail(answers.email, /verify your email/);
    await page.getByRole("link", { name: "Correct it" }).click();
    await page.getByLabel("New email address").fill("nobody");
    await press(page, "Send the email there");
    await expect(errorMessage(page)).toContainText("Enter an email address");
    await expect(page.getByLabel("New email address")).toHaveValue("nobody");
    const corrected = newAddress("right");
    await page.getByLabel("New email address").fill(corrected);
    const second = await emailAfter(corrected, /verify your email/, () =>
      press(page, "Send the email there"),
    );
    await page.goto(linkIn(first, "/verify/"));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is a newer email");
    await page.goto(`/ruthimg/request/${reference}`);
    await page.getByLabel("Code from the email").fill(codeIn(second));
    await press(page, "Open your request");
    await expect(page.getByText(corrected)).toBeVisible();
  });

  test("a requester changes the address and the response delivery, and sends a complaint", async ({
    page,
    request,
    staff,
  }) => {
    const sent = await submitVerified(request, "imagerefiner", { residence: "uk" });
    await page.goto(sent.path);
    await openByCode(page, sent);
    await page.getByRole("link", { name: "Change the address we write to" }).click();
    const corrected = newAddress("right");
    await page.getByLabel("New email address").fill(corrected);
    const verification = await emailAfter(corrected, /verify your new email/, () =>
      press(page, "Send a code there"),
    );
    await page.getByLabel("Code from the email to the new address").fill(codeIn(verification));
    await press(page, "Change the address");
    await expect(page.getByText("Your address is changed.")).toBeVisible();
    await waitForEmail(sent.email, /we changed your address/);
    await page.getByRole("link", { name: "Change how you get our response" }).click();
    await page.getByRole("radio", { name: "As text by email" }).check();
    await press(page, "Save");
    await expect(page.getByText("We saved how you want to get our response.")).toBeVisible();
    await staff.goto(requestPage(sent));
    await submitStep(staff, "hold-nothing", "Send response", /no data was found/);
    await page.goto(`${sent.path}/appeal`);
    await press(page, "Send your complaint");
    await expect(errorMessage(page)).toBeVisible();
    await page.getByLabel("What went wrong?").fill("You did not look.");
    await press(page, "Send your complaint");
    await expect(page.getByText("This is your complaint about our response to")).toBeVisible();
    await expect(page.getByText(corrected)).toBeVisible();
  });
});
