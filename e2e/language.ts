import { expect, type Page } from "@playwright/test";
import deForm from "@/lib/messages/de/form.json" with { type: "json" };
import deRights from "@/lib/messages/de/rights.json" with { type: "json" };
import enForm from "@/lib/messages/en/form.json" with { type: "json" };
import { answersOf, answerUpTo, press } from "./requester";

const { steps, common, check, start } = deForm;

export const html = (page: Page) => page.locator("html");
export const languages = (page: Page) => page.locator(".languages");

/** Chooses a language: a link, or a button of the form that is being filled in. */
export const switchLanguage = (page: Page, name: "Deutsch" | "English") =>
  languages(page).getByText(name, { exact: true }).click();

/** Submits a request in German, from the start page of a desk to the receipt. */
export async function submitInGerman(page: Page, email: string): Promise<void> {
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

/** Switches the language there and back in the middle of the form, and expects that everything typed is kept. */
export async function switchLanguageMidForm(page: Page): Promise<void> {
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
}
