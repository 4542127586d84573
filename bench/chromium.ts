import { type Browser, chromium } from "playwright";
import { findBrowser } from "@/scripts/browser.mjs";

/** The Chromium of this machine; `null` where there is none. */
export async function openChromium(): Promise<Browser | null> {
  const found = findBrowser();
  if (found === undefined) return null;
  return chromium.launch({
    executablePath: found || undefined,
    chromiumSandbox: process.getuid?.() !== 0,
    args: ["--disable-gpu", "--disable-background-networking"],
  });
}
