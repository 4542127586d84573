import { expect } from "@playwright/test";
import { endSessionsByIdleness, signIn, startSession } from "@/e2e/desk";
import { submitVerified } from "@/e2e/requester";
import { errorMessage, newMember, openPanel, requestPage, signInByEmail, test } from "@/e2e/staff";

test("a note that was typed when the session ended stays on the page, and is saved after a sign-in in another tab", async ({
  page,
}) => {
  const email = await newMember("ruthimg", "handler");
  await startSession(page, email);
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

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  for (const [id, label, button] of [
    ["note", "Note", "Save note"],
    // The message form accepts files, so it is sent to a route of its own.
    ["message", "Message", "Send message"],
  ] as const) {
    test(`a ${id} that was typed when the session ended is restored after the sign-in`, async ({
      page,
    }) => {
      const email = await newMember("ruthimg", "handler");
      const sent = await submitVerified(page.request, "ruthimg");
      await startSession(page, email);
      await page.goto(requestPage(sent));
      const text = "Asked the archive, which answers tomorrow: Müller & Söhne.";
      const form = await openPanel(page, id);
      await form.getByLabel(label).fill(text);
      await endSessionsByIdleness(email);
      await form.getByRole("button", { name: button, exact: true }).click();
      await expect(page).toHaveURL(/\/sign-in\?next=/);
      // A mistyped email address must not lose the way back to the form.
      await signInByEmail(page, email);
      const restored = await openPanel(page, id);
      await expect(restored.getByLabel(label)).toHaveValue(text);
      await expect(errorMessage(page).first()).toContainText("What you typed is still here");
      await restored.getByRole("button", { name: button, exact: true }).click();
      await expect(page.getByRole("status")).toBeVisible();
      await expect(page.getByText(text).first()).toBeVisible();
    });
  }
});
