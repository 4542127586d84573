// Finds a Chromium for the browser tests, or installs one.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { chromium } from "playwright";

/** Chromium without a window. It runs the same pages in two thirds of the time. */
const SHELL = "chromium-headless-shell";
const SYSTEM = [
  `/usr/bin/${SHELL}`,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** A path, "" for the browser that Playwright installed itself, or `undefined` if there is none. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : undefined;
  if (existsSync(chromium.executablePath())) return "";
  return SYSTEM.find((file) => existsSync(file));
}

/** `findBrowser`, after an attempt to install a browser if there is none. Throws a sentence that says what to do. */
export function bringBrowser() {
  if (process.env.CHROMIUM_PATH && !existsSync(process.env.CHROMIUM_PATH)) {
    throw new Error(`CHROMIUM_PATH is not a file: ${process.env.CHROMIUM_PATH}.`);
  }
  for (const attempt of [lighter, downloaded, packaged]) {
    attempt();
    const found = findBrowser();
    if (found !== undefined) return found;
  }
  throw new Error(
    "The browser tests need Chromium: install it (Debian: apt-get install chromium), or set CHROMIUM_PATH to the path of Chrome or Chromium.",
  );
}

const quietly = (command, args) =>
  spawnSync(command, args, { stdio: ["ignore", "ignore", "ignore"], timeout: 300_000 }).status ===
  0;

const mayInstall = () => process.getuid?.() === 0 && existsSync("/usr/bin/apt-get");

/** Debian's headless Chromium, if its packages are available. With another Chromium the tests only take longer. */
function lighter() {
  if (process.env.CHROMIUM_PATH || existsSync(chromium.executablePath())) return;
  if (existsSync(`/usr/bin/${SHELL}`) || !mayInstall()) return;
  if (quietly("apt-cache", ["show", SHELL])) quietly("apt-get", ["install", "-y", SHELL]);
}

function downloaded() {
  console.log("Looking for Chromium …");
  quietly(process.execPath, ["node_modules/playwright/cli.js", "install", "chromium"]);
}

function packaged() {
  if (!mayInstall()) return;
  console.log("Installing Debian's Chromium …");
  if (!quietly("apt-get", ["update"])) return;
  [SHELL, "chromium"].some((name) => quietly("apt-get", ["install", "-y", name]));
}
