import { expect, test } from "@playwright/test";
import { codeIn, expectAccessible, newAddress, waitForEmail } from "@/e2e/desk";
import {
  html,
  languages,
  submitInGerman,
  switchLanguage,
  switchLanguageMidForm,
} from "@/e2e/language";
import { answersOf, OWN_ORIGIN, press } from "@/e2e/requester";
import deForm from "@/lib/messages/de/form.json" with { type: "json" };

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

test("the language is switched in the middle of a question, and nothing typed is lost", async ({
  page,
  context,
}) => {
  await switchLanguageMidForm(page);
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
