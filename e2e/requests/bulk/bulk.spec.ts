import { expect, type Page } from "@playwright/test";
import { emailsTo, waitForEmail } from "@/e2e/desk";
import { press } from "@/e2e/requester";
import { errorMessage, test, waitForShortcuts } from "@/e2e/staff";
import { main, openBulkAction, rowCheckbox, sendOptOut, threeRequests } from "./bulk";

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const MESSAGE = /you have a message/;

/** Types the message and opens the preview. */
async function previewMessage(admin: Page, text: string): Promise<void> {
  await admin.getByLabel("Message", { exact: true }).fill(text);
  await button(admin, "Show preview").click();
  await expect(main(admin)).toContainText("Applies to 2 requests. Not possible for 1.");
}

test("a bulk action on selected requests is previewed, undone, and then completed", async ({
  browser,
}) => {
  test.slow(); // It waits for the undo window of ten seconds.
  const { admin, slug, open, unverified } = await threeRequests(browser, "bulk");
  const [one] = open;
  if (!one) throw new Error("There are two.");
  const rows = admin.locator("tbody tr");
  await waitForShortcuts(admin);
  await admin.keyboard.press("j");
  await admin.keyboard.press("x");
  await expect(admin.getByText("1 selected")).toBeVisible();
  await rows
    .nth(2)
    .getByRole("checkbox")
    .click({ modifiers: ["Shift"] });
  await expect(admin.getByText("3 selected")).toBeVisible();
  await sendOptOut(admin, slug);
  await button(admin, "Show changes").click();
  await expect(rows).toHaveCount(4);
  await expect(admin.getByText("3 selected")).toBeVisible();

  await openBulkAction(admin, "Message requester");
  await previewMessage(admin, "We are looking.");
  await expect(main(admin)).toContainText("The email address is not verified yet.");
  await expect(main(admin)).toContainText("All are sent in English.");
  await expect(main(admin)).toContainText("We are looking.");
  await button(admin, "Apply to 2 requests").click();
  await expect(main(admin)).toContainText(/\d seconds left/);
  await admin.goto(`/desk/${slug}?view=all`);
  await button(admin, "Undo").click();
  await expect(main(admin).getByRole("status")).toContainText("Undone.");

  await admin.goto(`/desk/${slug}?view=all`);
  for (const sent of [...open, unverified]) await rowCheckbox(admin, sent).check();
  await openBulkAction(admin, "Message requester");
  await previewMessage(admin, "We have it.");
  await button(admin, "Apply to 2 requests").click();
  const status = main(admin).getByRole("status");
  await expect(status).toContainText("Done for 2 requests. 1 request failed", {
    timeout: 25_000,
  });
  await expect(main(admin).getByRole("link", { name: unverified.reference })).toBeVisible();
  await expect(button(admin, "Retry failed requests")).toBeVisible();
  await expect(button(admin, "Undo")).toHaveCount(0);
  for (const { email } of open) await waitForEmail(email, MESSAGE);
  // An email of the action that was undone would have been sent before.
  for (const { email } of [...open, unverified]) {
    const received = (await emailsTo(email)).filter(({ subject }) => MESSAGE.test(subject));
    expect(received).toHaveLength(email === unverified.email ? 0 : 1);
  }
  await admin.goto(`/desk/${slug}/requests/${one.reference}`);
  await expect(main(admin)).toContainText("We have it.");
  await expect(main(admin)).not.toContainText("We are looking.");
  await admin.context().close();
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("requests are selected, and a bulk action is previewed, started and undone", async ({
    browser,
  }) => {
    const { admin, open, unverified } = await threeRequests(browser, "bulk-plain");
    await press(admin, "Continue");
    await expect(errorMessage(admin)).toContainText("Select requests first");
    for (const sent of [...open, unverified]) await rowCheckbox(admin, sent).check();
    await openBulkAction(admin, "Extend deadline");
    await press(admin, "Show preview");
    await expect(errorMessage(admin)).toContainText("Enter a reason for the extension");
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
});
