import type { BrowserContext, Page } from "playwright";
import { FIRST_SETTINGS, PAGE_SIZES } from "@/lib/domain/team/settings";
import { openChromium } from "./chromium";
import { aligned } from "./report";
import type { Stage } from "./stage";

const ROUNDS = 20;
/** Time to wait until the effect of a key has been painted. */
const PAINT_MS = 120;

type Interaction = { name: string; keys: readonly string[]; ready?: string };

/** What team members do on a list all day. */
const INTERACTIONS: readonly Interaction[] = [
  { name: "Next request (j)", keys: ["j"] },
  { name: "Previous request (k)", keys: ["k"] },
  { name: "Open and close the command palette", keys: ["Control+k", "Escape"] },
  { name: "Open and close the shortcuts", keys: ["?", "Escape"] },
  { name: "Type in the search", keys: ["/", "a", "b", "c", "Escape"] },
];

/** Measures the time from a key to the next paint, on a list with the most requests that a page can show. */
export async function interactions(stage: Stage, slug: string, cookie: string): Promise<string[]> {
  const browser = await openChromium();
  if (!browser) return ["Measuring key presses needs Chromium: set CHROMIUM_PATH."];
  const rows = PAGE_SIZES.at(-1) ?? FIRST_SETTINGS.rows;
  await stage.owner.query(`update "user" set settings = $1`, [{ ...FIRST_SETTINGS, rows }]);
  try {
    const context = await browser.newContext({ baseURL: stage.origin });
    await signIn(context, stage, cookie);
    const page = await context.newPage();
    await page.addInitScript(watch);
    await page.goto(`/desk/${slug}?view=all`);
    await page.locator(".desk[data-keys]").waitFor();
    const shown = await page.locator("tbody tr").count();
    const lines = [];
    for (const interaction of INTERACTIONS) lines.push(await timed(page, interaction));
    return [
      `Keys on a list of ${shown} requests, in ms from the key press to the next paint (precision 8 ms, ${ROUNDS} rounds)`,
      ...aligned([["", "median", "95 %", "slowest"], ...lines], (column) => column > 0),
    ];
  } finally {
    await stage.owner.query(`update "user" set settings = $1`, [FIRST_SETTINGS]);
    await browser.close();
  }
}

async function signIn(context: BrowserContext, { origin }: Stage, cookie: string): Promise<void> {
  const [name = "", value = ""] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: origin }]);
}

type Watched = { watched: number[] };

/** Runs in the page, before any of its own scripts. */
function watch(): void {
  const watched: number[] = [];
  Object.assign(window, { watched });
  new PerformanceObserver((list) => {
    for (const { name, duration } of list.getEntries()) {
      if (name === "keydown") watched.push(duration);
    }
  }).observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}

async function timed(page: Page, { name, keys }: Interaction): Promise<string[]> {
  await page.evaluate(() => {
    (window as unknown as Watched).watched.length = 0;
  });
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(PAINT_MS);
    }
  }
  const slow = await page.evaluate(() => (window as unknown as Watched).watched);
  // The browser does not report what took less than 16 ms, so that counts as 16 ms.
  const pressed = ROUNDS * keys.length;
  const all = [...slow, ...Array<number>(Math.max(0, pressed - slow.length)).fill(16)];
  all.sort((a, b) => a - b);
  const at = (share: number) => String(all[Math.ceil(all.length * share) - 1] ?? 0);
  return [name, at(0.5), at(0.95), at(1)];
}
