import { expect } from "@playwright/test";
import { newAddress, runDeskCommand, waitForEmail } from "@/e2e/desk";
import { press, submitVerified } from "@/e2e/requester";
import {
  errorMessage,
  openPanel,
  requestPage,
  signInByEmail,
  staffPage,
  submitStep,
  test,
} from "@/e2e/staff";

test("without JavaScript a team member signs in by email and uses the inbox", async ({
  page,
  request,
}) => {
  const email = newAddress("handler");
  await runDeskCommand("invite", "--desk", "imgus", "--email", email, "--role", "handler");
  const { reference } = await submitVerified(request, "imgus");
  await page.goto("/desk/imgus");
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await signInByEmail(page, email);
  await page.getByLabel(/^Search/).fill(reference);
  await press(page, "Show");
  await page.locator(`tr[data-key="${reference}"]`).getByRole("link").click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(reference);
  await press(page, "Sign out");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Sign in");
});

test("without JavaScript a request is assigned, gets a note and a message, and is responded to", async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg", { residence: "eea" });
  await staff.goto(requestPage(sent));
  await submitStep(staff, "take", "Assign to me", /Assigned/);
  await submitStep(staff, "note", "Save note", /Saved/, { Note: "Ask the archive." });
  await expect(staff.getByText("Ask the archive.")).toBeVisible();
  await submitStep(staff, "message", "Send message", /Sent/, { Message: "We are looking." });
  const refusal = await openPanel(staff, "refuse");
  await refusal.getByLabel("Explanation").fill("You asked twice.");
  await refusal.getByRole("button", { name: "Refuse request" }).click();
  await expect(errorMessage(staff)).toContainText("Choose the ground for refusal.");
  await expect(staff.getByLabel("Explanation").nth(1)).toHaveValue("You asked twice.");
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    "What was done": "All of it.",
  });
  expect((await waitForEmail(sent.email, /: our response/)).text).toContain("All of it.");
});

test("the confirmation in an address is shown only to the browser that took the step", async ({
  browser,
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg");
  await staff.goto(requestPage(sent));
  await submitStep(staff, "note", "Save note", /Saved/, { Note: "Ask the archive." });
  const admin = await staffPage(browser, "admin");
  for (const address of [staff.url(), `${requestPage(sent)}?done=erase.1`]) {
    await admin.goto(address);
    await expect(admin.getByRole("heading", { level: 1 })).toContainText(sent.reference);
    await expect(admin.getByRole("status")).toHaveCount(0);
  }
  await admin.context().close();
});
