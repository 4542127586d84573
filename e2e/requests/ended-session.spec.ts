import { expect } from "@playwright/test";
import { endSessionsByIdleness, signIn } from "@/e2e/desk";
import { submitVerified } from "@/e2e/requester";
import { errorMessage, newMember, openPanel, requestPage, test } from "@/e2e/staff";

test("a note that was typed when the session ended stays on the page, and is saved after a sign-in in another tab", async ({
  page,
}) => {
  const email = await newMember("ruthimg", "handler");
  await signIn(page, email);
  const sent = await submitVerified(page.request, "ruthimg");
  await page.goto(requestPage(sent));
  const form = await openPanel(page, "note");
  const save = form.getByRole("button", { name: "Save note", exact: true });
  await form.getByLabel("Note").fill("Asked the archive, which answers tomorrow.");
  await endSessionsByIdleness(email);
  await save.click();
  await expect(errorMessage(page).first()).toContainText("You are signed out.");
  const tab = await page.context().newPage();
  await signIn(tab, email);
  await save.click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  await expect(page.getByText("Asked the archive, which answers tomorrow.").first()).toBeVisible();
});
