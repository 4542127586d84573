import { readFileSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { APP_URL } from "./desk";
import { openDesk } from "./test-desk";

/** Every route handler in the build manifest, with a path that reaches it, so a new route is always tested. */
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

// Browser reports (/csp-report) change nothing. The `.svg` file is an image that Next.js serves for every method.
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
    const attempts = FOREIGN.flatMap(({ name, headers }) =>
      BODIES.map(async ({ type, data }) => {
        const response = await post(request, path, { ...headers, "content-type": type }, data);
        expect(response.status(), `${path} from ${name} as ${type}`).toBe(403);
      }),
    );
    await Promise.all(attempts);
  }
});

test("requests from our own pages are accepted", async ({ request }) => {
  const own = { origin: APP_URL, "content-type": "application/x-www-form-urlencoded" };
  for (const path of mutations()) {
    const response = await post(request, path, own, "");
    expect([403, 500], `${path} responded with ${response.status()}`).not.toContain(
      response.status(),
    );
  }
});

const LISTED = "https://www.example.org";

test("a site that a desk lists may post the complete form to that desk, and nothing else to any address", async ({
  request,
}) => {
  const slug = await openDesk("listed", { embedOrigins: [LISTED] });
  const fixed = `/${slug}/request/send`;
  const complete = `step=all&email=${encodeURIComponent("not an address")}`;
  const form = "application/x-www-form-urlencoded";
  const send = (path: string, origin: string, type: string, data: string) =>
    post(request, path, { origin, "content-type": type }, data);
  expect((await send(fixed, LISTED, form, complete)).status()).toBe(422);
  for (const { origin = "" } of FOREIGN.map(({ headers }) => headers)) {
    expect((await send(fixed, origin, form, complete)).status(), origin).toBe(403);
  }
  const others = ["http://www.example.org", `${LISTED}:8443`, "https://example.org"];
  for (const origin of others) {
    expect((await send(fixed, origin, form, complete)).status(), origin).toBe(403);
  }
  expect((await send("/ruthimg/request/send", LISTED, form, complete)).status()).toBe(403);
  // Only our own pages may send the steps that use the browser's cookie.
  for (const data of ["step=check", "step=right&right=access", ""]) {
    expect((await send(fixed, LISTED, form, data)).status(), data).toBe(403);
  }
  expect((await send(fixed, LISTED, "application/json", "{}")).status()).toBe(403);
  expect((await send(fixed, LISTED, "text/plain", complete)).status()).toBe(422);
  for (const path of mutations(slug).filter((one) => one !== fixed)) {
    for (const { type, data } of BODIES) {
      expect((await send(path, LISTED, type, data)).status(), `${path} as ${type}`).toBe(403);
    }
  }
});

test("apart from an open frame, every response of the form's address forbids framing and caching", async ({
  request,
}) => {
  const form = "application/x-www-form-urlencoded";
  const responses = [
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
    // A desk may have the slug "embed", "logo" or "request": its staff pages are neither frames nor images.
    ...(await Promise.all(
      ["/desk/embed", "/desk/logo", "/desk/request/send"].map((path) =>
        request.get(path, { maxRedirects: 0 }),
      ),
    )),
  ];
  for (const response of responses) {
    const headers = response.headers();
    expect(headers["content-security-policy"], response.url()).toContain("frame-ancestors 'none'");
    expect(headers["x-frame-options"], response.url()).toBe("DENY");
    expect(headers["cross-origin-resource-policy"], response.url()).toBe("same-origin");
    expect(headers["x-content-type-options"], response.url()).toBe("nosniff");
    expect(headers["cache-control"], response.url()).toContain("no-store");
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

test("the headers of every page forbid what the page does not need", async ({ request }) => {
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
      /\/(verify|permission)\//.test(path) ? "no-referrer" : "same-origin",
    );
    expect(headers["cache-control"], path).toContain("no-store");
    expect(headers["x-powered-by"], path).toBeUndefined();
    expect(headers["access-control-allow-origin"], path).toBeUndefined();
  }
});

const MOVED = {
  "/ruthimg/request/follow": "/ruthimg/request/track",
  [`/ruthimg/request/7777-7777/confirm/${"A".repeat(43)}`]: `/ruthimg/request/7777-7777/verify/${"A".repeat(43)}`,
  "/desk/ruthimg/log?page=2": "/desk/ruthimg/audit-log?page=2",
  "/desk/ruthimg/people": "/desk/ruthimg/team",
  "/desk/ruthimg/together/choose": "/desk/ruthimg/bulk/choose",
  "/desk/ruthimg/wants": "/desk/ruthimg/notifications",
  "/desk/ruthimg/you/sign-in": "/desk/ruthimg/account/sign-in",
};

test("the old address of a page leads to the new one, also for a form that is sent there", async ({
  request,
}) => {
  for (const [old, current] of Object.entries(MOVED)) {
    const response = await request.get(old, { maxRedirects: 0 });
    expect(response.status(), old).toBe(308);
    expect(response.headers().location, old).toBe(current);
    const form = { headers: { origin: APP_URL }, form: { any: "field" }, maxRedirects: 0 };
    expect((await request.post(old, form)).status(), old).toBe(308);
  }
});

test("an email scanner that opens a link does no harm: GET and HEAD respond and change nothing", async ({
  request,
}) => {
  for (const kind of ["verify", "permission"]) {
    const path = `/ruthimg/request/7777-7777/${kind}/${"A".repeat(43)}`;
    expect((await request.get(path)).status(), kind).toBe(200);
    expect((await request.head(path)).status(), kind).toBe(200);
  }
});

test("staff pages require a sign-in, and no file of the build or the repository is served", async ({
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
