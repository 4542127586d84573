import { expect, type Page } from "@playwright/test";
import { expectFullyAccessible } from "@/e2e/accessibility";
import { press } from "@/e2e/requester";
import { errorMessage, expectIntactLog, staffPage, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAGAAAAAgCAMAAADaHo1mAAAAA1BMVEUmR423iyHXAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGklEQVRIie3BAQ0AAADCoPdP7WYOoAAAALoBDCAAARbatHcAAAAASUVORK5CYII=",
  "base64",
);

// Each test checks the accessibility of many states.
test.slow();

const createDesk = (what: string) => openDesk(`${what}-${Date.now().toString(36)}`, {}, ["admin"]);

/** The confirmation of the page, found by its text because each copy button has a status of its own. */
const confirmation = (page: Page, hasText: string) => page.getByRole("status").filter({ hasText });

test("contact, links, officer and authority are previewed first, and applied they are in the footer of the public page", async ({
  browser,
  page,
}) => {
  const slug = await createDesk("brand");
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}/brand`);
  await expectFullyAccessible(admin);
  await admin.getByLabel("Privacy email address").fill("ask@fox.example");
  await admin.getByLabel("Grievance officer", { exact: true }).fill("Quentin Fuchs");
  await admin.getByLabel("Officer’s title").fill("");
  await admin.getByLabel("Link 1: text").fill("Imprint");
  await admin.getByLabel("Link 1: address").fill("fox.example/imprint");
  await press(admin, "Preview");
  await expect(errorMessage(admin).getByRole("link")).toHaveCount(2);
  await expect(admin.getByLabel("Link 1: address")).toHaveValue("fox.example/imprint");
  await expectFullyAccessible(admin);
  await admin.getByLabel("Officer’s title").fill("Grievance Officer");
  await admin.getByLabel("Link 1: address").fill("https://fox.example/imprint");
  await admin.getByLabel("Supervisory authority", { exact: true }).fill("The Authority");
  await press(admin, "Preview");
  await expect(admin.locator(".preview")).toContainText("Quentin Fuchs, Grievance Officer");
  await expectFullyAccessible(admin);
  await page.goto(`/${slug}`);
  await expect(page.getByText("Quentin Fuchs")).toHaveCount(0);
  await press(admin, "Apply");
  await expect(confirmation(admin, "Applied.")).toBeVisible();
  await page.reload();
  const foot = page.getByRole("contentinfo");
  await expect(foot).toContainText("Quentin Fuchs, Grievance Officer");
  await expect(foot).toContainText("The Authority");
  await expect(foot.getByRole("link", { name: "Imprint" })).toHaveAttribute(
    "href",
    "https://fox.example/imprint",
  );
  await expect(foot.getByRole("link", { name: "ask@fox.example" })).toBeVisible();
  await expectIntactLog(admin, slug);
  await admin.context().close();
});

test("when two admins change the brand at once, the second one gets an edit conflict and keeps what they typed", async ({
  browser,
}) => {
  const slug = await createDesk("both");
  const [one, two] = [await staffPage(browser, "admin"), await staffPage(browser, "admin")];
  for (const [admin, intro] of [
    [one, "From the first."],
    [two, "From the second."],
  ] as const) {
    await admin.goto(`/desk/${slug}/brand`);
    await admin.getByLabel("Introduction").fill(intro);
    await press(admin, "Preview");
    await expect(admin.locator(".preview")).toContainText(intro);
  }
  await press(one, "Apply");
  await expect(confirmation(one, "Applied.")).toBeVisible();
  await press(two, "Apply");
  await expect(errorMessage(two)).toContainText("after you opened it");
  await expect(two.getByLabel("Introduction")).toHaveValue("From the second.");
  for (const admin of [one, two]) await admin.context().close();
});

test("the logo has the name as its text, reserves its space before it loads, and is served only as an image", async ({
  browser,
  page,
  request,
}) => {
  const slug = await createDesk("logo");
  expect((await request.get(`/${slug}/logo`)).status()).toBe(404);
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}/brand`);
  await admin.getByLabel("Image").setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: Buffer.from("<!doctype html><script>document.title = 'run'</script>"),
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
  await expectFullyAccessible(admin);
  let blocked = true;
  await page.route("**/logo?*", async (route) => {
    while (blocked) await new Promise((resolve) => setTimeout(resolve, 50));
    await route.continue();
  });
  await page.goto(`/${slug}`, { waitUntil: "domcontentloaded" });
  const logo = page.getByRole("img", { name: "Ruthimg" });
  const heading = page.getByRole("heading", { level: 1 });
  const before = [await logo.boundingBox(), await heading.boundingBox()];
  blocked = false;
  await expect.poll(() => logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(96);
  expect([await logo.boundingBox(), await heading.boundingBox()]).toEqual(before);
  expect(before[0]?.height).toBe(48);
  await expectFullyAccessible(page);

  const response = await request.get((await logo.getAttribute("src")) ?? "");
  expect(await response.body()).toEqual(LOGO);
  const headers = response.headers();
  expect(headers["content-type"]).toBe("image/png");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
  expect(headers["x-frame-options"]).toBe("DENY");
  await admin.context().close();
});

test("a handler reads brand and contact, copies the embed code, and cannot change anything", async ({
  staff,
}) => {
  await staff.goto("/desk/imgus");
  await expect(staff.getByRole("link", { name: "Brand and contact" })).toHaveCount(0);
  await staff.goto("/desk/imgus/brand");
  await expect(staff.getByText("An admin can change this.")).toBeVisible();
  await expect(staff.getByRole("button", { name: /Preview|Apply|logo/ })).toHaveCount(0);
  await expect(staff.getByLabel("Form in a frame")).toHaveValue(/^<iframe src=.*\/imgus\/embed"/);
  await expectFullyAccessible(staff);
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("brand and contact are previewed, corrected and applied, and the logo is shown", async ({
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
});
