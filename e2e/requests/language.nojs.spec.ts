import { expect, test } from "@playwright/test";
import { linkIn, waitForEmail } from "@/e2e/desk";
import { html, languages, switchLanguage, switchLanguageMidForm } from "@/e2e/language";
import { openByCode, openRequesterPage, press, submit, submitVerified } from "@/e2e/requester";
import { openDesk } from "@/e2e/test-desk";
import deClock from "@/lib/messages/de/clock.json" with { type: "json" };
import deForm from "@/lib/messages/de/form.json" with { type: "json" };
import deOwn from "@/lib/messages/de/own.json" with { type: "json" };

test("without JavaScript the language is switched in the middle of a question, and nothing typed is lost", async ({
  page,
}) => {
  await switchLanguageMidForm(page);
});

test("switching the language of any other page keeps what was typed", async ({
  page,
  request,
  context,
}) => {
  const sent = await submitVerified(request, "artisticmonk");
  await page.goto("/artisticmonk/request/track");
  await page.getByLabel("Your reference").fill(" 7k4m");
  await switchLanguage(page, "Deutsch");
  await expect(page.getByLabel(deForm.follow.reference)).toHaveValue(" 7k4m");
  await expect(page.locator(".problem")).toHaveCount(0);
  await expect(page).toHaveTitle(/^Ihren Antrag verfolgen/);
  await switchLanguage(page, "English");
  await openRequesterPage(page, sent);
  const long = `${"A long message. ".repeat(300)}\nIts end.`;
  await page.getByLabel("Your message").fill(long);
  await page
    .getByLabel("Add files")
    .setInputFiles({ name: "a.txt", mimeType: "text/plain", buffer: Buffer.from("a") });
  await switchLanguage(page, "Deutsch");
  await expect(page).toHaveURL(new RegExp(`${sent.path}\\?`));
  await expect(page.getByLabel(deForm.own.text)).toHaveValue(long);
  await expect(page.locator(".problem")).toContainText(deForm.error.filesAgain);
  // After a sign-out the message is kept until a new code is entered, in any language.
  await context.clearCookies({ name: "rightsdesk-subject-artisticmonk" });
  await press(page, deForm.own.sendMessage);
  await expect(page.locator(".problem")).toContainText(deForm.error.session);
  await switchLanguage(page, "English");
  await expect(page.locator(".problem")).toContainText("You were signed out");
  await openByCode(page, sent);
  await expect(page.getByLabel("Your message")).toHaveValue(long);
  await switchLanguage(page, "Deutsch");
  await page.goto(`${sent.path}/delivery`);
  await page.getByRole("radio", { name: deOwn.delivery.post }).check();
  await page.getByLabel(deOwn.delivery.postal).fill("Weg 1\n10115 Berlin");
  await switchLanguage(page, "English");
  await expect(page.getByRole("radio", { name: "As a letter by post" })).toBeChecked();
  await expect(page.getByLabel("Postal address")).toHaveValue("Weg 1\n10115 Berlin");
});

test("the deadline calculator keeps its values when its language changes, and reports none as missing", async ({
  page,
}) => {
  await page.goto("/ruthimg/deadline?region=DE-BE");
  await page.getByLabel("Time zone").fill("Asia/Kolkata");
  await switchLanguage(page, "Deutsch");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(deClock.form.title);
  await expect(page.getByLabel(deClock.form.zone)).toHaveValue("Asia/Kolkata");
  await expect(page.locator(".problem")).toHaveCount(0);
  await page.getByLabel(deClock.form.received, { exact: true }).fill("2026-11-17");
  await press(page, deClock.form.button);
  await expect(page.locator(".keep")).toContainText("Donnerstag, 17. Dezember 2026");
  await switchLanguage(page, "English");
  await expect(page.locator(".keep")).toContainText("Thursday 17 December 2026");
});

test("the link in an email opens in the chosen language, and its token is in no other address", async ({
  page,
  request,
}) => {
  const { email } = await submit(request, "ruthimg");
  await page.goto(linkIn(await waitForEmail(email, /verify your email/), "/verify/"));
  const other = languages(page).getByRole("link");
  await expect(other).toHaveAttribute("href", "?lang=de");
  await other.click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(deForm.confirm.title);
  await press(page, deForm.confirm.button);
  await expect(page.getByText(deForm.own.done.confirmed)).toBeVisible();
});

test("the embedded form switches its language with everything typed, without a cookie", async ({
  page,
  context,
}) => {
  const slug = await openDesk(`tongue-${Date.now().toString(36)}`, {
    embedOrigins: ["https://example.org"],
  });
  await page.goto(`/${slug}/embed`);
  await page.getByLabel("Full name").fill("Änne <Müller>");
  await page.locator('input[value="access"]').check();
  await page.getByRole("button", { name: "Deutsch" }).click();
  await expect(html(page)).toHaveAttribute("lang", "de");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await expect(page.getByLabel(deForm.steps.contact.name)).toHaveValue("Änne <Müller>");
  await expect(page.locator('input[value="access"]')).toBeChecked();
  await page.getByLabel(deForm.steps.contact.name).press("Enter");
  await expect(page.getByRole("alert")).toContainText(deForm.error.email.missing);
  expect(await context.cookies()).toEqual([]);
});
