import { type Browser, chromium } from "playwright";
import { findBrowser } from "@/scripts/browser.mjs";

/** Starts the Chromium of this machine; `null` if none is installed. */
export async function openChromium(): Promise<Browser | null> {
  const found = findBrowser();
  if (found === undefined) return null;
  return chromium.launch({
    executablePath: found || undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-background-networking"],
  });
}
