import { expect } from "@playwright/test";
import { expectAccessible, newAddress, runDeskCommand } from "@/e2e/desk";
import {
  addQuestion,
  answerEveryKind,
  EVERY_ANSWER,
  expectDraftSaved,
  fillQuestion,
  formAnswers,
  formPage,
  openDesk,
  publishDraft,
  publishEveryKind,
  REQUIRED,
} from "@/e2e/form";
import {
  answersOf,
  answerUpTo,
  OWN_ORIGIN,
  press,
  referenceOn,
  submit,
  submitVerified,
} from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, staffPage, test } from "@/e2e/staff";

// Each test creates a desk, and writes and publishes its form.
test.slow();

test("questions of every answer type are asked and validated with the same messages, and staff read the answers", async ({
  browser,
  page,
}) => {
  const slug = await openDesk("form-kinds");
  const admin = await staffPage(browser, "admin");
  await publishEveryKind(admin, slug);
  await expect((await openPanel(admin, "add")).getByRole("button")).toHaveCount(0);
  const reference = await answerEveryKind(page, slug);
  await admin.goto(requestPage({ slug, reference }));
  expect(await formAnswers(admin)).toEqual(EVERY_ANSWER);
  await expectAccessible(admin);
  await admin.context().close();
});

test("details that a right needs can be given under its question or in the requester's own words", async ({
  page,
  staff,
}) => {
  const answers = answersOf({ right: "grievance", details: undefined });
  await answerUpTo(page, "imgus", "details", answers);
  await press(page, "Continue");
  await expect(page.locator(".problem")).toContainText(
    "Answer “What happened?”, or tell us in your own words below.",
  );
  await expectAccessible(page);
  await page.getByLabel("What happened?").fill("A picture of me was shown.");
  await press(page, "Continue");
  await press(page, "Send your request");
  await staff.goto(requestPage({ slug: "imgus", reference: await referenceOn(page) }));
  expect(await formAnswers(staff)).toEqual(["What happened?", "A picture of me was shown."]);
  await submit(page.request, "imgus", { right: "grievance", details: "A picture was shown." });
});

test("answers in JSON and on the command line have the same names and get the same messages", async ({
  request,
  staff,
}) => {
  const own = { "q-marketing": ["mail", "app"], "q-access-since": "not asked here" };
  const data = { ...answersOf({ right: "opt-out-marketing" }), ...own };
  const sent = await request.post("/ruthimg/request/send", { headers: OWN_ORIGIN, data });
  expect(sent.status(), await sent.text()).toBe(201);
  const wrong = { ...data, email: newAddress(), "q-marketing": ["mail", "radio"] };
  const refused = await request.post("/ruthimg/request/send", { headers: OWN_ORIGIN, data: wrong });
  expect(refused.status()).toBe(422);
  expect((await refused.json()).fields).toEqual({
    "q-marketing": "Choose only from the answers to “Which advertising should stop?”.",
  });
  const { reference } = (await sent.json()) as { reference: string };
  await staff.goto(requestPage({ slug: "ruthimg", reference }));
  const shown = [
    "Which advertising should stop?",
    "Mails",
    "Messages in the app or on the website",
  ];
  expect(await formAnswers(staff)).toEqual(shown);
  const typed = await runDeskCommand(
    ...["submit", "--desk", "ruthimg", "--right", "opt-out-marketing", "--residence", "eea"],
    ...["--name", "Ada Lovelace", "--email", newAddress()],
    ...["--answer", "marketing=mail", "--answer", "marketing=app"],
  );
  const entered = JSON.parse(typed) as { reference: string };
  await staff.goto(requestPage({ slug: "ruthimg", reference: entered.reference }));
  expect(await formAnswers(staff)).toEqual(shown);
});

test("an admin edits, previews and publishes a draft: new requests use it, and old ones keep their questions", async ({
  browser,
  page,
  request,
}) => {
  const slug = await openDesk("form-versions");
  const admin = await staffPage(browser, "admin");
  await addQuestion(admin, slug, "access", { label: "Which order?", need: REQUIRED });
  const preview = admin.getByRole("region", { name: "Preview" });
  await expect(preview.getByLabel("Which order?")).toBeVisible();
  await expect(admin.getByRole("listitem").filter({ hasText: "New: Which order?" })).toBeVisible();
  await expectAccessible(admin);
  await answerUpTo(page, slug, "details", answersOf());
  await expect(page.getByLabel("Which order?")).toHaveCount(0);
  await publishDraft(admin);
  await expect(admin.getByText("The form asks version 1 of your own questions.")).toBeVisible();

  const data = { ...answersOf(), "q-which-order": "4711" };
  const sent = await request.post(`/${slug}/request/send`, { headers: OWN_ORIGIN, data });
  const { reference } = (await sent.json()) as { reference: string };
  await fillQuestion(admin, "edit-which-order", "Save in draft", {
    label: "Which of your orders?",
  });
  await expectDraftSaved(admin);
  await expect(preview.getByLabel("Which of your orders?")).toBeVisible();
  await publishDraft(admin);
  await admin.goto(requestPage({ slug, reference }));
  expect(await formAnswers(admin)).toEqual(["Which order?", "4711"]);
  await page.reload();
  await page.getByLabel("Which of your orders?").fill("0815");
  await press(page, "Continue");
  await press(page, "Send your request");
  await admin.goto(requestPage({ slug, reference: await referenceOn(page) }));
  expect(await formAnswers(admin)).toEqual(["Which of your orders?", "0815"]);
  await admin.context().close();
});

test("a form that was started before the questions changed is finished with the current ones", async ({
  browser,
  page,
}) => {
  const slug = await openDesk("form-meanwhile");
  const admin = await staffPage(browser, "admin");
  const answers = answersOf({ right: "rectification", details: undefined });
  await answerUpTo(page, slug, "details", answers);
  await page.getByLabel("What is wrong or missing?").fill("My name has a z.");
  await page.getByLabel("What should it say?").fill("Suzanna");
  await page.locator("#details").fill("Since I moved.");
  await admin.goto(formPage(slug, "rectification"));
  await openPanel(admin, "remove-right");
  await admin.getByRole("button", { name: /^Remove from draft/ }).click();
  await expectDraftSaved(admin);
  await addQuestion(admin, slug, "rectification", { label: "Which account?", need: REQUIRED });
  await publishDraft(admin);
  await press(page, "Continue");
  await expect(page.locator(".problem")).toContainText("Answer “Which account?”.");
  await expect(page.getByLabel("What is wrong or missing?")).toHaveValue("My name has a z.");
  await expect(page.locator("#details")).toHaveValue("Since I moved.");
  await expect(page.getByLabel("What should it say?")).toHaveCount(0);
  await page.getByLabel("Which account?").fill("suzanna");
  await press(page, "Continue");
  // The questions change once more, while the requester reviews all answers.
  await addQuestion(admin, slug, "rectification", { label: "Which page?", need: REQUIRED });
  await publishDraft(admin);
  await press(page, "Send your request");
  await expect(page.locator(".problem")).toContainText("Answer “Which page?”.");
  await expect(page.getByLabel("Which account?")).toHaveValue("suzanna");
  await page.getByLabel("Which page?").fill("The profile");
  await press(page, "Continue");
  await press(page, "Send your request");
  await admin.goto(requestPage({ slug, reference: await referenceOn(page) }));
  expect(await formAnswers(admin)).toEqual([
    "What is wrong or missing?",
    "My name has a z.",
    "Which account?",
    "suzanna",
    "Which page?",
    "The profile",
  ]);
  await expect(admin.getByText("Since I moved.")).toBeVisible();
  await admin.context().close();
});

test("when two admins change the form at once, the second one gets an edit conflict and keeps what they typed", async ({
  browser,
}) => {
  const slug = await openDesk("form-two");
  const [first, second] = [await staffPage(browser, "admin"), await staffPage(browser, "admin")];
  for (const admin of [first, second]) await admin.goto(formPage(slug));
  await fillQuestion(first, "add", "Add to draft", { label: "Which order?" });
  await expectDraftSaved(first);
  await fillQuestion(second, "add", "Add to draft", { label: "Which account?" });
  await expect(errorMessage(second)).toContainText("after you opened it");
  const form = await openPanel(second, "add");
  await expect(form.getByLabel("Question", { exact: true })).toHaveValue("Which account?");
  await expect(second.getByRole("heading", { name: "Which order?" })).toBeVisible();
  await form.getByRole("button", { name: "Add to draft" }).click();
  await expectDraftSaved(second);
  await expect(second.getByRole("listitem").filter({ hasText: "New:" })).toHaveCount(2);
  for (const admin of [first, second]) await admin.context().close();
});

test("one question is shared by two rights, and a draft is discarded", async ({ browser }) => {
  const slug = await openDesk("form-shared");
  const admin = await staffPage(browser, "admin");
  await admin.goto(formPage(slug, "erasure"));
  const share = await openPanel(admin, "share");
  await share.getByLabel("Question").selectOption({ value: "access-since" });
  await share.getByRole("button", { name: "Reuse question" }).click();
  await expectDraftSaved(admin);
  await expect(admin.getByText("Also asked for: Access.")).toBeVisible();
  await openPanel(admin, "discard");
  await admin.getByRole("button", { name: /^Discard draft/ }).click();
  await expect(admin.getByRole("status")).toContainText("Discarded.");
  await expect(admin.getByText("Also asked for: Access.")).toHaveCount(0);
  await expect(admin.getByRole("heading", { name: /^Draft of/ })).toHaveCount(0);
  await admin.context().close();
});

test("a team member who cannot change the desk sees its questions and no controls", async ({
  browser,
  request,
  staff,
}) => {
  await submitVerified(request, "ruthimg");
  const auditor = await staffPage(browser, "auditor");
  for (const reader of [staff, auditor]) {
    await reader.goto("/desk/ruthimg/policy");
    await expect(reader.getByRole("link", { name: "Form", exact: true })).toHaveCount(0);
    await reader.getByRole("link", { name: "View form questions" }).click();
    await reader.getByRole("link", { name: /^Erasure/ }).click();
    await expect(
      reader.getByRole("heading", { name: "Which data should we delete?" }),
    ).toBeVisible();
    await expect(reader.getByRole("main").getByRole("button")).toHaveCount(0);
    await expect(reader.getByRole("main").locator("summary")).toHaveCount(0);
    await expectAccessible(reader);
  }
  await auditor.context().close();
});
