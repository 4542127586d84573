import { expect } from "@playwright/test";
import { openRequesterPage, press, submitVerified } from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, staffPage, submitStep, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import { setTargets, typeTargets } from "./targets";

test("staff see SLA targets next to the legal deadline and distinct from it, and the requester sees none", async ({
  page,
  browser,
  request,
  staff,
}) => {
  const slug = await openDesk("aims", {}, ["admin", "handler"]);
  const sent = await submitVerified(request, slug, { residence: "eea" });
  const targets = staff.getByRole("region", { name: "SLA targets" });
  await staff.goto(requestPage(sent));
  await expect(targets).toHaveCount(0);

  const [admin, second] = [await staffPage(browser, "admin"), await staffPage(browser, "admin")];
  await admin.goto(`/desk/${slug}/policy`);
  await admin.getByRole("link", { name: "SLA targets" }).click();
  await second.goto(`/desk/${slug}/policy/targets`);
  await expect(admin.getByLabel("Responded", { exact: true })).toHaveValue("");
  await typeTargets(admin, slug, { Assigned: "0", Responded: "5" });
  await expect(errorMessage(admin)).toContainText("Enter a whole number from 1 to 99");
  await expect(admin.getByLabel("Responded", { exact: true })).toHaveValue("5");
  await setTargets(admin, slug, { Assigned: "2", Responded: "5" });
  await expect(admin.getByLabel("Responded", { exact: true })).toHaveValue("5");

  // This page was opened earlier: it takes over what the first admin set, and overwrites none of it.
  await second.getByLabel("First contact").fill("3");
  await press(second, "Save");
  await expect(second.getByText("Updated: Responded")).toBeVisible();
  await press(second, "Save");
  await expect(second.getByRole("status")).toContainText("Saved.");
  await expect(second.getByLabel("Responded", { exact: true })).toHaveValue("5");

  await staff.reload();
  await expect(targets.getByRole("term")).toHaveText(["Assigned", "First contact", "Responded"]);
  await expect(targets).toContainText("Not the legal deadline");
  await submitStep(staff, "take", "Assign to me", /Assigned/);
  await expect(targets.locator('[data-status="done"]')).toContainText("met, due");
  const due = staff.getByRole("region", { name: "Due date", exact: true });
  await expect(due.locator("time")).toHaveAttribute("datetime", `${sent.dueOn}`);
  const ask = await openPanel(staff, "pause");
  await ask.getByRole("radio", { name: "Proof of identity" }).check();
  await submitStep(staff, "pause", "Ask and pause", /Sent\./, { Question: "Which account?" });
  await expect(targets.locator('[data-status="waiting"]')).toHaveText("paused");

  await openRequesterPage(page, sent);
  await expect(page.getByText("Which account?")).toBeVisible();
  await expect(page.getByText(/target/i)).toHaveCount(0);
  for (const one of [admin, second]) await one.context().close();
});
