import { expect } from "@playwright/test";
import { leaveIdle, signIn } from "@/e2e/desk";
import { open } from "@/e2e/person";
import { newMember, panel, problem, requestPage, test } from "@/e2e/staff";

test("what was typed when a session ended stays on the page, and is sent after a sign-in in another tab", async ({
  page,
}) => {
  const email = await newMember("ruthimg", "handler");
  await signIn(page, email);
  const sent = await open(page.request, "ruthimg");
  await page.goto(requestPage(sent));
  const form = await panel(page, "note");
  const keep = form.getByRole("button", { name: "Save note", exact: true });
  await form.getByLabel("Note").fill("Asked the archive, which answers tomorrow.");
  await leaveIdle(email);
  await keep.click();
  await expect(problem(page).first()).toContainText("You are signed out.");
  const tab = await page.context().newPage();
  await signIn(tab, email);
  await keep.click();
  await expect(page.getByRole("status")).toContainText("Saved.");
  await expect(page.getByText("Asked the archive, which answers tomorrow.").first()).toBeVisible();
});
