import { expect, test } from "@playwright/test";
import { APP_URL } from "./desk";
import { openDesk } from "./test-desk";

const ALWAYS = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "same-origin",
} as const;

test("every response has the security headers, also static files, forms with files and refusals", async ({
  page,
  request,
}) => {
  const slug = await openDesk("favicon-shop");
  await page.goto(`/${slug}`);
  const script = await page.locator("script[src]").first().getAttribute("src");
  const stylesheet = await page.locator('link[rel="stylesheet"]').first().getAttribute("href");
  const own = { origin: APP_URL };
  const responses = [
    await request.get(`/${slug}`),
    await request.get(script ?? ""),
    await request.get(stylesheet ?? ""),
    await request.get("/icon.svg"),
    await request.get("/health"),
    await request.get("/no/such/page"),
    await request.get("/api/auth/csrf"),
    await request.get("/_next/image?url=%2Fruthimg%2Flogo&w=64&q=75"),
    await request.get("/%E0%A4%A"),
    await request.fetch("/ruthimg", { method: "PUT" }),
    ...(await Promise.all(
      [
        "/ruthimg/request/7777-7777/reply",
        "/ruthimg/request/7777-7777/proof/send",
        "/desk/ruthimg/requests/7777-7777/message",
        "/desk/ruthimg/requests/7777-7777/fulfil",
        "/desk/ruthimg/requests/new/send",
        "/desk/ruthimg/brand/logo",
      ].map((at) => request.post(at, { headers: own, multipart: { a: "b" }, maxRedirects: 0 })),
    )),
  ];
  for (const response of responses) {
    const headers = response.headers();
    for (const [name, value] of Object.entries(ALWAYS)) {
      expect(headers[name], `${name} of ${response.url()}`).toBe(value);
    }
    expect(headers["content-security-policy"], response.url()).toContain("default-src 'none'");
    expect(headers["permissions-policy"], response.url()).toContain("camera=()");
    const type = headers["content-type"] ?? "";
    if (type.startsWith("text/")) expect(type, response.url()).toMatch(/charset=utf-8/i);
  }
  expect((await request.get(script ?? "")).headers()["cache-control"]).toContain("immutable");
});

test("no address, query or method makes a page fail with a server error", async ({ request }) => {
  const expected: [string, string, number][] = [
    ["GET", "/sign-in?error=constructor", 200],
    ["GET", "/ruthimg?done=constructor&told=__proto__", 200],
    ["GET", "/%ED%A0%80", 400],
    ["GET", "/ruthimg/%E0%A4%A", 400],
    ["PUT", "/ruthimg", 405],
    ["DELETE", "/ruthimg", 405],
    ["GET", "/_next/image?url=%2Fruthimg%2Flogo&w=64&q=75", 404],
  ];
  for (const [method, path, status] of expected) {
    const response = await request.fetch(path, { method });
    expect(response.status(), `${method} ${path}`).toBe(status);
  }
});

test("pages accept styles only from their own files and attributes, and a browser reports what it refused", async ({
  page,
  request,
}) => {
  const response = await page.goto("/ruthimg");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toMatch(/style-src 'self' 'nonce-[^']+';/);
  expect(policy).toContain("report-uri /csp-report");
  const refused: string[] = [];
  page.on("console", (message) => {
    if (/Content Security Policy/.test(message.text())) refused.push(message.text());
  });
  await page.goto("/ruthimg/request/ask/right");
  expect(refused).toEqual([]);
  const reported = page.waitForResponse("**/csp-report");
  await page.evaluate(() => {
    const picture = document.createElement("img");
    picture.src = "https://canary.example/picture.png";
    document.body.append(picture);
  });
  const report = await reported;
  expect(report.status()).toBe(204);
  expect(report.request().postData()).toContain("img-src");
  for (const data of [
    "",
    "{",
    "null",
    "[1,2]",
    '{"csp-report":{"violated-directive":"img-src"}}',
  ]) {
    const reply = await request.post("/csp-report", {
      data,
      headers: { "content-type": "text/plain" },
    });
    expect(reply.status(), data).toBe(204);
  }
});
