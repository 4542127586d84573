import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Load, pageLoad } from "@/bench/page-load";
import { APP_URL } from "@/e2e/desk";
import { scripted } from "@/e2e/form-check";
import { answerUpTo, open, press, questionsOf, type Slug } from "@/e2e/person";
import { requestPage, staffState } from "@/e2e/staff";

/** In bytes, as the server compresses them. */
const LIMITS = { html: 15_000, styles: 15_000, formScripts: 10_000, staffScripts: 250_000 };

const aMoment = (page: Page): Promise<unknown> => page.waitForTimeout(300);

/** What every page carries: the scripts of one that has nothing of ours but a sentence. */
async function bare(browser: Browser): Promise<Load> {
  const context = await browser.newContext();
  const load = await pageLoad(context, "/no/such/page", { rest: aMoment });
  await context.close();
  return load;
}

/** Opens `path` as this browser would, but with nothing in its cache. */
async function fresh(
  browser: Browser,
  held: BrowserContext,
  path: string,
  rest = aMoment,
): Promise<Load> {
  const context = await browser.newContext({ storageState: await held.storageState() });
  const load = await pageLoad(context, path, { rest });
  await context.close();
  expect(load.html, `${path}: HTML`).toBeLessThanOrEqual(LIMITS.html);
  expect(load.styles, `${path}: CSS`).toBeLessThanOrEqual(LIMITS.styles);
  const origins = new Set(load.asked.map((address) => new URL(address).origin));
  expect([...origins], path).toEqual([APP_URL]);
  return load;
}

const added = ({ scriptNames }: Load, { scriptNames: known }: Load) =>
  scriptNames.filter((name) => !known.includes(name));

async function texts(page: Page, addresses: string[]): Promise<string> {
  const answers = await Promise.all(addresses.map((address) => page.request.get(address)));
  return (await Promise.all(answers.map((answer) => answer.text()))).join("\n");
}

for (const slug of ["ruthimg", "imgus"] as const satisfies Slug[]) {
  test(`each question of ${slug} loads next to nothing before it is shown, and its check after that`, async ({
    page,
    browser,
  }) => {
    const frame = await bare(browser);
    await answerUpTo(page, slug, "check");
    for (const step of questionsOf(slug)) {
      const path = `/${slug}/request/ask/${step}`;
      const load = await fresh(browser, page.context(), path, scripted);
      expect(load.scripts - frame.scripts, step).toBeLessThanOrEqual(LIMITS.formScripts);
      expect(load.late, step).toBeGreaterThan(0);
      expect(load.lateAfterPaint, step).toBeGreaterThan(0);
      expect(load.cls, step).toBe(0);
    }
  });
}

test("what the form brings to the browser holds no law and no other language", async ({
  page,
  browser,
}) => {
  const frame = await bare(browser);
  await answerUpTo(page, "ruthimg", "contact");
  const path = "/ruthimg/request/ask/contact";
  const load = await fresh(browser, page.context(), path, scripted);
  const ours = await texts(page, [...added(load, frame), ...load.lateNames]);
  expect(ours).toContain("noValidate");
  // A law, a right, zod's large build (which writes JSON Schema), its messages in Dutch, ours in German, a policy's field.
  for (const foreign of [
    "eu-gdpr",
    "opt-out-sale",
    "draft-2020-12",
    "Ongeldig",
    "Datenschutz",
    "placeholders",
  ]) {
    expect(ours).not.toContain(foreign);
  }
});

test("all other pages of a person bring no script of ours, and nothing from elsewhere", async ({
  page,
  browser,
}) => {
  const frame = await bare(browser);
  const plain = async (path: string) => {
    const load = await fresh(browser, page.context(), path);
    expect([...added(load, frame), ...load.lateNames], path).toEqual([]);
  };
  await answerUpTo(page, "ruthimg", "check");
  const pages = ["/", "/ruthimg", "/ruthimg/request/track", "/ruthimg/request/ask/check"];
  for (const one of pages) await plain(one);
  await press(page, "Send your request");
  await expect(page).toHaveURL(/\/sent/);
  const { path } = await open(page.request, "artisticmonk");
  for (const one of ["/ruthimg/request/sent", path]) await plain(one);
  await press(page, "Verify your email");
  await expect(page.locator(".problem")).toBeFocused();
  const { pathname, search } = new URL(page.url());
  await plain(pathname + search);
});

test("the page that works out a date brings a button to copy with, and little else", async ({
  page,
  browser,
}) => {
  const frame = await bare(browser);
  const load = await fresh(browser, page.context(), "/ruthimg/deadline");
  expect(load.scripts - frame.scripts).toBeLessThanOrEqual(LIMITS.formScripts);
  expect(load.late).toBe(0);
  const worked = "received=2026-01-31&why1=identity&asked1=2026-02-05&noticed=2026-02-20";
  const answered = await fresh(browser, page.context(), `/ruthimg/deadline?${worked}`);
  expect(answered.late).toBe(0);
});

test("the pages of the desk bring their scripts, palette and all, and no more than staff can wait for", async ({
  browser,
  request,
}) => {
  const sent = await open(request, "imgus");
  const context = await browser.newContext({ storageState: staffState("handler") });
  for (const path of ["/desk/imgus", requestPage(sent)]) {
    const load = await pageLoad(context, path, { rest: aMoment });
    test.info().annotations.push({ type: path, description: `${load.scripts + load.late} bytes` });
    expect(load.scripts + load.late, path).toBeLessThanOrEqual(LIMITS.staffScripts);
  }
  await context.close();
});
