import { expect, type Page } from "@playwright/test";
import { downloadFile, type Slug, submitVerified } from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, submitStep } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import { TEXT } from "./uploads";

const FILE = { name: "all.txt", mimeType: "text/plain", buffer: TEXT };

/** Creates a desk whose admin has required approval of responses. */
export async function deskWithApproval(slug: string, admin: Page): Promise<Slug> {
  await openDesk(slug, {}, ["admin", "handler"]);
  await admin.goto(`/desk/${slug}/policy/approval`);
  await admin.getByRole("group", { name: "Responses" }).getByRole("checkbox").check();
  await admin.getByRole("button", { name: "Apply" }).click();
  await expect(admin.getByRole("status")).toContainText("Applied.");
  await expect(admin.getByRole("checkbox").first()).toBeChecked();
  return slug as Slug;
}

type Participants = { proposer: Page; approver: Page; requester: Page };

/** Approval of a response is requested, rejected, requested again and given. Only then does the requester get it. */
export async function respondWithApproval(
  slug: Slug,
  { proposer, approver, requester }: Participants,
): Promise<void> {
  const sent = await submitVerified(requester.request, slug, {
    residence: "eea",
    right: "erasure",
  });
  await proposer.goto(requestPage(sent));
  const form = await openPanel(proposer, "fulfil");
  await expect(form).toContainText("A second person must approve this first.");
  await form.getByLabel("Files").setInputFiles(FILE);
  const answers = { "What was done": "All of it is deleted." };
  await submitStep(proposer, "fulfil", "Request approval", /Approval requested\./, answers);
  const ownProposal = proposer.locator("#drop-proposal");
  await expect(ownProposal).toBeVisible();
  await expect(proposer.getByRole("button", { name: "Approve and send" })).toHaveCount(0);

  await approver.goto(requestPage(sent));
  const steps = approver.locator("#steps");
  await expect(steps).toContainText("requests approval before this response is sent");
  const proposal = approver.locator("#approve");
  await expect(proposal).toContainText("All of it is deleted.");
  const file = proposal.getByRole("link", { name: "all.txt" });
  const address = (await file.getAttribute("href")) ?? "";
  const id = address.split("/").at(-1) ?? "";
  await requester.goto(sent.path);
  await expect(requester.getByText("all.txt")).toHaveCount(0);
  const guessed = await requester.request.get(`${sent.path}/files/${id}/get`);
  expect(guessed.status()).not.toBe(200);
  await submitStep(approver, "return-proposal", "Reject", /Rejected/, { Reason: "Which backup?" });

  await proposer.goto(requestPage(sent));
  await expect(proposer.getByText("Which backup?")).toBeVisible();
  await openPanel(proposer, "fulfil");
  await expect(form.getByLabel("What was done")).toHaveValue("All of it is deleted.");
  await expect(form.getByRole("radio", { name: "Include these files" })).toBeChecked();
  await submitStep(proposer, "fulfil", "Request approval", /Approval requested\./);

  await approver.goto(requestPage(sent));
  await submitStep(approver, "approve", "Approve and send", /Responded/);
  await expect(approver.getByText("Approved by a second person")).toBeVisible();
  await requester.goto(sent.path);
  expect((await downloadFile(requester, "all.txt")).equals(TEXT)).toBe(true);
}

/** An approver whose page is older than a change of the request reads what changed, and nothing is sent. */
export async function refuseOutdatedApproval(
  slug: Slug,
  { proposer, approver, requester }: Participants,
): Promise<void> {
  const sent = await submitVerified(requester.request, slug, {
    residence: "eea",
    right: "erasure",
  });
  await proposer.goto(requestPage(sent));
  const answers = { "What was done": "All of it is deleted." };
  await submitStep(proposer, "fulfil", "Request approval", /Approval requested\./, answers);
  await approver.goto(requestPage(sent));
  await submitStep(proposer, "extend", "Extend deadline", /Extended/, { Reason: "Much." });
  await approver.locator("#approve").getByRole("button", { name: "Approve and send" }).click();
  await expect(errorMessage(approver)).toContainText("extended by");
  await approver.goto(requestPage(sent));
  await expect(approver.locator("#steps")).toContainText(
    "This approval request is no longer valid",
  );
  await expect(approver.getByRole("button", { name: "Approve and send" })).toHaveCount(0);
}
