import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import type { Answers } from "@/lib/domain/intake/step-description";
import enActing from "@/lib/messages/en/acting.json" with { type: "json" };
import enForm from "@/lib/messages/en/form.json" with { type: "json" };
import enResidences from "@/lib/messages/en/residences.json" with { type: "json" };
import enRights from "@/lib/messages/en/rights.json" with { type: "json" };
import { APP_URL, codeIn, type Email, emailAfter, linkIn, newAddress, waitForEmail } from "./desk";

export type Slug = "ruthimg" | "imgus" | "imagerefiner" | "artisticmonk" | "aigenerator";

/** The header that our own pages send with every form. */
export const OWN_ORIGIN = { origin: APP_URL };

export type Sent = {
  slug: Slug;
  reference: string;
  /** `null` where neither a law nor the policy sets a deadline. The requester then sees no date. */
  dueOn: string | null;
  email: string;
  name: string;
  identifier: string;
  /** The public page of the request. */
  path: string;
};

type GivenAnswers = Partial<Record<keyof Answers, string>>;

/** Answers to all questions. Each desk reads the answers to those that it asks. */
export const answersOf = (answers: GivenAnswers = {}) => ({
  residence: "eea",
  right: "access",
  person: "self",
  name: "Ada Lovelace",
  identifier: "device-4711",
  email: newAddress(),
  details: "",
  ...answers,
});

/** Submits a request in one POST, for tests that are not about the form. */
export async function submit(
  request: APIRequestContext,
  slug: Slug,
  answers: GivenAnswers = {},
): Promise<Sent> {
  const data = answersOf(answers);
  const response = await request.post(`/${slug}/request/send`, { headers: OWN_ORIGIN, data });
  expect(response.status(), await response.text()).toBe(201);
  const { reference, dueOn } = (await response.json()) as Pick<Sent, "reference" | "dueOn">;
  const { email, name, identifier } = data;
  return { slug, reference, dueOn, email, name, identifier, path: `/${slug}/request/${reference}` };
}

/** Verifies the address with the link in the email. Afterwards `request` is signed in to the requester's page. */
export async function verifyEmail(
  request: APIRequestContext,
  { email }: Pick<Sent, "email">,
): Promise<void> {
  await verifyWithLink(request, await waitForEmail(email, /verify your email/));
}

export async function verifyWithLink(request: APIRequestContext, email: Email): Promise<void> {
  const link = linkIn(email, "/verify/");
  const response = await request.post(`${link}/send`, { headers: OWN_ORIGIN });
  expect(response.url()).toContain("done=confirmed");
}

/** Submits a request and verifies its address, so that it is open. */
export async function submitVerified(
  request: APIRequestContext,
  slug: Slug,
  answers: GivenAnswers = {},
): Promise<Sent> {
  const sent = await submit(request, slug, answers);
  await verifyEmail(request, sent);
  return sent;
}

const steps = enForm.steps;
const rightTitle = (right: string) => enRights[right as keyof typeof enRights].title;
const placeName = (place: string) => enResidences[place as "eea"];

export const choose = (page: Page, label: string) =>
  page.getByRole("radio", { name: label, exact: true }).check();

export const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).click();

/** Answers the question that `page` shows, and continues to the next one. */
export async function answerQuestion(
  page: Page,
  step: string,
  answers: GivenAnswers,
): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/ask/${step}\\b`));
  const { residence = "", right = "", person = "self", details = "" } = answers;
  if (step === "residence") await choose(page, placeName(residence));
  if (step === "right") await choose(page, rightTitle(right));
  if (step === "person") await choose(page, steps.person[person as "self"]);
  if (step === "acting") await answerActing(page, answers);
  if (step === "identity")
    await page.getByLabel(steps.identity.label).fill(answers.identifier ?? "");
  if (step === "contact") await answerContact(page, answers);
  if (step === "details") await page.locator("#details").fill(details);
  await press(page, enForm.common.continue);
}

async function answerContact(page: Page, { name, email = "" }: GivenAnswers): Promise<void> {
  const named = page.locator("#name");
  if (name !== undefined && (await named.count()) > 0) await named.fill(name);
  await page.locator("#email").fill(email);
}

/** Fills in the questions about the data subject. A field without an answer is left unchanged. */
async function answerActing(page: Page, answers: GivenAnswers): Promise<void> {
  for (const field of ["subjectName", "subjectEmail", "authority"] as const) {
    const value = answers[field];
    if (value !== undefined) await page.locator(`#${field}`).fill(value);
  }
  const { age, situation, capacity } = answers;
  if (age) await choose(page, enActing.ages[age as "13-15"]);
  if (situation) await choose(page, enActing.situations[situation as "died"]);
  if (capacity) await choose(page, enActing.capacities[capacity as "heir"]);
}

/** The questions of a desk in order. Only imgus asks for a device identifier. */
export const questionsOf = (slug: Slug, { person }: GivenAnswers = {}): string[] => [
  "residence",
  "right",
  "person",
  ...(person && person !== "self" ? ["acting"] : []),
  ...(slug === "imgus" ? ["identity"] : []),
  "contact",
  "details",
];

/** Posts the answers to all questions before `step` and opens `step`, for tests of that question. */
export async function answerUpTo(
  page: Page,
  slug: Slug,
  step: string,
  answers: GivenAnswers = answersOf(),
  waitUntil: "load" | "commit" = "load",
): Promise<void> {
  const questions = questionsOf(slug, answers);
  const before = step === "check" ? questions : questions.slice(0, questions.indexOf(step));
  for (const question of before) {
    const form = { ...answers, step: question };
    await page.request.post(`/${slug}/request/send`, {
      headers: OWN_ORIGIN,
      form,
      maxRedirects: 0,
    });
  }
  await page.goto(`/${slug}/request/ask/${step}`, { waitUntil });
}

/** Fills in the form, from the start page of a desk to the page that lists all answers. */
export async function answerAll(page: Page, slug: Slug, answers: GivenAnswers): Promise<void> {
  await page.goto(`/${slug}`);
  await page.getByRole("link", { name: enForm.start.begin }).click();
  for (const step of questionsOf(slug, answers)) await answerQuestion(page, step, answers);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(enForm.check.title);
}

/** The reference on the receipt. */
export const referenceOn = async (page: Page): Promise<string> =>
  (await page.locator(".keep-reference").innerText()).trim();

/** Opens a request with a new code, on the page that asks for one. */
export async function openByCode(page: Page, { email }: Pick<Sent, "email">): Promise<void> {
  const message = await emailAfter(email, /your code$/, () => press(page, "Send me a code"));
  await page.getByLabel("Code from the email").fill(codeIn(message));
  await press(page, "Open your request");
}

/** Opens the requester's page of a request and signs in with a code. */
export async function openRequesterPage(
  page: Page,
  sent: Pick<Sent, "path" | "email">,
): Promise<void> {
  await page.goto(sent.path);
  await openByCode(page, sent);
  await expect(page.getByRole("heading", { name: enForm.own.state })).toBeVisible();
}

/** Downloads a file from the requester's page. Returns its content. */
export async function downloadFile(page: Page, name: string): Promise<Buffer> {
  await page.getByRole("link", { name }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path());
}
