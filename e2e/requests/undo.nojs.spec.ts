import { expect } from "@playwright/test";
import { emailsTo, newAddress, runDeskCommand, signIn } from "@/e2e/desk";
import { submitVerified } from "@/e2e/requester";
import { requestPage, submitStep, test } from "@/e2e/staff";

test("without JavaScript an extension is undone, and its form has what was typed", async ({
  page,
}) => {
  const email = newAddress("newcomer");
  await runDeskCommand("invite", "--desk", "ruthimg", "--email", email, "--role", "handler");
  await signIn(page, email);
  const sent = await submitVerified(page.request, "ruthimg", { residence: "eea" });
  const before = (await emailsTo(sent.email)).length;
  await page.goto(requestPage(sent));
  await submitStep(page, "extend", "Extend deadline", /Extended\./, { Reason: "Much of it." });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status")).toContainText("Undone: nothing was sent.");
  await expect(page.locator("#extend textarea")).toHaveValue("Much of it.");
  expect((await emailsTo(sent.email)).length).toBe(before);
});
