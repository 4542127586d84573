// The pictures themselves: a person's way from the first page to the page of the request, and a handler at work.
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
/** Each page of the public side has a picture of its own as wide as a desk, and its part in one of phones. */
const PAGES = ["start", "question", "error", "check", "sent", "request", "deadline"];
const SHEETS = {
  "public-form": ["start", "question", "sent"],
  "public-form-more": ["error", "check", "request", "deadline"],
  "desk-phone": ["inbox", "open"],
};

/** The names of all pictures, as they are below docs/. */
export const PICTURES = [
  ...PAGES.map((page) => `public-${page}`),
  ...Object.keys(SHEETS),
  "desk-inbox",
  "desk-request",
  "desk-request-dark",
  "desk-request-de",
  "desk-together",
  "desk-wants",
  "desk-reports",
];

/** Takes all of them. `mailTo` answers with the newest mail to an address. */
export async function takePictures({ browser, address, to, reference, mailTo }) {
  const shots = {};
  const wide = async (page, name) => save(to, name, await shot(page));
  const phone = async (page, name) => {
    shots[name] = await shot(page);
  };
  const person = { browser, address, mailTo };
  await publicSide({ ...person, size: PHONE, take: phone });
  await publicSide({ ...person, size: WIDE, take: (page, name) => wide(page, `public-${name}`) });
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

/** Few colours make a small file. sharp comes with Next where the machine can have it. */
async function save(to, name, picture) {
  const { default: sharp } = await import("sharp").catch(() => ({}));
  const small = sharp && (await sharp(picture).png({ palette: true, effort: 10 }).toBuffer());
  writeFileSync(path.join(to, `${name}.png`), small ?? picture);
}

async function publicSide({ browser, address, mailTo, size, take }) {
  const { enStates } = await import("../lib/words/en/states.ts");
  const { enRights } = await import("../lib/words/en/rights.ts");
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
  await choose(enStates.residences.eea);
  await next("right");
  await choose(enRights.access.title);
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
  const { text } = await mailTo(email);
  await page.getByLabel("Code from the email").fill(/\b\d{6}\b/.exec(text)?.[0] ?? "");
  await press("Verify your email");
  await page.getByRole("status").waitFor();
  await page.goto(page.url().replace(/\?.*/, ""));
  await take(page, "request");
  await page.goto(`${address}/ruthimg/deadline?received=2026-01-31`);
  await take(page, "deadline");
  await context.close();
}

/** Pictures of phones in one row. */
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

/** A handler at work: the list and one request, wide and on a phone, the request also in the dark. */
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
  // Opening the request settles what a colleague named one for: the list comes first.
  await page.goto(`${inbox}/notifications`);
  await wide(page, "desk-wants");
  await page.goto(`${inbox}/reports`);
  await wide(page, "desk-reports");
  await page.setViewportSize(WIDE.viewport);
  await page.goto(`${inbox}/requests/${reference}`);
  await wide(page, "desk-request");
  await page.emulateMedia({ colorScheme: "dark" });
  await wide(page, "desk-request-dark");
  await page.emulateMedia({ colorScheme: "light" });
  await together(page, inbox);
  await wide(page, "desk-together");
  const state = await context.storageState();
  await context.close();
  const german = await browser.newContext({ ...WIDE, storageState: state, locale: "de-DE" });
  const deutsch = await german.newPage();
  await deutsch.goto(`${inbox}/requests/${reference}`);
  await wide(deutsch, "desk-request-de");
  await german.close();
  const small = await browser.newContext({ ...PHONE, storageState: state, locale: "en-GB" });
  const hand = await small.newPage();
  await hand.goto(inbox);
  await phone(hand, "inbox");
  await hand.goto(`${inbox}/requests/${reference}`);
  await phone(hand, "open");
  await small.close();
}

/** What one message to the people of three requests would do, looked at before it is done. */
async function together(page, inbox) {
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
