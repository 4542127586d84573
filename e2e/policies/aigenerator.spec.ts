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

const slug = "aigenerator";

test("AI Generator offers access", async ({ page }) => {
  await expectOffered(page, slug, "access");
});

test("AI Generator promises no copy or correction, so the form offers none", async ({ page }) => {
  await expectNotOffered(page, slug, "portability");
  await expectNotOffered(page, slug, "rectification");
});

test("AI Generator deletes data", async ({ page }) => {
  await expectOffered(page, slug, "erasure");
});

test("AI Generator promises no restriction, objection or withdrawal of consent, so the form offers none", async ({
  page,
}) => {
  await expectNotOffered(page, slug, "restriction");
  await expectNotOffered(page, slug, "objection");
  await expectNotOffered(page, slug, "withdraw-consent");
});

test("AI Generator lets everybody opt out of certain data collection", async ({ page }) => {
  await expectNoVerification(await expectOffered(page, slug, "opt-out-collection"));
});

test("AI Generator accepts privacy concerns", async ({ page }) => {
  await expectOffered(page, slug, "grievance");
});

test("AI Generator promises no nomination, so the form offers none", async ({ page }) => {
  await expectNotOffered(page, slug, "nomination");
});

test("AI Generator names no law, so the law of the requester's residence applies", async ({
  staff,
}) => {
  await expectLaws(staff, slug, {
    eea: "GDPR",
    uk: "UK GDPR",
    "us-ca": "CCPA",
    in: "DPDP",
    elsewhere: "Policy only",
  });
});

test("AI Generator states no period, so the legal deadline applies, and no date is promised where no law applies", async ({
  page,
  staff,
}) => {
  expectWithinMonth(await submit(page.request, slug, { residence: "eea" }));
  await expectNoPeriod(page, staff, slug);
});

test("AI Generator names no location and no authority, so none of its pages does", async ({
  page,
  staff,
}) => {
  await expectNoLocation(page, staff, slug);
});

test("AI Generator says nothing about children, so its page does not either", async ({ page }) => {
  await page.goto("/aigenerator");
  await expect(page.getByRole("heading", { name: "Children" })).toHaveCount(0);
});

test("AI Generator identifies a requester by their uploads and their device", async ({ page }) => {
  await expectIdentifierHint(page, slug, "contact", /knows you by your uploads and your device/);
});

test("AI Generator lists the data it has: uploads until the figure is made, preferences, usage, device data", async ({
  page,
}) => {
  await expectDataInventory(page, slug, [
    /Until the figure is made/,
    /Generation preferences/,
    /Patterns and frequency of use/,
    /Technical details of your device/,
  ]);
});

test("AI Generator names the recipients of data: Google Gemini and cloud storage", async ({
  page,
}) => {
  await expectRecipients(page, slug, [/Google Gemini/, /Cloud storage/]);
});

test("AI Generator can be contacted at privacy@aigenerator.com", async ({ page }) => {
  await page.goto("/aigenerator");
  const link = page.getByRole("link", { name: "privacy@aigenerator.com" }).first();
  await expect(link).toHaveAttribute("href", "mailto:privacy@aigenerator.com");
});
