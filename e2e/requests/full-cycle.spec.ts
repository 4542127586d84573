import { type Browser, expect, type Page } from "@playwright/test";
import { type Email, linkIn, newAddress, runDeskCommand, waitForEmail } from "@/e2e/desk";
import {
  answerAll,
  answersOf,
  downloadFile,
  openByCode,
  press,
  referenceOn,
  type Slug,
} from "@/e2e/requester";
import { fact, requestPage, submitStep, test } from "@/e2e/staff";
import { REFERENCE_ALPHABET } from "@/lib/domain/request/reference";

type Case = { slug: Slug; reference: string; email: string; dueOn: string };

/** Makes a request, from the first question to the verified email, as a requester does. */
async function makeRequest(
  page: Page,
  slug: Slug,
  right: string,
  residence: string,
): Promise<Case> {
  const answers = answersOf({ right, residence, details: "About everything since last spring." });
  await answerAll(page, slug, answers);
  await press(page, "Send your request");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your request");
  const reference = await referenceOn(page);
  expect(reference).toMatch(new RegExp(`^[${REFERENCE_ALPHABET}]{4}-[${REFERENCE_ALPHABET}]{4}$`));
  expect(reference).not.toMatch(/[01258BILOSUVZ]/);
  const dueOn = (await page.locator(".keep time").getAttribute("datetime")) ?? "";
  expect(Date.parse(dueOn)).toBeGreaterThan(Date.now());
  await verifyByEmail(page, slug, reference, answers.email);
  return { slug, reference, email: answers.email, dueOn };
}

/** Opening the verification link twice changes nothing. The button on its page verifies. */
async function verifyByEmail(page: Page, slug: Slug, reference: string, email: string) {
  const verification = await waitForEmail(email, /verify your email/);
  expect(verification.subject).toContain(reference);
  const link = linkIn(verification, `/${slug}/request/${reference}/verify/`);
  for (const time of ["first", "second"]) {
    await page.goto(link);
    const button = page.getByRole("button", { name: "Verify your email" });
    await expect(button, `the ${time} time`).toBeVisible();
  }
  await page.goto(`/${slug}/request/${reference}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Track your request");
  await page.goto(link);
  await press(page, "Verify your email");
  await expect(page.getByRole("status")).toContainText("Your email address is verified");
  const acknowledgment = await waitForEmail(email, /we have received it/);
  expect(acknowledgment.attachments).toEqual([]);
}

/** Expects the request in the inbox, which is sorted by due date, and assigns it to the handler. */
async function assignFromInbox(staff: Page, { slug, reference, dueOn }: Case): Promise<void> {
  await staff.goto(`/desk/${slug}`);
  const row = staff.locator(`tr[data-key="${reference}"]`);
  await expect(row.locator("time")).toHaveAttribute("datetime", dueOn);
  const days = await staff
    .locator("tbody tr time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? "9999"));
  expect(days).toEqual([...days].sort());
  await row.getByRole("link").click();
  await expect(staff.getByRole("heading", { level: 1 })).toContainText(reference);
  await submitStep(staff, "take", "Assign to me", /Assigned/);
}

/** Staff send a message, the requester reads it on their page and replies, and staff read the reply. */
async function exchangeMessages(requester: Page, staff: Page, { slug, reference, email }: Case) {
  await staff.goto(requestPage({ slug, reference }));
  await submitStep(staff, "message", "Send message", /Sent/, { Message: "Which account is it?" });
  const notification = await waitForEmail(email, /you have a message/);
  expect(notification.text).not.toContain("Which account is it?");
  await requester.goto(linkIn(notification, `/${slug}/request/${reference}`));
  await expect(requester.getByText("Which account is it?")).toBeVisible();
  await requester.getByLabel("Your message").fill("The one of last spring.");
  await press(requester, "Send your message");
  await expect(requester.getByRole("status")).toContainText("We have your message");
  await staff.goto(requestPage({ slug, reference }));
  await expect(staff.getByText("The one of last spring.")).toBeVisible();
}

const close = async (staff: Page, at: Case) => {
  await staff.goto(requestPage(at));
  await submitStep(staff, "close", "Close request", /Closed/, { Reason: "Nothing more is owed." });
};

const findResponse = async ({ email, reference }: Case): Promise<Email> => {
  const response = await waitForEmail(email, new RegExp(`${reference}: our response`));
  expect(response.attachments).toEqual([]);
  return response;
};

/** Invites a handler, who signs in to the desk with the links in the emails. */
async function inviteHandler(browser: Browser, slug: Slug): Promise<Page> {
  const email = newAddress("handler");
  await runDeskCommand("invite", "--desk", slug, "--email", email, "--role", "handler");
  const page = await (await browser.newContext()).newPage();
  await page.goto(linkIn(await waitForEmail(email, /You are invited to the desk/), "/sign-in"));
  await page.getByLabel(/email address/i).fill(email);
  await press(page, "Send me a link");
  await page.goto(linkIn(await waitForEmail(email, /sign-in link/), "/sign-in/link"));
  await press(page, "Sign in");
  await page.waitForURL(`/desk/${slug}`);
  return page;
}

test("Ruthimg: a request is made, verified, assigned, responded to with a file that needs a new code, and closed", async ({
  page,
  browser,
}) => {
  const staff = await inviteHandler(browser, "ruthimg");
  const sent = await makeRequest(page, "ruthimg", "access", "eea");
  await assignFromInbox(staff, sent);
  await exchangeMessages(page, staff, sent);
  const content = Buffer.from('{"prompts":["a red fox"]}\n');
  await staff.locator("#fulfil-files").setInputFiles({
    name: "your-data.json",
    mimeType: "application/json",
    buffer: content,
  });
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    Summary: "All of it.",
  });
  const response = await findResponse(sent);
  expect(response.text).toContain("All of it.");
  expect(response.text).toContain("One file is ready for you");
  await page.context().clearCookies();
  await page.goto(linkIn(response, sent.reference));
  await openByCode(page, sent);
  expect(await downloadFile(page, "your-data.json")).toEqual(content);
  await staff.goto(requestPage(sent));
  await expect(staff.getByText(/Downloaded once/)).toBeVisible();
  await close(staff, sent);
  await staff.context().close();
});

test("imgus: a requester identified by a device alone learns that no data was found, and where to complain", async ({
  page,
  staff,
}) => {
  const sent = await makeRequest(page, "imgus", "erasure", "eea");
  await assignFromInbox(staff, sent);
  await expect(fact(staff, "Identifier")).toHaveText("device-4711");
  await expect(fact(staff, "Name")).toHaveText("Not given");
  await submitStep(staff, "hold-nothing", "Send response", /no data was found/, {
    Explanation: "We looked for the device in every table.",
  });
  const response = await findResponse(sent);
  expect(response.text).toContain("hold no data that we can link to you");
  expect(response.text).toContain("We looked for the device in every table.");
  expect(response.text).toContain("the supervisory authority");
  expect(response.text).toMatch(/court/i);
  await page.reload();
  await expect(page.getByText(/^We searched and hold no data/)).toBeVisible();
  await close(staff, sent);
});

test("imagerefiner.art: a refusal names its ground, the authority and the court", async ({
  page,
  staff,
}) => {
  const sent = await makeRequest(page, "imagerefiner", "access", "uk");
  await assignFromInbox(staff, sent);
  const grounds = staff.locator("#refuse").getByLabel("Ground for refusal").locator("option");
  const ground = (await grounds.allTextContents()).find((text) => /excessive/i.test(text)) ?? "";
  expect(ground).toMatch(/\(.*12\(5\).*\)$/);
  await submitStep(staff, "refuse", "Refuse request", /Refused/, {
    "Ground for refusal": ground,
    Explanation: "You asked the same three times this week.",
  });
  const response = await findResponse(sent);
  expect(response.text).toContain(ground);
  expect(response.text).toContain("You asked the same three times this week.");
  expect(response.text).toContain("You can complain to");
  expect(response.text).toContain("the Information Commission (ICO)");
  expect(response.text).toMatch(/court/i);
  await page.reload();
  await expect(page.getByText("We did not do what you asked.")).toBeVisible();
  await close(staff, sent);
});

test("ImageGen By ArtisticMonk: the deadline is extended once, in time, and the requester learns why", async ({
  page,
  staff,
}) => {
  const sent = await makeRequest(page, "artisticmonk", "access", "eea");
  await assignFromInbox(staff, sent);
  await submitStep(staff, "extend", "Extend deadline", /Extended/, {
    Reason: "Three years of prompts have to be looked through.",
  });
  const notice = await waitForEmail(sent.email, /we need more time/);
  expect(notice.text).toContain("Three years of prompts have to be looked through.");
  expect(notice.text).toContain("12(3)");
  expect(notice.attachments).toEqual([]);
  await page.reload();
  const moved = (await page.locator(".keep time").getAttribute("datetime")) ?? "";
  expect(moved > `${sent.dueOn}`).toBe(true);
  await expect(page.getByText("We need more time and wrote to you to say why.")).toBeVisible();
  await expect(staff.getByRole("button", { name: "Extend deadline" })).toHaveCount(0);
});

test("AI Generator: a request closed without a response is reopened with the same deadline", async ({
  page,
  staff,
}) => {
  const sent = await makeRequest(page, "aigenerator", "erasure", "us-ca");
  await assignFromInbox(staff, sent);
  await close(staff, sent);
  expect((await waitForEmail(sent.email, /: closed/)).text).toContain("Nothing more is owed.");
  await submitStep(staff, "reopen", "Reopen request", /Reopened/, { Reason: "It was a mistake." });
  await waitForEmail(sent.email, /: reopened/);
  await page.reload();
  await expect(page.locator(".keep time")).toHaveAttribute("datetime", `${sent.dueOn}`);
  await expect(page.getByText("We are working on it.", { exact: false }).first()).toBeVisible();
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    Summary: "All of it.",
  });
  expect((await findResponse(sent)).text).toContain("We have done this.");
});
