import { type Browser, expect, type Page } from "@playwright/test";
import { press } from "@/e2e/requester";
import { staffPage } from "@/e2e/staff";

export type NewTemplate = { name: string; language?: "en" | "de"; text: string };

export const newTemplateForm = (page: Page) => page.locator("#add");

/** Fills in the form for a new template and sends it. */
export async function add(
  admin: Page,
  { name, language = "en", text }: NewTemplate,
): Promise<void> {
  const form = newTemplateForm(admin);
  await form.getByLabel("Name").fill(name);
  await form.getByLabel("Language").selectOption(language);
  await form.getByLabel("Text").fill(text);
  await press(admin, "Add template");
}

/** Creates these templates as an admin of the desk. Returns the admin's page. */
export async function templatesOf(
  browser: Browser,
  slug: string,
  all: readonly NewTemplate[],
): Promise<Page> {
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}/templates`);
  for (const one of all) {
    await add(admin, one);
    await expect(admin.getByRole("heading", { name: one.name, exact: true })).toBeVisible();
    await expect(newTemplateForm(admin).getByLabel("Name")).toHaveValue("");
  }
  return admin;
}
