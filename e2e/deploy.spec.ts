import { type ChildProcess, execFile, spawn } from "node:child_process";
import {
  cpSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { type Browser, expect, type Page, type Route } from "@playwright/test";
import { APP_URL, DATA_DIR } from "./desk";
import { interceptLateScripts, waitForFormScript, waitForHydration } from "./form-check";
import { answersOf, answerUpTo, press, referenceOn, type Sent, submitVerified } from "./requester";
import { errorMessage, openPanel, requestPage, staffState, test } from "./staff";

const HOME = path.resolve(`${DATA_DIR}-next`);
const SOURCES = ["app", "components", "lib", "prisma", "scripts", "next.config.ts", "proxy.ts"];
const SETTINGS = ["package.json", "postcss.config.mjs", "tsconfig.json"];
const DESK = "app/(staff)/desk/[desk]";

/** The changes of the next release: scripts of the form and of the desk, and the name of one server action. */
const CHANGES = [
  ["components/form/after-paint.ts", "MAX_WAIT_MS = 2000", "MAX_WAIT_MS = 2500"],
  ["components/form/form-check.ts", "shouldFocusError: false", "shouldFocusError: true"],
  ["components/desk/forms/action-failure.ts", 'build: "none"', 'build: "unknown"'],
  [`${DESK}/notifications/actions.ts`, "async function snooze(", "async function snoozeRenamed("],
  [
    `${DESK}/notifications/page.tsx`,
    "everythingDone, snooze,",
    "everythingDone, snoozeRenamed as snooze,",
  ],
  [
    `${DESK}/requests/[reference]/page.tsx`,
    "notifications.snooze.bind",
    "notifications.snoozeRenamed.bind",
  ],
  // Skips the type check: the types of the current release were checked before.
  ["next.config.ts", "typedRoutes: true", "typescript: { ignoreBuildErrors: true }"],
] as const;

/** Builds the next release in a folder of its own. Returns the path of the folder. */
async function buildNextRelease(): Promise<string> {
  rmSync(HOME, { recursive: true, force: true });
  mkdirSync(HOME, { recursive: true });
  for (const name of [...SOURCES, ...SETTINGS]) {
    cpSync(name, path.join(HOME, name), { recursive: true });
  }
  copyWithHardLinks("node_modules", path.join(HOME, "node_modules"));
  for (const [name, now, then] of CHANGES) {
    const file = path.join(HOME, name);
    const text = readFileSync(file, "utf8");
    if (!text.includes(now)) throw new Error(`${name} no longer contains ${now}: adapt CHANGES.`);
    writeFileSync(file, text.replace(now, then));
  }
  await promisify(execFile)(process.execPath, ["node_modules/next/dist/bin/next", "build"], {
    cwd: HOME,
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
  });
  return HOME;
}

const removeNextRelease = (): void => rmSync(HOME, { recursive: true, force: true });

/** Copies a folder with hard links, which take no space. A build uses nothing from outside its own folder. */
function copyWithHardLinks(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyWithHardLinks(source, target);
    else if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else linkSync(source, target);
  }
}

/** Starts the web process of the build in `home` on the database of the desk under test. Returns how to stop it. */
async function startBuild(home: string, port: number): Promise<() => Promise<void>> {
  const running = JSON.parse(readFileSync(`${DATA_DIR}/running.json`, "utf8"));
  const address = `http://localhost:${port}`;
  const overrides = { PORT: String(port), APP_URL: address, NEXTAUTH_URL: address };
  const web = spawn(process.execPath, ["scripts/web.mjs"], {
    cwd: home,
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, ...running, ...overrides, DATA_DIR: path.resolve(DATA_DIR) },
  });
  await new Promise<void>((ready, failed) => {
    web.once("message", () => ready());
    web.once("exit", (code) => failed(new Error(`The web process ended with ${code}.`)));
  });
  return () => stopped(web);
}

function stopped(web: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    web.once("exit", () => resolve());
    web.kill("SIGTERM");
  });
}

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
