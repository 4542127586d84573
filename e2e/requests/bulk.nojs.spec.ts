import { expect } from "@playwright/test";
import { press } from "@/e2e/requester";
import { errorMessage, test } from "@/e2e/staff";
import { main, openBulkAction, rowCheckbox, threeRequests } from "./bulk";

test("without JavaScript requests are selected, and a bulk action is previewed, started and undone", async ({
  browser,
}) => {
  const { admin, open, unverified } = await threeRequests(browser, "bulk-plain");
  await press(admin, "Continue");
  await expect(errorMessage(admin)).toContainText("Select requests first");
  for (const sent of [...open, unverified]) await rowCheckbox(admin, sent).check();
  await openBulkAction(admin, "Extend deadline");
  await press(admin, "Show preview");
  await expect(errorMessage(admin)).toContainText("Enter the reason");
  await admin.getByLabel("Reason").fill("Many systems.");
  await press(admin, "Show preview");
  await expect(main(admin)).toContainText("Preview");
  await expect(main(admin).getByRole("link", { name: unverified.reference })).toBeVisible();

  await admin.getByRole("link", { name: "Back to list" }).click();
  for (const sent of open) await rowCheckbox(admin, sent).check();
  await openBulkAction(admin, "Assign");
  await press(admin, "Show preview");
  await expect(main(admin)).toContainText("Applies to 2 requests.");
  await press(admin, "Apply to 2 requests");
  await expect(admin.getByRole("link", { name: "Show progress" })).toBeVisible();
  await press(admin, "Undo");
  await expect(main(admin).getByRole("status")).toContainText("Undone.");
  await admin.context().close();
});
