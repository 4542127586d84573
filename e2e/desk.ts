import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const port = Number(process.env.E2E_PORT || 3100);
export const APP_URL = `http://localhost:${port}`;
export const DATA_DIR = `.data/e2e${port === 3100 ? "" : `-${port}`}`;
const INBOX = `http://localhost:${port + 81}`;
/** Runs commands (terminal.ts). */
const TERMINAL = `http://localhost:${port + 83}`;

export type Email = {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  attachments: unknown[];
};

/** Runs a command of `npm run desk` against the desk under test. Returns its standard output. */
export async function runDeskCommand(...args: string[]): Promise<string> {
  const response = await fetch(TERMINAL, { method: "POST", body: JSON.stringify(args) });
  const { code, out, err } = (await response.json()) as { code: number; out: string; err: string };
  if (code !== 0) throw new Error(`desk ${args.join(" ")}: ${err}`);
  return out.trim();
}

/** Moves a team member's last authentication ten minutes into the past: it no longer counts as recent. */
export const ageSignIn = (email: string): Promise<string> => runDeskCommand("age-sign-in", email);

/** Ends a team member's sessions, as an hour without use does. */
export const endSessionsByIdleness = (email: string): Promise<string> =>
  runDeskCommand("leave-idle", email);

let addresses = 0;

/** An address that no other test uses. */
export function newAddress(who = "person"): string {
  addresses += 1;
  return `${who}.${process.pid}.${Date.now().toString(36)}.${addresses}@example.org`;
}

/** All emails to `address` so far. */
export async function emailsTo(address: string): Promise<Email[]> {
  const response = await fetch(`${INBOX}/api/messages?to=${encodeURIComponent(address)}`);
  return (await response.json()) as Email[];
}

const newest = async (address: string, subject: RegExp): Promise<Email | undefined> =>
  (await emailsTo(address))
    .filter((email) => subject.test(email.subject))
    .sort((a, b) => (a.id < b.id ? 1 : -1))[0];

/** Waits for an email to `address` whose subject matches, other than `not`. Returns the newest. */
export async function waitForEmail(
  address: string,
  subject: RegExp,
  { not }: { not?: Email } = {},
): Promise<Email> {
  let found: Email | undefined;
  const arrived = async () => {
    found = await newest(address, subject);
    return found !== undefined && found.id !== not?.id;
  };
  const message = `an email to ${address} about ${subject}`;
  await expect.poll(arrived, { message, timeout: 20_000, intervals: [50, 100, 200] }).toBe(true);
  if (!found) throw new Error("unreachable: the poll saw an email");
  return found;
}

/** The email that `act` causes, where a similar one may have arrived before. */
export async function emailAfter(
  address: string,
  subject: RegExp,
  act: () => Promise<unknown>,
): Promise<Email> {
  const not = await newest(address, subject);
  await act();
  return waitForEmail(address, subject, { not });
}

export const linkIn = (email: Email, part: string): string => {
  const link = [...email.text.matchAll(/https?:\/\/\S+/g)]
    .map(([url]) => url)
    .find((url) => url.includes(part));
  if (!link) throw new Error(`The email "${email.subject}" has no link with ${part}.`);
  return link;
};

export const codeIn = (email: Email): string => {
  const code = /\b\d{6}\b/.exec(email.text)?.[0];
  if (!code) throw new Error(`The email "${email.subject}" has no code.`);
  return code;
};

/** Opens a one-time sign-in link of a team member, as `npm start` prints it, and presses its button. */
export async function openSignInLink(page: Page, email: string): Promise<void> {
  await page.goto(await runDeskCommand("sign-in-link", "--email", email));
  await page.getByRole("button", { name: /sign in/i }).click();
}

/** Signs in a team member without opening a page, for tests that are not about the sign-in. */
export async function startSession(page: Page, email: string): Promise<void> {
  const value = await runDeskCommand("sign-in", email);
  await page.context().addCookies([{ name: "rightsdesk-session", value, url: APP_URL }]);
}

/** Signs in a team member who has no second factor, on the pages of the sign-in. */
export async function signIn(page: Page, email: string): Promise<void> {
  await openSignInLink(page, email);
  await page.waitForURL(/\/desk/);
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

type Violation = { id: string; help: string; nodes: { target: unknown[] }[] };

/** The axe rules that depend on width and colours. A second check of the same page needs only these. */
export const VISUAL_RULES = [
  "color-contrast",
  "link-in-text-block",
  "target-size",
  "scrollable-region-focusable",
];

/** Expects that axe finds no violation on the page, of WCAG 2.2 AA and best practices or only of `rules`. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // During a navigation the document has no title for a moment.
  await expect(page).toHaveTitle(/\S/);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    const resultTypes = ["violations"];
    return (await axe.run(runOnly ? { runOnly, resultTypes } : { resultTypes })).violations;
  }, rules);
  const faults = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => target.join(" ")).join("; ")})`,
  );
  expect(faults, page.url()).toEqual([]);
}
