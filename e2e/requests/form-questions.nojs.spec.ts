import { expect } from "@playwright/test";
import {
  answerEveryKind,
  EVERY_ANSWER,
  expectDraftSaved,
  fillQuestion,
  formAnswers,
  formPage,
  openDesk,
  publishEveryKind,
  REQUIRED,
} from "@/e2e/form";
import { errorMessage, openPanel, requestPage, staffPage, test } from "@/e2e/staff";

// Each test creates a desk, and writes and publishes its form.
test.slow();

test("without JavaScript the questions of a right are written, asked and validated, and staff read the answers", async ({
  browser,
  page,
}) => {
  const slug = await openDesk("form-plain");
  const admin = await staffPage(browser, "admin");
  await publishEveryKind(admin, slug);
  const reference = await answerEveryKind(page, slug);
  await admin.goto(requestPage({ slug, reference }));
  expect(await formAnswers(admin)).toEqual(EVERY_ANSWER);
  await admin.context().close();
});

test("without JavaScript the editor reports errors, keeps what was typed, and moves and removes questions", async ({
  browser,
}) => {
  const slug = await openDesk("form-edit-plain");
  const admin = await staffPage(browser, "admin");
  await admin.goto(formPage(slug, "erasure"));
  const wrong = { label: "How did you pay?", kind: "One answer from a list", need: REQUIRED };
  await fillQuestion(admin, "add", "Add to draft", { ...wrong, options: ["By card"] });
  await expect(errorMessage(admin)).toContainText("Enter at least two options, one per line.");
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
