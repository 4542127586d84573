import { type Browser, expect, type Page, type Route } from "@playwright/test";
import { APP_URL } from "@/e2e/desk";
import { interceptLateScripts, waitForFormScript, waitForHydration } from "@/e2e/form-check";
import { buildNextRelease, removeNextRelease, startBuild } from "@/e2e/next-release";
import {
  answersOf,
  answerUpTo,
  press,
  referenceOn,
  type Sent,
  submitVerified,
} from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, staffState, test } from "@/e2e/staff";

const PORT = Number(new URL(APP_URL).port) + 47;
const DEPLOYED = `http://localhost:${PORT}`;
const TEXT = "We found two accounts. Do you want both?";

test.describe.configure({ mode: "default" });

/** Pages that are opened from one build and sent to the next, each in its own browser context. */
const pages: Record<string, Page> = {};
let sent: Sent;
const missingScripts = { all: 0, check: 0 };
let stop = async () => {};

/** Opens a question of the deployed form. The answers before it count there, because cookies apply to every port. */
async function formPage(browser: Browser, step: string, javaScriptEnabled: boolean) {
  const context = await browser.newContext({ javaScriptEnabled, baseURL: APP_URL });
  const page = await context.newPage();
  await answerUpTo(page, "ruthimg", step, answersOf(), "commit");
  await page.goto(`${DEPLOYED}/ruthimg/request/ask/${step}`);
  return page;
}

async function deskPage(browser: Browser, javaScriptEnabled = true): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled,
    storageState: staffState("handler"),
  });
  const page = await context.newPage();
  await page.goto(`${DEPLOYED}${requestPage(sent)}`);
  if (javaScriptEnabled) await waitForHydration(page, "#message-text");
  return page;
}

async function typeInPanel(page: Page, id: string, label: string): Promise<Page> {
  await (await openPanel(page, id)).getByLabel(label, { exact: true }).fill(TEXT);
  return page;
}

async function fillContact(page: Page): Promise<Page> {
  await page.getByLabel("Full name").fill("Grace Hopper");
  await page.getByLabel(/email address/i).fill("grace@example.org");
  return page;
}

/** Opens a page whose scripts are requested only after the next build is deployed, when they no longer exist. */
async function latePage(browser: Browser, what: "all" | "check", deployment: Promise<void>) {
  const context = await browser.newContext({ baseURL: APP_URL });
  const page = await context.newPage();
  await answerUpTo(page, "ruthimg", "contact");
  const delay = async (route: Route) => {
    await deployment;
    await route.continue();
  };
  await (what === "all" ? page.route("**/*.js", delay) : interceptLateScripts(page, delay));
  page.on("response", (response) => {
    if (response.status() === 404) missingScripts[what] += 1;
  });
  const waitUntil = what === "all" ? "commit" : "load";
  await page.goto(`${DEPLOYED}/ruthimg/request/ask/contact`, { waitUntil });
  return fillContact(page);
}

test.beforeAll(async ({ browser, playwright }) => {
  test.setTimeout(240_000);
  const api = await playwright.request.newContext({ baseURL: APP_URL });
  sent = await submitVerified(api, "ruthimg", { residence: "eea" });
  await api.dispose();
  const building = buildNextRelease();
  stop = await startBuild(".", PORT);
  let deployed = () => {};
  const deployment = new Promise<void>((go) => {
    deployed = go;
  });
  for (const js of [true, false]) {
    const way = js ? "script" : "plain";
    pages[`contact ${way}`] = await fillContact(await formPage(browser, "contact", js));
    pages[`check ${way}`] = await formPage(browser, "check", js);
    pages[`message ${way}`] = await typeInPanel(await deskPage(browser, js), "message", "Message");
  }
  pages.all = await latePage(browser, "all", deployment);
  pages.check = await latePage(browser, "check", deployment);
  pages.snooze = await deskPage(browser);
  const snooze = await openPanel(pages.snooze, "snooze");
  await snooze.getByLabel("Snooze until").selectOption("day");
  await snooze.getByLabel("Day", { exact: false }).fill("2027-01-05");
  pages.refuse = await typeInPanel(await deskPage(browser), "refuse", "Explanation");
  pages.between = await typeInPanel(await deskPage(browser), "message", "Message");
  const home = await building;
  await stop();
  // No server is running at this moment: what is sent now must not be lost either.
  await press(pages.between, "Send message");
  await expect(errorMessage(pages.between)).toContainText("The server did not reply");
  stop = await startBuild(home, PORT);
  deployed();
});

test.afterAll(async () => {
  await stop();
  for (const page of Object.values(pages)) await page.context().close();
  removeNextRelease();
});

const opened = (name: string): Page => {
  const page = pages[name];
  if (!page) throw new Error(`No page ${name} was opened.`);
  return page;
};

for (const way of ["script", "plain"]) {
  test(`a question that was open during a deploy can be answered: ${way}`, async () => {
    const page = opened(`contact ${way}`);
    await press(page, "Continue");
    await expect(page).toHaveURL(/\/ask\/details/);
    await page.goto(`${DEPLOYED}/ruthimg/request/ask/contact?change=1`);
    await expect(page.getByLabel("Full name")).toHaveValue("Grace Hopper");
  });

  test(`answers that were open for review during a deploy can be sent: ${way}`, async () => {
    const page = opened(`check ${way}`);
    await press(page, "Send your request");
    await expect(page).toHaveURL(/\/sent/);
    expect(await referenceOn(page)).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  });

  test(`a message that staff typed before a deploy can be sent after it: ${way}`, async () => {
    const page = opened(`message ${way}`);
    await press(page, "Send message");
    await expect(page.getByRole("status")).toContainText("Sent");
    await expect(page.getByText(TEXT).first()).toBeVisible();
  });
}

for (const what of ["all", "check"] as const) {
  test(`a question whose scripts are gone with the old build can be answered without them: ${what}`, async () => {
    const page = opened(what);
    await expect.poll(() => missingScripts[what]).toBeGreaterThan(0);
    await expect(page.getByLabel("Full name")).toHaveValue("Grace Hopper");
    await press(page, "Continue");
    await expect(page).toHaveURL(/\/ask\/details/);
    await waitForFormScript(page);
  });
}

test("an action that the new build does not have gets an explanation, and what was typed is kept", async () => {
  const page = opened("snooze");
  await press(page, "Snooze");
  await expect(errorMessage(page)).toContainText(
    "The software was updated after you opened this page",
  );
  await expect(page.locator("#snooze").getByLabel("Day")).toHaveValue("2027-01-05");
});

test("what was typed is kept after an edit conflict, also across a deploy", async ({ browser }) => {
  const colleague = await deskPage(browser);
  await press(colleague, "Assign to me");
  await expect(colleague.getByRole("status")).toContainText("Assigned");
  await colleague.context().close();
  const page = opened("refuse");
  const form = page.locator("#refuse");
  await form.getByLabel("Ground for refusal").selectOption({ index: 1 });
  await press(page, "Refuse request");
  await expect(errorMessage(page)).toContainText("Nothing was changed");
  await page.waitForTimeout(1_000);
  await expect(form.getByLabel("Explanation", { exact: true })).toHaveValue(TEXT);
});

test("a message that no server replied to is still on the page, and arrives when it is sent again", async () => {
  const page = opened("between");
  await expect(page.getByLabel("Message", { exact: true })).toHaveValue(TEXT);
  await press(page, "Send message");
  await expect(page.getByRole("status")).toContainText("Sent");
});
