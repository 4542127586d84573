import { expect, type Locator, type Page } from "@playwright/test";

type Walked = { begin: () => number; end: () => string[] };

/** Runs in the browser: writes down what has the focus each time Tab is pressed, and what should have had it. */
function watchFocus(): void {
  const name = (element: Element | undefined) => element?.outerHTML.slice(0, 140) ?? "nothing";
  const seen: Element[] = [];
  const faults: string[] = [];
  let expected: HTMLElement[] = [];
  const start = document.createElement("span");
  // All but an open dialog is out of reach.
  const dialog = document.querySelector("dialog:popover-open");
  const page = dialog ?? document.body;

  function tabbable(): HTMLElement[] {
    const found = [
      ...page.querySelectorAll<HTMLElement>(
        "a[href], button, input, select, textarea, summary, iframe, [tabindex]",
      ),
    ];
    return found.filter((element) => {
      if (element.tabIndex < 0 || element.matches(":disabled, [type=hidden], [inert] *"))
        return false;
      if (!element.checkVisibility({ visibilityProperty: true })) return false;
      if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
      const group = found.filter(
        (other): other is HTMLInputElement =>
          other instanceof HTMLInputElement &&
          other.type === "radio" &&
          other.name === element.name &&
          other.form === element.form,
      );
      return element === (group.find(({ checked }) => checked) ?? group[0]);
    });
  }

  function ringed(element: Element): boolean {
    return [undefined, "::after"].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
  }

  /** Something of it is in the window, and nothing lies over the middle of that. */
  function inSight(element: Element): boolean {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) return false;
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    if (right <= left || bottom <= top) return false;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const label = hit?.closest("label");
    return hit !== null && (element.contains(hit) || label?.control === element);
  }

  function look(): void {
    const element = document.activeElement;
    if (!element || element === document.body || element === start || element === seen.at(-1))
      return;
    seen.push(element);
    if (!ringed(element)) faults.push(`no ring around ${name(element)}`);
    if (!inSight(element)) faults.push(`out of sight: ${name(element)}`);
  }

  const walked: Walked = {
    begin: () => {
      expected = tabbable();
      start.tabIndex = -1;
      page.prepend(start);
      start.focus();
      window.scrollTo(0, 0);
      document.addEventListener("keydown", look, true);
      const parts = expected.filter((one) => one.matches("[type=date], [type=time], [type=file]"));
      return expected.length + 4 * parts.length + 3;
    },
    end: () => {
      look();
      document.removeEventListener("keydown", look, true);
      start.remove();
      const order = [...new Set(seen)].filter((one) => expected.includes(one as HTMLElement));
      const wrong = expected.findIndex((one, at) => order[at] !== one);
      if (wrong >= 0)
        faults.push(`Tab came to ${name(order[wrong])} in place of ${name(expected[wrong])}`);
      const main = document.querySelector("main");
      const [first] = expected.filter(
        (one) => one.compareDocumentPosition(main ?? one) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      const skips =
        first?.matches(".skip") && document.querySelector(first.getAttribute("href") ?? "");
      if (first && !skips && !dialog) faults.push("Tab does not come to a way past the top first");
      (document.activeElement as HTMLElement | null)?.blur();
      window.scrollTo(0, 0);
      return [...new Set(faults)];
    },
  };
  Object.assign(window, { walked });
}

/** From the top to the end by Tab alone: everything in its order, nothing hidden, each with a ring. */
export async function tabThrough(page: Page): Promise<string[]> {
  await page.evaluate(watchFocus);
  const walked = await page.evaluateHandle(() => (window as unknown as { walked: Walked }).walked);
  const presses = await walked.evaluate(({ begin }) => begin());
  const browser = await page.context().newCDPSession(page);
  const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const press = () => browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...tab });
  await Promise.all(Array.from({ length: presses }, press));
  await browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...tab });
  const faults = await walked.evaluate(({ end }) => end());
  await browser.detach();
  return faults;
}

/** Goes to `target` by the keyboard alone, and is there. */
export async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, "within 120 presses of Tab").toBeFocused();
}
