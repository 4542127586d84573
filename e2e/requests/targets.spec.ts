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
  const own = staff.getByRole("region", { name: "Our own targets" });
  await staff.goto(requestPage(sent));
  await expect(own).toHaveCount(0);

  const [admin, second] = [await staffPage(browser, "admin"), await staffPage(browser, "admin")];
  await admin.goto(`/desk/${slug}/policy`);
  await admin.getByRole("link", { name: "Our own targets, beside the law" }).click();
  await second.goto(`/desk/${slug}/policy/targets`);
  await expect(admin.getByLabel("Answered", { exact: true })).toHaveValue("");
  await typeTargets(admin, slug, { "Taken in hand": "0", Answered: "5" });
  await expect(problem(admin)).toContainText("Enter a whole number from 1 to 99");
  await expect(admin.getByLabel("Answered", { exact: true })).toHaveValue("5");
  await setTargets(admin, slug, { "Taken in hand": "2", Answered: "5" });
  await expect(admin.getByLabel("Answered", { exact: true })).toHaveValue("5");

  // Opened before that: what the first one set is taken over, and nothing of it overwritten.
  await second.getByLabel("First words to the person").fill("3");
  await press(second, "Save");
  await expect(second.getByText("Taken over: Answered")).toBeVisible();
  await press(second, "Save");
  await expect(second.getByRole("status")).toContainText("Saved.");
  await expect(second.getByLabel("Answered", { exact: true })).toHaveValue("5");

  await staff.reload();
  await expect(own.getByRole("term")).toHaveText([
    "Taken in hand",
    "First words to the person",
    "Answered",
  ]);
  await expect(own).toContainText("Not the legal deadline");
  await take(staff, "take", "Take it", /Assigned/);
  await expect(own.locator('[data-status="done"]')).toContainText("kept, by");
  const due = staff.getByRole("region", { name: "Due", exact: true });
  await expect(due.locator("time")).toHaveAttribute("datetime", `${sent.dueOn}`);
  const ask = await panel(staff, "pause");
  await ask.getByRole("radio", { name: "Proof of who is asking" }).check();
  await take(staff, "pause", "Ask and wait", /Asked/, { Question: "Which account?" });
  await expect(own.locator('[data-status="waiting"]')).toHaveText("stands still");

  await openOwn(page, sent);
  await expect(page.getByText("Which account?")).toBeVisible();
  await expect(page.getByText(/target/i)).toHaveCount(0);
  for (const one of [admin, second]) await one.context().close();
});
