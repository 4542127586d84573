import { expect } from "@playwright/test";
import { waitForEmail } from "@/e2e/desk";
import { answerQuestion, answersOf, answerUpTo, submit, submitVerified } from "@/e2e/requester";
import { errorMessage, fact, requestPage, submitStep, test } from "@/e2e/staff";
import {
  expectDataInventory,
  expectIdentifierHint,
  expectLaws,
  expectNoVerification,
  expectOffered,
  expectRecipients,
  expectWithin,
} from "./policy-promises";

const slug = "artisticmonk";

test("ArtisticMonk offers access: which data it has, and for what purposes", async ({ page }) => {
  await expectOffered(page, slug, "access");
  await expect(page.getByText("We tell you what we hold about you, why,")).toBeVisible();
});

test("ArtisticMonk offers an export of account data, prompts and outputs", async ({ page }) => {
  await expectOffered(page, slug, "portability");
});

test("ArtisticMonk corrects data", async ({ page }) => {
  await expectOffered(page, slug, "rectification");
});

test("ArtisticMonk deletes data for good, while copies stay in backups for a limited time", async ({
  page,
}) => {
  await expectOffered(page, slug, "erasure");
  await expect(page.getByText("Deleted data does not come back.")).toBeVisible();
  await expect(page.getByText("Copies may stay in backups for a limited time.")).toBeVisible();
  await page.getByText("Inputs and outputs", { exact: true }).click();
  await expect(page.getByText("copies stay in backups for a limited time")).toBeVisible();
});

test("ArtisticMonk restricts the use of data and accepts objections where the law provides for them", async ({
  page,
}) => {
  await expectOffered(page, slug, "restriction", ["eea", "uk", "elsewhere"]);
  await expectOffered(page, slug, "objection", ["eea", "uk", "elsewhere"]);
});

test("ArtisticMonk accepts a withdrawal of consent", async ({ page }) => {
  await expectOffered(page, slug, "withdraw-consent");
});

test("ArtisticMonk lets everybody see the records of their consent", async ({ page }) => {
  await expectOffered(page, slug, "consent-records");
});

test("ArtisticMonk lets everybody keep their data out of model improvement", async ({ page }) => {
  await expectNoVerification(await expectOffered(page, slug, "opt-out-training"));
});

test("ArtisticMonk accepts grievances, which its officer answers, and names the Board as the next instance", async ({
  page,
  staff,
}) => {
  const sent = await expectOffered(page, slug, "grievance");
  await expect(page.getByText(/^Send your complaint to us first/)).toContainText(
    "If we do not resolve it, you can take it to Data Protection Board of India.",
  );
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Law")).toContainText("Digital Media Ethics Code");
});

test("ArtisticMonk accepts a nomination for the case of death or incapacity, under the DPDP Act", async ({
  page,
  staff,
}) => {
  const sent = await expectOffered(page, slug, "nomination");
  await expect(page.getByText(/if you die or can no longer act/)).toBeVisible();
  await answerUpTo(page, slug, "details", answersOf({ right: "nomination" }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Who do you want to act for you?",
  );
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Law")).toContainText("Digital Personal Data Protection Act");
});

test("ArtisticMonk responds under the DPDP Act in India, and elsewhere under the law of the requester's residence", async ({
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

test("ArtisticMonk acknowledges a request within 24 hours, and staff see when", async ({
  page,
  staff,
}) => {
  await page.goto("/artisticmonk");
  await expect(
    page.getByText("We tell you within 24 hours that we have your request."),
  ).toBeVisible();
  const sent = await submitVerified(page.request, slug, { residence: "in" });
  await waitForEmail(sent.email, /we have received it/);
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Acknowledged")).not.toBeEmpty();
});

test("ArtisticMonk acknowledges a grievance whose requester never verifies their email, without personal data", async ({
  page,
  staff,
}) => {
  const sent = await submit(page.request, slug, {
    residence: "in",
    right: "grievance",
    details: "My complaint got no answer.",
  });
  const email = await waitForEmail(sent.email, /received and waiting for you to verify your email/);
  expect(email.text).toContain("This email acknowledges that we have it.");
  expect(email.text).toContain(sent.reference);
  expect(email.text).not.toContain(sent.name);
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Acknowledged")).not.toBeEmpty();
});

test("ArtisticMonk responds within 30 days", async ({ page, staff }) => {
  await page.goto("/artisticmonk");
  await expect(page.getByText("We respond within 30 days.")).toBeVisible();
  const sent = await submit(page.request, slug, { residence: "in" });
  expectWithin(sent, 30);
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Policy deadline")).not.toBeEmpty();
});

test("ArtisticMonk responds to complaints about minors within 15 days", async ({ page, staff }) => {
  const sent = await expectOffered(page, slug, "child-data");
  expectWithin(sent, 15);
  await expect(page.getByText("We promise a response within 15 days.")).toBeVisible();
  await staff.goto(requestPage(sent));
  await expect(staff.locator("main time").first()).toHaveAttribute("datetime", `${sent.dueOn}`);
});

test("ArtisticMonk informs requesters when it needs more time", async ({ page }) => {
  await page.goto("/artisticmonk");
  await expect(page.getByText("If we need more time, we write to you and say why.")).toBeVisible();
});

test("in India, where no law gives more time, ArtisticMonk announces a delay with its reason, and the deadline stays", async ({
  page,
  staff,
}) => {
  const sent = await submitVerified(page.request, slug, { residence: "in" });
  await staff.goto(requestPage(sent));
  await submitStep(staff, "take", "Assign to me", /Assigned/);
  const delayPanel = staff.locator("#announce-delay");
  await expect(delayPanel).toContainText("moves no deadline");
  await submitStep(staff, "announce-delay", "Inform requester", /No deadline moved/, {
    "Expected by": "2027-12-01",
    Reason: "Three archives have to be searched.",
  });
  const email = await waitForEmail(sent.email, /it is taking longer/);
  expect(email.text).toContain("Wednesday 1 December 2027");
  expect(email.text).toContain("Three archives have to be searched.");
  await page.goto(sent.path);
  await expect(page.getByText("We expect to respond by Wednesday 1 December 2027.")).toBeVisible();
  await expect(page.locator(".keep time")).toHaveAttribute("datetime", `${sent.dueOn}`);
});

test("ArtisticMonk is not for anyone under 18, and accepts a guardian who says why they may act", async ({
  page,
}) => {
  await page.goto("/artisticmonk");
  await expect(page.getByText(/not for anyone under 18/)).toContainText(
    "A parent or guardian has to consent verifiably; data found without that is deleted promptly.",
  );
  const answers = answersOf({ residence: "in", right: "child-data", person: "child" });
  await answerUpTo(page, slug, "acting", answers);
  await expect(page.getByText("You decide for a child of any age under 18.")).toBeVisible();
  const child = { subjectName: "Byron King", age: "16-17", authority: "I am his mother." };
  await answerQuestion(page, "acting", child);
  await expect(errorMessage(page)).toContainText(
    "Choose what gives you the right to act for them.",
  );
  await answerQuestion(page, "acting", { ...child, capacity: "parent" });
  await expect(page).toHaveURL(/\/ask\/contact/);
});

test("ArtisticMonk identifies a requester by the email address of their account", async ({
  page,
}) => {
  await expectIdentifierHint(page, slug, "contact", /e-mail address of your ImageGen account/);
  const sent = await submit(page.request, slug);
  expect((await waitForEmail(sent.email, /verify/)).subject).toMatch(/privacy request/i);
});

test("ArtisticMonk lists the data it has: account, billing, inputs and outputs, usage, cookies, sign-in, consent", async ({
  page,
}) => {
  await expectDataInventory(page, slug, [
    /hashed password/,
    /Billing details/,
    /Inputs and outputs/,
    /IP address/,
    /Cookies/,
    /Third-party sign-in/,
    /Consent records/,
  ]);
});

test("ArtisticMonk names the recipients of data: hosting, Stripe, Groq, analytics, social sign-in", async ({
  page,
}) => {
  await expectRecipients(page, slug, [/Hosting/, /Stripe/, /Groq/, /Analytics/, /Social sign-in/]);
});

test("ArtisticMonk's grievance officer in Mumbai is named on the page and in the emails", async ({
  page,
}) => {
  await page.goto("/artisticmonk");
  await expect(page.getByText(/Your contact is Rajan, Grievance Officer/)).toBeVisible();
  await expect(page.getByText("Mumbai", { exact: false }).first()).toBeVisible();
  const sent = await submit(page.request, slug);
  const email = await waitForEmail(sent.email, /verify/);
  expect(email.text).toContain("Rajan, Grievance Officer");
  expect(email.text).toContain("Mumbai");
});

test("ArtisticMonk names channels other than the form, with their subject lines", async ({
  page,
}) => {
  await page.goto("/artisticmonk");
  await expect(page.getByText(/subject line “Privacy Request”/)).toBeVisible();
  await expect(page.getByText(/subject line “Model Training Opt-Out”/)).toBeVisible();
});

test("the policy page of the desk lists the policy issues of ArtisticMonk", async ({ staff }) => {
  await staff.goto(`/desk/${slug}/policy`);
  await expect(staff.getByText("Email: [email protected]")).toBeVisible();
});
