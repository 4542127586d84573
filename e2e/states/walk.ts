import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { press } from "@/e2e/person";

export type Hands = {
  /** The browser of a person. */
  page: Page;
  /** That of a handler. */
  staff: Page;
  browser: Browser;
  request: APIRequestContext;
};

/** Leads through states of pages that belong to one story, and stops at each: whoever walks along leaves it as it is. */
export type Walk = (hands: Hands) => AsyncGenerator<Page>;

export async function* visit(page: Page, paths: readonly string[]): AsyncGenerator<Page> {
  for (const path of paths) {
    await page.goto(path);
    yield page;
  }
}

/** Sends a plain form: the page that it leads to. */
export async function* send(page: Page, button: string): AsyncGenerator<Page> {
  await Promise.all([page.waitForEvent("load"), press(page, button)]);
  yield page;
}

/** Opens every fold that a reader finds closed; of those that close one another, one. */
export async function unfold(page: Page): Promise<void> {
  const closed = () =>
    page.locator("main details:not([open])").evaluateAll((folds) => {
      const open = (name: string) =>
        name && document.querySelector(`details[open][name="${name}"]`);
      const left = folds.filter((fold) => !open(fold.getAttribute("name") ?? ""));
      for (const fold of left) (fold as HTMLDetailsElement).open = true;
      return left.length;
    });
  // A script that takes the page over may draw them once more as they were.
  await expect(async () => expect(await closed()).toBe(0)).toPass();
}
