import { expect, type Page } from "@playwright/test";
import { desk, expectAccessible, linkIn, mailAfter, mailTo, newAddress, SEEN_RULES } from "./desk";
import {
  answersOf,
  answerUpTo,
  confirm,
  confirmBy,
  OURS,
  open,
  press,
  questionsOf,
  type Slug,
  submit,
} from "./person";
import { panel, problem, requestPage, staffPage, take, test } from "./staff";

const WAYS = [
  { width: 1440, colorScheme: "light", rules: undefined },
  { width: 360, colorScheme: "dark", rules: SEEN_RULES },
] as const;
const NARROWEST = 320;

/** Nothing found by axe, wide and narrow, light and dark; and nothing to scroll sideways on the smallest phone. */
async function expectForAll(page: Page): Promise<void> {
  for (const { width, colorScheme, rules } of WAYS) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, rules);
  }
  await page.setViewportSize({ width: NARROWEST, height: 640 });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, `${page.url()} scrolls sideways`).toBeLessThanOrEqual(NARROWEST);
  await page.setViewportSize({ width: 1280, height: 720 });
}

/** Sends a plain form and looks at the page that it leads to. */
async function sendAndExpect(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent("load"), press(page, button)]);
  await expectForAll(page);
}

async function expectPages(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    await expectForAll(page);
  }
}

test("the front page, the start pages and the pages that are not there are for everybody", async ({
  page,
}) => {
  await expectPages(page, ["/", "/imgus", "/artisticmonk", "/no-such-desk"]);
  await page.goto("/ruthimg");
  for (const summary of await page.locator("main summary").all()) await summary.click();
  await expectForAll(page);
});

for (const slug of ["ruthimg", "imgus"] as const satisfies Slug[]) {
  test(`every question of ${slug} is for everybody: empty, wrong and filled in`, async ({
    page,
  }) => {
    const given = answersOf({ right: "rectification", details: "My name has a z." });
    for (const step of questionsOf(slug)) {
      await answerUpTo(page, slug, step, given);
      await expectForAll(page);
      await press(page, "Continue");
      await expect(problem(page)).toBeVisible();
      await expectForAll(page);
    }
    await answerUpTo(page, slug, "check", {
      ...given,
      email: newAddress().replace(/@.*/, "@gmial.com"),
    });
    await expectForAll(page);
    await page.goto(`/${slug}/request/ask/contact?change=1`);
    await expectForAll(page);
  });
}

test("the receipt is for everybody: fresh, with a wrong code, sent again, confirmed, and gone", async ({
  page,
}) => {
  await expectPages(page, ["/ruthimg/request/sent", "/ruthimg/request/ask/check"]);
  const given = answersOf();
  await answerUpTo(page, "ruthimg", "check", given);
  await sendAndExpect(page, "Send your request");
  await sendAndExpect(page, "Confirm your address");
  const mail = await mailAfter(given.email, /confirm your address/, () =>
    sendAndExpect(page, "Send the mail again"),
  );
  await confirmBy(page.request, mail);
  await expectPages(page, ["/ruthimg/request/sent?already=1"]);
});

test("the pages behind the link of the mail are for everybody, whatever the link is worth", async ({
  page,
}) => {
  const sent = await submit(page.request, "ruthimg");
  const link = linkIn(await mailTo(sent.email, /confirm/), "/confirm/");
  await expectPages(page, [link, `${sent.path}/confirm/${"A".repeat(43)}`]);
  await confirm(page.request, sent);
  await expectPages(page, [link]);
});

test("the page that asks for a code is for everybody: empty, wrong, and after the mail", async ({
  page,
  request,
}) => {
  const { path, reference } = await submit(request, "artisticmonk");
  await page.goto("/artisticmonk/request/follow");
  await expectForAll(page);
  await sendAndExpect(page, "Continue");
  await page.getByLabel("Your reference").fill(reference);
  await sendAndExpect(page, "Continue");
  await sendAndExpect(page, "Open your request");
  await sendAndExpect(page, "Send me a code");
  await expectPages(page, [`${path}/files/fil_none`]);
});

test("a person's own page is for everybody: open, wrong, replied, answered with a file, erased", async ({
  page,
  staff,
}) => {
  const sent = await open(page.request, "ruthimg");
  await page.goto(sent.path);
  await expectForAll(page);
  await sendAndExpect(page, "Send your message");
  await page.getByLabel("Your message").fill("It is about last spring.");
  await sendAndExpect(page, "Send your message");
  await expectPages(page, [`${sent.path}/withdraw`]);
  await staff.goto(requestPage(sent));
  const answer = await panel(staff, "fulfil");
  await answer.getByLabel("Files").setInputFiles({
    name: "your-data.json",
    mimeType: "application/json",
    buffer: Buffer.from("{}"),
  });
  await take(staff, "fulfil", "Send the answer", /Answered/);
  await page.goto(sent.path);
  await expectForAll(page);
  await page.getByRole("link", { name: "your-data.json" }).click();
  await expect(page.getByRole("link", { name: "Download the file" })).toBeVisible();
  await expectForAll(page);
  await take(staff, "close", "Close the request", /Closed/, { Reason: "Done." });
  await desk("erase", "--desk", "ruthimg", "--reference", sent.reference);
  await expectPages(page, [sent.path, `${sent.path}/withdraw`]);
});

test("the pages to sign in are for everybody", async ({ page, browser }) => {
  await expectPages(page, [
    ...["/sign-in", "/sign-in?error=address", "/sign-in?error=Verification"],
    ...["/sign-in/sent", "/sign-in/link", "/sign-in/link?email=ada@example.org&token=none"],
  ]);
  const staff = await staffPage(browser);
  await expectPages(staff, ["/sign-in", "/desk"]);
  await staff.context().close();
});

test("the page of a withdrawn request is for everybody", async ({ page }) => {
  const sent = await open(page.request, "imgus");
  await page.goto(`${sent.path}/withdraw`);
  await page
    .getByRole("main")
    .getByRole("button", { name: /withdraw/i })
    .click();
  await expect(page.getByRole("status")).toContainText("Your request is withdrawn.");
  await expectForAll(page);
});

test("the desk's lists are for everybody: filled, empty, and with nothing found", async ({
  request,
  staff,
}) => {
  await submit(request, "imgus");
  await open(request, "imgus");
  await expectPages(staff, [
    ...["/desk/imgus", "/desk/imgus?view=unconfirmed", "/desk/imgus?view=overdue"],
    ...["/desk/imgus?q=7777-7777", "/desk/imgus?right=portability&law=house"],
  ]);
  expect((await staff.goto("/desk/imgus/requests/7777-7777"))?.status()).toBe(404);
  await expectForAll(staff);
});

test("the page of a request is for everybody at the desk: open, wrong, answered, closed, erased", async ({
  browser,
  request,
}) => {
  const sent = await open(request, "ruthimg", { residence: "eea", details: "All of it." });
  const admin = await staffPage(browser, "admin");
  await admin.goto(requestPage(sent));
  await take(admin, "take", "Take it", /Assigned/);
  await take(admin, "note", "Keep the note", /Kept/, { Note: "Ask the archive." });
  await take(admin, "message", "Send the message", /Sent/, { Message: "Which account?" });
  await expectForAll(admin);
  for (const id of ["assign", "refuse", "extend", "hold-nothing", "close", "note"]) {
    await panel(admin, id);
    await expectForAll(admin);
  }
  const refusal = await panel(admin, "refuse");
  await refusal.getByRole("button", { name: "Refuse the request" }).click();
  await expect(problem(admin)).toBeVisible();
  await expectForAll(admin);
  await take(admin, "fulfil", "Send the answer", /Answered/);
  await expectForAll(admin);
  await take(admin, "close", "Close the request", /Closed/, { Reason: "Done." });
  const erasure = await panel(admin, "erase");
  await expectForAll(admin);
  await erasure.getByRole("checkbox").check();
  await erasure.getByRole("button", { name: "Erase for good" }).click();
  await expect(admin.getByRole("status")).toContainText("Erased.");
  await expectForAll(admin);
  await admin.context().close();
});

test("policy, people and log are for everybody at the desk, and so is what a role may not do", async ({
  browser,
  request,
}) => {
  const sent = await submit(request, "ruthimg");
  const admin = await staffPage(browser, "admin");
  await expectPages(admin, ["/desk/ruthimg/log", "/desk/ruthimg/policy", "/desk/ruthimg/form"]);
  await admin.goto("/desk/ruthimg/people");
  await press(admin, "Invite");
  await expect(problem(admin)).toBeVisible();
  await expectForAll(admin);
  await admin.locator("summary").filter({ hasText: "Remove" }).first().click();
  await expectForAll(admin);
  await admin.context().close();
  const auditor = await staffPage(browser, "auditor");
  await expectPages(auditor, [requestPage(sent), "/desk/ruthimg/people"]);
  await auditor.context().close();
  const handler = await staffPage(browser);
  await expectPages(handler, ["/desk/ruthimg/log"]);
  await handler.context().close();
});

test("the page that says why something was not accepted is for everybody", async ({ page }) => {
  const refused = await page.request.post("/ruthimg/request/send", {
    headers: OURS,
    form: { step: "no-such-question" },
  });
  expect(refused.status()).toBe(422);
  await page.goto("/health");
  await page.setContent(await refused.text());
  await expectForAll(page);
});
