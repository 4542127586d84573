import { expect, type Page } from "@playwright/test";
import { expectAccessible, newAddress, runDeskCommand } from "@/e2e/desk";
import {
  answersOf,
  answerUpTo,
  OWN_ORIGIN,
  press,
  referenceOn,
  type Slug,
  submit,
  submitVerified,
} from "@/e2e/requester";
import { errorMessage, fact, openPanel, requestPage, staffPage, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const createDesk = (slug: string): Promise<Slug> => openDesk(slug, { name: slug }, ["admin"]);

const formPage = (slug: string, right = "access"): string => `/desk/${slug}/form?right=${right}`;

type NewQuestion = { label: string; kind?: string; options?: string[]; need?: string };

/** Fills in the question in the panel `id`, and saves it. */
async function fillQuestion(admin: Page, id: string, button: string, question: NewQuestion) {
  const form = await openPanel(admin, id);
  await form.getByLabel("Question", { exact: true }).fill(question.label);
  if (question.kind) {
    await form.getByLabel("Answer type").selectOption({ label: question.kind });
  }
  if (question.options) {
    await form.getByLabel("Answer options").fill(question.options.join("\n"));
  }
  if (question.need) await form.getByRole("radio", { name: question.need, exact: true }).check();
  await form.getByRole("button", { name: button }).click();
}

const expectDraftSaved = (admin: Page) =>
  expect(admin.getByRole("status")).toContainText("Saved in the draft.");

async function addQuestion(admin: Page, slug: string, right: string, question: NewQuestion) {
  if (!admin.url().includes(formPage(slug, right))) await admin.goto(formPage(slug, right));
  const before = admin.url();
  await fillQuestion(admin, "add", "Add to draft", question);
  await expect(admin).not.toHaveURL(before);
  await expectDraftSaved(admin);
}

async function publishDraft(admin: Page): Promise<void> {
  await admin.getByRole("button", { name: "Publish draft" }).click();
  await expect(admin.getByRole("status")).toContainText("Published.");
}

const REQUIRED = "Required";

/** Publishes one question of each answer type. Two of them are required. */
async function publishEveryKind(admin: Page, slug: string): Promise<void> {
  for (const question of [
    { label: "Which order?", need: REQUIRED },
    { label: "What about it?", kind: "Several lines" },
    { label: "How did you pay?", kind: "One answer from a list", options: ["By card", "By bill"] },
    {
      label: "What did you get?",
      kind: "Any answers from a list",
      options: ["A mail", "A parcel"],
    },
    { label: "When was it?", kind: "Date", need: REQUIRED },
  ]) {
    await addQuestion(admin, slug, "erasure", question);
  }
  await publishDraft(admin);
}

/** Posts the answer to one question, as a page that was opened earlier would. */
const _post = (page: Page, slug: string, form: Record<string, string>) =>
  page.request.post(`/${slug}/request/send`, { headers: OWN_ORIGIN, form, maxRedirects: 0 });

const summary = (page: Page) => page.locator(".problem");

/** Answers a question of each type, with mistakes first, then correctly, changes one answer and sends the request. */
async function answerEveryKind(page: Page, slug: Slug): Promise<string> {
  await answerUpTo(page, slug, "details", answersOf({ right: "erasure", details: undefined }));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("What is your request about?");
  await page.getByLabel("What about it?").fill("It came twice.\nSame day.");
  await page.getByRole("radio", { name: "By bill" }).check();
  await page.getByRole("checkbox", { name: "A parcel" }).check();
  await page.getByLabel("Month").fill("3");
  await page.getByLabel("Year").fill("2026");
  await page.locator("#details").fill("All of it.");
  await press(page, "Continue");
  await expect(summary(page).getByRole("listitem")).toHaveText([
    "Answer “Which order?”.",
    "Enter a date for “When was it?”, like 27 3 2026.",
  ]);
  await expect(page.getByLabel("What about it?")).toHaveValue("It came twice.\nSame day.");
  await expect(page.getByRole("radio", { name: "By bill" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "A parcel" })).toBeChecked();
  await expect(page.getByRole("checkbox", { name: "A mail" })).not.toBeChecked();
  await expect(page.getByLabel("Month")).toHaveValue(/^0?3$/);
  await expect(page.getByLabel("Year")).toHaveValue("2026");
  await expect(page.getByLabel("Day")).toHaveValue("");
  await expect(page.locator("#details")).toHaveValue("All of it.");
  await summary(page)
    .getByRole("link", { name: /Which order/ })
    .click();
  await expect(page.getByLabel("Which order?")).toBeFocused();
  await page.getByLabel("Which order?").fill("4711");
  await page.getByLabel("Day").fill("27");
  await press(page, "Continue");
  await expect(page).toHaveURL(/\/ask\/check$/);
  await expect(fact(page, "When was it?")).toHaveText("Friday 27 March 2026");
  await page.getByRole("link", { name: "Change What did you get?" }).click();
  await page.getByRole("checkbox", { name: "A mail" }).check();
  await press(page, "Continue");
  await expect(fact(page, "What did you get?")).toHaveText("A mail\nA parcel");
  await press(page, "Send your request");
  return referenceOn(page);
}

/** The questions and answers on the staff page of a request, alternating. */
const formAnswers = (staff: Page) =>
  staff.getByRole("region", { name: "Form answers" }).locator("dt, dd").allTextContents();

const EVERY_ANSWER = [
  "Which order?",
  "4711",
  "What about it?",
  "It came twice.\nSame day.",
  "How did you pay?",
  "By bill",
  "What did you get?",
  "A mail",
  "A parcel",
  "When was it?",
  "Friday 27 March 2026",
];

// Each test creates a desk, and writes and publishes its form.
test.slow();

test("questions of every answer type are asked and validated with the same messages, and staff read the answers", async ({
  browser,
  page,
}) => {
  const slug = await createDesk("form-kinds");
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
  const slug = await createDesk("form-versions");
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
  const slug = await createDesk("form-meanwhile");
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
  const slug = await createDesk("form-two");
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
  const slug = await createDesk("form-shared");
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

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  // Each test creates a desk, and writes and publishes its form.
  test.slow();

  test("the questions of a right are written, asked and validated, and staff read the answers", async ({
    browser,
    page,
  }) => {
    const slug = await createDesk("form-plain");
    const admin = await staffPage(browser, "admin");
    await publishEveryKind(admin, slug);
    const reference = await answerEveryKind(page, slug);
    await admin.goto(requestPage({ slug, reference }));
    expect(await formAnswers(admin)).toEqual(EVERY_ANSWER);
    await admin.context().close();
  });

  test("the editor reports errors, keeps what was typed, and moves and removes questions", async ({
    browser,
  }) => {
    const slug = await createDesk("form-edit-plain");
    const admin = await staffPage(browser, "admin");
    await admin.goto(formPage(slug, "erasure"));
    const wrong = { label: "How did you pay?", kind: "One answer from a list", need: REQUIRED };
    await fillQuestion(admin, "add", "Add to draft", { ...wrong, options: ["By card"] });
    await expect(errorMessage(admin)).toContainText(
      "Enter at least two answer options, one per line.",
    );
    const form = await openPanel(admin, "add");
    await expect(form.getByLabel("Question", { exact: true })).toHaveValue("How did you pay?");
    await expect(form.getByLabel("Answer options")).toHaveValue("By card");
    await expect(form.getByRole("radio", { name: REQUIRED, exact: true })).toBeChecked();
    await form.getByLabel("Answer options").fill("By card\nBy bill");
    await form.getByRole("button", { name: "Add to draft" }).click();
    await expectDraftSaved(admin);
    const items = admin.getByRole("listitem").getByRole("heading", { level: 3 });
    await expect(items).toHaveText(["Which data should we delete?", "How did you pay?"]);
    await admin.getByRole("button", { name: "Move up How did you pay?" }).click();
    await expectDraftSaved(admin);
    await expect(items).toHaveText(["How did you pay?", "Which data should we delete?"]);
    await openPanel(admin, "remove-erase-data");
    await admin.getByRole("button", { name: /^Remove from draft/ }).click();
    await expectDraftSaved(admin);
    await expect(items).toHaveText(["How did you pay?"]);
    await admin.context().close();
  });
});
