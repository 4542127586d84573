import { expect, type Page, type Route } from "@playwright/test";
import { press } from "./person";

export const summary = (page: Page) => page.locator(".problem");
export const problems = (page: Page) => summary(page).getByRole("listitem").allTextContents();

/** What checks the form has taken it over: from here on a good form is posted, a wrong one is not. */
export const scripted = (page: Page) =>
  page.waitForFunction(() =>
    Object.entries(document.querySelector("main form") ?? {}).some(
      ([key, props]) => key.startsWith("__reactProps") && props.onSubmit,
    ),
  );

/** Waits until the scripts of the page have taken over this element: what is typed from then on stays as it is. */
export const hydrated = (page: Page, selector: string) =>
  page.waitForFunction(
    (name) =>
      Object.keys(document.querySelector(name) ?? {}).some((key) => key.startsWith("__reactProps")),
    selector,
  );

/** Lets the page load, and hands over each script that is asked for after that. */
export async function holdLate(page: Page, then: (route: Route) => Promise<void>): Promise<void> {
  let loaded = false;
  page.on("load", () => {
    loaded = true;
  });
  await page.route("**/*.js", (route) => (loaded ? then(route) : route.continue()));
}

/** Presses Continue and counts what was posted. */
export async function checkedHere(page: Page): Promise<string[]> {
  let posts = 0;
  page.on("request", (request) => {
    posts += request.method() === "POST" ? 1 : 0;
  });
  await scripted(page);
  await press(page, "Continue");
  await expect(summary(page)).toBeVisible();
  expect(posts).toBe(0);
  page.removeAllListeners("request");
  return problems(page);
}
