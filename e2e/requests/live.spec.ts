import { type Browser, expect, type Locator, type Page } from "@playwright/test";
import { openDesk } from "@/e2e/own-desk";
import { answersOf, open, type Sent, type Slug, submit } from "@/e2e/person";
import {
  addressOf,
  fact,
  panel,
  recentPage,
  removeMember,
  requestPage,
  staffPage,
  take,
  test,
} from "@/e2e/staff";

const live = (page: Page): Locator => page.locator(".live");
/** It needs no confirmed address: nothing is waited for. */
const optOut = () => answersOf({ right: "opt-out-marketing", residence: "eea" });

/** The stream is there: what happens from now on is heard. */
const listening = (page: Page, act: () => Promise<unknown>) =>
  Promise.all([page.waitForResponse(/\/live\/state/), act()]);

test("what a colleague does appears by itself, and what one types stays until one asks for it", async ({
  browser,
}) => {
  const [admin, handler] = [await staffPage(browser, "admin"), await staffPage(browser)];
  const page = requestPage(await open(admin.request, "ruthimg", { residence: "eea" }));
  await listening(handler, () => handler.goto(page));
  await admin.goto(page);
  // The timeline is in the middle: what is added to it comes below what one reads.
  await handler.evaluate(() => window.scrollTo(0, 100));
  const before = await handler.evaluate(() => window.scrollY);
  await take(admin, "take", "Assign to me", /Assigned/);
  await expect(fact(handler, "Assignee")).not.toHaveText("Unassigned");
  await expect(live(handler)).toContainText(/changed this request: Assigned to/);
  expect(await handler.evaluate(() => window.scrollY)).toBe(before);

  const note = await panel(handler, "note");
  await note.getByLabel("Note").fill("Half a thou");
  const answer = handler.locator("#fulfil-summary");
  await answer.fill("All of it is");
  await answer.focus();
  const title = handler.locator(".sheet-head .tag");
  const state = await title.innerText();
  await take(admin, "close", "Close request", /Closed/, { Reason: "Settled by phone." });
  await expect(live(handler)).toContainText("changed this request: Closed.");
  await expect(title).toHaveText(state);
  await expect(answer).toBeFocused();
  await expect(answer).toHaveValue("All of it is");
  await live(handler).getByRole("button", { name: "Show" }).click();
  await expect(title).not.toHaveText(state);
  await expect(live(handler)).toContainText("All of it is");
  await expect(handler.locator("#note-text")).toHaveValue("Half a thou");
  await expect(handler).toHaveURL(page);
  for (const one of [admin, handler]) await one.context().close();
});

test("the list says how many of its requests changed, and moves none of them under the hand; no other desk's staff hears", async ({
  browser,
}) => {
  const slug = (await openDesk("live-list", {}, ["admin"])) as Slug;
  const [admin, list] = [await staffPage(browser, "admin"), await staffPage(browser, "admin")];
  const sent = await submit(admin.request, slug, optOut());
  await listening(list, () => list.goto(`/desk/${slug}`));
  // A proxy that lets no stream through: such a page asks every 15 seconds.
  const cut = await list.context().newPage();
  await cut.route(/\/live$/, (route) => route.abort());
  await cut.goto(`/desk/${slug}`);
  const assigned = list.locator(`tr[data-key="${sent.reference}"] td`).nth(7);
  await expect(assigned).toHaveText("Unassigned");
  await admin.goto(requestPage(sent));
  await take(admin, "take", "Assign to me", /Assigned/);
  await expect(live(list)).toContainText("1 request changed.");
  await submit(admin.request, slug, optOut());
  await expect(live(list)).toContainText("2 requests changed.");
  await expect(assigned).toHaveText("Unassigned");
  const open = list.getByRole("link", { name: /^Open/ });
  const count = await open.innerText();
  await live(list).getByRole("button", { name: "Show changes" }).click();
  await expect(assigned).not.toHaveText("Unassigned");
  await expect(open).not.toHaveText(count);
  await expect(live(list)).toHaveText("");
  await expectWalls(browser, admin, sent);
  await expect(live(cut)).toContainText("2 requests changed.", { timeout: 30_000 });
  for (const page of [admin, list]) await page.context().close();
});

/** Nothing holds the stream back, and whoever does not work at the desk gets none. */
async function expectWalls(browser: Browser, admin: Page, { slug, reference }: Sent) {
  const stream = await admin.evaluate(async (address) => {
    const stop = new AbortController();
    const answer = await fetch(address, { signal: stop.signal });
    const first = await answer.body?.getReader().read();
    stop.abort();
    return {
      headers: Object.fromEntries(answer.headers),
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
  // A look at the headers alone would never come to an end.
  expect((await admin.request.head(`/desk/${slug}/live`)).status()).toBe(405);
  const other = await staffPage(browser);
  const request = `request=${reference}`;
  for (const path of ["/live", `/live?${request}`, "/live/state", `/live/state?${request}`]) {
    expect((await other.request.get(`/desk/${slug}${path}`)).status(), path).toBe(404);
  }
  await other.context().close();
}

test("who looks and who writes is seen, and gone soon after their tab, and who loses their place hears no more", async ({
  browser,
}) => {
  const slug = (await openDesk("live-presence", {}, ["admin", "handler"])) as Slug;
  const [admin, handler] = [await recentPage(browser, slug), await staffPage(browser)];
  const page = requestPage(await submit(admin.request, slug, optOut()));
  await listening(admin, () => admin.goto(page));
  await handler.goto(page);
  await expect(live(admin)).toContainText(/\S+ is viewing this request\./);
  await expect(live(handler)).toContainText(/\S+ is viewing this request\./);
  const note = await panel(handler, "note");
  await note.getByLabel("Note").pressSequentially("Hm");
  await expect(live(admin)).toContainText(/\S+ is writing\./);
  await expect(live(handler)).not.toContainText("writing");

  // A tab that dies says nothing: its machine is off.
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
