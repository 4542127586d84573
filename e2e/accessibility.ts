import { expect, type Page } from "@playwright/test";
import { expectAccessible, VISUAL_RULES } from "./desk";
import { tabThrough } from "./keyboard";

/** The text spacing of WCAG 1.4.12, which a reader may set without losing content or function. */
const TEXT_SPACING =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

/** A window of 1280 × 1024 at 400 % zoom. */
const ZOOMED = { width: 320, height: 256 };

type FaultsByCheck = Record<string, string[]>;

/**
 * Expects that the page is accessible in its present state: with a screen reader, in light and dark, at 400 % zoom,
 * with wide text spacing, in forced colours, without motion, and with the keyboard alone. Leaves the page as it was,
 * without a focused element.
 */
export async function expectFullyAccessible(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectAccessible(page);
  const faults: FaultsByCheck = {
    "main heading": await page.evaluate(mainHeadings),
    "moves by itself": await page.evaluate(moving),
    "smaller than 24 × 24": await page.evaluate(smallTargets),
    "with text spacing": await faultsWhenSpaced(page),
    "in forced colours": await faultsInForcedColours(page),
  };
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 900 });
  await expectAccessible(page, VISUAL_RULES);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(ZOOMED);
  Object.assign(faults, {
    "at 400 %": await page.evaluate(cutOff),
    "at 400 % with text spacing": await faultsWhenSpaced(page),
    "by keyboard": await tabThrough(page),
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  const found = Object.entries(faults).filter(([, what]) => what.length > 0);
  expect.soft(Object.fromEntries(found), page.url()).toEqual({});
}

async function faultsWhenSpaced(page: Page): Promise<string[]> {
  // The content security policy of some pages would refuse a <style> element.
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, TEXT_SPACING);
  const found = await page.evaluate(cutOff);
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return found;
}

async function faultsInForcedColours(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const found = await page.evaluate(unseenInForcedColours);
  await page.emulateMedia({ forcedColors: "none" });
  return found;
}

/** Checks of a rendered page. Each function runs in the browser, so it cannot use anything outside itself. */

/** Elements that are wider than the window, or whose text their own box cuts off. */
export function cutOff(): string[] {
  const name = (element: Element) =>
    `${element.tagName.toLowerCase()}${element.id && `#${element.id}`}.${element.className} "${(element.textContent ?? "").trim().slice(0, 40)}"`;
  const found: string[] = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) found.push(`the page is ${root.scrollWidth}px wide`);
  for (const element of document.querySelectorAll<HTMLElement>("body *")) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    if (style.clipPath !== "none" || box.width <= 1 || element.closest("svg, .sr-words, .exact"))
      continue;
    const words = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
    );
    const cuts = (overflow: string) => overflow === "hidden" || overflow === "clip";
    const field = element.matches("input, select, textarea");
    if (field) continue;
    if (cuts(style.overflowX) && element.scrollWidth > element.clientWidth + 1) {
      found.push(`${name(element)} is cut off at its side`);
    }
    if (cuts(style.overflowY) && element.scrollHeight > element.clientHeight + 1) {
      found.push(`${name(element)} is cut off below`);
    }
    const inline = style.display.startsWith("inline") || style.display === "contents";
    const scrolls = /auto|scroll/.test(style.overflowY);
    if (words && !inline && !scrolls && element.scrollHeight > element.clientHeight + 3) {
      found.push(
        `${name(element)} runs over its box by ${element.scrollHeight - element.clientHeight}px`,
      );
    }
    let holder = element.parentElement;
    while (holder && !/auto|scroll/.test(getComputedStyle(holder).overflowX))
      holder = holder.parentElement;
    const inside = holder && holder !== document.body && holder !== root;
    if (words && !inside && (box.left < -1 || box.right > innerWidth + 1)) {
      found.push(`${name(element)} reaches out of the window`);
    }
  }
  return [...new Set(found)];
}

/** The `h1` headings, unless the page has exactly one: a screen reader user learns from it which page this is. */
export function mainHeadings(): string[] {
  const found = [...document.querySelectorAll<HTMLElement>("h1")]
    .filter((heading) => heading.checkVisibility())
    .map((heading) => `h1 "${heading.textContent}"`);
  return found.length === 1 ? [] : ["not one h1", ...found];
}

/** In forced colours: controls without a border, an underline or an icon, which only colour would mark. */
export function unseenInForcedColours(): string[] {
  const found: string[] = [];
  const lined = (style: CSSStyleDeclaration) =>
    ["Top", "Right", "Bottom", "Left"].some((side) => {
      const width = style.getPropertyValue(`border-${side.toLowerCase()}-width`);
      const kind = style.getPropertyValue(`border-${side.toLowerCase()}-style`);
      return kind !== "none" && kind !== "hidden" && Number.parseFloat(width) > 0;
    });
  const controls = "button, .button, input:not([type=hidden]), select, textarea, summary";
  for (const control of document.querySelectorAll<HTMLElement>(controls)) {
    if (!control.checkVisibility() || control.closest(".sr-words")) continue;
    const style = getComputedStyle(control);
    const under = [control, ...control.querySelectorAll("*")].some((part) =>
      getComputedStyle(part).textDecorationLine.includes("underline"),
    );
    const mark = ["::before", "::after"].some(
      (part) => getComputedStyle(control, part).content !== "none",
    );
    const drawn = control.querySelector("svg, .key") !== null || mark;
    const native = style.appearance !== "none" && control.matches("[type=radio], [type=checkbox]");
    if (!lined(style) && !under && !drawn && !native) found.push(control.outerHTML.slice(0, 120));
  }
  return found;
}

/** Animations, and elements with a transition, which would move at the next interaction. */
export function moving(): string[] {
  const running = document.getAnimations().map((one) => `${one.playState} animation`);
  const eased = [...document.querySelectorAll("body *")].filter((element) =>
    getComputedStyle(element)
      .transitionDuration.split(",")
      .some((time) => Number.parseFloat(time) > 0),
  );
  return [...running, ...eased.map((element) => element.outerHTML.slice(0, 80))];
}

/** Targets smaller than 24 × 24 pixels, which a finger or a shaking hand misses. Links in a sentence are exempt. */
export function smallTargets(): string[] {
  const found: string[] = [];
  const targets = "a[href], button, input:not([type=hidden]), select, textarea, summary";
  for (const target of document.querySelectorAll<HTMLElement>(targets)) {
    if (!target.checkVisibility({ visibilityProperty: true })) continue;
    const style = getComputedStyle(target);
    if (style.clipPath !== "none" || target.closest(".sr-words")) continue;
    const around = target.parentElement?.textContent?.trim() ?? "";
    const own = target.textContent?.trim() ?? "";
    if (style.display === "inline" && around.length > own.length) continue;
    const whole =
      target.closest(".option, label.choose") ??
      (target.matches(".row-link") ? target.closest("tr") : null) ??
      target;
    const { width, height } = whole.getBoundingClientRect();
    if (width < 23.5 || height < 23.5) {
      found.push(`${Math.round(width)}×${Math.round(height)} ${target.outerHTML.slice(0, 120)}`);
    }
  }
  return found;
}
