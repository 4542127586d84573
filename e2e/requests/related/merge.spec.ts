import { expect, type Page } from "@playwright/test";
import { emailAfter, waitForEmail } from "@/e2e/desk";
import {
  openRequesterPage,
  type Sent,
  submit,
  submitVerified,
  verifyWithLink,
} from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, submitStep, test } from "@/e2e/staff";

type Request = Parameters<typeof submitVerified>[0];

/** Submits and verifies a second request of the same requester for the same right. */
async function submitDuplicate(request: Request, first: Sent, details: string): Promise<Sent> {
  const sent: Sent[] = [];
  const email = await emailAfter(first.email, /verify your email/, async () => {
    sent.push(await submit(request, first.slug, { residence: "eea", email: first.email, details }));
  });
  await verifyWithLink(request, email);
  return sent[0] ?? first;
}

const timeline = (staff: Page) => staff.getByRole("list", { name: "Activity" });

test("two requests of one requester are merged and unmerged, and once merged again get one response", async ({
  page,
  request,
  staff,
}) => {
  test.slow();
  const first = await submitVerified(request, "ruthimg", {
    residence: "eea",
    details: "All of it.",
  });
  const second = await submitDuplicate(request, first, "And my invoices.");
  await staff.goto(requestPage(second));
  await submitStep(staff, "note", "Save note", /Saved/, { Note: "Ask accounting." });
  await expect(staff.getByText("This may be the same request as")).toContainText(first.reference);
  await staff.getByRole("button", { name: `Merge with ${first.reference}` }).click();
  await expect(staff.getByRole("status")).toContainText("Merged.");
  await expect(staff).toHaveURL(new RegExp(first.reference));
  const note = timeline(staff).getByRole("listitem").filter({ hasText: "Ask accounting." });
  await expect(note).toContainText(second.reference);
  await expect(staff.getByText("And my invoices.")).toBeVisible();

  await openRequesterPage(page, second);
  await expect(page.getByText("You asked for the same in")).toBeVisible();
  await expect(page.getByLabel("Your message")).toHaveCount(0);
  await page.getByRole("link", { name: first.reference }).click();
  await expect(page.getByText(`Our response also covers ${second.reference}.`)).toBeVisible();
  await expect(page.getByLabel("Your message")).toBeVisible();

  await staff.getByRole("link", { name: second.reference }).first().click();
  await expect(staff.getByRole("heading", { name: "Merged into another request" })).toBeVisible();
  await staff.getByRole("button", { name: `Unmerge ${second.reference}` }).click();
  await expect(staff.getByRole("status")).toContainText("Unmerged");
  await staff.getByRole("button", { name: /^Merge/ }).click();
  await expect(staff.getByRole("heading", { name: "Merged requests", exact: true })).toBeVisible();
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    Summary: "All of it.",
  });
  expect((await waitForEmail(first.email, /: our response/)).text).toContain(second.reference);
  await expect(staff.getByRole("button", { name: /^Unmerge/ })).toHaveCount(0);
});

test("a request is tagged and linked, and cannot be responded to before its required task is done", async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg", { residence: "eea" });
  const other = await submitVerified(request, "ruthimg", { residence: "eea" });
  await staff.goto(requestPage(sent));
  await submitStep(staff, "add-tag", "Add tag", /Tag added/, { Tag: "  two   words " });
  const tag = staff.getByRole("link", { name: "two words" });
  await expect(tag).toHaveAttribute("href", "/desk/ruthimg?view=all&tag=two+words");
  await submitStep(staff, "link", "Link request", /Linked/, {
    Reference: other.reference.toLowerCase(),
  });
  const task = await openPanel(staff, "add-task");
  await task.getByRole("checkbox").check();
  await submitStep(staff, "add-task", "Add task", /Task added/, {
    Task: "Look into the backup.",
    "Due date": "2030-01-31",
  });
  await expect(staff.getByRole("link", { name: "0 of 1 task done" })).toBeVisible();
  await openPanel(staff, "fulfil");
  await staff.getByRole("button", { name: "Send response" }).click();
  await expect(errorMessage(staff)).toContainText("“Look into the backup.”");
  await staff.getByRole("button", { name: "Done Look into the backup." }).click();
  await expect(staff.getByRole("link", { name: "1 of 1 task done" })).toBeVisible();
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    Summary: "All of it.",
  });
  await staff.getByRole("link", { name: other.reference }).first().click();
  await expect(staff.getByRole("heading", { level: 1 })).toContainText(other.reference);
  await staff.getByRole("button", { name: `Remove the link to ${sent.reference}` }).click();
  await expect(staff.getByRole("status")).toContainText("Link removed");
});
