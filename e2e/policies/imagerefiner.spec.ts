import { expect } from "@playwright/test";
import { submit } from "@/e2e/requester";
import { test } from "@/e2e/staff";
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

const slug = "imagerefiner";

test("imagerefiner.art offers access", async ({ page }) => {
  await expectOffered(page, slug, "access");
});

test("imagerefiner.art promises no portable copy, so the form offers none", async ({ page }) => {
  await expectNotOffered(page, slug, "portability");
});

test("imagerefiner.art corrects data", async ({ page }) => {
  await expectOffered(page, slug, "rectification");
});

test("imagerefiner.art deletes data", async ({ page }) => {
  await expectOffered(page, slug, "erasure");
});

test("imagerefiner.art promises no restriction or objection, so the form offers none", async ({
  page,
}) => {
  await expectNotOffered(page, slug, "restriction");
  await expectNotOffered(page, slug, "objection");
});

test("imagerefiner.art accepts a withdrawal of consent", async ({ page }) => {
  await expectOffered(page, slug, "withdraw-consent");
});

test("imagerefiner.art lets everybody opt out of analytics and of cookies that are not essential", async ({
  page,
}) => {
  await expectNoVerification(await expectOffered(page, slug, "opt-out-analytics"));
});

test("imagerefiner.art refers complaints to the authority of the requester's residence and has no grievance form", async ({
  page,
}) => {
  await expectNotOffered(page, slug, "grievance");
  await page.goto("/imagerefiner");
  await expect(
    page.getByText("If there is a data protection authority where you live"),
  ).toBeVisible();
});

test("imagerefiner.art promises no nomination, so the form offers none", async ({ page }) => {
  await expectNotOffered(page, slug, "nomination");
});

test("imagerefiner.art responds under GDPR and CCPA, and elsewhere under its policy alone", async ({
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

test("imagerefiner.art states no period, so the legal deadline applies, and no date is promised where no law applies", async ({
  page,
  staff,
}) => {
  expectWithinMonth(await submit(page.request, slug, { residence: "uk" }));
  await expectNoPeriod(page, staff, slug);
});

test("imagerefiner.art names no location and no authority, so none of its pages does", async ({
  page,
  staff,
}) => {
  await expectNoLocation(page, staff, slug);
});

test("imagerefiner.art says nothing about children, so its page does not either", async ({
  page,
}) => {
  await page.goto("/imagerefiner");
  await expect(page.getByRole("heading", { name: "Children" })).toHaveCount(0);
});

test("imagerefiner.art says that it has no personal data unless the data subject provided it", async ({
  page,
}) => {
  await expectIdentifierHint(page, slug, "contact", /holds nothing personal unless you gave it/);
});

test("imagerefiner.art states its retention periods: the task, the session, 30 days, 26 months", async ({
  page,
}) => {
  await expectDataInventory(page, slug, [
    /Until the task ends/,
    /For the session only/,
    /Up to 30 days/,
    /26 months/,
  ]);
});

test("imagerefiner.art names the recipients of data: Gemini, FLUX.1, Google Analytics, Cloudflare", async ({
  page,
}) => {
  await expectRecipients(page, slug, [
    /Google Gemini/,
    /FLUX\.1/,
    /Google Analytics/,
    /Cloudflare/,
  ]);
});

test("imagerefiner.art can be contacted at support@imagerefiner.art", async ({ page }) => {
  await page.goto("/imagerefiner");
  const link = page.getByRole("link", { name: "support@imagerefiner.art" }).first();
  await expect(link).toHaveAttribute("href", "mailto:support@imagerefiner.art");
});
