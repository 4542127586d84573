import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, type Page } from "@playwright/test";

const port = Number(process.env.E2E_PORT || 3100);
export const APP_URL = `http://localhost:${port}`;
export const DATA_DIR = `.data/e2e${port === 3100 ? "" : `-${port}`}`;
const INBOX = `http://localhost:${port + 81}`;

export type Mail = {
  id: string;
  to: string[];
  subject: string;
  text: string;
  html: string;
  attachments: unknown[];
};

type Said = { id: number; code: number; out: string; err: string };

let terminal: ChildProcess | undefined;
const asked = new Map<number, (said: Said) => void>();

/** A process of one's own that runs commands against the desk below DATA_DIR. */
function openTerminal(): ChildProcess {
  // Whatever the shell that runs the tests is set up for.
  const { DATABASE_URL: _, ...environment } = process.env;
  const child = fork("e2e/terminal.ts", {
    execArgv: ["--import", "tsx"],
    env: { ...environment, DATA_DIR },
  });
  child.on("message", (said: Said) => asked.get(said.id)?.(said));
  return child;
}

/** A command of the terminal door against the desk under test; its standard output. */
export async function desk(...args: string[]): Promise<string> {
  terminal ??= openTerminal();
  const child = terminal;
  const id = asked.size + 1;
  const said = await new Promise<Said>((resolve) => {
    asked.set(id, resolve);
    child.send({ id, args });
  });
  if (said.code !== 0) throw new Error(`desk ${args.join(" ")}: ${said.err}`);
  return said.out.trim();
}

/** Lets ten minutes pass since a member last proved who they are. */
export const ageSignIn = (email: string): Promise<string> => desk("age-sign-in", email);

/** Lets an hour pass in which nobody used the sessions of a member: they have ended. */
export const leaveIdle = (email: string): Promise<string> => desk("leave-idle", email);

let people = 0;

/** An address that no other test uses. */
export function newAddress(who = "person"): string {
  people += 1;
  return `${who}.${process.pid}.${Date.now().toString(36)}.${people}@example.org`;
}

/** All mails to `address` so far. */
export async function mailsTo(address: string): Promise<Mail[]> {
  const answer = await fetch(`${INBOX}/api/messages?to=${encodeURIComponent(address)}`);
  return (await answer.json()) as Mail[];
}

const newest = async (address: string, subject: RegExp): Promise<Mail | undefined> =>
  (await mailsTo(address))
    .filter((mail) => subject.test(mail.subject))
    .sort((a, b) => (a.id < b.id ? 1 : -1))[0];

/** The newest mail to `address` whose subject matches, as soon as it arrives; another than `not`. */
export async function mailTo(
  address: string,
  subject: RegExp,
  { not }: { not?: Mail } = {},
): Promise<Mail> {
  let found: Mail | undefined;
  const arrived = async () => {
    found = await newest(address, subject);
    return found !== undefined && found.id !== not?.id;
  };
  const message = `a mail to ${address} about ${subject}`;
  await expect.poll(arrived, { message, timeout: 20_000 }).toBe(true);
  if (!found) throw new Error("unreachable: the poll saw a mail");
  return found;
}

/** The mail that comes of what `act` does, where another one like it may have come before. */
export async function mailAfter(
  address: string,
  subject: RegExp,
  act: () => Promise<unknown>,
): Promise<Mail> {
  const not = await newest(address, subject);
  await act();
  return mailTo(address, subject, { not });
}

export const linkIn = (mail: Mail, part: string): string => {
  const link = [...mail.text.matchAll(/https?:\/\/\S+/g)]
    .map(([url]) => url)
    .find((url) => url.includes(part));
  if (!link) throw new Error(`The mail "${mail.subject}" has no link with ${part}.`);
  return link;
};

export const codeIn = (mail: Mail): string => {
  const code = /\b\d{6}\b/.exec(mail.text)?.[0];
  if (!code) throw new Error(`The mail "${mail.subject}" has no code.`);
  return code;
};

/** Opens a one-time link of a member of staff, as `npm start` prints it, and presses its button. */
export async function followSignInLink(page: Page, email: string): Promise<void> {
  await page.goto(await desk("sign-in-link", "--email", email));
  await page.getByRole("button", { name: /sign in/i }).click();
}

/** Signs a member of staff in who has no second factor. */
export async function signIn(page: Page, email: string): Promise<void> {
  await followSignInLink(page, email);
  await page.waitForURL(/\/desk/);
}

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve("axe-core/axe.min.js"),
  "utf8",
);

type Violation = { id: string; help: string; nodes: { target: unknown[] }[] };

/** What depends on the width and the colours of a page: all that a second look at it has to ask. */
export const SEEN_RULES = [
  "color-contrast",
  "link-in-text-block",
  "target-size",
  "scrollable-region-focusable",
];

/** WCAG 2.2 AA and good practice by axe, or some `rules` of it: nothing found on the page as it stands. */
export async function expectAccessible(page: Page, rules?: readonly string[]): Promise<void> {
  // While one page takes the place of another there is none for a moment.
  await expect(page).toHaveTitle(/\S/);
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axeSource);
  const violations = await page.evaluate(async (runOnly) => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: Violation[] }> };
    };
    const resultTypes = ["violations"];
    return (await axe.run(runOnly ? { runOnly, resultTypes } : { resultTypes })).violations;
  }, rules);
  const told = violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help} (${nodes.map(({ target }) => target.join(" ")).join("; ")})`,
  );
  expect(told, page.url()).toEqual([]);
}
