import { expect, type Page } from "@playwright/test";
import { answersOf, answerUpTo, OWN_ORIGIN, press, referenceOn, type Slug } from "./requester";
import { fact, openPanel } from "./staff";
import { openDesk as openOwnDesk } from "./test-desk";

/** Creates a desk for one test, so that the questions it publishes appear in no other test. */
export const openDesk = async (slug: string): Promise<Slug> =>
  // The helpers in person.ts know the five example desks by name. This desk asks the same questions as Ruthimg.
  (await openOwnDesk(slug, { name: slug }, ["admin"])) as Slug;

export const formPage = (slug: string, right = "access"): string =>
  `/desk/${slug}/form?right=${right}`;

export type NewQuestion = { label: string; kind?: string; options?: string[]; need?: string };

/** Fills in the question in the panel `id`, and saves it. */
export async function fillQuestion(admin: Page, id: string, button: string, question: NewQuestion) {
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

export const expectDraftSaved = (admin: Page) =>
  expect(admin.getByRole("status")).toContainText("Saved in the draft.");

export async function addQuestion(admin: Page, slug: string, right: string, question: NewQuestion) {
  if (!admin.url().includes(formPage(slug, right))) await admin.goto(formPage(slug, right));
  const before = admin.url();
  await fillQuestion(admin, "add", "Add to draft", question);
  await expect(admin).not.toHaveURL(before);
  await expectDraftSaved(admin);
}

export async function publishDraft(admin: Page): Promise<void> {
  await admin.getByRole("button", { name: "Publish draft" }).click();
  await expect(admin.getByRole("status")).toContainText("Published.");
}

export const REQUIRED = "Required";

/** Publishes one question of each answer type. Two of them are required. */
export async function publishEveryKind(admin: Page, slug: string): Promise<void> {
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
export const post = (page: Page, slug: string, form: Record<string, string>) =>
  page.request.post(`/${slug}/request/send`, { headers: OWN_ORIGIN, form, maxRedirects: 0 });

const summary = (page: Page) => page.locator(".problem");

/** Answers a question of each type, with mistakes first, then correctly, changes one answer and sends the request. */
export async function answerEveryKind(page: Page, slug: Slug): Promise<string> {
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
export const formAnswers = (staff: Page) =>
  staff.getByRole("region", { name: "Form answers" }).locator("dt, dd").allTextContents();

export const EVERY_ANSWER = [
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
