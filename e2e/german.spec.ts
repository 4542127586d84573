import { parse } from "@formatjs/icu-messageformat-parser";
import { type Browser, expect, type Page } from "@playwright/test";
import { setTargets } from "@/e2e/requests/clock/targets";
import { templatesOf } from "@/e2e/requests/conversation/templates";
import { messagesOf } from "@/lib/words/catalog";
import type { Messages } from "@/lib/words/translator";
import { newAddress, runDeskCommand, startSession, waitForEmail } from "./desk";
import { submit, submitVerified } from "./requester";
import { errorMessage, openPanel, requestPage, staffState, submitStep, test } from "./staff";
import { openDesk } from "./test-desk";

/** An element of a parsed ICU message. Literal text has type 0. */
type MessageElement = {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly MessageElement[] }>>;
  readonly children?: readonly MessageElement[];
};

const escaped = (text: string): string => text.replace(/[.*+?^$()[\]{}|\\/]/g, "\\$&");

/** The source of a regular expression that matches the message on a page, with any value in its placeholders. */
const patternOf = (elements: readonly MessageElement[]): string =>
  elements
    .map(({ type, value = "", options, children }) => {
      if (children) return patternOf(children);
      if (options)
        return `(?:${Object.values(options)
          .map((one) => patternOf(one.value))
          .join("|")})`;
      return type === 0 ? escaped(value) : ".+";
    })
    .join("");

/** The literal parts of a message with markup: on the page, each of them is a text node. */
const partsOf = (elements: readonly MessageElement[]): string[] =>
  elements.some(({ children }) => children)
    ? elements.flatMap(({ type, value = "" }) =>
        type === 0 && value.length > 9 ? [escaped(value.trim())] : [],
      )
    : [];

const texts = (messages: Messages): string[] =>
  Object.values(messages).flatMap((one) => (typeof one === "string" ? [one] : texts(one)));

// Both languages have the same keys in the same order.
const comparableMessages = (language: "en" | "de"): Messages => {
  // The names of languages are the same in both, and the editor shows questions as the desk wrote them.
  const { language: _, question: __, ...messages } = messagesOf(language);
  return messages;
};
const german = texts(comparableMessages("de"));
const sentences = texts(comparableMessages("en"))
  .map((english, at) => [english, german[at] ?? ""] as const)
  .filter(([english, translated]) => english !== translated);

const WITHOUT_PLACEHOLDER = /^[^+]*$/;
const countLetters = (pattern: string): number =>
  pattern.replaceAll(".+", "").match(/\p{L}/gu)?.length ?? 0;

const ENGLISH_PATTERNS = sentences.flatMap(([english]) => {
  const elements = parse(english) as readonly MessageElement[];
  return [patternOf(elements), ...partsOf(elements)]
    .filter((pattern) => countLetters(pattern) >= (WITHOUT_PLACEHOLDER.test(pattern) ? 3 : 6))
    .map((pattern) => new RegExp(`^${pattern}$`, "s"));
});

/** All German texts. Some are English texts of other messages, like "Tag". */
const GERMAN_TEXTS = new Set(german);

/** Runs in the browser. Returns every text of ours that is displayed or read aloud, also in closed panels. */
function textsOnPage(): string[] {
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.closest("script, style, textarea, [lang]:not(html), bdi, code, pre"))
      found.push(node.textContent ?? "");
  }
  for (const name of ["aria-label", "placeholder", "title", "alt"]) {
    for (const element of document.querySelectorAll(`[${name}]`))
      found.push(element.getAttribute(name) ?? "");
  }
  return [document.title.split(" · ")[0] ?? "", ...found]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter(Boolean);
}

/** The patterns of texts that were searched before: every page of a desk repeats the texts around it. */
const searched = new Map<string, RegExp | undefined>();

function englishPatternOf(text: string): RegExp | undefined {
  if (!searched.has(text) && !GERMAN_TEXTS.has(text)) {
    searched.set(
      text,
      ENGLISH_PATTERNS.find((sentence) => sentence.test(text)),
    );
  }
  return searched.get(text);
}

/** Our English texts on a page, each with the pattern that it matches, and texts with unresolved placeholders. */
async function englishOn(page: Page): Promise<string[]> {
  const seen = [...new Set(await page.evaluate(textsOnPage))];
  return seen.flatMap((text) => {
    if (/[¦{}]/.test(text)) return text;
    const found = englishPatternOf(text);
    return found ? `${text} (${found.source})` : [];
  });
}

async function expectGerman(page: Page): Promise<void> {
  await expect(page.locator("html")).toHaveAttribute("lang", "de");
  expect.soft(await englishOn(page), page.url()).toEqual([]);
}

/** A page in a browser that asks for German, signed in as `role`. */
async function germanPage(browser: Browser, role: "admin" | "auditor" | "handler"): Promise<Page> {
  const context = await browser.newContext({ locale: "de-DE", storageState: staffState(role) });
  return context.newPage();
}

test("for a team member who reads German, no page and no panel of a desk has a sentence in English", async ({
  browser,
  request,
}) => {
  test.slow();
  const slug = await openDesk("deutsch", {}, ["admin", "handler", "auditor"]);
  const sent = await submitVerified(request, slug, { residence: "eea", details: "—" });
  const unverified = await submit(request, slug, { residence: "uk" });
  const duplicate = await submitVerified(request, slug, {
    residence: "eea",
    email: sent.email,
    details: "—",
  });
  const english = await templatesOf(browser, slug, [{ name: "—", text: "{{name}}" }]);
  await setTargets(english, slug, { Assigned: "1", Responded: "9" });
  await english.goto(requestPage(sent));
  await submitStep(english, "take", "Assign to me", /Assigned/);
  await submitStep(english, "note", "Save note", /Saved/, { Note: "@handler@rightsdesk.example" });
  await submitStep(english, "message", "Send message", /Sent/, { Message: "—" });
  await submitStep(english, "add-tag", "Add tag", /Tag added/, { Tag: "Archiv" });
  await submitStep(english, "add-task", "Add task", /Task added/, { Task: "—" });
  await submitStep(english, "extend", "Extend deadline", /Extended/, { Reason: "—" });
  const done = await submitVerified(request, slug, { residence: "us-ca" });
  await english.goto(requestPage(done));
  await submitStep(english, "hold-nothing", "Send response", /Responded/, { Explanation: "—" });

  // Proves that the search finds English texts on an English page.
  expect((await englishOn(english)).length).toBeGreaterThan(30);

  const admin = await germanPage(browser, "admin");
  const places = [
    "policy",
    "policy/clock",
    "policy/identity",
    "policy/approval",
    "policy/assignment",
    "policy/targets",
    "form",
  ];
  for (const path of [
    "",
    "?view=unconfirmed",
    "?view=mine",
    "?view=closed",
    "?q=nobody",
    "?right=access&sort=newest",
    ...[
      ...places,
      "brand",
      "templates",
      "team",
      "calendar",
      "audit-log",
      "notifications",
      "account",
      "reports",
    ].map((one) => `/${one}`),
    ...[sent, unverified, duplicate, done].map(({ reference }) => `/requests/${reference}`),
    "/policy/clock?houseDays=5&zone=Europe/Berlin",
    "/reports?from=2026-13-01&to=",
  ]) {
    await admin.goto(`/desk/${slug}${path}`);
    await expectGerman(admin);
  }
  for (const role of ["handler", "auditor"] as const) {
    const page = await germanPage(browser, role);
    const theirPlaces = [
      "/notifications",
      "/policy/assignment",
      "/policy/targets",
      "/brand",
      "/templates",
    ];
    for (const path of [`/requests/${sent.reference}`, ...theirPlaces]) {
      await page.goto(`/desk/${slug}${path}`);
      await expectGerman(page);
    }
    await page.context().close();
  }
  await Promise.all([english.context().close(), admin.context().close()]);
});

test("the response to an action and the content that scripts render are German, too", async ({
  browser,
  request,
}) => {
  const sent = await submitVerified(request, "ruthimg", { residence: "eea", details: "—" });
  const [first, second] = [
    await germanPage(browser, "admin"),
    await germanPage(browser, "handler"),
  ];
  for (const one of [first, second]) await one.goto(requestPage(sent));
  const law = await openPanel(second, "correct-law");
  await law.getByLabel("Gesetz", { exact: true }).selectOption("uk-gdpr");
  await law.getByLabel("Begründung").fill("Leeds");
  const firstPanel = await openPanel(first, "correct-law");
  await firstPanel.getByLabel("Gesetz", { exact: true }).selectOption("ch-fadp");
  await firstPanel.getByLabel("Begründung").fill("Bern");
  await firstPanel.getByRole("button", { name: "Anwendbares Gesetz berichtigen" }).click();
  await expect(first.getByRole("status")).toContainText("Berichtigt.");
  await expectGerman(first);
  await law.getByRole("button", { name: "Anwendbares Gesetz berichtigen" }).click();
  await expect(errorMessage(second)).toContainText("Es wurde nichts geändert");
  await expectGerman(second);
  await first.goto(requestPage(sent));
  const refusal = await openPanel(first, "refuse");
  await refusal.getByRole("button", { name: "Antrag ablehnen" }).click();
  await expect(errorMessage(first)).toContainText("Es gibt ein Problem");
  await expectGerman(first);
  await expect(first.locator(".desk[data-keys]")).toBeAttached();
  await first.keyboard.press("Escape");
  await first.locator("h1").click();
  await first.keyboard.press("Control+k");
  await expect(first.getByRole("dialog")).toBeVisible();
  await expectGerman(first);
  await first.getByRole("dialog").getByRole("combobox").fill("frist");
  await expect(first.getByRole("dialog").getByRole("option").first()).toContainText(
    "Frist verlängern",
  );
  await first.keyboard.press("Escape");
  await first.keyboard.press("?");
  await expect(first.getByRole("dialog")).toContainText("Einzeltasten-Kürzel");
  await expectGerman(first);
  await Promise.all([first.context().close(), second.context().close()]);
});

test("a team member who chooses German gets it on every page and in emails, also from another browser", async ({
  browser,
}) => {
  const slug = await openDesk("sprache");
  const email = newAddress("frieda");
  await runDeskCommand("invite", "--desk", slug, "--email", email, "--role", "handler");
  const member = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await startSession(member, email);
  await member.goto(`/desk/${slug}/account`);
  const settings = member.locator("#settings");
  await settings.getByRole("combobox", { name: "Language" }).selectOption("de");
  await settings.getByRole("button", { name: "Save" }).click();
  await expect(member.getByRole("heading", { level: 1 })).toHaveText("Ihre Einstellungen");
  await expectGerman(member);
  const stranger = await (await browser.newContext({ locale: "en-GB" })).newPage();
  await stranger.goto("/sign-in");
  await stranger.getByLabel("Work email address").fill(email);
  await stranger.getByRole("button", { name: "Send me a link" }).click();
  await waitForEmail(email, /Ihr Link zum Anmelden/);
  await Promise.all([member.context().close(), stranger.context().close()]);
});
