import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type Browser, test as base, expect, type FrameLocator, type Page } from "@playwright/test";
import { expectFullyAccessible } from "@/e2e/accessibility";
import { APP_URL, emailsTo, linkIn, newAddress, waitForEmail } from "@/e2e/desk";
import { staffPage } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

/** A third-party site. Its host differs from the desk's, so that no cookie of the desk is sent from it. */
type Site = { origin: string; show: (body: string) => void };

const test = base.extend<{ site: Site; stranger: Site }>({
  site: ({ browserName: _ }, use) => withSite(use),
  stranger: ({ browserName: _ }, use) => withSite(use),
});

async function withSite(use: (site: Site) => Promise<void>): Promise<void> {
  let shown = "";
  const server: Server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(`<!doctype html><html lang="en"><title>Our shop</title><h1>Our shop</h1>${shown}`);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  const show = (body: string) => {
    shown = body;
  };
  await use({ origin: `http://127.0.0.1:${port}`, show });
  await new Promise((closed) => server.close(closed));
}

const frameOf = (slug: string) =>
  `<iframe src="${APP_URL}/${slug}/embed" title="Privacy" width="100%" height="900"></iframe>`;

const SEND = { name: "Send your request" };
const DONE = "We have your request";

const NAME = 'Ada <Lovelace> & "Co"';

async function fillForm(form: FrameLocator | Page, email: string, details: string): Promise<void> {
  for (const value of ["eea", "rectification", "self"]) {
    await form.locator(`input[value="${value}"]`).check();
  }
  await form.getByLabel("Full name").fill(NAME);
  await form.getByLabel("Email address").fill(email);
  await form.locator("#details").fill(details);
}

const createDesk = (what: string, embedOrigins: string[] = []): Promise<string> =>
  openDesk(`${what}-${Date.now().toString(36)}`, { embedOrigins });

test("a listed site shows the whole form, mistakes come back with what was typed, and no cookie is needed", async ({
  page,
  context,
  site,
}) => {
  const slug = await createDesk("frame", [site.origin]);
  site.show(frameOf(slug));
  await page.goto(site.origin);
  const frame = page.frameLocator("iframe");
  await frame.getByRole("button", SEND).click();
  await expect(frame.getByRole("alert")).toContainText("Enter your full name.");
  const email = newAddress();
  await fillForm(frame, "ada@example", "");
  await frame.getByRole("button", SEND).click();
  await expect(frame.getByRole("alert")).toContainText("Enter an email address like");
  await expect(frame.getByRole("alert")).toContainText("Tell us what your request is about.");
  await expect(frame.getByLabel("Full name")).toHaveValue(NAME);
  await expect(frame.locator('input[value="rectification"]')).toBeChecked();
  await fillForm(frame, email, "\nMy name has a z.\n");
  await frame.getByRole("button", SEND).click();
  await expect(frame.getByRole("heading", { level: 1 })).toHaveText(DONE);
  const reference = await frame.locator(".reference").innerText();
  const verification = await waitForEmail(email, /verify your email/);
  expect(linkIn(verification, "/verify/")).toContain(`/${slug}/request/${reference}/`);
  expect(await context.cookies()).toEqual([]);
  const receipt =
    page
      .frames()
      .find((one) => one.url().includes("/embed?sent="))
      ?.url() ?? "";
  expect(receipt).not.toContain(reference);
  expect(await (await page.request.get(receipt)).text()).not.toMatch(/Lovelace|person\./);
  // The first character is changed: some bits of the last base64url character have no meaning.
  await page.goto(
    receipt.replace(/sent=./, (first) => (first.endsWith("A") ? "sent=B" : "sent=A")),
  );
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your request");
});

test("the browser refuses the frame on a site that is not listed, and on every site if none is listed", async ({
  page,
  site,
  stranger,
}) => {
  const listed = await createDesk("few", [site.origin]);
  const closed = await createDesk("none");
  const cases = [
    [site, listed, true],
    [stranger, listed, false],
    [site, closed, false],
  ] as const;
  for (const [from, slug, shown] of cases) {
    from.show(frameOf(slug));
    await page.goto(from.origin);
    const send = page.frameLocator("iframe").getByRole("button", SEND);
    if (shown) await expect(send).toBeVisible();
    else {
      await expect.poll(() => page.frames()[1]?.url()).toMatch(/^chrome-error:/);
      await expect(send).toHaveCount(0);
    }
  }
  await page.goto(`/${closed}/embed`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "This form is not shown on other sites",
  );
  // No other page can be framed, not even on a listed site.
  for (const path of [`/${listed}`, `/${listed}/request/track`, `/desk/${listed}`, "/sign-in"]) {
    site.show(`<iframe src="${APP_URL}${path}" title="Other"></iframe>`);
    await page.goto(site.origin);
    await expect.poll(() => page.frames()[1]?.url(), { message: path }).toMatch(/^chrome-error:/);
  }
});

test("a plain form creates a request on a listed site and is refused on another site", async ({
  page,
  browser,
  site,
  stranger,
}) => {
  const changes = { embedOrigins: [site.origin] };
  const slug = await openDesk(`plain-${Date.now().toString(36)}`, changes, ["admin"]);
  const form = await copyForm(browser, slug);
  for (const [from, accepted] of [
    [site, true],
    [stranger, false],
  ] as const) {
    from.show(form);
    await page.goto(from.origin);
    const email = newAddress();
    await page.locator("select[name=residence]").selectOption("eea");
    await page.locator("select[name=right]").selectOption("access");
    await page.locator("select[name=person]").selectOption("self");
    await page.getByLabel("Full name").fill("Ada Lovelace");
    await page.getByLabel("Email address").fill(email);
    const [posted] = await Promise.all([
      page.waitForResponse((response) => response.request().method() === "POST"),
      page.getByRole("button", SEND).click(),
    ]);
    expect(posted.status()).toBe(accepted ? 303 : 403);
    if (accepted) {
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(DONE);
      const reference = await page.locator(".reference").innerText();
      expect((await waitForEmail(email, /verify your email/)).text).toContain(reference);
      expect(await page.context().cookies(APP_URL)).toEqual([]);
    } else {
      await expect(page.getByRole("main")).toContainText("This came from another site");
      expect(await emailsTo(email)).toEqual([]);
    }
  }
});

/** The HTML of the form that an admin copies from the brand page. */
async function copyForm(browser: Browser, slug: string): Promise<string> {
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}/brand`);
  const form = await admin.getByLabel("Your own form").inputValue();
  await admin.context().close();
  return form;
}

test("a bot that fills in every field creates no request, and a second press creates no second one", async ({
  request,
}) => {
  const slug = await createDesk("trap", ["https://a.example"]);
  const email = newAddress();
  const headers = { origin: "https://a.example" };
  const form = {
    step: "all",
    residence: "eea",
    right: "access",
    person: "self",
    name: "Ada",
    email,
    details: "",
  };
  const send = (more = {}) =>
    request.post(`/${slug}/request/send`, { headers, form: { ...form, ...more }, maxRedirects: 0 });
  const trapped = await send({ website: "https://spam.example" });
  expect(trapped.status()).toBe(422);
  expect(await trapped.text()).toContain("We emptied it: send your request once more");
  const references = await Promise.all(
    [send(), send(), send({ details: "Another one." })].map(async (sent) => {
      const { location = "" } = (await sent).headers();
      return /class="reference"[^>]*>([^<]+)/.exec(await (await request.get(location)).text())?.[1];
    }),
  );
  expect(references[0]).toMatch(/^\w{4}-\w{4}$/);
  expect(references[1]).toBe(references[0]);
  expect(references[2]).not.toBe(references[0]);
  for (let more = 0; more < 12; more += 1) await send({ details: String(more) });
  const full = await send({ details: "One too many." });
  expect(full.status()).toBe(429);
  expect(await full.text()).toContain("One too many.");
});

test("the embedded form is accessible to everybody: empty, wrong, sent and closed", async ({
  page,
}) => {
  const slug = await createDesk("axe", [APP_URL]);
  await page.goto(`/${slug}/embed`);
  await expectFullyAccessible(page);
  await page.getByRole("button", SEND).click();
  await expect(page).toHaveTitle(/^Error: /);
  await expectFullyAccessible(page);
  await fillForm(page, newAddress(), "My name has a z.");
  await page.getByRole("button", SEND).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(DONE);
  await expectFullyAccessible(page);
  await page.goto("/imgus/embed");
  await expectFullyAccessible(page);
});
