import { expect, type Page } from "@playwright/test";
import { codeIn, linkIn, newAddress, waitForEmail } from "@/e2e/desk";
import {
  answerAll,
  answersOf,
  answerUpTo,
  press,
  referenceOn,
  type Slug,
  submitVerified,
} from "@/e2e/requester";
import { fact, openPanel, requestPage, submitStep, test } from "@/e2e/staff";

/** Larger than a route that buffers its forms in memory would accept. */
const CONTENT = Buffer.alloc(12 * 1024 * 1024, "I permit it.\n");
const PROOF = { name: "permission.txt", mimeType: "text/plain", buffer: CONTENT };

/** Fills in the form, sends it, and verifies the address with the code from the email. */
async function submitAndVerify(page: Page, slug: Slug, overrides: Parameters<typeof answersOf>[0]) {
  const answers = answersOf(overrides);
  await answerAll(page, slug, answers);
  await press(page, "Send your request");
  const reference = await referenceOn(page);
  const verification = await waitForEmail(answers.email, /verify your email/);
  await page.getByLabel("Code from the email").fill(codeIn(verification));
  await press(page, "Verify your email");
  return { slug, reference, email: answers.email };
}

test("an agent makes a request with a proof of authority, which is deleted with the response", {
  tag: "@both",
}, async ({ page, staff }) => {
  const subjectEmail = newAddress("principal");
  const sent = await submitAndVerify(page, "ruthimg", {
    residence: "eea",
    person: "agent",
    name: "Ada Agent",
    subjectName: "Byron King",
    subjectEmail,
    capacity: "permission",
  });
  await page.goto(`/ruthimg/request/${sent.reference}`);
  const notice = page.getByRole("main").locator(".notice");
  await expect(notice).toContainText("a copy of the permission that they signed");

  await staff.goto(requestPage(sent));
  await expect(staff.getByRole("heading", { level: 1 })).toContainText("Byron King");
  await expect(fact(staff, "Data subject’s email")).toHaveText(subjectEmail);
  await expect(fact(staff, "Proof of authority")).toHaveText("Not verified yet");
  await submitStep(staff, "take", "Assign to me", /Assigned/);
  await expect(await openPanel(staff, "fulfil")).toContainText(
    "not yet proven that the requester may act",
  );

  await page.getByRole("link", { name: "Send a copy" }).click();
  await expect(page.getByText("Black out what we do not need")).toBeVisible();
  await press(page, "Send it");
  await expect(page.getByRole("main").getByRole("alert")).toContainText("Choose a file.");
  await page.getByLabel("Files").setInputFiles(PROOF);
  await press(page, "Send it");
  await expect(page.getByRole("status")).toContainText("We have your proof");
  await expect(page.getByText("permission.txt")).toBeVisible();

  await staff.reload();
  const link = staff.getByRole("link", { name: "permission.txt" });
  const content = await staff.request.get((await link.getAttribute("href")) ?? "");
  expect((await content.body()).equals(CONTENT)).toBe(true);
  const form = await openPanel(staff, "verify");
  await form.getByRole("radio", { name: "By document" }).check();
  await form.getByRole("button", { name: "Record verification" }).click();
  await expect(staff.getByRole("status")).toContainText("Recorded.");
  await expect(fact(staff, "Proof of authority")).toHaveText("By document");
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    Summary: "All of it.",
  });
  await expect(staff.getByText("Proof deleted with the decision")).toBeVisible();
  await expect(link).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("We deleted this file when we made our decision.")).toBeVisible();
});

test("a data subject confirms an agent's permission on a page of their own, without identity verification", async ({
  page,
  staff,
  browser,
}) => {
  const subjectEmail = newAddress("principal");
  const sent = await submitVerified(page.request, "ruthimg", {
    residence: "eea",
    person: "agent",
    name: "Ada Agent",
    capacity: "permission",
    subjectName: "Byron King",
    subjectEmail,
  });
  await staff.goto(requestPage(sent));
  await submitStep(staff, "ask-permission", "Ask by email", /gets an email/);
  const link = linkIn(await waitForEmail(subjectEmail, /asks in your name/), "/permission/");
  const subjectPage = await (await browser.newContext()).newPage();
  await subjectPage.goto(link);
  await expect(subjectPage.getByText("Ada Agent asks us, in your name,")).toBeVisible();
  await press(subjectPage, "Yes, I gave permission");
  await expect(subjectPage.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  await subjectPage.goto(`/ruthimg/request/${sent.reference}`);
  await expect(subjectPage.getByRole("heading", { level: 1 })).toHaveText("Track your request");
  await subjectPage.context().close();
  await staff.reload();
  await expect(fact(staff, "Proof of authority")).toHaveText("Confirmed by the data subject");
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    Summary: "All of it.",
  });
});

test("in California an agent opts a data subject out without any verification", async ({
  page,
  staff,
}) => {
  const answers = answersOf({
    residence: "us-ca",
    right: "opt-out-sale",
    person: "agent",
    capacity: "permission",
    subjectName: "Byron King",
    subjectEmail: newAddress("principal"),
  });
  await answerUpTo(page, "ruthimg", "acting", answers);
  await expect(page.getByText("We do not ask for proof of this")).toBeVisible();
  await answerAll(page, "ruthimg", answers);
  await expect(page.getByText("You do not have to verify anything")).toBeVisible();
  await press(page, "Send your request");
  await expect(page.getByText("You do not have to verify anything")).toBeVisible();
  await expect(page.getByLabel("Code from the email")).toHaveCount(0);
  const reference = await referenceOn(page);
  const acknowledgment = await waitForEmail(answers.email, /we have received it/);
  expect(acknowledgment.text).not.toContain("Ada Lovelace");
  await staff.goto(requestPage({ slug: "ruthimg", reference }));
  await expect(fact(staff, "Identity")).toContainText("11 CCR 7026(d)");
  await expect(staff.locator("#ask-permission")).toContainText("Ask data subject for permission");
  await staff.locator("#ask-permission summary").click();
  await expect(staff.locator("#ask-permission")).toContainText("The law forbids asking");
  await expect(staff.locator("#verify")).toHaveCount(0);
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    Summary: "All of it.",
  });
});

test("a nominee of a data subject who died reads which proof to send", async ({ page, staff }) => {
  const sent = await submitAndVerify(page, "artisticmonk", {
    residence: "in",
    person: "representative",
    name: "Ada Nominee",
    subjectName: "Byron King",
    situation: "died",
    capacity: "nominee",
  });
  await page.goto(`/artisticmonk/request/${sent.reference}`);
  const notice = page.getByRole("main").locator(".notice");
  await expect(notice).toContainText("a copy of the death certificate");
  await expect(notice).toContainText("the nomination, if you have one");
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Situation")).toHaveText("They have died");
  await expect(fact(staff, "Acts as")).toHaveText("Nominee");
});

for (const [slug, residence, age] of [
  ["ruthimg", "eea", 16],
  ["ruthimg", "uk", 13],
  ["ruthimg", "us-ca", 13],
  ["artisticmonk", "in", 18],
  ["artisticmonk", "elsewhere", 18],
] as const) {
  const sentence =
    age === 18
      ? "You decide for a child of any age under 18."
      : `Under ${age}, you decide for the child.`;
  test(`${slug} tells a parent in ${residence} that they decide for a child under ${age}`, async ({
    page,
  }) => {
    const answers = answersOf({ residence, right: "access", person: "child" });
    await answerUpTo(page, slug, "acting", answers);
    await expect(page.getByText(sentence)).toBeVisible();
  });
}

test("changing who the request is for asks the questions about that person again, and keeps earlier answers", async ({
  page,
}) => {
  const answers = answersOf({
    residence: "eea",
    person: "child",
    subjectName: "Byron King",
    age: "16-17",
    capacity: "parent",
  });
  await answerAll(page, "ruthimg", answers);
  await expect(fact(page, "The child’s age")).toHaveText("16 or 17");
  await page.getByRole("link", { name: "Change Who it is for" }).click();
  await page.getByRole("radio", { name: "Myself" }).check();
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/ask\/check$/);
  await expect(fact(page, "The child’s age")).toHaveCount(0);
  await page.getByRole("link", { name: "Change Who it is for" }).click();
  await page.getByRole("radio", { name: "Someone who asked me to act for them" }).check();
  await press(page, "Continue");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Who asked you to act for them?",
  );
  await expect(page.getByLabel("Their full name")).toHaveValue("Byron King");
});
