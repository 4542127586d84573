import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test, vi } from "vitest";
import { stubSettings } from "@/lib/platform/testing/environment";
import { sessionCookie } from "@/lib/team/session";
import { cookieName, cookieOptions } from "./cookies";

test("over https no other site and no script can set or read our cookies", () => {
  stubSettings();
  vi.stubEnv("APP_URL", "https://privacy.example.org");
  expect(cookieName("subject", "ruthimg")).toBe("__Host-rightsdesk-subject-ruthimg");
  expect(sessionCookie()).toBe("__Host-rightsdesk-session");
  // Browsers accept a cookie with the prefix __Host- only if it is secure and valid for the whole host.
  expect(cookieOptions(60)).toEqual({
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
  const text = files.join("\n");
  const all = text.match(/(?:cookies\(\)\)|store|jar)\.set\(/g) ?? [];
  const set = [
    ...text.matchAll(/(?:cookies\(\)\)|store|jar)\.set\(\s*(\w+)([^;]*?)cookieOptions\(/g),
  ];
  expect(set.length).toBeGreaterThan(8);
  expect(set).toHaveLength(all.length);
  for (const [, name = ""] of set) {
    const made = new RegExp(`${name} = \\([^)]*\\)(?:: string)? =>\\s*cookieName\\(`);
    const isSafe = /^(?:cookieName|sessionCookie)$/.test(name) || made.test(text);
    // next-auth reads this cookie under its own name, which has the prefix too.
    expect(isSafe || name === "name", name).toBe(true);
  }
});
