import { expect, type Page, type Route } from "@playwright/test";
import { press } from "./requester";

export const summary = (page: Page) => page.locator(".problem");
export const problems = (page: Page) => summary(page).getByRole("listitem").allTextContents();

/** Waits until the validation script handles the form: from then on only a valid form is posted. */
export const waitForFormScript = (page: Page) =>
  page.waitForFunction(() =>
    Object.entries(document.querySelector("main form") ?? {}).some(
      ([key, props]) => key.startsWith("__reactProps") && props.onSubmit,
    ),
  );

/** Waits until React has hydrated the element, so that hydration cannot change what is typed from then on. */
export const waitForHydration = (page: Page, selector: string) =>
  page.waitForFunction(
    (name) =>
      Object.keys(document.querySelector(name) ?? {}).some((key) => key.startsWith("__reactProps")),
    selector,
  );

/** Passes each script that is requested after the load event to `then`. */
export async function interceptLateScripts(
  page: Page,
  then: (route: Route) => Promise<void>,
): Promise<void> {
  let loaded = false;
  page.on("load", () => {
    loaded = true;
  });
  await page.route("**/*.js", (route) => (loaded ? then(route) : route.continue()));
}

/** Presses Continue on an invalid form and expects that nothing is posted. Returns the listed problems. */
export async function problemsWithoutPosting(page: Page): Promise<string[]> {
  let posts = 0;
  page.on("request", (request) => {
    posts += request.method() === "POST" ? 1 : 0;
  });
  await waitForFormScript(page);
  await press(page, "Continue");
  await expect(summary(page)).toBeVisible();
  expect(posts).toBe(0);
  page.removeAllListeners("request");
  return problems(page);
}
