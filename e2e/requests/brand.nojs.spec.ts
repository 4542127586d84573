import { expect, type Page } from "@playwright/test";
import { press } from "@/e2e/requester";
import { errorMessage, staffPage, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAGAAAAAgCAMAAADaHo1mAAAAA1BMVEUmR423iyHXAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGklEQVRIie3BAQ0AAADCoPdP7WYOoAAAALoBDCAAARbatHcAAAAASUVORK5CYII=",
  "base64",
);

/** The confirmation of the page, found by its text because each copy button has a status of its own. */
const confirmation = (page: Page, hasText: string) => page.getByRole("status").filter({ hasText });

test("without JavaScript brand and contact are previewed, corrected and applied, and the logo is shown", async ({
  browser,
}) => {
  const slug = await openDesk(`plain-brand-${Date.now().toString(36)}`, {}, ["admin"]);
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}`);
  await admin.getByRole("link", { name: "Brand and contact" }).click();
  await admin.getByLabel("Name", { exact: true }).fill("The Fox & Sons");
  await admin.getByLabel("Introduction").fill("We print pictures.\nSince 1999.");
  await admin.getByLabel("Colour").fill("#ffd400");
  await press(admin, "Preview");
  await expect(errorMessage(admin)).toContainText("1.30:1 and needs 4.5:1");
  await expect(admin.getByLabel("Colour")).toHaveValue("#ffd400");
  await expect(admin.getByLabel("Introduction")).toHaveValue("We print pictures.\nSince 1999.");
  await expect(admin.getByRole("button", { name: "Apply" })).toHaveCount(0);
  await admin.getByRole("link", { name: "Preview with #886a00" }).click();
  await expect(admin.locator(".preview")).toContainText("The Fox & Sons");
  const visitor = await browser.newContext({ javaScriptEnabled: false });
  const page = await visitor.newPage();
  await page.goto(`/${slug}`);
  await expect(page.getByText("We print pictures.")).toHaveCount(0);
  await press(admin, "Apply");
  await expect(confirmation(admin, "Applied.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Your data at The Fox & Sons");
  await expect(page.getByText("We print pictures.")).toBeVisible();

  const picture = admin.getByLabel("Image");
  await picture.setInputFiles({
    name: "logo.svg",
    mimeType: "image/svg+xml",
    buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
  });
  await press(admin, "Use logo");
  await expect(errorMessage(admin)).toContainText("This is not a PNG, JPEG or WebP picture");
  await admin.getByLabel("Image").setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: LOGO,
  });
  await press(admin, "Use logo");
  await expect(confirmation(admin, "The page header shows the logo")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("img", { name: "The Fox & Sons" })).toBeVisible();
  await press(admin, "Remove logo");
  await expect(confirmation(admin, "Removed.")).toBeVisible();
  await page.reload();
  await expect(page.getByRole("img", { name: "The Fox & Sons" })).toHaveCount(0);
  await visitor.close();
  await admin.context().close();
});
