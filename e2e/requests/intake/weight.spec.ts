import { type Browser, type BrowserContext, expect, type Page, test } from "@playwright/test";
import { type Load, pageLoad } from "@/bench/page-load";
import { APP_URL } from "@/e2e/desk";
import { waitForFormScript } from "@/e2e/form-check";
import { answerUpTo, press, questionsOf, type Slug, submitVerified } from "@/e2e/requester";
import { requestPage, staffState } from "@/e2e/staff";

/** Compressed sizes in bytes. */
const LIMITS = { html: 15_000, styles: 15_000, formScripts: 10_000, staffScripts: 250_000 };

const aMoment = (page: Page): Promise<unknown> => page.waitForTimeout(300);

/** The baseline of every page, measured on a page that has only a sentence of ours. */
async function loadBaseline(browser: Browser): Promise<Load> {
  const context = await browser.newContext();
  const load = await pageLoad(context, "/no/such/page", { rest: aMoment });
  await context.close();
  return load;
}

/** Loads `path` with the cookies of this browser context and an empty cache, and checks the general limits. */
async function loadUncached(
  browser: Browser,
  original: BrowserContext,
  path: string,
  rest = aMoment,
): Promise<Load> {
  const context = await browser.newContext({ storageState: await original.storageState() });
  const load = await pageLoad(context, path, { rest });
  await context.close();
  expect(load.html, `${path}: HTML`).toBeLessThanOrEqual(LIMITS.html);
  expect(load.styles, `${path}: CSS`).toBeLessThanOrEqual(LIMITS.styles);
  const origins = new Set(load.asked.map((address) => new URL(address).origin));
  expect([...origins], path).toEqual([APP_URL]);
  return load;
}

const addedScripts = ({ scriptNames }: Load, { scriptNames: known }: Load) =>
  scriptNames.filter((name) => !known.includes(name));

async function texts(page: Page, addresses: string[]): Promise<string> {
  const responses = await Promise.all(addresses.map((address) => page.request.get(address)));
  return (await Promise.all(responses.map((response) => response.text()))).join("\n");
}

for (const slug of ["ruthimg", "imgus"] as const satisfies Slug[]) {
  test(`each question of ${slug} loads almost no script before it is painted, and its validation after that`, async ({
    page,
    browser,
  }) => {
    const frame = await loadBaseline(browser);
    await answerUpTo(page, slug, "check");
    for (const step of questionsOf(slug)) {
      const path = `/${slug}/request/ask/${step}`;
      const load = await loadUncached(browser, page.context(), path, waitForFormScript);
      expect(load.scripts - frame.scripts, step).toBeLessThanOrEqual(LIMITS.formScripts);
      expect(load.late, step).toBeGreaterThan(0);
      expect(load.lateAfterPaint, step).toBeGreaterThan(0);
      expect(load.cls, step).toBe(0);
    }
  });
}

test("the scripts of the form contain no law and no other language", async ({ page, browser }) => {
  const frame = await loadBaseline(browser);
  await answerUpTo(page, "ruthimg", "contact");
  const path = "/ruthimg/request/ask/contact";
  const load = await loadUncached(browser, page.context(), path, waitForFormScript);
  const ours = await texts(page, [...addedScripts(load, frame), ...load.lateNames]);
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

test("all other public pages load no script of ours, and nothing from another site", async ({
  page,
  browser,
}) => {
  const frame = await loadBaseline(browser);
  const expectNoScripts = async (path: string) => {
    const load = await loadUncached(browser, page.context(), path);
    expect([...addedScripts(load, frame), ...load.lateNames], path).toEqual([]);
  };
  await answerUpTo(page, "ruthimg", "check");
  const pages = ["/", "/ruthimg", "/ruthimg/request/track", "/ruthimg/request/ask/check"];
  for (const one of pages) await expectNoScripts(one);
  await press(page, "Send your request");
  await expect(page).toHaveURL(/\/sent/);
  const { path } = await submitVerified(page.request, "artisticmonk");
  for (const one of ["/ruthimg/request/sent", path]) await expectNoScripts(one);
  await press(page, "Verify your email");
  await expect(page.locator(".problem")).toBeFocused();
  const { pathname, search } = new URL(page.url());
  await expectNoScripts(pathname + search);
});

test("the deadline calculator loads the script of its copy button and little else", async ({
  page,
  browser,
}) => {
  const frame = await loadBaseline(browser);
  const load = await loadUncached(browser, page.context(), "/ruthimg/deadline");
  expect(load.scripts - frame.scripts).toBeLessThanOrEqual(LIMITS.formScripts);
  expect(load.late).toBe(0);
  const worked = "received=2026-01-31&why1=identity&asked1=2026-02-05&noticed=2026-02-20";
  const withResult = await loadUncached(browser, page.context(), `/ruthimg/deadline?${worked}`);
  expect(withResult.late).toBe(0);
});

test("the scripts of staff pages, including the command palette, stay within their limit", async ({
  browser,
  request,
}) => {
  const sent = await submitVerified(request, "imgus");
  const context = await browser.newContext({ storageState: staffState("handler") });
  for (const path of ["/desk/imgus", requestPage(sent)]) {
    const load = await pageLoad(context, path, { rest: aMoment });
    test.info().annotations.push({ type: path, description: `${load.scripts + load.late} bytes` });
    expect(load.scripts + load.late, path).toBeLessThanOrEqual(LIMITS.staffScripts);
  }
  await context.close();
});
