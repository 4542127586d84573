import { expect, type Page } from "@playwright/test";
import { expectForEverybody } from "@/e2e/everybody";
import { openDesk } from "@/e2e/own-desk";
import { press } from "@/e2e/person";
import { expectIntactLog, problem, staffPage, test } from "@/e2e/staff";

const LOGO = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAGAAAAAgCAMAAADaHo1mAAAAA1BMVEUmR423iyHXAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAGklEQVRIie3BAQ0AAADCoPdP7WYOoAAAALoBDCAAARbatHcAAAAASUVORK5CYII=",
  "base64",
);

// Looks at many states of its pages.
test.slow();

const open = (what: string) => openDesk(`${what}-${Date.now().toString(36)}`, {}, ["admin"]);

/** What the page says was done; each button that copies has a voice of its own. */
const said = (page: Page, hasText: string) => page.getByRole("status").filter({ hasText });

test("contact, links, officer and authority are looked at first, then stand at the foot of the public page", async ({
  browser,
  page,
}) => {
  const slug = await open("brand");
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}/brand`);
  await expectForEverybody(admin);
  await admin.getByLabel("Privacy email address").fill("ask@fox.example");
  await admin.getByLabel("Grievance officer", { exact: true }).fill("Quentin Fuchs");
  await admin.getByLabel("Officer’s title").fill("");
  await admin.getByLabel("Link 1: text").fill("Imprint");
  await admin.getByLabel("Link 1: address").fill("fox.example/imprint");
  await press(admin, "Preview");
  await expect(problem(admin).getByRole("link")).toHaveCount(2);
  await expect(admin.getByLabel("Link 1: address")).toHaveValue("fox.example/imprint");
  await expectForEverybody(admin);
  await admin.getByLabel("Officer’s title").fill("Grievance Officer");
  await admin.getByLabel("Link 1: address").fill("https://fox.example/imprint");
  await admin.getByLabel("Supervisory authority", { exact: true }).fill("The Authority");
  await press(admin, "Preview");
  await expect(admin.locator(".preview")).toContainText("Quentin Fuchs, Grievance Officer");
  await expectForEverybody(admin);
  await page.goto(`/${slug}`);
  await expect(page.getByText("Quentin Fuchs")).toHaveCount(0);
  await press(admin, "Apply");
  await expect(said(admin, "Applied.")).toBeVisible();
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

test("of two admins who change the brand at once, the second is told and keeps what was typed", async ({
  browser,
}) => {
  const slug = await open("both");
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
  await expect(said(one, "Applied.")).toBeVisible();
  await press(two, "Apply");
  await expect(problem(two)).toContainText("after you opened it");
  await expect(two.getByLabel("Introduction")).toHaveValue("From the second.");
  for (const admin of [one, two]) await admin.context().close();
});

test("the logo says the name, takes its place before it arrives, and is nothing but a picture", async ({
  browser,
  page,
  request,
}) => {
  const slug = await open("logo");
  expect((await request.get(`/${slug}/logo`)).status()).toBe(404);
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}/brand`);
  await admin.getByLabel("Image").setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: Buffer.from("<!doctype html><script>document.title = 'run'</script>"),
  });
  await press(admin, "Use logo");
  await expect(problem(admin)).toContainText("This is not a PNG, JPEG or WebP picture");
  await admin.getByLabel("Image").setInputFiles({
    name: "logo.png",
    mimeType: "image/png",
    buffer: LOGO,
  });
  await press(admin, "Use logo");
  await expect(said(admin, "The page header shows the logo")).toBeVisible();
  await expectForEverybody(admin);
  let held = true;
  await page.route("**/logo?*", async (route) => {
    while (held) await new Promise((later) => setTimeout(later, 50));
    await route.continue();
  });
  await page.goto(`/${slug}`, { waitUntil: "domcontentloaded" });
  const logo = page.getByRole("img", { name: "Ruthimg" });
  const heading = page.getByRole("heading", { level: 1 });
  const before = [await logo.boundingBox(), await heading.boundingBox()];
  held = false;
  await expect.poll(() => logo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(96);
  expect([await logo.boundingBox(), await heading.boundingBox()]).toEqual(before);
  expect(before[0]?.height).toBe(48);
  await expectForEverybody(page);

  const answer = await request.get((await logo.getAttribute("src")) ?? "");
  expect(await answer.body()).toEqual(LOGO);
  const headers = answer.headers();
  expect(headers["content-type"]).toBe("image/png");
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'");
  expect(headers["x-frame-options"]).toBe("DENY");
  await admin.context().close();
});

test("whoever is no admin reads brand and contact, copies the ways in, and changes nothing", async ({
  staff,
}) => {
  await staff.goto("/desk/imgus");
  await expect(staff.getByRole("link", { name: "Brand and contact" })).toHaveCount(0);
  await staff.goto("/desk/imgus/brand");
  await expect(staff.getByText("An admin can change this.")).toBeVisible();
  await expect(staff.getByRole("button", { name: /Preview|Apply|logo/ })).toHaveCount(0);
  await expect(staff.getByLabel("Form in a frame")).toHaveValue(/^<iframe src=.*\/imgus\/embed"/);
  await expectForEverybody(staff);
});
