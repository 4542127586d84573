import { expect } from "@playwright/test";
import { submitVerified } from "@/e2e/requester";
import { errorMessage, requestPage, submitStep, test } from "@/e2e/staff";

test("without JavaScript a request is tagged, and its tasks are added, done and removed", {
  tag: "@nojs",
}, async ({ request, staff }) => {
  const sent = await submitVerified(request, "ruthimg", { residence: "eea" });
  await staff.goto(requestPage(sent));
  await submitStep(staff, "add-tag", "Add tag", /Tag added/, { Tag: "billing" });
  await submitStep(staff, "remove-tag", "Remove tag", /removed/, { Tag: "billing" });
  await expect(staff.getByRole("link", { name: "billing" })).toHaveCount(0);
  await submitStep(staff, "add-task", "Add task", /Task added/, { Task: "Search." });
  await staff.getByRole("button", { name: "Done Search." }).click();
  await expect(staff.getByRole("link", { name: "1 of 1 task done" })).toBeVisible();
  await staff.getByText("1 task is done").click();
  await staff.getByRole("button", { name: "Remove Search." }).click();
  await expect(staff.getByRole("status")).toContainText("Task removed");
  const form = staff.locator("#add-task");
  await form.locator("summary").click();
  await form.getByRole("button", { name: "Add task" }).click();
  await expect(errorMessage(staff)).toContainText("Enter a task.");
});
