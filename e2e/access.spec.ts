import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { APP_URL } from "./desk";
import { openDesk } from "./own-desk";

/** Every route handler of the build, with an address that reaches it: a new route cannot escape. */
function handlerPaths(slug = "ruthimg"): string[] {
  const manifest = JSON.parse(
    readFileSync(".next/app-path-routes-manifest.json", "utf8"),
  ) as Record<string, string>;
  const values: Record<string, string> = {
    "[desk]": slug,
    "[reference]": "7777-7777",
    "[token]": "A".repeat(43),
    "[file]": "fil_none",
    "[...nextauth]": "signout",
  };
  return Object.entries(manifest)
    .filter(([file]) => file.endsWith("/route"))
    .map(([, path]) =>
      path
        .split("/")
        .map((part) => values[part] ?? part)
        .join("/"),
    );
}

// Reports of browsers change nothing; the last is a picture that Next serves to every method alike.
const GET_ONLY =
  /^\/csp-report$|^\/[^/]+\/logo$|\/(health|get|embed|account|live|state|template)$|\/files\/fil_none$|\/calendar\/A+$|\.svg$/;
const mutations = (slug?: string) => handlerPaths(slug).filter((path) => !GET_ONLY.test(path));

type Headers = Record<string, string>;
const FOREIGN: { name: string; headers: Headers }[] = [
  { name: "another site", headers: { origin: "https://evil.example" } },
  { name: "a null origin", headers: { origin: "null" } },
  { name: "no origin and no fetch metadata", headers: {} },
  {
    name: "a null origin of another site",
    headers: { origin: "null", "sec-fetch-site": "cross-site" },
  },
  { name: "a sibling site", headers: { "sec-fetch-site": "same-site" } },
  {
    name: "a forged host",
    headers: {
      origin: "https://evil.example",
      "x-forwarded-host": "evil.example",
      host: "evil.example",
    },
  },
];
const BODIES = [
  { type: "application/x-www-form-urlencoded", data: "step=check" },
  { type: "text/plain", data: '{"step":"check"}' },
  { type: "application/json", data: "{}" },
];

const post = (request: APIRequestContext, path: string, headers: Headers, data: string) =>
  request.post(path, { headers, data, maxRedirects: 0, failOnStatusCode: false });

test("every mutation is refused unless our own page sent it", async ({ request }) => {
  const paths = mutations();
  expect(paths.length).toBeGreaterThan(8);
  for (const path of paths) {
    for (const { name, headers } of FOREIGN) {
      for (const { type, data } of BODIES) {
        const answer = await post(request, path, { ...headers, "content-type": type }, data);
        expect(answer.status(), `${path} from ${name} as ${type}`).toBe(403);
      }
    }
  }
});

test("our own page is let through", async ({ request }) => {
  const own = { origin: APP_URL, "content-type": "application/x-www-form-urlencoded" };
  for (const path of mutations()) {
    const answer = await post(request, path, own, "");
    expect([403, 500], `${path} answered ${answer.status()}`).not.toContain(answer.status());
  }
});

const LISTED = "https://www.example.org";

test("a site of a desk's list may send the whole form there, and nothing else anywhere", async ({
  request,
}) => {
  const slug = await openDesk("listed", { embedOrigins: [LISTED] });
  const fixed = `/${slug}/request/send`;
  const whole = `step=all&email=${encodeURIComponent("not an address")}`;
  const form = "application/x-www-form-urlencoded";
  const send = (path: string, origin: string, type: string, data: string) =>
    post(request, path, { origin, "content-type": type }, data);
  expect((await send(fixed, LISTED, form, whole)).status()).toBe(422);
  for (const { origin = "" } of FOREIGN.map(({ headers }) => headers)) {
    expect((await send(fixed, origin, form, whole)).status(), origin).toBe(403);
  }
  const others = ["http://www.example.org", `${LISTED}:8443`, "https://example.org"];
  for (const origin of others) {
    expect((await send(fixed, origin, form, whole)).status(), origin).toBe(403);
  }
  expect((await send("/ruthimg/request/send", LISTED, form, whole)).status()).toBe(403);
  // What acts for the browser that holds a cookie stays our own pages' alone.
  for (const data of ["step=check", "step=right&right=access", ""]) {
    expect((await send(fixed, LISTED, form, data)).status(), data).toBe(403);
  }
  expect((await send(fixed, LISTED, "application/json", "{}")).status()).toBe(403);
  expect((await send(fixed, LISTED, "text/plain", whole)).status()).toBe(422);
  for (const path of mutations(slug).filter((one) => one !== fixed)) {
    for (const { type, data } of BODIES) {
      expect((await send(path, LISTED, type, data)).status(), `${path} as ${type}`).toBe(403);
    }
  }
});

test("whatever the address of the form answers is behind the wall but for the frame itself", async ({
  request,
}) => {
  const form = "application/x-www-form-urlencoded";
  const answers = [
    await post(
      request,
      "/ruthimg/request/send",
      { origin: APP_URL, "content-type": form },
      "step=x",
    ),
    await post(request, "/ruthimg/request/send", { origin: "null", "content-type": form }, ""),
    await post(
      request,
      "/ruthimg/request/send",
      { origin: APP_URL, "content-type": form },
      "step=all",
    ),
    await request.get("/ruthimg/embed"),
    // Desks may be called so, and their staff's pages are neither frames nor pictures.
    ...(await Promise.all(
      ["/desk/embed", "/desk/logo", "/desk/request/send"].map((path) =>
        request.get(path, { maxRedirects: 0 }),
      ),
    )),
  ];
  for (const answer of answers) {
    const headers = answer.headers();
    expect(headers["content-security-policy"], answer.url()).toContain("frame-ancestors 'none'");
    expect(headers["x-frame-options"], answer.url()).toBe("DENY");
    expect(headers["cross-origin-resource-policy"], answer.url()).toBe("same-origin");
    expect(headers["x-content-type-options"], answer.url()).toBe("nosniff");
    expect(headers["cache-control"], answer.url()).toContain("no-store");
  }
});

const PAGES = [
  "/",
  "/ruthimg",
  "/ruthimg/request/ask/right",
  "/ruthimg/request/track",
  "/ruthimg/request/7777-7777",
  `/ruthimg/request/7777-7777/verify/${"A".repeat(43)}`,
  `/ruthimg/request/7777-7777/permission/${"A".repeat(43)}`,
  "/sign-in",
  "/no-such-desk",
];

test("every page forbids what it does not need", async ({ request }) => {
  for (const path of PAGES) {
    const [first, second] = [await request.get(path), await request.get(path)];
    const headers = first.headers();
    const policy = headers["content-security-policy"] ?? "";
    expect(policy, path).toContain("default-src 'none'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    expect(policy, path).not.toBe(second.headers()["content-security-policy"]);
    expect(headers["x-frame-options"], path).toBe("DENY");
    expect(headers["cross-origin-resource-policy"], path).toBe("same-origin");
    expect(headers["x-content-type-options"], path).toBe("nosniff");
    expect(headers["referrer-policy"], path).toBe(
      /\/(confirm|permission)\//.test(path) ? "no-referrer" : "same-origin",
    );
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["access-control-allow-origin"], path).toBeUndefined();
  }
});

test("a link is opened without harm by whoever scans mail: GET and HEAD answer and change nothing", async ({
  request,
}) => {
  for (const kind of ["confirm", "permission"]) {
    const path = `/ruthimg/request/7777-7777/${kind}/${"A".repeat(43)}`;
    expect((await request.get(path)).status(), kind).toBe(200);
    expect((await request.head(path)).status(), kind).toBe(200);
  }
});

test("nobody sees the desk side without signing in, and no file of the build or the repository is served", async ({
  request,
}) => {
  for (const path of ["/desk/ruthimg", "/desk/ruthimg/notifications", "/desk/ruthimg/account"]) {
    const page = await request.get(path, { maxRedirects: 0 });
    expect(page.status(), path).toBe(307);
    expect(page.headers().location, path).toContain("/sign-in");
  }
  for (const path of ["/.env", "/.git/config", "/.data/secrets.json", "/package.json"]) {
    expect((await request.get(path)).status(), path).toBe(404);
  }
});
