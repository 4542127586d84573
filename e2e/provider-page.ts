import type { Page } from "@playwright/test";
import { APP_URL } from "./desk";
import { press } from "./requester";

/** The address of the test sign-in provider, which runs next to the desk under test (playwright.config.ts). */
export const ISSUER = `http://localhost:${Number(new URL(APP_URL).port) + 82}`;

/** Signs in as `account` on the page of the provider (provider.mjs). */
export async function enterProviderLogin(page: Page, account: string): Promise<void> {
  await page.getByPlaceholder("Enter any login").fill(account);
  await page.getByPlaceholder("and password").fill("any");
  await press(page, "Sign-in");
  await press(page, "Continue");
}
