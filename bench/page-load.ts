import type { BrowserContext, Page } from "playwright";

/** The cost of opening a page. Bytes are those of response bodies, compressed as they were served. */
export type Load = {
  /** Bytes of the scripts that were requested before the page was loaded. */
  scripts: number;
  /** Bytes of the scripts that were requested afterwards. */
  late: number;
  styles: number;
  html: number;
  /** Every address that was requested. The scripts among them are listed again below. */
  asked: string[];
  scriptNames: string[];
  lateNames: string[];
  /** Milliseconds from the first paint to the first late script, if there was one. */
  lateAfterPaint?: number;
  /** Largest contentful paint and total blocking time in ms; cumulative layout shift. */
  lcp: number;
  tbt: number;
  cls: number;
};

type Resource = { name: string; startTime: number; encodedBodySize: number };
type Seen = {
  opened: { encodedBodySize: number; loadEventStart: number };
  resources: Resource[];
  firstPaint: number;
  watched: { entryType: string; startTime: number; duration: number; value?: number }[];
};

/** Two seconds for scripts that wait until the browser is idle, and half a second more. */
const REST_MS = 2_500;
/** A task that is longer makes the user wait. */
const LONG_MS = 50;

type Options = {
  /** Called before the page is opened, for example to slow down the network and the processor. */
  prepare?: (page: Page) => Promise<unknown>;
  /** Resolves when nothing more will be requested. By default it waits for a fixed time. */
  rest?: (page: Page) => Promise<unknown>;
};

/** Opens `path` in a new page, and waits until nothing more is requested. */
export async function pageLoad(
  context: BrowserContext,
  path: string,
  { prepare, rest = (page) => page.waitForTimeout(REST_MS) }: Options = {},
): Promise<Load> {
  const page = await context.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.addInitScript(watch);
  await prepare?.(page);
  await page.goto(path, { waitUntil: "load" });
  await rest(page);
  await page.waitForLoadState("networkidle");
  const seen = (await page.evaluate(read)) as Seen;
  await page.close();
  return { ...loadOf(seen), asked };
}

/** Runs in the page, before any of its own scripts. */
function watch(): void {
  const watched: unknown[] = [];
  Object.assign(window, { watched });
  for (const type of ["largest-contentful-paint", "longtask", "layout-shift"]) {
    new PerformanceObserver((list) => {
      watched.push(...list.getEntries().map((entry) => entry.toJSON()));
    }).observe({ type, buffered: true });
  }
}

/** Runs in the page, once nothing more is requested. */
const read = () => ({
  opened: performance.getEntriesByType("navigation")[0]?.toJSON(),
  resources: performance.getEntriesByType("resource").map((entry) => entry.toJSON()),
  firstPaint: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
  watched: (window as unknown as { watched: unknown[] }).watched,
});

function loadOf({ opened, resources, firstPaint, watched }: Seen): Omit<Load, "asked"> {
  const ending = (end: string) =>
    resources.filter(({ name }) => new URL(name).pathname.endsWith(end));
  const late = ending(".js").filter(({ startTime }) => startTime > opened.loadEventStart);
  const scripts = ending(".js").filter((script) => !late.includes(script));
  const of = (type: string) => watched.filter(({ entryType }) => entryType === type);
  return {
    scripts: bytes(scripts),
    late: bytes(late),
    styles: bytes(ending(".css")),
    html: opened.encodedBodySize,
    scriptNames: scripts.map(({ name }) => name),
    lateNames: late.map(({ name }) => name),
    lateAfterPaint: late[0] && late[0].startTime - firstPaint,
    lcp: of("largest-contentful-paint").at(-1)?.startTime ?? 0,
    cls: of("layout-shift").reduce((sum, { value = 0 }) => sum + value, 0),
    tbt: of("longtask")
      .filter(({ startTime }) => startTime > firstPaint)
      .reduce((sum, { duration }) => sum + Math.max(0, duration - LONG_MS), 0),
  };
}

const bytes = (resources: Resource[]): number =>
  resources.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
