import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { answersOf, type Sent, submit, submitVerified } from "@/e2e/requester";
import {
  addressOf,
  fact,
  openPanel,
  recentlySignedInPage,
  removeMember,
  requestPage,
  staffPage,
  submitStep,
  test,
} from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const live = (page: Page): Locator => page.locator(".live");
/** An opt-out needs no verified address, so the request is open at once. */
const optOut = () => answersOf({ right: "opt-out-marketing", residence: "eea" });

/** Does `act` and waits until the page is connected to the live stream. */
const whenConnected = (page: Page, act: () => Promise<unknown>) =>
  Promise.all([page.waitForResponse(/\/live\/state/), act()]);

test("a colleague's changes appear by themselves, but on a page with typed text only on request", async ({
  browser,
}) => {
  const [admin, handler] = [await staffPage(browser, "admin"), await staffPage(browser)];
  const page = requestPage(await submitVerified(admin.request, "ruthimg", { residence: "eea" }));
  await whenConnected(handler, () => handler.goto(page));
  await admin.goto(page);
  // The timeline is in the middle of the page, so what is added to it comes below what is being read.
  await handler.evaluate(() => window.scrollTo(0, 100));
  const before = await handler.evaluate(() => window.scrollY);
  await submitStep(admin, "take", "Assign to me", /Assigned/);
  await expect(fact(handler, "Assignee")).not.toHaveText("Unassigned");
  await expect(live(handler)).toContainText(/changed this request: Assigned to/);
  expect(await handler.evaluate(() => window.scrollY)).toBe(before);

  const note = await openPanel(handler, "note");
  await note.getByLabel("Note").fill("Half a thou");
  const responseField = handler.locator("#fulfil-summary");
  await responseField.fill("All of it is");
  await responseField.focus();
  const title = handler.locator(".sheet-head .tag");
  const state = await title.innerText();
  await submitStep(admin, "close", "Close request", /Closed/, { Reason: "Settled by phone." });
  await expect(live(handler)).toContainText("changed this request: Closed.");
  await expect(title).toHaveText(state);
  await expect(responseField).toBeFocused();
  await expect(responseField).toHaveValue("All of it is");
  await live(handler).getByRole("button", { name: "Show" }).click();
  await expect(title).not.toHaveText(state);
  await expect(live(handler)).toContainText("All of it is");
  await expect(handler.locator("#note-text")).toHaveValue("Half a thou");
  await expect(handler).toHaveURL(page);
  for (const one of [admin, handler]) await one.context().close();
});

test("the inbox says how many requests changed without moving any of them, and staff of other desks get no updates", async ({
  browser,
}) => {
  const slug = await openDesk("live-list", {}, ["admin"]);
  const [admin, list] = [await staffPage(browser, "admin"), await staffPage(browser, "admin")];
  const sent = await submit(admin.request, slug, optOut());
  await whenConnected(list, () => list.goto(`/desk/${slug}`));
  // Behind a proxy that lets no stream through, the page asks every 15 seconds.
  const polling = await list.context().newPage();
  await polling.route(/\/live$/, (route) => route.abort());
  await polling.goto(`/desk/${slug}`);
  const assigned = list.locator(`tr[data-key="${sent.reference}"] td`).nth(7);
  await expect(assigned).toHaveText("Unassigned");
  await admin.goto(requestPage(sent));
  await submitStep(admin, "take", "Assign to me", /Assigned/);
  await expect(live(list)).toContainText("1 request changed.");
  await submit(admin.request, slug, optOut());
  await expect(live(list)).toContainText("2 requests changed.");
  await expect(assigned).toHaveText("Unassigned");
  const submitVerified = list.getByRole("link", { name: /^Open/ });
  const count = await submitVerified.innerText();
  await live(list).getByRole("button", { name: "Show changes" }).click();
  await expect(assigned).not.toHaveText("Unassigned");
  await expect(submitVerified).not.toHaveText(count);
  await expect(live(list)).toHaveText("");
  await expectStreamProtected(browser, admin, sent);
  await expect(live(polling)).toContainText("2 requests changed.", { timeout: 30_000 });
  for (const page of [admin, list]) await page.context().close();
});

/** Expects that nothing buffers the stream, and that staff of other desks get 404. */
async function expectStreamProtected(browser: Browser, admin: Page, { slug, reference }: Sent) {
  const stream = await admin.evaluate(async (address) => {
    const stop = new AbortController();
    const response = await fetch(address, { signal: stop.signal });
    const first = await response.body?.getReader().read();
    stop.abort();
    return {
      headers: Object.fromEntries(response.headers),
      first: new TextDecoder().decode(first?.value),
    };
  }, `/desk/${slug}/live?request=${reference}`);
  expect(stream.headers).toMatchObject({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store, no-transform",
    "x-accel-buffering": "no",
  });
  expect(stream.headers["content-encoding"]).toBeUndefined();
  expect(stream.first).toContain("event: hello");
  // A HEAD request to a stream would never end.
  expect((await admin.request.head(`/desk/${slug}/live`)).status()).toBe(405);
  const other = await staffPage(browser);
  const request = `request=${reference}`;
  for (const path of ["/live", `/live?${request}`, "/live/state", `/live/state?${request}`]) {
    expect((await other.request.get(`/desk/${slug}${path}`)).status(), path).toBe(404);
  }
  await other.context().close();
}

test("the page shows who is viewing and writing until their tab is gone, and a removed member gets no more updates", async ({
  browser,
}) => {
  const slug = await openDesk("live-presence", {}, ["admin", "handler"]);
  const [admin, handler] = [await recentlySignedInPage(browser, slug), await staffPage(browser)];
  const page = requestPage(await submit(admin.request, slug, optOut()));
  await whenConnected(admin, () => admin.goto(page));
  await handler.goto(page);
  await expect(live(admin)).toContainText(/\S+ is viewing this request\./);
  await expect(live(handler)).toContainText(/\S+ is viewing this request\./);
  const note = await openPanel(handler, "note");
  await note.getByLabel("Note").pressSequentially("Hm");
  await expect(live(admin)).toContainText(/\S+ is writing\./);
  await expect(live(handler)).not.toContainText("writing");

  // A tab that dies sends nothing, as when its computer is switched off.
  await handler.context().setOffline(true);
  await expect(live(admin)).toHaveText("", { timeout: 30_000 });
  await handler.context().setOffline(false);
  await expect(live(admin)).toContainText("is viewing this request.", { timeout: 20_000 });

  await admin.goto(`/desk/${slug}/team`);
  await removeMember(admin, addressOf("handler"));
  await expect(live(handler)).toContainText("you are no longer a member of this desk");
  await expect(note.getByLabel("Note")).toHaveValue("Hm");
  for (const one of [admin, handler]) await one.context().close();
});
