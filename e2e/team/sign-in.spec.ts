import { expect, type Page, test } from "@playwright/test";
import { APP_URL, newAddress, runDeskCommand, signIn } from "@/e2e/desk";
import { press } from "@/e2e/requester";
import { newMember } from "@/e2e/staff";

const COOKIE = "rightsdesk-session";

const tokenOf = async (page: Page): Promise<string> =>
  (await page.context().cookies()).find(({ name }) => name === COOKIE)?.value ?? "";

test("next-auth's own addresses neither reveal who works here nor sign anybody in", async ({
  request,
}) => {
  const known = await newMember("ruthimg", "handler");
  const headers = { origin: APP_URL };
  const { csrfToken = "" } = await request
    .get("/api/auth/csrf")
    .then((response) => response.json())
    .catch(() => ({}));
  for (const email of [known, newAddress("stranger")]) {
    const form = { email, csrfToken, json: "true" };
    const response = await request.post("/api/auth/signin/email", { headers, form });
    expect(response.status(), email).toBe(404);
  }
  const closed = ["signin", "signin/email", "signin/oidc", "signout", "csrf", "session"];
  for (const path of [...closed, "providers", "callback/email", "error", "verify-request"]) {
    expect((await request.get(`/api/auth/${path}`)).status(), path).toBe(404);
    expect((await request.post(`/api/auth/${path}`, { headers })).status(), path).toBe(404);
  }
});

test("a sign-in link is not used up by a GET request, and no other site can sign a browser in with it", async ({
  page,
  request,
}) => {
  const email = await newMember("ruthimg", "handler");
  const link = new URL(await runDeskCommand("sign-in-link", "--email", email));
  const token = link.searchParams.get("token") ?? "";
  const query = new URLSearchParams({ email, token });
  await request.get(link.href);
  for (const path of ["/api/auth/callback/email", "/sign-in/link/open"]) {
    await request.get(`${path}?${query}`, { maxRedirects: 0 });
  }
  const foreign = await request.post("/sign-in/link/open", {
    headers: { origin: "https://attacker.example" },
    form: { email, token },
  });
  expect(foreign.status()).toBe(403);
  await page.goto(link.href);
  await press(page, "Sign in");
  await expect(page).toHaveURL("/desk/ruthimg");
});

for (const [name, cookie] of [
  ["was ended elsewhere", null],
  ["belongs to another site", "x"],
] as const) {
  test(`a browser whose session ${name} can sign in with the next link`, async ({ page }) => {
    const email = await newMember("ruthimg", "handler");
    await signIn(page, email);
    if (cookie) await page.context().addCookies([{ name: COOKIE, value: cookie, url: APP_URL }]);
    else await runDeskCommand("sign-out", "--email", email);
    await page.goto("/desk/ruthimg");
    await expect(page).toHaveURL(/\/sign-in/);
    await signIn(page, email);
    await expect(page).toHaveURL("/desk/ruthimg");
  });
}

test("signing in again gives the browser a new session and ends the previous one", async ({
  page,
  request,
}) => {
  const email = await newMember("ruthimg", "handler");
  await signIn(page, email);
  const first = await tokenOf(page);
  expect(Buffer.from(first, "base64url").length).toBeGreaterThanOrEqual(16);
  await signIn(page, email);
  expect(await tokenOf(page)).not.toBe(first);
  const headers = { cookie: `${COOKIE}=${first}` };
  const response = await request.get("/desk/ruthimg", { headers, maxRedirects: 0 });
  expect(response.headers().location).toContain("/sign-in");
});

test("strangers cannot keep a team member from requesting a link in a browser that the team member has used before", async ({
  page,
  request,
}) => {
  const email = await newMember("ruthimg", "handler");
  await signIn(page, email);
  await page.context().clearCookies({ name: COOKIE });
  const headers = { origin: APP_URL };
  const requestLink = () => request.post("/sign-in/send", { headers, form: { email } });
  const statuses = [];
  for (let time = 0; time < 6; time += 1) statuses.push((await requestLink()).status());
  expect(statuses.at(-1)).toBe(429);
  await page.goto("/sign-in");
  await page.getByLabel(/email address/i).fill(email);
  await press(page, "Send me a link");
  await expect(page).toHaveURL("/sign-in/sent");
});
