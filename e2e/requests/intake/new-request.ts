import { expect, type Page } from "@playwright/test";
import { emailsTo, newAddress, waitForEmail } from "@/e2e/desk";
import { press } from "@/e2e/requester";
import { TEXT } from "@/e2e/requests/conversation/uploads";
import { errorMessage, fact, openPanel, submitStep } from "@/e2e/staff";

export const FORM = "/desk/ruthimg/requests/new";
const LETTER = "Ich möchte wissen, was Sie über mich haben.\nMit freundlichen Grüßen";

/** Today, `days` ago, as a date field takes it. */
const daysAgo = (days: number): string =>
  new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Enters a letter of three days ago: an error first, then the whole form. Ends on the page of the request. */
export async function entersLetter(staff: Page): Promise<void> {
  await staff.goto(FORM);
  await staff.getByRole("radio", { name: "Post" }).check();
  await staff.getByLabel("Arrived on").fill(daysAgo(3));
  await staff.getByLabel("What they said").fill(LETTER);
  await staff.getByLabel("Postal address").fill("Ada Brieftaube\nTaubenschlag 7\n10115 Berlin");
  await press(staff, "Save request");
  await expect(errorMessage(staff)).toContainText("Choose what the requester asks for.");
  await expect(errorMessage(staff)).toContainText(
    "Enter a name, an email address or an identifier.",
  );
  await expect(staff.getByRole("radio", { name: "Post" })).toBeChecked();
  await expect(staff.getByLabel("What they said")).toHaveValue(LETTER);
  await expect(staff.getByLabel("Arrived on")).toHaveValue(daysAgo(3));
  await staff.getByLabel("Right", { exact: true }).selectOption({ label: "Access" });
  await staff.getByLabel("Name", { exact: true }).fill("Ada Brieftaube");
  await staff
    .getByLabel("Files")
    .setInputFiles({ name: "letter.txt", mimeType: "text/plain", buffer: TEXT });
  await press(staff, "Save request");
  await expect(staff.getByRole("status")).toContainText("Saved. Respond by");
  await expect(staff.getByRole("status")).toContainText("send the acknowledgment by post");
  await expect(fact(staff, "Channel")).toHaveText("Post");
  await expect(fact(staff, "Postal address")).toContainText("Taubenschlag 7, 10115 Berlin");
  await expect(fact(staff, "Email")).toHaveText("No email address");
  await expect(staff.getByText(LETTER.split("\n")[0] ?? "")).toBeVisible();
  await expect(staff.getByRole("link", { name: "letter.txt" })).toBeVisible();
}

/** No step claims that an email goes out, and the response needs a recorded verification first. */
export async function respondsWithoutEmail(staff: Page): Promise<void> {
  await submitStep(staff, "take", "Assign to me", /Assigned/);
  const verification = await openPanel(staff, "verify");
  await verification.getByRole("radio", { name: "By details they provided" }).check();
  await submitStep(staff, "verify", "Record verification", /Recorded/);
  await expect(staff.locator("#fulfil")).toContainText("No email address: send this by post.");
  await submitStep(staff, "fulfil", "Send response", /nothing was sent: send this by post/, {
    Summary: "The copy is in the letter.",
  });
}

/** A forwarded email: the requester gets the acknowledgment, and no link to verify. */
export async function entersEmail(staff: Page): Promise<void> {
  const email = newAddress("forwarded");
  await staff.goto(FORM);
  await staff.getByLabel("Right", { exact: true }).selectOption({ label: "Erasure" });
  await staff.getByRole("textbox", { name: /^Email/ }).fill(email);
  await press(staff, "Save request");
  await expect(staff.getByRole("status")).toContainText("The acknowledgment is on its way to");
  const { text } = await waitForEmail(email, /we have received it/);
  expect(text).not.toContain("/verify/");
  expect(await emailsTo(email)).toHaveLength(1);
}
