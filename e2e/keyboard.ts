import { expect, type Locator, type Page } from "@playwright/test";

type FocusRecorder = { begin: () => number; end: () => string[] };

/** Runs in the browser. Records which element has the focus at each press of Tab, and which should have it. */
function watchFocus(): void {
  const name = (element: Element | undefined) => element?.outerHTML.slice(0, 140) ?? "nothing";
  const seen: Element[] = [];
  const faults: string[] = [];
  let expected: HTMLElement[] = [];
  const start = document.createElement("span");
  // While a dialog is open, only its elements can be reached.
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

  function hasFocusRing(element: Element): boolean {
    return [undefined, "::after"].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
  }

  /** A part of the element is in the window, and no other element covers the middle of that part. */
  function isVisible(element: Element): boolean {
    const box = [...element.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
    if (!box) return false;
    const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
    const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
    if (right <= left || bottom <= top) return false;
    const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
    const label = hit?.closest("label");
    return hit !== null && (element.contains(hit) || label?.control === element);
  }

  function recordFocus(): void {
    const element = document.activeElement;
    if (!element || element === document.body || element === start || element === seen.at(-1))
      return;
    seen.push(element);
    if (!hasFocusRing(element)) faults.push(`no focus ring around ${name(element)}`);
    if (!isVisible(element)) faults.push(`out of sight: ${name(element)}`);
  }

  const focusRecorder: FocusRecorder = {
    begin: () => {
      expected = tabbable();
      start.tabIndex = -1;
      page.prepend(start);
      start.focus();
      window.scrollTo(0, 0);
      document.addEventListener("keydown", recordFocus, true);
      const parts = expected.filter((one) => one.matches("[type=date], [type=time], [type=file]"));
      return expected.length + 4 * parts.length + 3;
    },
    end: () => {
      recordFocus();
      document.removeEventListener("keydown", recordFocus, true);
      start.remove();
      const order = [...new Set(seen)].filter((one) => expected.includes(one as HTMLElement));
      const wrong = expected.findIndex((one, at) => order[at] !== one);
      if (wrong >= 0)
        faults.push(`Tab reached ${name(order[wrong])} instead of ${name(expected[wrong])}`);
      const main = document.querySelector("main");
      const [first] = expected.filter(
        (one) => one.compareDocumentPosition(main ?? one) & Node.DOCUMENT_POSITION_FOLLOWING,
      );
      const skips =
        first?.matches(".skip") && document.querySelector(first.getAttribute("href") ?? "");
      if (first && !skips && !dialog) faults.push("the first Tab stop is no skip link");
      (document.activeElement as HTMLElement | null)?.blur();
      window.scrollTo(0, 0);
      return [...new Set(faults)];
    },
  };
  Object.assign(window, { focusRecorder });
}

/** Tabs through the whole page. Returns the faults: elements out of order, hidden, or without a focus ring. */
export async function tabThrough(page: Page): Promise<string[]> {
  await page.evaluate(watchFocus);
  const recorder = await page.evaluateHandle(
    () => (window as unknown as { focusRecorder: FocusRecorder }).focusRecorder,
  );
  const presses = await recorder.evaluate(({ begin }) => begin());
  const browser = await page.context().newCDPSession(page);
  const tab = { key: "Tab", code: "Tab", windowsVirtualKeyCode: 9 };
  const press = () => browser.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...tab });
  await Promise.all(Array.from({ length: presses }, press));
  await browser.send("Input.dispatchKeyEvent", { type: "keyUp", ...tab });
  const faults = await recorder.evaluate(({ end }) => end());
  await browser.detach();
  return faults;
}

/** Moves the focus to `target` with the keyboard alone. */
export async function tabTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  await expect(target, "within 120 presses of Tab").toBeFocused();
}
