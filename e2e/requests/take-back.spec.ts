import { expect, type Page } from "@playwright/test";
import { desk, mailsTo, mailTo, newAddress, signIn } from "@/e2e/desk";
import { open, type Sent } from "@/e2e/person";
import { heardOn, panel, problem, requestPage, take, test } from "@/e2e/staff";

/** A member as they are at first: what they send can be taken back for ten seconds. */
async function newcomer(page: Page): Promise<void> {
  const email = newAddress("newcomer");
  await desk("invite", "--desk", "ruthimg", "--email", email, "--role", "handler");
  await signIn(page, email);
}

const mails = async (sent: Sent) => (await mailsTo(sent.email)).length;

test("a message and a refusal are taken back, with nothing sent and all that was typed", async ({
  page,
}) => {
  await newcomer(page);
  const sent = await open(page.request, "ruthimg", { residence: "eea" });
  const before = await mails(sent);
  await page.goto(requestPage(sent));
  await take(page, "message", "Send message", /Sent\./, { Message: "Dear Adam" });
  await expect(page.locator("#take-back")).toContainText(/goes out in \d+ seconds?\./);
  await heardOn(page);
  await page.locator("body").press("u");
  await expect(page.getByRole("status")).toContainText("Undone: nothing was sent.");
  await expect(page.locator("#message textarea")).toHaveValue("Dear Adam");

  const refuse = await panel(page, "refuse");
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
  expect(await mails(sent)).toBe(before);
});

test("what is not taken back goes out, and pressed too late the button says so", async ({
  page,
}) => {
  await newcomer(page);
  const sent = await open(page.request, "ruthimg", { residence: "eea" });
  // A page that hears nothing keeps its button.
  await page.route(/\/live/, (route) => route.abort());
  await page.goto(requestPage(sent));
  await take(page, "message", "Send message", /Sent\./, { Message: "Dear Ada" });
  const box = page.locator("#take-back");
  await mailTo(sent.email, /message/i);
  await expect(box).toContainText("The email is on its way.");
  await box.getByRole("button", { name: "Undo" }).click();
  await expect(problem(page)).toContainText("It is too late to undo this");
});
