import { expect, type Page } from "@playwright/test";
import { emailsTo, newAddress, runDeskCommand, startSession, waitForEmail } from "@/e2e/desk";
import { type Sent, submitVerified } from "@/e2e/requester";
import {
  errorMessage,
  openPanel,
  requestPage,
  submitStep,
  test,
  waitForShortcuts,
} from "@/e2e/staff";

/** Signs in a new team member, who by default can undo what they send for ten seconds. */
async function signInNewcomer(page: Page): Promise<string> {
  const email = newAddress("newcomer");
  await runDeskCommand("invite", "--desk", "ruthimg", "--email", email, "--role", "handler");
  await startSession(page, email);
  return email;
}

/** The number of emails to the requester, once the acknowledgment of the request is among them. */
async function countEmails({ email }: Sent): Promise<number> {
  await waitForEmail(email, /we have received it/);
  return (await emailsTo(email)).length;
}

test("a message and a refusal are undone: nothing is sent, and the forms have what was typed", async ({
  page,
}) => {
  // On a busy machine ten seconds may pass between two steps of the test.
  await runDeskCommand("undo-window", await signInNewcomer(page), "30");
  const sent = await submitVerified(page.request, "ruthimg", { residence: "eea" });
  const before = await countEmails(sent);
  await page.goto(requestPage(sent));
  await submitStep(page, "message", "Send message", /Sent\./, { Message: "Dear Adam" });
  await expect(page.locator("#take-back")).toContainText(/goes out in \d+ seconds?\./);
  await waitForShortcuts(page);
  await page.locator("body").press("u");
  await expect(page.getByRole("status")).toContainText("Undone: nothing was sent.");
  await expect(page.locator("#message textarea")).toHaveValue("Dear Adam");

  const refuse = await openPanel(page, "refuse");
  await refuse.getByLabel("Ground for refusal").selectOption({ index: 1 });
  const ground = await refuse.getByLabel("Ground for refusal").inputValue();
  await refuse.getByLabel("Explanation").fill("Too often.");
  await refuse.getByRole("button", { name: "Refuse request" }).click();
  await expect(page.getByRole("status")).toContainText("Refused.");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status")).toContainText("Undone: nothing was sent.");
  await expect(refuse.getByLabel("Explanation")).toHaveValue("Too often.");
  await expect(refuse.getByLabel("Ground for refusal")).toHaveValue(ground);
  await expect(
    page.getByRole("listitem").filter({ hasText: "Refusal undone before it was sent" }),
  ).toBeVisible();
  expect(await countEmails(sent)).toBe(before);
});

test("a message that is not undone is sent, and a late press of Undo says so", async ({ page }) => {
  await signInNewcomer(page);
  const sent = await submitVerified(page.request, "ruthimg", { residence: "eea" });
  // Without live updates the page keeps its Undo button.
  await page.route(/\/live/, (route) => route.abort());
  await page.goto(requestPage(sent));
  await submitStep(page, "message", "Send message", /Sent\./, { Message: "Dear Ada" });
  const box = page.locator("#take-back");
  await waitForEmail(sent.email, /message/i);
  await expect(box).toContainText("The email is on its way.");
  await box.getByRole("button", { name: "Undo" }).click();
  await expect(errorMessage(page)).toContainText("It is too late to undo this");
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("an extension is undone, and its form has what was typed", async ({ page }) => {
    const email = newAddress("newcomer");
    await runDeskCommand("invite", "--desk", "ruthimg", "--email", email, "--role", "handler");
    await startSession(page, email);
    const sent = await submitVerified(page.request, "ruthimg", { residence: "eea" });
    const before = await countEmails(sent);
    await page.goto(requestPage(sent));
    await submitStep(page, "extend", "Extend deadline", /Extended\./, { Reason: "Much of it." });
    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("status")).toContainText("Undone: nothing was sent.");
    await expect(page.locator("#extend textarea")).toHaveValue("Much of it.");
    expect(await countEmails(sent)).toBe(before);
  });
});
