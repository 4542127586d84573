import { expect, type Page } from "@playwright/test";
import { downloadFile, type Slug, submitVerified } from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, staffPage, submitStep, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const TEXT = Buffer.from("Grüße, 你好\n");
const FILE = { name: "all.txt", mimeType: "text/plain", buffer: TEXT };

/** Creates a desk whose admin has required approval of responses. */
async function deskWithApproval(slug: string, admin: Page): Promise<Slug> {
  const desk = await openDesk(slug, {}, ["admin", "handler"]);
  await admin.goto(`/desk/${slug}/policy/approval`);
  await admin.getByRole("group", { name: "Responses" }).getByRole("checkbox").check();
  await admin.getByRole("button", { name: "Apply" }).click();
  await expect(admin.getByRole("status")).toContainText("Applied.");
  await expect(admin.getByRole("checkbox").first()).toBeChecked();
  return desk;
}

test(
  "a response with a file is sent only after a colleague has approved it",
  { tag: "@both" },
  async ({ page, browser, staff }, { project }) => {
    test.slow();
    const admin = await staffPage(browser, "admin");
    const slug = await deskWithApproval(`approval-${project.name}`, admin);
    const sent = await submitVerified(page.request, slug, {
      residence: "eea",
      right: "erasure",
    });
    await staff.goto(requestPage(sent));
    const form = await openPanel(staff, "fulfil");
    await expect(form).toContainText("A second person must approve this first.");
    await form.getByLabel("Files").setInputFiles(FILE);
    const answers = { Summary: "All of it is deleted." };
    await submitStep(staff, "fulfil", "Request approval", /Approval requested\./, answers);
    const ownProposal = staff.locator("#drop-proposal");
    await expect(ownProposal).toBeVisible();
    await expect(staff.getByRole("button", { name: "Approve and send" })).toHaveCount(0);

    await admin.goto(requestPage(sent));
    const steps = admin.locator("#steps");
    await expect(steps).toContainText("requests approval before this response is sent");
    const proposal = admin.locator("#approve");
    await expect(proposal).toContainText("All of it is deleted.");
    const file = proposal.getByRole("link", { name: "all.txt" });
    const address = (await file.getAttribute("href")) ?? "";
    const id = address.split("/").at(-1) ?? "";
    await page.goto(sent.path);
    await expect(page.getByText("all.txt")).toHaveCount(0);
    const guessed = await page.request.get(`${sent.path}/files/${id}/get`);
    expect(guessed.status()).not.toBe(200);
    await submitStep(admin, "return-proposal", "Reject", /Rejected/, { Reason: "Which backup?" });

    await staff.goto(requestPage(sent));
    await expect(staff.getByText("Which backup?")).toBeVisible();
    await openPanel(staff, "fulfil");
    await expect(form.getByLabel("Summary")).toHaveValue("All of it is deleted.");
    await expect(form.getByRole("radio", { name: "Include these files" })).toBeChecked();
    await submitStep(staff, "fulfil", "Request approval", /Approval requested\./);

    await admin.goto(requestPage(sent));
    await submitStep(admin, "approve", "Approve and send", /Responded/);
    await expect(admin.getByText("Approved by a second person")).toBeVisible();
    await page.goto(sent.path);
    expect((await downloadFile(page, "all.txt")).equals(TEXT)).toBe(true);
    await admin.context().close();
  },
);

test("an approval of a response that changed meanwhile is refused, and its approver reads what changed", {
  tag: "@nojs",
}, async ({ page, browser, staff }) => {
  const admin = await staffPage(browser, "admin");
  const slug = await deskWithApproval("approval-outdated", admin);
  const sent = await submitVerified(page.request, slug, {
    residence: "eea",
    right: "erasure",
  });
  await staff.goto(requestPage(sent));
  const answers = { Summary: "All of it is deleted." };
  await submitStep(staff, "fulfil", "Request approval", /Approval requested\./, answers);
  await admin.goto(requestPage(sent));
  await submitStep(staff, "extend", "Extend deadline", /Extended/, { Reason: "Much." });
  await admin.locator("#approve").getByRole("button", { name: "Approve and send" }).click();
  await expect(errorMessage(admin)).toContainText("extended by");
  await admin.goto(requestPage(sent));
  await expect(admin.locator("#steps")).toContainText("This approval request is no longer valid");
  await expect(admin.getByRole("button", { name: "Approve and send" })).toHaveCount(0);
  await admin.context().close();
});
