import { expect, type Page } from "@playwright/test";
import { expectAccessible, VISUAL_RULES } from "./desk";
import { tabThrough } from "./keyboard";
import { cutOff, mainHeadings, moving, smallTargets, unseenInForcedColours } from "./visual-checks";

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
