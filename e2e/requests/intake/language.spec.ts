import { expect, type Page, test } from "@playwright/test";
import { codeIn, expectAccessible, linkIn, newAddress, waitForEmail } from "@/e2e/desk";
import {
  answersOf,
  answerUpTo,
  OWN_ORIGIN,
  openByCode,
  openRequesterPage,
  press,
  submit,
  submitVerified,
} from "@/e2e/requester";
import { openDesk } from "@/e2e/test-desk";
import deClock from "@/lib/messages/de/clock.json" with { type: "json" };
import deForm from "@/lib/messages/de/form.json" with { type: "json" };
import deOwn from "@/lib/messages/de/own.json" with { type: "json" };
import deRights from "@/lib/messages/de/rights.json" with { type: "json" };
import enForm from "@/lib/messages/en/form.json" with { type: "json" };

const { steps, common, check, start } = deForm;

const html = (page: Page) => page.locator("html");
const languages = (page: Page) => page.locator(".languages");

/** Chooses a language: a link, or a button of the form that is being filled in. */
const switchLanguage = (page: Page, name: "Deutsch" | "English") =>
  languages(page).getByText(name, { exact: true }).click();

/** Submits a request in German, from the start page of a desk to the receipt. */
async function submitInGerman(page: Page, email: string): Promise<void> {
  await page.getByRole("link", { name: start.begin }).click();
  await page.getByRole("radio", { name: "EU, Island, Liechtenstein oder Norwegen" }).check();
  await press(page, common.continue);
  await page.getByRole("radio", { name: deRights.access.title, exact: true }).check();
  await press(page, common.continue);
  await page.getByRole("radio", { name: steps.person.self, exact: true }).check();
  await press(page, common.continue);
  await page.getByLabel(steps.contact.name).fill("Änne Müller");
  await page.getByLabel(steps.contact.email).fill(email);
  await press(page, common.continue);
  await page.getByLabel("Seit wann?").fill("seit dem Frühjahr");
  await press(page, common.continue);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(check.title);
  await press(page, check.send);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(deForm.sent.title);
}

test.describe("a browser that asks for German", () => {
  test.use({ locale: "de-AT" });

  test("gets German from the start page to the requester's page, and German emails", async ({
    page,
  }) => {
    const email = newAddress("anne");
    const served = await page.goto("/ruthimg");
    expect(served?.headers()["cache-control"]).toContain("no-store");
    await expect(html(page)).toHaveAttribute("lang", "de");
    await expect(page).toHaveTitle(/^Ihre Daten bei /);
    // Texts that the desk wrote itself are English, and marked as English.
    await expect(page.locator("summary [lang=en]").first()).toBeVisible();
    await expectAccessible(page);
    await submitInGerman(page, email);
    const verification = await waitForEmail(email, /Bestätigen Sie Ihre E-Mail-Adresse$/);
    expect(verification.html).toContain('<html lang="de"');
    expect(verification.text).toContain("Der Link gilt 7 Tage.");
    await page.getByLabel(deForm.sent.code).fill(codeIn(verification));
    await press(page, deForm.sent.confirm);
    await expect(page.getByText(deForm.own.done.confirmed)).toBeVisible();
    const acknowledgment = await waitForEmail(email, /Bestätigung des Eingangs$/);
    expect(acknowledgment.text).toContain("Guten Tag Änne Müller,");
    expect(acknowledgment.text).toContain("Datenschutz-Grundverordnung (EU) 2016/679");
    expect(acknowledgment.text).toMatch(/bis \p{L}+, \d+\. \p{L}+ 20\d\d, 24 Uhr\./u);
    await page.reload();
    await expectAccessible(page);
    // The page changes its language. An email on it stays in the language in which it was sent.
    await switchLanguage(page, "English");
    await expect(page.getByRole("heading", { name: "Our emails to you" })).toBeVisible();
    await expect(page.locator("details [lang=de]").first()).toContainText("Bestätigung");
  });
});

test("the language is switched there and back in the middle of a question, and nothing typed is lost", {
  tag: "@both",
}, async ({ page, context }) => {
  await answerUpTo(page, "ruthimg", "contact", answersOf());
  await page.getByLabel(enForm.steps.contact.name).fill("Ada <Lovelace>");
  await press(page, enForm.common.continue);
  await expect(page.locator(".problem")).toContainText(enForm.error.email.missing);
  await page.getByLabel(enForm.steps.contact.email).fill("ada@example");
  await switchLanguage(page, "Deutsch");
  await expect(page).toHaveURL(/\/ruthimg\/request\/ask\/contact\?/);
  await expect(html(page)).toHaveAttribute("lang", "de");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(steps.contact.title);
  await expect(page.getByLabel(steps.contact.name)).toHaveValue("Ada <Lovelace>");
  await expect(page.getByLabel(steps.contact.email)).toHaveValue("ada@example");
  await press(page, common.continue);
  await expect(page.locator(".problem")).toContainText(deForm.error.email.wrong);
  await page.getByLabel(steps.contact.email).fill("ada@example.org");
  // The Enter key submits the question and does not switch the language back.
  await page.getByLabel(steps.contact.email).press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(steps.details.several);
  await page.locator("#details").fill("Zwei\nZeilen");
  await switchLanguage(page, "English");
  await expect(page.locator("#details")).toHaveValue("Zwei\nZeilen");
  await expect(page.locator(".problem")).toHaveCount(0);
  await press(page, enForm.common.continue);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(enForm.check.title);
  await expect(page.locator(".answers")).toContainText("Zwei\nZeilen");
  await switchLanguage(page, "Deutsch");
  await expect(page.locator(".answers")).toContainText("Ada <Lovelace>");
  await press(page, check.send);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(deForm.sent.title);
  const cookie = (await context.cookies()).find(({ name }) => name === "rightsdesk-language");
  expect(cookie).toMatchObject({ value: "de", path: "/", httpOnly: true, sameSite: "Lax" });
});

test.describe("a browser that asks for French", () => {
  test.use({ locale: "fr-FR", viewport: { width: 360, height: 640 } });

  test("gets the desk's language, and sees the other languages on a narrow screen", async ({
    page,
  }) => {
    for (const path of ["/", "/ruthimg", "/ruthimg/request/ask/residence", "/ruthimg/deadline"]) {
      await page.goto(path);
      await expect(html(page)).toHaveAttribute("lang", "en");
      await expect(languages(page).getByText("Deutsch")).toBeInViewport({ ratio: 1 });
    }
    await page.goto("/");
    await switchLanguage(page, "Deutsch");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(deForm.front.title);
    await page.getByRole("link", { name: /ruth/i }).first().click();
    await expect(html(page)).toHaveAttribute("lang", "de");
    await page.goto("/ruthimg/nothing/here");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(deForm.stray.title);
    await page.goto("/sign-in");
    await expect(html(page)).toHaveAttribute("lang", "de");
  });
});

test("the response to JSON and the email to the requester are in the language that the request asks for", async ({
  request,
}) => {
  const send = (data: object) =>
    request.post("/ruthimg/request/send", {
      headers: { ...OWN_ORIGIN, "accept-language": "de-CH, en;q=0.3" },
      data,
    });
  const wrong = await send({ ...answersOf(), email: "" });
  expect((await wrong.json()).fields).toEqual({ email: deForm.error.email.missing });
  const answers = answersOf();
  expect((await send(answers)).status()).toBe(201);
  await waitForEmail(answers.email, /Bestätigen Sie Ihre E-Mail-Adresse$/);
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
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
});
