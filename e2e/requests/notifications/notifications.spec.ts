import { expect, type Page } from "@playwright/test";
import { answersOf, submit } from "@/e2e/requester";
import {
  addressOf,
  openPanel,
  requestPage,
  staffPage,
  submitStep,
  test,
  waitForShortcuts,
} from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const optOut = () => answersOf({ right: "opt-out-marketing", residence: "eea" });
const count = (page: Page) => page.locator(".notifications-count");
const status = (page: Page) => page.getByRole("status");
const localPart = (role: "admin" | "handler") => addressOf(role).split("@")[0] ?? "";

test("a mentioned team member sees the notification at once, and snoozes it or marks it as done", async ({
  browser,
}) => {
  const slug = await openDesk("notifications", {}, ["admin", "handler"]);
  const [admin, handler] = [await staffPage(browser, "admin"), await staffPage(browser)];
  const sent = await submit(admin.request, slug, optOut());
  await handler.goto(`/desk/${slug}/notifications`);
  await expect(handler.getByRole("heading", { name: "No notifications" })).toBeVisible();
  await handler.goto(`/desk/${slug}/calendar`);
  await expect(count(handler)).toHaveText("0");
  await waitForShortcuts(handler);

  // The mention is written with the keyboard alone.
  await admin.goto(requestPage(sent));
  const note = (await openPanel(admin, "note")).getByLabel("Note");
  await note.pressSequentially("Ask @");
  const field = admin.getByRole("combobox", { name: "Note" });
  await expect(field).toHaveAttribute("aria-expanded", "true");
  const offered = admin.getByRole("listbox", { name: "Team members" }).getByRole("option");
  await expect(offered).toHaveCount(1);
  await admin.keyboard.press("Escape");
  await expect(offered).toHaveCount(0);
  await note.pressSequentially(localPart("handler").slice(0, 3));
  await expect(offered).toHaveAttribute("aria-selected", "true");
  await admin.keyboard.press("ArrowDown");
  await admin.keyboard.press("Enter");
  await expect(note).toHaveValue(/^Ask @\S.* $/);
  await note.pressSequentially("and @nobody.");
  await submitStep(admin, "note", "Save note", /Saved/);
  await expect(admin.locator(".mention")).toHaveCount(1);
  await expect(admin.locator(".mention")).not.toContainText("nobody");

  await expect(count(handler)).toHaveText("1");
  await handler.keyboard.press("g");
  await handler.keyboard.press("w");
  await expect(handler).toHaveURL(`/desk/${slug}/notifications`);
  const line = handler.locator(`li[data-key="${sent.reference}"]`);
  await expect(line).toContainText("mentioned you in a note");
  await line.locator("summary", { hasText: "Snooze" }).click();
  await line.getByRole("combobox", { name: "Snooze until" }).selectOption("monday");
  await line.getByRole("button", { name: "Snooze" }).click();
  await expect(status(handler)).toContainText("Snoozed.");
  await expect(count(handler)).toHaveText("0");
  await handler.locator(".notifications-snoozed > summary").click();
  await expect(line).toContainText(/until .*09:00|until .*9:00/);
  await line.getByRole("button", { name: "Unsnooze" }).click();
  await expect(status(handler)).toContainText("Unsnoozed. The request is back.");
  await expect(count(handler)).toHaveText("1");
  await line.getByRole("button", { name: "Done" }).click();
  await expect(status(handler)).toContainText("Done.");
  await expect(count(handler)).toHaveText("0");

  // A notification that comes while the list is open is announced, and opening the request marks it as done.
  await submitStep(admin, "note", "Save note", /Saved/, { Note: `@${localPart("handler")} look` });
  await expect(handler.locator(".live")).toContainText("You have a new notification.");
  await handler.getByRole("button", { name: "Show", exact: true }).click();
  await line.getByRole("link", { name: sent.reference }).click();
  await expect(handler.locator(".mention").last()).toHaveText(`@${localPart("handler")}`);
  await expect(count(handler)).toHaveText("0");
  for (const page of [admin, handler]) await page.context().close();
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("a mention is marked as done, a request is snoozed, and email settings are saved", async ({
    browser,
  }) => {
    const slug = await openDesk("notifications-nojs", {}, ["admin", "handler"]);
    const [admin, handler] = [await staffPage(browser, "admin"), await staffPage(browser)];
    const answers = answersOf({ right: "opt-out-marketing", residence: "eea" });
    const page = requestPage(await submit(admin.request, slug, answers));
    await admin.goto(page);
    await submitStep(admin, "note", "Save note", /Saved/, {
      Note: `@${addressOf("handler")} look`,
    });
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
      Mentions: "Not by email",
    });
    await expect(handler.getByLabel("Mentions")).toHaveValue("never");
    for (const one of [admin, handler]) await one.context().close();
  });
});
