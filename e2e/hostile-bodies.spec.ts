import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { DATA_DIR } from "./desk";

const ACTION = { "next-action": "0".repeat(42) };
const MEGABYTE = 1024 * 1024;

const fields = (count: number): string =>
  `${'--b\r\ncontent-disposition: form-data; name="0"\r\n\r\n[]\r\n'.repeat(count)}--b--\r\n`;

/** Bodies that each kept the process busy for seconds when it decoded them. */
const BODIES = [
  { name: "9.5 MB of text", type: "text/plain", data: "[".repeat(9.5 * MEGABYTE) },
  { name: "40,000 fields", type: "multipart/form-data; boundary=b", data: fields(40_000) },
  { name: "5,000 fields", type: "multipart/form-data; boundary=b", data: fields(5_000) },
];

const post = (
  request: APIRequestContext,
  at: string,
  headers: Record<string, string>,
  data: string,
) => request.post(at, { headers, data, maxRedirects: 0, failOnStatusCode: false });

/** The resident memory of the web process in MB, or 0 on a system without /proc. */
function webMemory(): number {
  const folder = path.join(DATA_DIR, "children");
  const pids = readdirSync(folder).map((file) => /\d+/.exec(file)?.[0] ?? "");
  const sizes = pids.map((pid) => {
    try {
      const status = readFileSync(`/proc/${pid}/status`, "utf8");
      const web = readFileSync(`/proc/${pid}/cmdline`, "utf8").includes("web.mjs");
      return web ? Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024 : 0;
    } catch {
      return 0;
    }
  });
  return Math.max(0, ...sizes);
}

test("bodies for server actions are refused before they are decoded, and do not delay other requests", async ({
  request,
}) => {
  const before = webMemory();
  for (const { name, type, data } of BODIES) {
    for (const cookie of ["", "rightsdesk-session=made-up"]) {
      for (const at of ["/sign-in", "/desk/ruthimg/brand", "/ruthimg"]) {
        const headers = { "content-type": type, ...ACTION, ...(cookie && { cookie }) };
        const status = (await post(request, at, headers, data)).status();
        expect([403, 413], `${name} to ${at} with "${cookie}": ${status}`).toContain(status);
      }
    }
  }
  const flood = BODIES.flatMap(({ type, data }) =>
    Array.from({ length: 8 }, () =>
      post(request, "/sign-in", { "content-type": type, ...ACTION }, data),
    ),
  );
  const startedAt = Date.now();
  expect((await request.get("/health")).status()).toBe(200);
  expect(Date.now() - startedAt).toBeLessThan(2_000);
  await Promise.all(flood);
  expect(webMemory() - before).toBeLessThan(150);
});

test("a form from a browser that is not signed in is not decoded", async ({ request }) => {
  const cookie = "rightsdesk-session=made-up";
  const form = { cookie, "content-type": "multipart/form-data; boundary=b" };
  const withoutScript = await post(request, "/desk/ruthimg/brand", form, fields(2));
  expect([withoutScript.status(), withoutScript.headers().location]).toEqual([
    303,
    "/sign-in?next=%2Fdesk%2Fruthimg%2Fbrand",
  ]);
  const asAction = await post(request, "/desk/ruthimg/brand", { ...form, ...ACTION }, fields(2));
  expect(asAction.status()).toBe(403);
  expect((await asAction.text()).trim()).toBe("signed-out");
});
