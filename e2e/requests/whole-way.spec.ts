import { type Browser, expect, type Page } from "@playwright/test";
import { desk, linkIn, type Mail, mailTo, newAddress } from "@/e2e/desk";
import {
  answerAll,
  answersOf,
  fetchFile,
  openByCode,
  press,
  referenceOn,
  type Slug,
} from "@/e2e/person";
import { fact, requestPage, take, test } from "@/e2e/staff";
import { REFERENCE_ALPHABET } from "@/lib/domain/request/reference";

type Case = { slug: Slug; reference: string; email: string; dueOn: string };

/** From the first question to the confirmed request, as a person goes it. */
async function ask(page: Page, slug: Slug, right: string, residence: string): Promise<Case> {
  const given = answersOf({ right, residence, details: "About everything since last spring." });
  await answerAll(page, slug, given);
  await press(page, "Send your request");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your request");
  const reference = await referenceOn(page);
  expect(reference).toMatch(new RegExp(`^[${REFERENCE_ALPHABET}]{4}-[${REFERENCE_ALPHABET}]{4}$`));
  expect(reference).not.toMatch(/[01258BILOSUVZ]/);
  const dueOn = (await page.locator(".keep time").getAttribute("datetime")) ?? "";
  expect(Date.parse(dueOn)).toBeGreaterThan(Date.now());
  await confirmInTheMail(page, slug, reference, given.email);
  return { slug, reference, email: given.email, dueOn };
}

/** The link is opened twice and nothing happens; the button behind it confirms. */
async function confirmInTheMail(page: Page, slug: Slug, reference: string, email: string) {
  const mail = await mailTo(email, /verify your email/);
  expect(mail.subject).toContain(reference);
  const link = linkIn(mail, `/${slug}/request/${reference}/verify/`);
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
  const receipt = await mailTo(email, /we have received it/);
  expect(receipt.attachments).toEqual([]);
}

/** The inbox shows the request with its day, the earliest first; the handler takes it. */
async function takeIt(staff: Page, { slug, reference, dueOn }: Case): Promise<void> {
  await staff.goto(`/desk/${slug}`);
  const row = staff.locator(`tr[data-key="${reference}"]`);
  await expect(row.locator("time")).toHaveAttribute("datetime", dueOn);
  const days = await staff
    .locator("tbody tr time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? "9999"));
  expect(days).toEqual([...days].sort());
  await row.getByRole("link").click();
  await expect(staff.getByRole("heading", { level: 1 })).toContainText(reference);
  await take(staff, "take", "Assign to me", /Assigned/);
}

/** The desk asks, the person reads it on their page and answers, the desk reads that. */
async function converse(person: Page, staff: Page, { slug, reference, email }: Case) {
  await staff.goto(requestPage({ slug, reference }));
  await take(staff, "message", "Send message", /Sent/, { Message: "Which account is it?" });
  const mail = await mailTo(email, /you have a message/);
  expect(mail.text).not.toContain("Which account is it?");
  await person.goto(linkIn(mail, `/${slug}/request/${reference}`));
  await expect(person.getByText("Which account is it?")).toBeVisible();
  await person.getByLabel("Your message").fill("The one of last spring.");
  await press(person, "Send your message");
  await expect(person.getByRole("status")).toContainText("We have your message");
  await staff.goto(requestPage({ slug, reference }));
  await expect(staff.getByText("The one of last spring.")).toBeVisible();
}

const close = async (staff: Page, at: Case) => {
  await staff.goto(requestPage(at));
  await take(staff, "close", "Close request", /Closed/, { Reason: "Nothing more is owed." });
};

const answerMail = async ({ email, reference }: Case): Promise<Mail> => {
  const mail = await mailTo(email, new RegExp(`${reference}: our response`));
  expect(mail.attachments).toEqual([]);
  return mail;
};

/** A handler of one desk, from the invitation to the desk itself, by the links in their mail. */
async function joined(browser: Browser, slug: Slug): Promise<Page> {
  const email = newAddress("handler");
  await desk("invite", "--desk", slug, "--email", email, "--role", "handler");
  const page = await (await browser.newContext()).newPage();
  await page.goto(linkIn(await mailTo(email, /You are invited to the desk/), "/sign-in"));
  await page.getByLabel(/email address/i).fill(email);
  await press(page, "Send me a link");
  await page.goto(linkIn(await mailTo(email, /sign-in link/), "/sign-in/link"));
  await press(page, "Sign in");
  await page.waitForURL(`/desk/${slug}`);
  return page;
}

test("Ruthimg: a request is made, confirmed, taken, answered with a file that needs a fresh code, and closed", async ({
  page,
  browser,
}) => {
  const staff = await joined(browser, "ruthimg");
  const asked = await ask(page, "ruthimg", "access", "eea");
  await takeIt(staff, asked);
  await converse(page, staff, asked);
  const content = Buffer.from('{"prompts":["a red fox"]}\n');
  await staff.locator("#fulfil-files").setInputFiles({
    name: "your-data.json",
    mimeType: "application/json",
    buffer: content,
  });
  await take(staff, "fulfil", "Send response", /Responded/, { "What was done": "All of it." });
  const mail = await answerMail(asked);
  expect(mail.text).toContain("All of it.");
  expect(mail.text).toContain("One file is ready for you");
  await page.context().clearCookies();
  await page.goto(linkIn(mail, asked.reference));
  await openByCode(page, asked);
  expect(await fetchFile(page, "your-data.json")).toEqual(content);
  await staff.goto(requestPage(asked));
  await expect(staff.getByText(/Downloaded once/)).toBeVisible();
  await close(staff, asked);
  await staff.context().close();
});

test("imgus: a person known by a device alone is told that nothing is held, and where to complain", async ({
  page,
  staff,
}) => {
  const asked = await ask(page, "imgus", "erasure", "eea");
  await takeIt(staff, asked);
  await expect(fact(staff, "Identifier")).toHaveText("device-4711");
  await expect(fact(staff, "Name")).toHaveText("Not given");
  await take(staff, "hold-nothing", "Send response", /no data was found/, {
    Explanation: "We looked for the device in every table.",
  });
  const mail = await answerMail(asked);
  expect(mail.text).toContain("hold no data that we can link to you");
  expect(mail.text).toContain("We looked for the device in every table.");
  expect(mail.text).toContain("the supervisory authority");
  expect(mail.text).toMatch(/court/i);
  await page.reload();
  await expect(page.getByText(/^We searched and hold no data/)).toBeVisible();
  await close(staff, asked);
});

test("imagerefiner.art: a refusal names its ground, the authority and the court", async ({
  page,
  staff,
}) => {
  const asked = await ask(page, "imagerefiner", "access", "uk");
  await takeIt(staff, asked);
  const grounds = staff.locator("#refuse").getByLabel("Ground for refusal").locator("option");
  const ground = (await grounds.allTextContents()).find((text) => /excessive/i.test(text)) ?? "";
  expect(ground).toMatch(/\(.*12\(5\).*\)$/);
  await take(staff, "refuse", "Refuse request", /Refused/, {
    "Ground for refusal": ground,
    Explanation: "You asked the same three times this week.",
  });
  const mail = await answerMail(asked);
  expect(mail.text).toContain(ground);
  expect(mail.text).toContain("You asked the same three times this week.");
  expect(mail.text).toContain("You can complain to");
  expect(mail.text).toContain("the Information Commission (ICO)");
  expect(mail.text).toMatch(/court/i);
  await page.reload();
  await expect(page.getByText("We did not do what you asked.")).toBeVisible();
  await close(staff, asked);
});

test("ImageGen By ArtisticMonk: the period is extended once, in time, and the person is told why", async ({
  page,
  staff,
}) => {
  const asked = await ask(page, "artisticmonk", "access", "eea");
  await takeIt(staff, asked);
  await take(staff, "extend", "Extend deadline", /Extended/, {
    Reason: "Three years of prompts have to be looked through.",
  });
  const mail = await mailTo(asked.email, /we need more time/);
  expect(mail.text).toContain("Three years of prompts have to be looked through.");
  expect(mail.text).toContain("12(3)");
  expect(mail.attachments).toEqual([]);
  await page.reload();
  const moved = (await page.locator(".keep time").getAttribute("datetime")) ?? "";
  expect(moved > `${asked.dueOn}`).toBe(true);
  await expect(page.getByText("We need more time and wrote to you to say why.")).toBeVisible();
  await expect(staff.getByRole("button", { name: "Extend deadline" })).toHaveCount(0);
});

test("AI Generator: a request closed without an answer is opened again under the same clock", async ({
  page,
  staff,
}) => {
  const asked = await ask(page, "aigenerator", "erasure", "us-ca");
  await takeIt(staff, asked);
  await close(staff, asked);
  expect((await mailTo(asked.email, /: closed/)).text).toContain("Nothing more is owed.");
  await take(staff, "reopen", "Reopen request", /Reopened/, { Reason: "It was a mistake." });
  await mailTo(asked.email, /: reopened/);
  await page.reload();
  await expect(page.locator(".keep time")).toHaveAttribute("datetime", `${asked.dueOn}`);
  await expect(page.getByText("We are working on it.", { exact: false }).first()).toBeVisible();
  await take(staff, "fulfil", "Send response", /Responded/, { "What was done": "All of it." });
  expect((await answerMail(asked)).text).toContain("We have done this.");
});
