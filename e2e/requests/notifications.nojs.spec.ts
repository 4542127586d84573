import { expect } from "@playwright/test";
import { answersOf, type Slug, submit } from "@/e2e/requester";
import { addressOf, requestPage, staffPage, submitStep, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

test("without JavaScript a mention is marked as done, a request is snoozed, and email settings are saved", async ({
  browser,
}) => {
  const slug = (await openDesk("notifications-nojs", {}, ["admin", "handler"])) as Slug;
  const [admin, handler] = [await staffPage(browser, "admin"), await staffPage(browser)];
  const answers = answersOf({ right: "opt-out-marketing", residence: "eea" });
  const page = requestPage(await submit(admin.request, slug, answers));
  await admin.goto(page);
  await submitStep(admin, "note", "Save note", /Saved/, { Note: `@${addressOf("handler")} look` });
  await expect(admin.locator(".mention")).toHaveText(`@${addressOf("handler")}`);

  const rail = handler.getByRole("navigation", { name: "Views and pages" });
  const notifications = rail.getByRole("link", { name: /^Notifications/ });
  await handler.goto(`/desk/${slug}`);
  await expect(notifications).toHaveText("Notifications1");
  await notifications.click();
  await handler.getByRole("button", { name: /^Done/ }).click();
  await expect(handler.getByRole("status")).toContainText("Done.");
  await expect(notifications).toHaveText("Notifications0");

  await handler.goto(page);
  await submitStep(handler, "snooze", "Snooze", /Snoozed\./, {
    "Snooze until": "Next Monday at 9 in the morning",
  });
  await submitStep(handler, "snooze", "Unsnooze", /The request is back\./);

  await handler.locator(".rail-person").getByRole("link").click();
  await expect(handler.getByRole("heading", { level: 1 })).toHaveText("Your settings");
  await submitStep(handler, "mail", "Save settings", /Saved\./, {
    "You are mentioned in a note": "Not by email",
  });
  await expect(handler.getByLabel("You are mentioned in a note")).toHaveValue("never");
  for (const one of [admin, handler]) await one.context().close();
});
