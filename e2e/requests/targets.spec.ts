import { expect } from "@playwright/test";
import { openDesk } from "@/e2e/own-desk";
import { open, openOwn, press, type Slug } from "@/e2e/person";
import { panel, problem, requestPage, staffPage, take, test } from "@/e2e/staff";
import { setTargets, typeTargets } from "./targets";

test("own targets stand beside the clock for staff, told apart from it, and nowhere for the person", async ({
  page,
  browser,
  request,
  staff,
}) => {
  const slug = (await openDesk("aims", {}, ["admin", "handler"])) as Slug;
  const sent = await open(request, slug, { residence: "eea" });
  const own = staff.getByRole("region", { name: "SLA targets" });
  await staff.goto(requestPage(sent));
  await expect(own).toHaveCount(0);

  const [admin, second] = [await staffPage(browser, "admin"), await staffPage(browser, "admin")];
  await admin.goto(`/desk/${slug}/policy`);
  await admin.getByRole("link", { name: "SLA targets" }).click();
  await second.goto(`/desk/${slug}/policy/targets`);
  await expect(admin.getByLabel("Responded", { exact: true })).toHaveValue("");
  await typeTargets(admin, slug, { Assigned: "0", Responded: "5" });
  await expect(problem(admin)).toContainText("Enter a whole number from 1 to 99");
  await expect(admin.getByLabel("Responded", { exact: true })).toHaveValue("5");
  await setTargets(admin, slug, { Assigned: "2", Responded: "5" });
  await expect(admin.getByLabel("Responded", { exact: true })).toHaveValue("5");

  // Opened before that: what the first one set is taken over, and nothing of it overwritten.
  await second.getByLabel("First contact").fill("3");
  await press(second, "Save");
  await expect(second.getByText("Updated: Responded")).toBeVisible();
  await press(second, "Save");
  await expect(second.getByRole("status")).toContainText("Saved.");
  await expect(second.getByLabel("Responded", { exact: true })).toHaveValue("5");

  await staff.reload();
  await expect(own.getByRole("term")).toHaveText(["Assigned", "First contact", "Responded"]);
  await expect(own).toContainText("Not the legal deadline");
  await take(staff, "take", "Assign to me", /Assigned/);
  await expect(own.locator('[data-status="done"]')).toContainText("met, due");
  const due = staff.getByRole("region", { name: "Due date", exact: true });
  await expect(due.locator("time")).toHaveAttribute("datetime", `${sent.dueOn}`);
  const ask = await panel(staff, "pause");
  await ask.getByRole("radio", { name: "Proof of identity" }).check();
  await take(staff, "pause", "Ask and pause", /Sent\./, { Question: "Which account?" });
  await expect(own.locator('[data-status="waiting"]')).toHaveText("paused");

  await openOwn(page, sent);
  await expect(page.getByText("Which account?")).toBeVisible();
  await expect(page.getByText(/target/i)).toHaveCount(0);
  for (const one of [admin, second]) await one.context().close();
});
