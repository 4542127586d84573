import { expect } from "@playwright/test";
import { staffPage, test, waitForShortcuts } from "@/e2e/staff";
import { entersEmail, entersLetter, FORM, respondsWithoutEmail } from "./new-request";

for (const width of [375, 1440]) {
  test(`staff enter a letter on one page of ${width} pixels, and an error keeps what they typed`, {
    tag: "@both",
  }, async ({ staff }) => {
    await staff.setViewportSize({ width, height: 812 });
    await entersLetter(staff);
    await respondsWithoutEmail(staff);
  });
}

test("a forwarded email is acknowledged and needs no link", { tag: "@both" }, async ({ staff }) => {
  await entersEmail(staff);
});

test("`c` opens the form with the focus in it, and the keyboard alone fills it in", async ({
  staff,
}) => {
  await staff.goto("/desk/ruthimg");
  await waitForShortcuts(staff);
  await staff.keyboard.press("c");
  await expect(staff).toHaveURL(new RegExp(FORM));
  await expect(staff.getByRole("radio", { name: "Email" })).toBeFocused();
  await staff.keyboard.press("ArrowRight");
  await staff.keyboard.press("ArrowRight");
  await expect(staff.getByRole("radio", { name: "Phone" })).toBeChecked();
  const next = () => staff.keyboard.press("Tab");
  // A date field has a part for each of day, month and year, and one that opens a calendar.
  const time = staff.getByLabel("Time");
  for (let part = 0; part < 6; part += 1) {
    if (await time.evaluate((field) => field === document.activeElement)) break;
    await next();
  }
  await expect(time).toBeFocused();
  await staff.keyboard.type("00:00");
  await next();
  await staff.keyboard.type("Acc");
  await next();
  await staff.keyboard.type("Grace Rufnummer");
  await staff.keyboard.press("Enter");
  await expect(staff.getByRole("status")).toContainText("Saved. Respond by");
  await expect(staff.getByRole("heading", { level: 1 })).toContainText("Grace Rufnummer");
});

test("the form is offered in the navigation, in the inbox and in the palette, but not to auditors", async ({
  browser,
  staff,
}) => {
  await staff.goto("/desk/ruthimg");
  await expect(staff.getByRole("link", { name: /^New request/ })).toHaveCount(2);
  await waitForShortcuts(staff);
  await staff.keyboard.press("Control+k");
  await staff.getByLabel("Command, page or reference").fill("new req");
  await expect(staff.getByRole("option", { name: /New request/ })).toHaveCount(1);
  const auditor = await staffPage(browser, "auditor");
  await auditor.goto("/desk/ruthimg");
  await expect(auditor.getByRole("link", { name: /^New request/ })).toHaveCount(0);
  await auditor.goto(FORM);
  await expect(auditor.getByRole("main")).toContainText("Only admins and handlers");
  await auditor.context().close();
});
