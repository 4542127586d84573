import { expect, type Page } from "@playwright/test";
import { expectAccessible, SEEN_RULES } from "./desk";
import { tabThrough } from "./keyboard";
import { cutOff, mainHeadings, moving, smallTargets, unseenInForcedColours } from "./seen";

/** WCAG 1.4.12: what a reader may set, and nothing may be lost by it. */
const SPACED =
  "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }";

/** 1280 × 1024 at 400 %. */
const CLOSE = { width: 320, height: 256 };

type Faults = Record<string, string[]>;

/**
 * The page as it stands is for everybody: read aloud, in light and dark, at 400 %, with room between the words,
 * in forced colours, at rest, and by the keyboard alone. Leaves it as it was, with nothing in focus.
 */
export async function expectForEverybody(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectAccessible(page);
  const faults: Faults = {
    "what the page is called": await page.evaluate(mainHeadings),
    "moves by itself": await page.evaluate(moving),
    "smaller than 24 by 24": await page.evaluate(smallTargets),
    "with room between the words": await spaced(page),
    "in forced colours": await forced(page),
  };
  await page.emulateMedia({ colorScheme: "dark" });
  await page.setViewportSize({ width: 360, height: 900 });
  await expectAccessible(page, SEEN_RULES);
  await page.emulateMedia({ colorScheme: "light" });
  await page.setViewportSize(CLOSE);
  Object.assign(faults, {
    "at 400 %": await page.evaluate(cutOff),
    "at 400 % with room between the words": await spaced(page),
    "by keyboard": await tabThrough(page),
  });
  await page.setViewportSize({ width: 1280, height: 720 });
  const found = Object.entries(faults).filter(([, what]) => what.length > 0);
  expect.soft(Object.fromEntries(found), page.url()).toEqual({});
}

async function spaced(page: Page): Promise<string[]> {
  // Not as an element of its own: some pages let no style in but theirs.
  await page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
  }, SPACED);
  const found = await page.evaluate(cutOff);
  await page.evaluate(() => void document.adoptedStyleSheets.pop());
  return found;
}

async function forced(page: Page): Promise<string[]> {
  await page.emulateMedia({ forcedColors: "active" });
  const found = await page.evaluate(unseenInForcedColours);
  await page.emulateMedia({ forcedColors: "none" });
  return found;
}
