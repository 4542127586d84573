import { expect, type Page } from "@playwright/test";
import { codeIn, newAddress, waitForEmail } from "@/e2e/desk";
import { answerAll, answersOf, press, referenceOn, type Slug } from "@/e2e/requester";
import { fact, openPanel, requestPage, submitStep } from "@/e2e/staff";

/** Larger than a route that buffers its forms in memory would accept. */
const CONTENT = Buffer.alloc(12 * 1024 * 1024, "I permit it.\n");
const PROOF = { name: "permission.txt", mimeType: "text/plain", buffer: CONTENT };

/** Fills in the form, sends it, and verifies the address with the code from the email. */
export async function submitAndVerify(
  page: Page,
  slug: Slug,
  overrides: Parameters<typeof answersOf>[0],
) {
  const answers = answersOf(overrides);
  await answerAll(page, slug, answers);
  await press(page, "Send your request");
  const reference = await referenceOn(page);
  const verification = await waitForEmail(answers.email, /verify your email/);
  await page.getByLabel("Code from the email").fill(codeIn(verification));
  await press(page, "Verify your email");
  return { slug, reference, email: answers.email };
}

/** A request by an agent: the data subject, the agent's contact, the proof of authority, and its deletion. */
export async function requestByAgent(page: Page, staff: Page): Promise<void> {
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
    "What was done": "All of it.",
  });
  await expect(staff.getByText("Proof deleted with the decision")).toBeVisible();
  await expect(link).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("We deleted this file when we made our decision.")).toBeVisible();
}
