import { expect } from "@playwright/test";
import { fact, requestPage, test } from "@/e2e/staff";
import {
  expectDataInventory,
  expectIdentifierHint,
  expectLaws,
  expectNoLocation,
  expectNoPeriod,
  expectNotOffered,
  expectNoVerification,
  expectOffered,
  expectRecipients,
  expectWithinMonth,
} from "./policy-promises";

const slug = "ruthimg";

test("Ruthimg offers access to everybody", async ({ page }) => {
  await expectOffered(page, slug, "access");
});

test("Ruthimg offers a portable copy to residents of the EEA and the UK", async ({ page }) => {
  await expectOffered(page, slug, "portability", ["eea", "uk"]);
});

test("Ruthimg corrects data", async ({ page }) => {
  await expectOffered(page, slug, "rectification");
});

test("Ruthimg deletes data", async ({ page }) => {
  await expectOffered(page, slug, "erasure");
});

test("Ruthimg restricts the use of data for residents of the EEA and the UK", async ({ page }) => {
  await expectOffered(page, slug, "restriction", ["eea", "uk"]);
});

test("Ruthimg accepts a withdrawal of consent", async ({ page }) => {
  await expectOffered(page, slug, "withdraw-consent");
});

test("Ruthimg lets everybody opt out of marketing and of other processing", async ({ page }) => {
  await expectNoVerification(await expectOffered(page, slug, "opt-out-marketing"));
  await expectOffered(page, slug, "objection");
});

test("Ruthimg lets Californians opt out of the sale or sharing of their data", async ({ page }) => {
  await expectNoVerification(await expectOffered(page, slug, "opt-out-sale", ["us-ca"]));
});

test("Ruthimg promises no grievance procedure, so the form offers none", async ({ page }) => {
  await expectNotOffered(page, slug, "grievance");
});

test("Ruthimg names no location and no authority, so none of its pages does", async ({
  page,
  staff,
}) => {
  await expectNoLocation(page, staff, slug);
});

test("Ruthimg shares data with ad networks, so no page says that it does not share for advertising", async ({
  page,
}) => {
  await page.goto("/ruthimg");
  await expect(page.locator("body")).not.toContainText(/do not sell|do not share/);
  await expect(page.getByText(/^Tell us not to sell your data/)).toBeVisible();
});

test("Ruthimg promises no nomination, so the form offers none", async ({ page }) => {
  await expectNotOffered(page, slug, "nomination");
});

test("Ruthimg responds under GDPR, UK GDPR and CCPA, and elsewhere under its policy alone", async ({
  staff,
}) => {
  await expectLaws(staff, slug, {
    eea: "GDPR",
    uk: "UK GDPR",
    "us-ca": "CCPA",
    in: "Policy only",
    elsewhere: "Policy only",
  });
});

test("Ruthimg responds within the legal deadline and promises no other", async ({
  page,
  staff,
}) => {
  expectWithinMonth(await expectOffered(page, slug, "access"));
  const optOut = await expectOffered(page, slug, "opt-out-sale", ["us-ca"]);
  await staff.goto(requestPage(optOut));
  await expect(fact(staff, "Legal deadline")).not.toBeEmpty();
  await expectNoPeriod(page, staff, slug);
  await page.goto("/ruthimg");
  await expect(page.getByText("We respond within legal time frames.")).toBeVisible();
});

test("Ruthimg is not for children under 13, or under 16 in some places", async ({ page }) => {
  await page.goto("/ruthimg");
  await expect(page.getByText(/children under 13, or under 16/)).toBeVisible();
});

test("Ruthimg identifies a requester by their email address", async ({ page }) => {
  await expectIdentifierHint(
    page,
    slug,
    "contact",
    /e-mail address you used when you wrote to Ruthimg/,
  );
  await expect(page.getByLabel("Full name")).toBeVisible();
});

test("Ruthimg lists the data it has: prompts, uploads, outputs, messages, device and usage data, ad cookies", async ({
  page,
}) => {
  await expectDataInventory(page, slug, [
    /Text prompts/,
    /Reference images|reference images/,
    /Generated images/,
    /metadata/,
    /support messages/,
    /Device and usage data/,
    /Advertising cookies/,
  ]);
});

test("Ruthimg names the recipients of data: hosting, analytics, payments, ad networks", async ({
  page,
}) => {
  await expectRecipients(page, slug, [/hosting/, /Analytics/, /Payment/, /Ad networks/]);
});

test("Ruthimg can be contacted at support@ruthimg.com", async ({ page }) => {
  await page.goto("/ruthimg");
  await expect(page.getByRole("link", { name: "support@ruthimg.com" }).first()).toHaveAttribute(
    "href",
    "mailto:support@ruthimg.com",
  );
  const contact = page.getByRole("link", { name: "Contact page of Ruthimg" }).first();
  await expect(contact).toHaveAttribute("href", "https://ruthimg.com/contact");
});

test("the policy page of the desk lists the policy issues of Ruthimg", async ({ staff }) => {
  await staff.goto(`/desk/${slug}/policy`);
  await expect(
    staff.getByText("primarily in [region, e.g., EU/US/cloud provider regions]"),
  ).toBeVisible();
  await expect(staff.getByText("You can opt out of personalized advertising:")).toBeVisible();
  await expect(staff.getByText("It promises no number of days")).toBeVisible();
});
