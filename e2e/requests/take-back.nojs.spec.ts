import { expect } from "@playwright/test";
import { desk, mailsTo, newAddress, signIn } from "@/e2e/desk";
import { open } from "@/e2e/person";
import { requestPage, take, test } from "@/e2e/staff";

test("without JavaScript an extension is undone, and its form has what was typed", async ({
  page,
}) => {
  const email = newAddress("newcomer");
  await desk("invite", "--desk", "ruthimg", "--email", email, "--role", "handler");
  await signIn(page, email);
  const sent = await open(page.request, "ruthimg", { residence: "eea" });
  const before = (await mailsTo(sent.email)).length;
  await page.goto(requestPage(sent));
  await take(page, "extend", "Extend deadline", /Extended\./, { Reason: "Much of it." });
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("status")).toContainText("Undone: nothing was sent.");
  await expect(page.locator("#extend textarea")).toHaveValue("Much of it.");
  expect((await mailsTo(sent.email)).length).toBe(before);
});
