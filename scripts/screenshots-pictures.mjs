// Takes the screenshots: the way of a requester from the first page to the request page, and a handler at work.
import { writeFileSync } from "node:fs";
import path from "node:path";
import { run } from "./run.mjs";

const WIDE = { viewport: { width: 1440, height: 900 } };
const PHONE = {
  viewport: { width: 360, height: 740 },
  deviceScaleFactor: 2,
  isMobile: true,
  hasTouch: true,
};
/** Each public page has a wide screenshot of its own, and a place in a sheet of phone screenshots. */
const PAGES = ["start", "question", "error", "check", "sent", "request", "deadline"];
const SHEETS = {
  "public-form": ["start", "question", "sent"],
  "public-form-more": ["error", "check", "request", "deadline"],
  "desk-phone": ["inbox", "open"],
};

/** The names of all screenshots in docs/. */
export const PICTURES = [
  ...PAGES.map((page) => `public-${page}`),
  ...Object.keys(SHEETS),
  "desk-inbox",
  "desk-request",
  "desk-request-dark",
  "desk-request-de",
  "desk-bulk",
  "desk-notifications",
  "desk-reports",
];

/** Takes all screenshots. `emailTo` returns the newest email to an address. */
export async function takePictures({ browser, address, to, reference, emailTo }) {
  const shots = {};
  const wide = async (page, name) => save(to, name, await shot(page));
  const phone = async (page, name) => {
    shots[name] = await shot(page);
  };
  const visitor = { browser, address, emailTo };
  await publicSide({ ...visitor, size: PHONE, take: phone });
  await publicSide({ ...visitor, size: WIDE, take: (page, name) => wide(page, `public-${name}`) });
  await deskSide({ browser, address, reference, wide, phone });
  for (const [name, parts] of Object.entries(SHEETS)) {
    const picture = await sideBySide(
      browser,
      parts.map((part) => shots[part]),
    );
    await save(to, name, picture);
  }
}

const shot = (page) => page.screenshot({ animations: "disabled", caret: "hide" });

/** A palette of few colours makes a small file. Next installs sharp if the machine supports it. */
async function save(to, name, picture) {
  const { default: sharp } = await import("sharp").catch(() => ({}));
  const small = sharp && (await sharp(picture).png({ palette: true, effort: 10 }).toBuffer());
  writeFileSync(path.join(to, `${name}.png`), small ?? picture);
}

async function publicSide({ browser, address, emailTo, size, take }) {
  const { messagesOf } = await import("../lib/words/catalog.ts");
  const { residences, rights } = messagesOf("en");
  const context = await browser.newContext({ ...size, colorScheme: "light", locale: "en-GB" });
  const page = await context.newPage();
  const press = (name) => page.getByRole("button", { name, exact: true }).click();
  const next = async (step) => {
    await press("Continue");
    await page.waitForURL(new RegExp(`ask/${step}`));
  };
  const choose = (name) => page.getByRole("radio", { name, exact: true }).check();
  const top = async (name) => {
    await page.evaluate(() => window.scrollTo(0, 0));
    await take(page, name);
  };
  await page.goto(`${address}/ruthimg`);
  await take(page, "start");
  await page.getByRole("link", { name: "Start your request" }).click();
  await choose(residences.eea);
  await next("right");
  await choose(rights.access.title);
  await take(page, "question");
  await next("person");
  await choose("Myself");
  await next("contact");
  await press("Continue");
  await page.locator(".problem").waitFor();
  await top("error");
  await page.getByLabel("Full name").fill("Ada Lovelace");
  const email = `ada.lovelace.${size.viewport.width}@example.org`;
  await page.getByLabel(/Email address/).fill(email);
  await next("details");
  await next("check");
  await top("check");
  await press("Send your request");
  await page.waitForURL(/\/sent/);
  await top("sent");
  const { text } = await emailTo(email);
  await page.getByLabel("Code from the email").fill(/\b\d{6}\b/.exec(text)?.[0] ?? "");
  await press("Verify your email");
  await page.getByRole("status").waitFor();
  await page.goto(page.url().replace(/\?.*/, ""));
  await take(page, "request");
  await page.goto(`${address}/ruthimg/deadline?received=2026-01-31`);
  await take(page, "deadline");
  await context.close();
}

/** Phone screenshots in one row. */
async function sideBySide(browser, shots) {
  const width = 30 + 390 * shots.length;
  const context = await browser.newContext({ viewport: { width, height: 800 } });
  const page = await context.newPage();
  const images = shots.map((one) => `<img src="data:image/png;base64,${one.toString("base64")}">`);
  await page.setContent(
    `<style>body{margin:0;padding:30px;display:flex;gap:30px;background:#e6e6e4;box-sizing:border-box}
     img{width:360px;height:740px;border:1px solid #b9bbbe;box-sizing:border-box}</style>${images.join("")}`,
  );
  const picture = await shot(page);
  await context.close();
  return picture;
}

/** A handler at work: the list and one request, wide and on a phone, the request also in dark mode. */
async function deskSide({ browser, address, reference, wide, phone }) {
  const { HANDLER, SLUG } = await import("./screenshots-story.mjs");
  const context = await browser.newContext({ ...WIDE, colorScheme: "light", locale: "en-GB" });
  const page = await context.newPage();
  const args = ["--import", "tsx", "cli/desk.ts", "sign-in-link", "--email", HANDLER];
  await page.goto((await run(process.execPath, args)).trim());
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/desk/);
  const inbox = `${address}/desk/${SLUG}`;
  await page.setViewportSize({ width: 1440, height: 620 });
  await page.goto(inbox);
  await wide(page, "desk-inbox");
  // Opening the request marks the mention by a colleague as done, so the notifications come first.
  await page.goto(`${inbox}/notifications`);
  await wide(page, "desk-notifications");
  await page.goto(`${inbox}/reports`);
  await wide(page, "desk-reports");
  await page.setViewportSize(WIDE.viewport);
  await page.goto(`${inbox}/requests/${reference}`);
  await wide(page, "desk-request");
  await page.emulateMedia({ colorScheme: "dark" });
  await wide(page, "desk-request-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await bulkPreview(page, inbox);
  await wide(page, "desk-bulk");
  const state = await context.storageState();
  await context.close();
  const german = await browser.newContext({ ...WIDE, storageState: state, locale: "de-DE" });
  const germanPage = await german.newPage();
  await germanPage.goto(`${inbox}/requests/${reference}`);
  await wide(germanPage, "desk-request-de");
  await german.close();
  const small = await browser.newContext({ ...PHONE, storageState: state, locale: "en-GB" });
  const phonePage = await small.newPage();
  await phonePage.goto(inbox);
  await phone(phonePage, "inbox");
  await phonePage.goto(`${inbox}/requests/${reference}`);
  await phone(phonePage, "open");
  await small.close();
}

/** The preview of one message to the requesters of three requests. */
async function bulkPreview(page, inbox) {
  await page.goto(`${inbox}?view=unassigned`);
  for (const row of [0, 1, 2]) await page.locator("input[name=chosen]").nth(row).check();
  await page.getByLabel("Bulk action").selectOption({ label: "Message requester" });
  await page.getByRole("button", { name: "Continue" }).click();
  const message = "We have your request and look for the data. You hear from us within two weeks.";
  await page.getByLabel("Message", { exact: true }).fill(message);
  await page.getByRole("button", { name: "Show preview" }).click();
  await page.getByRole("heading", { name: "Email" }).waitFor();
  await page.evaluate(() => window.scrollTo(0, 0));
}
