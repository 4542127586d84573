import { expect } from "@playwright/test";
import { answerUpTo, submit } from "@/e2e/requester";
import { fact, requestPage, test } from "@/e2e/staff";
import {
  expectDataInventory,
  expectLaws,
  expectNoLocation,
  expectNoPeriod,
  expectNotOffered,
  expectOffered,
  expectRecipients,
  expectWithinMonth,
} from "./policy-promises";

const slug = "imgus";

test("imgus offers access", async ({ page }) => {
  await expectOffered(page, slug, "access");
});

test("imgus offers a copy on request", async ({ page }) => {
  await expectOffered(page, slug, "portability");
});

test("imgus corrects data", async ({ page }) => {
  await expectOffered(page, slug, "rectification");
});

test("imgus deletes data, also when the account is removed", async ({ page }) => {
  await expectOffered(page, slug, "erasure");
  await expect(page.getByText("until you ask for deletion or remove the account")).toHaveCount(1);
});

test("imgus restricts the use of data and accepts objections to it", async ({ page }) => {
  await expectOffered(page, slug, "restriction");
  await expectOffered(page, slug, "objection");
});

test("imgus promises no withdrawal of consent, opt-out or nomination, so the form offers none", async ({
  page,
}) => {
  await expectNotOffered(page, slug, "withdraw-consent");
  await expectNotOffered(page, slug, "opt-out-sale");
  await expectNotOffered(page, slug, "opt-out-marketing");
  await expectNotOffered(page, slug, "nomination");
});

test("imgus accepts privacy concerns", async ({ page }) => {
  await expectOffered(page, slug, "grievance");
});

test("imgus responds under the law of the requester's residence", async ({ staff }) => {
  await expectLaws(staff, slug, {
    eea: "GDPR",
    uk: "UK GDPR",
    "us-ca": "CCPA",
    in: "DPDP",
    elsewhere: "Policy only",
  });
});

test("imgus states no period, so the legal deadline applies, and no date is promised where no law applies", async ({
  page,
  staff,
}) => {
  expectWithinMonth(await submit(page.request, slug, { residence: "eea" }));
  // The DPDP Act sets no period for access.
  expect((await submit(page.request, slug, { residence: "in" })).dueOn).toBeNull();
  await expectNoPeriod(page, staff, slug);
});

test("imgus names no location and no authority, so none of its pages does", async ({
  page,
  staff,
}) => {
  await expectNoLocation(page, staff, slug);
});

test("imgus says nothing about children, so its page does not either", async ({ page }) => {
  await page.goto("/imgus");
  await expect(page.getByRole("heading", { name: "Children" })).toHaveCount(0);
});

test("imgus identifies a requester by a device or anonymous identifier and asks for no name", async ({
  page,
  staff,
}) => {
  await answerUpTo(page, slug, "identity");
  await expect(page.getByText(/holds nobody’s name or e-mail address/)).toBeVisible();
  await expect(page.getByLabel("Your device or anonymous identifier")).toBeVisible();
  await answerUpTo(page, slug, "contact");
  await expect(page.getByRole("textbox")).toHaveCount(1);
  await expect(page.getByText(/We send a code and our response there/)).toBeVisible();
  const sent = await submit(page.request, slug, { identifier: "anon-7f3a" });
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Identifier")).toHaveText("anon-7f3a");
  await expect(fact(staff, "Name")).toHaveText("Not given");
});

test("imgus lists the data it has: uploads, prompts, outputs, device data, address, time zone, identifiers, crash logs", async ({
  page,
}) => {
  await expectDataInventory(page, slug, [
    /Photos you upload/,
    /text prompts/,
    /Generated images/,
    /seed values/,
    /Device type/,
    /IP address/,
    /time zone/,
    /anonymous identifiers/,
    /Crash logs/,
  ]);
});

test("imgus names the recipients of data: hosting, analytics, storage", async ({ page }) => {
  await expectRecipients(page, slug, [/hosting/, /Analytics/, /Storage/]);
});

test("imgus names no contact, so its page says to use the form", async ({ page }) => {
  await page.goto("/imgus");
  await expect(
    page.getByText("imgus gives no email or postal address. Use this form to make your request."),
  ).toBeVisible();
  await expect(page.locator("a[href^='mailto:']")).toHaveCount(0);
});

test("the policy page of the desk lists the policy issues of imgus", async ({ staff }) => {
  await staff.goto(`/desk/${slug}/policy`);
  await expect(staff.getByText("It names no email address")).toBeVisible();
  await expect(staff.getByText("please contact us:")).toBeVisible();
});
