import { expect } from "@playwright/test";
import { press } from "@/e2e/person";
import { problem, test } from "@/e2e/staff";
import { box, goOn, main, threeRequests } from "./together";

test("without JavaScript requests are chosen, looked over, begun and undone", async ({
  browser,
}) => {
  const { admin, open, unconfirmed } = await threeRequests(browser, "together-plain");
  await press(admin, "Go on");
  await expect(problem(admin)).toContainText("Select requests first");
  for (const sent of [...open, unconfirmed]) await box(admin, sent).check();
  await goOn(admin, "Extend the period");
  await press(admin, "See what will happen");
  await expect(problem(admin)).toContainText("Enter the reason");
  await admin.getByLabel("Reason").fill("Many systems.");
  await press(admin, "See what will happen");
  await expect(main(admin)).toContainText("What will happen");
  await expect(main(admin).getByRole("link", { name: unconfirmed.reference })).toBeVisible();

  await admin.getByRole("link", { name: "Back to the list" }).click();
  for (const sent of open) await box(admin, sent).check();
  await goOn(admin, "Assign");
  await press(admin, "See what will happen");
  await expect(main(admin)).toContainText("2 will be done.");
  await press(admin, "Do it for 2 requests");
  await expect(admin.getByRole("link", { name: "See how far it is" })).toBeVisible();
  await press(admin, "Undo");
  await expect(main(admin).getByRole("status")).toContainText("Undone.");
  await admin.context().close();
});
