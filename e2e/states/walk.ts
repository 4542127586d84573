import { type APIRequestContext, type Browser, expect, type Page } from "@playwright/test";
import { press } from "@/e2e/requester";

export type Pages = {
  /** The requester's browser. */
  page: Page;
  /** A handler's browser. */
  staff: Page;
  browser: Browser;
  request: APIRequestContext;
};

/** Yields a page in each state of one story. The caller must leave the page in the state in which it got it. */
export type Walk = (hands: Pages) => AsyncGenerator<Page>;

export async function* visit(page: Page, paths: readonly string[]): AsyncGenerator<Page> {
  for (const path of paths) {
    await page.goto(path);
    yield page;
  }
}

/** Sends a plain form and yields the page that it leads to. */
export async function* send(page: Page, button: string): AsyncGenerator<Page> {
  await Promise.all([page.waitForEvent("load"), press(page, button)]);
  yield page;
}

/** Opens all panels at once, also those of which a user can open only one at a time: one visit checks each of them. */
export async function openAllPanels(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const panel of document.querySelectorAll("details[name]")) panel.removeAttribute("name");
  });
  await openAllDetails(page);
}

/** Opens every closed `details` element. Of those that share a name only one can be open. */
export async function openAllDetails(page: Page): Promise<void> {
  const closed = () =>
    page.locator("main details:not([open])").evaluateAll((folds) => {
      const open = (name: string) =>
        name && document.querySelector(`details[open][name="${name}"]`);
      const left = folds.filter((fold) => !open(fold.getAttribute("name") ?? ""));
      for (const fold of left) (fold as HTMLDetailsElement).open = true;
      return left.length;
    });
  // Hydration may render the elements again as they were.
  await expect(async () => expect(await closed()).toBe(0)).toPass();
}
