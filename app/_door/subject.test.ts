import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { stubSettings } from "@/lib/platform/testing/environment";
import { sessionCookie } from "@/lib/team/session";
import { cookieName, cookieOptions, FRESH_MINUTES, isFresh } from "./subject";

test("a download and a change of address need a code that was entered within the last ten minutes", () => {
  const subject = { requestId: "req_a", reference: "7777-7777", epoch: 0, provedAt: 1_000 };
  const after = (minutes: number, ms = 0) => new Date(1_000 + minutes * 60_000 + ms);
  expect(FRESH_MINUTES).toBe(10);
  expect(isFresh(subject, after(10, -1))).toBe(true);
  expect(isFresh(subject, after(10))).toBe(false);
});

test("over https no other site and no script can set or read our cookies", () => {
  stubSettings();
  vi.stubEnv("APP_URL", "https://privacy.example.org");
  expect(cookieName("subject", "ruthimg")).toBe("__Host-rightsdesk-subject-ruthimg");
  expect(sessionCookie()).toBe("__Host-rightsdesk-session");
  // Browsers accept a cookie with the prefix __Host- only if it is secure and valid for the whole host.
  expect(cookieOptions("/", 60)).toEqual({
    httpOnly: true,
    sameSite: "lax",
    secure: true,
    path: "/",
    maxAge: 60,
  });
});

test("every cookie that is set gets its name from cookieName and is valid for the whole host", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes(".test."))
    .map((file) => readFileSync(path.join("app", file), "utf8"));
  const set = files.flatMap((text) => [
    ...text.matchAll(
      /(?:cookies\(\)\)|store|jar)\.set\(\s*([^,]+),[\s\S]*?cookieOptions\(([^,]+),/g,
    ),
  ]);
  const named = files.join("\n");
  expect(set.length).toBeGreaterThan(15);
  for (const [, name = "", at] of set) {
    expect(at).toBe('"/"');
    const call = /^(\w+)\(/.exec(name)?.[1] ?? "";
    const made = new RegExp(`${call} = \\([^)]*\\)(?:: string)? =>\\s*cookieName\\(`);
    const isSafe = /^(?:cookieName|sessionCookie)$/.test(call) || made.test(named);
    // next-auth reads this cookie under its own name, which has the prefix too.
    expect(isSafe || name === "name", name).toBe(true);
  }
});
