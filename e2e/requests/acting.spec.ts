import { expect } from "@playwright/test";
import { linkIn, mailTo, newAddress } from "@/e2e/desk";
import { answerAll, answersOf, answerUpTo, open, press, referenceOn } from "@/e2e/person";
import { fact, requestPage, take, test } from "@/e2e/staff";
import { agentsWay, sendFor } from "./acting";

test("an agent asks, shows the permission, and it is deleted with the answer", async ({
  page,
  staff,
}) => {
  await agentsWay(page, staff);
});

test("the person behind an agent says yes on a page of their own, and need not show who they are", async ({
  page,
  staff,
  browser,
}) => {
  const principal = newAddress("principal");
  const sent = await open(page.request, "ruthimg", {
    residence: "eea",
    person: "agent",
    name: "Ada Agent",
    capacity: "permission",
    subjectName: "Byron King",
    subjectEmail: principal,
  });
  await staff.goto(requestPage(sent));
  await take(staff, "ask-permission", "Ask by email", /gets an email/);
  const link = linkIn(await mailTo(principal, /asks in your name/), "/permission/");
  const theirs = await (await browser.newContext()).newPage();
  await theirs.goto(link);
  await expect(theirs.getByText("Ada Agent asks us, in your name,")).toBeVisible();
  await press(theirs, "Yes, I gave permission");
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Thank you");
  await theirs.goto(`/ruthimg/request/${sent.reference}`);
  await expect(theirs.getByRole("heading", { level: 1 })).toHaveText("Track your request");
  await theirs.context().close();
  await staff.reload();
  await expect(fact(staff, "Proof of authority")).toHaveText("Confirmed by the data subject");
  await take(staff, "fulfil", "Send response", /Responded/, { "What was done": "All of it." });
});

test("in California an agent opts somebody out, and nobody is asked to confirm anything", async ({
  page,
  staff,
}) => {
  const given = answersOf({
    residence: "us-ca",
    right: "opt-out-sale",
    person: "agent",
    capacity: "permission",
    subjectName: "Byron King",
    subjectEmail: newAddress("principal"),
  });
  await answerUpTo(page, "ruthimg", "acting", given);
  await expect(page.getByText("We do not ask for proof of this")).toBeVisible();
  await answerAll(page, "ruthimg", given);
  await expect(page.getByText("You do not have to verify anything")).toBeVisible();
  await press(page, "Send your request");
  await expect(page.getByText("You do not have to verify anything")).toBeVisible();
  await expect(page.getByLabel("Code from the email")).toHaveCount(0);
  const reference = await referenceOn(page);
  const mail = await mailTo(given.email, /we have received it/);
  expect(mail.text).not.toContain("Ada Lovelace");
  await staff.goto(requestPage({ slug: "ruthimg", reference }));
  await expect(fact(staff, "Identity")).toContainText("11 CCR 7026(d)");
  await expect(staff.locator("#ask-permission")).toContainText("Ask data subject for permission");
  await staff.locator("#ask-permission summary").click();
  await expect(staff.locator("#ask-permission")).toContainText("The law forbids asking");
  await expect(staff.locator("#verify")).toHaveCount(0);
  await take(staff, "fulfil", "Send response", /Responded/, { "What was done": "All of it." });
});

test("a nominee asks for somebody who died, and is told what to show", async ({ page, staff }) => {
  const sent = await sendFor(page, "artisticmonk", {
    residence: "in",
    person: "representative",
    name: "Ada Nominee",
    subjectName: "Byron King",
    situation: "died",
    capacity: "nominee",
  });
  await page.goto(`/artisticmonk/request/${sent.reference}`);
  const wanted = page.getByRole("main").locator(".notice");
  await expect(wanted).toContainText("a copy of the death certificate");
  await expect(wanted).toContainText("the nomination, if you have one");
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Situation")).toHaveText("They have died");
  await expect(fact(staff, "Acts as")).toHaveText("Nominee");
});

for (const [slug, residence, age] of [
  ["ruthimg", "eea", 16],
  ["ruthimg", "uk", 13],
  ["ruthimg", "us-ca", 13],
  ["artisticmonk", "in", 18],
  ["artisticmonk", "elsewhere", 18],
] as const) {
  const sentence =
    age === 18
      ? "You decide for a child of any age under 18."
      : `Under ${age}, you decide for the child.`;
  test(`${slug} says to a parent in ${residence} that they decide below ${age}`, async ({
    page,
  }) => {
    const given = answersOf({ residence, right: "access", person: "child" });
    await answerUpTo(page, slug, "acting", given);
    await expect(page.getByText(sentence)).toBeVisible();
  });
}

test("another answer to who asks begins those questions anew, and the way back keeps them", async ({
  page,
}) => {
  const given = answersOf({
    residence: "eea",
    person: "child",
    subjectName: "Byron King",
    age: "16-17",
    capacity: "parent",
  });
  await answerAll(page, "ruthimg", given);
  await expect(fact(page, "The child’s age")).toHaveText("16 or 17");
  await page.getByRole("link", { name: "Change Who it is for" }).click();
  await page.getByRole("radio", { name: "Myself" }).check();
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/ask\/check$/);
  await expect(fact(page, "The child’s age")).toHaveCount(0);
  await page.getByRole("link", { name: "Change Who it is for" }).click();
  await page.getByRole("radio", { name: "Someone who asked me to act for them" }).check();
  await press(page, "Continue");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "Who asked you to act for them?",
  );
  await expect(page.getByLabel("Their full name")).toHaveValue("Byron King");
});
