import type { Browser, BrowserContext, Page } from "playwright";
import { sealCookie } from "@/lib/platform/keys/crypto";
import { openChromium } from "./chromium";
import { type Load, pageLoad } from "./page-load";
import { aligned } from "./report";
import type { Stage } from "./stage";

/** A slow 4G network and a processor that is slowed down to a phone's, both set in Chromium. */
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8 };
const UPLOAD = { uploadThroughput: 0.75e6 / 8 };
const CPU = 4;
const RUNS = 3;

type State = Awaited<ReturnType<BrowserContext["storageState"]>>;
type Opened = { name: string; path: string; state?: State };

/**
 * Measures how large the public pages are and how fast they load, compared with a page that has nothing but the
 * framework.
 */
export async function weights(stage: Stage, slug: string): Promise<string[]> {
  const browser = await openChromium();
  if (!browser) return ["Measuring page weights needs Chromium: set CHROMIUM_PATH."];
  try {
    const lines: { name: string; load: Load }[] = [];
    for (const opened of await publicPages(browser, stage, slug)) {
      lines.push({ name: opened.name, load: await median(browser, stage.origin, opened) });
    }
    return [...table(lines), "", ...NOTES];
  } finally {
    await browser.close();
  }
}

const NOTES = [
  "Weights in kB (1,000 bytes) as compressed by this server; late: what is fetched after the page is shown.",
  "Bare framework page: the page for an address that does not exist (framework, style sheet, one sentence).",
  `LCP, CLS, TBT on a slow 4G (1.6 Mbit/s down, 0.75 up, ${NETWORK.latency} ms a round trip) with a processor ${CPU} times`,
  `slower and nothing cached: median of ${RUNS} runs each, in Chromium on the machine that also serves the page.`,
];

const kB = (bytes: number) => (bytes / 1000).toFixed(1);

function table(lines: { name: string; load: Load }[]): string[] {
  const bare = lines[0]?.load.scripts ?? 0;
  const head = ["Public pages", "scripts", "beyond bare", "late", "CSS", "HTML", "requests"];
  const rows = lines.map(({ name, load }) => [
    name,
    ...[load.scripts, load.scripts - bare, load.late, load.styles, load.html].map(kB),
    String(load.asked.length),
    load.lcp.toFixed(0),
    load.cls.toFixed(3),
    load.tbt.toFixed(0),
  ]);
  return aligned([[...head, "LCP ms", "CLS", "TBT ms"], ...rows], (column) => column > 0);
}

async function median(browser: Browser, origin: string, opened: Opened): Promise<Load> {
  const runs: Load[] = [];
  while (runs.length < RUNS) {
    const context = await browser.newContext({ baseURL: origin, storageState: opened.state });
    runs.push(await pageLoad(context, opened.path, { prepare: slowed }));
    await context.close();
  }
  const middle = (of: (load: Load) => number) =>
    runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0;
  return {
    ...(runs[0] as Load),
    lcp: middle(({ lcp }) => lcp),
    cls: middle(({ cls }) => cls),
    tbt: middle(({ tbt }) => tbt),
  };
}

async function slowed(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", { ...NETWORK, ...UPLOAD });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: CPU });
}

/** The pages that a requester passes through, each with the browser state at that point. */
async function publicPages(browser: Browser, stage: Stage, slug: string): Promise<Opened[]> {
  const state = await answered(browser, stage, slug);
  const ask = `/${slug}/request/ask`;
  return [
    { name: "Bare framework page", path: "/no/such/page" },
    { name: "Home", path: `/${slug}` },
    { name: "A question of the form", path: `${ask}/contact`, state },
    { name: "Check your answers", path: `${ask}/check`, state },
    {
      name: "Confirmation",
      path: `/${slug}/request/sent`,
      state: await sent(browser, stage, slug),
    },
    { name: "Find your request", path: `/${slug}/request/track` },
    { name: "Your request", ...(await ownPage(stage, slug)) },
  ];
}

const ANSWERS: Record<string, string>[] = [
  { step: "residence", residence: "eea" },
  { step: "right", right: "access" },
  { step: "person", person: "self" },
  { step: "contact", name: "Ada Lovelace", email: "ada.lovelace@example.org" },
  { step: "details", details: "" },
];

/** The browser state of a requester who has answered every question and sent nothing yet. */
async function answered(browser: Browser, { origin }: Stage, slug: string): Promise<State> {
  const context = await browser.newContext({ baseURL: origin });
  for (const form of ANSWERS) {
    const headers = { origin };
    await context.request.post(`/${slug}/request/send`, { headers, form, maxRedirects: 0 });
  }
  const state = await context.storageState();
  await context.close();
  return state;
}

async function sent(browser: Browser, stage: Stage, slug: string): Promise<State> {
  const storageState = await answered(browser, stage, slug);
  const context = await browser.newContext({ baseURL: stage.origin, storageState });
  const page = await context.newPage();
  await page.goto(`/${slug}/request/ask/check`);
  await page.locator("main form button").click();
  await page.waitForURL(/\/sent/);
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The page of an open request, with the session that the requester's code opens. */
async function ownPage({ owner, origin }: Stage, slug: string): Promise<Omit<Opened, "name">> {
  const { rows } = await owner.query<{ id: string; reference: string }>(
    `select request.id, reference from request join desk on desk.id = desk_id
      where slug = $1 and state = 'open' order by idempotency_key limit 1`,
    [slug],
  );
  const { id: requestId, reference } = rows[0] ?? { id: "", reference: "" };
  const until = new Date(Date.now() + 3600_000);
  const subject = { requestId, reference, epoch: 0, provedAt: Date.now() };
  const cookie = {
    name: `rightsdesk-subject-${slug}`,
    value: sealCookie(`subject:${slug}`, subject, until),
    domain: new URL(origin).hostname,
    path: "/",
    expires: until.getTime() / 1000,
    httpOnly: true,
    secure: false,
    sameSite: "Lax" as const,
  };
  return { path: `/${slug}/request/${reference}`, state: { cookies: [cookie], origins: [] } };
}
