import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { downloadFile, submitVerified } from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, submitStep } from "@/e2e/staff";
import { onDisk, PDF, REFUSED, REPLY, TEXT } from "./uploads";

/** Staff send files with a message and with the response, and the requester gets them unchanged. */
export async function sendsFromDesk(requester: Page, staff: Page): Promise<void> {
  const sent = await submitVerified(requester.request, "ruthimg");
  await staff.goto(requestPage(sent));
  const message = await openPanel(staff, "message");
  await message.getByLabel("Files").setInputFiles([
    { name: "our list.pdf", mimeType: "application/pdf", buffer: PDF },
    { name: "Grüße 你好.txt", mimeType: "text/plain", buffer: TEXT },
  ]);
  await submitStep(staff, "message", "Send message", /Sent/, { Message: "Two files for you." });
  await expect(staff.getByRole("link", { name: "our list.pdf" })).toBeVisible();
  const response = await openPanel(staff, "fulfil");
  await response
    .getByLabel("Files")
    .setInputFiles({ name: "all.txt", mimeType: "text/plain", buffer: TEXT });
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    "What was done": "All of it.",
  });
  await requester.goto(sent.path);
  expect((await downloadFile(requester, "our list.pdf")).equals(PDF)).toBe(true);
  await requester.goto(sent.path);
  await expect(requester.getByText("all.txt")).toBeVisible();
}

/** Each refused file gets an error at its field, in the panel that was sent, and what was typed is kept. */
export async function keepsWhatStaffTyped(request: APIRequestContext, staff: Page): Promise<void> {
  const sent = await submitVerified(request, "ruthimg");
  await staff.goto(requestPage(sent));
  for (const [name, buffer, sentence] of REFUSED) {
    const form = await openPanel(staff, "message");
    await form.getByLabel("Message").fill(REPLY);
    await form.getByLabel("Files").setInputFiles(onDisk(["good.txt", TEXT], [name, buffer]));
    await form.getByRole("button", { name: "Send message" }).click();
    await expect(errorMessage(staff)).toContainText(sentence);
    await expect(form.getByLabel("Message")).toHaveValue(REPLY);
    await expect(form.getByLabel("Files")).toHaveAccessibleDescription(sentence);
  }
  const form = await openPanel(staff, "message");
  await form.getByLabel("Message").fill(" ");
  await form
    .getByLabel("Files")
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: TEXT });
  await form.getByRole("button", { name: "Send message" }).click();
  await expect(form.getByLabel("Message")).toHaveAccessibleDescription(/Enter the message\./);
  await expect(form.getByLabel("Files")).toHaveAccessibleDescription(
    /we do not accept this type of file/,
  );
  await expect(staff.getByRole("link", { name: "good.txt" })).toHaveCount(0);
}

/** A colleague responds first: nothing is sent, and what was typed stays on the page for copying. */
export async function keepsLaterResponse(
  request: APIRequestContext,
  staff: Page,
  colleague: Page,
): Promise<void> {
  const sent = await submitVerified(request, "ruthimg");
  for (const page of [staff, colleague]) await page.goto(requestPage(sent));
  const form = await openPanel(staff, "fulfil");
  await form.getByLabel("What was done").fill(REPLY);
  await form
    .getByLabel("Files")
    .setInputFiles({ name: "good.txt", mimeType: "text/plain", buffer: TEXT });
  await submitStep(colleague, "hold-nothing", "Send response", /no data was found/);
  await form.getByRole("button", { name: "Send response" }).click();
  await expect(errorMessage(staff)).toContainText("This request changed after you opened it");
  await expect(staff.getByText(REPLY.split("\n")[0] ?? "").first()).toBeVisible();
}
