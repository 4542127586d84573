import { readFile } from "node:fs/promises";
import { type APIRequestContext, expect, type Page } from "@playwright/test";
import type { Answers } from "@/lib/domain/intake/step-description";
import enActing from "@/lib/messages/en/acting.json" with { type: "json" };
import enForm from "@/lib/messages/en/form.json" with { type: "json" };
import enResidences from "@/lib/messages/en/residences.json" with { type: "json" };
import enRights from "@/lib/messages/en/rights.json" with { type: "json" };
import { APP_URL, codeIn, linkIn, type Mail, mailAfter, mailTo, newAddress } from "./desk";

export type Slug = "ruthimg" | "imgus" | "imagerefiner" | "artisticmonk" | "aigenerator";

/** What our own pages send along with every form. */
export const OURS = { origin: APP_URL };

export type Sent = {
  slug: Slug;
  reference: string;
  /** `null` where neither a law nor the policy sets a day: then the requester sees none. */
  dueOn: string | null;
  email: string;
  name: string;
  identifier: string;
  /** The public page of the request. */
  path: string;
};

type Given = Partial<Record<keyof Answers, string>>;

/** Every question answered; each desk reads those that it asks. */
export const answersOf = (given: Given = {}) => ({
  residence: "eea",
  right: "access",
  person: "self",
  name: "Ada Lovelace",
  identifier: "device-4711",
  email: newAddress(),
  details: "",
  ...given,
});

/** A request as the form would send it, in one go: for tests in which the form is not the point. */
export async function submit(
  request: APIRequestContext,
  slug: Slug,
  given: Given = {},
): Promise<Sent> {
  const data = answersOf(given);
  const answer = await request.post(`/${slug}/request/send`, { headers: OURS, data });
  expect(answer.status(), await answer.text()).toBe(201);
  const { reference, dueOn } = (await answer.json()) as Pick<Sent, "reference" | "dueOn">;
  const { email, name, identifier } = data;
  return { slug, reference, dueOn, email, name, identifier, path: `/${slug}/request/${reference}` };
}

/** Presses the button behind the link of the mail: `request` is signed in to the request afterwards. */
export async function confirm(
  request: APIRequestContext,
  { email }: Pick<Sent, "email">,
): Promise<void> {
  await confirmBy(request, await mailTo(email, /verify your email/));
}

export async function confirmBy(request: APIRequestContext, mail: Mail): Promise<void> {
  const link = linkIn(mail, "/verify/");
  const answer = await request.post(`${link}/send`, { headers: OURS });
  expect(answer.url()).toContain("done=confirmed");
}

/** A request whose address is confirmed: it waits for the desk. */
export async function open(
  request: APIRequestContext,
  slug: Slug,
  given: Given = {},
): Promise<Sent> {
  const sent = await submit(request, slug, given);
  await confirm(request, sent);
  return sent;
}

const steps = enForm.steps;
const rightTitle = (right: string) => enRights[right as keyof typeof enRights].title;
const placeName = (place: string) => enResidences[place as "eea"];

export const choose = (page: Page, label: string) =>
  page.getByRole("radio", { name: label, exact: true }).check();

export const press = (page: Page, name: string) =>
  page.getByRole("button", { name, exact: true }).click();

/** Answers the question that `page` shows, and goes on to the next one. */
export async function answer(page: Page, step: string, given: Given): Promise<void> {
  await expect(page).toHaveURL(new RegExp(`/ask/${step}\\b`));
  const { residence = "", right = "", person = "self", details = "" } = given;
  if (step === "residence") await choose(page, placeName(residence));
  if (step === "right") await choose(page, rightTitle(right));
  if (step === "person") await choose(page, steps.person[person as "self"]);
  if (step === "acting") await answerActing(page, given);
  if (step === "identity") await page.getByLabel(steps.identity.label).fill(given.identifier ?? "");
  if (step === "contact") await answerContact(page, given);
  if (step === "details") await page.locator("#details").fill(details);
  await press(page, enForm.common.continue);
}

async function answerContact(page: Page, { name, email = "" }: Given): Promise<void> {
  const named = page.locator("#name");
  if (name !== undefined && (await named.count()) > 0) await named.fill(name);
  await page.locator("#email").fill(email);
}

/** For whom one asks; what is not given is left as it stands. */
async function answerActing(page: Page, given: Given): Promise<void> {
  for (const field of ["subjectName", "subjectEmail", "authority"] as const) {
    const value = given[field];
    if (value !== undefined) await page.locator(`#${field}`).fill(value);
  }
  const { age, situation, capacity } = given;
  if (age) await choose(page, enActing.ages[age as "13-15"]);
  if (situation) await choose(page, enActing.situations[situation as "died"]);
  if (capacity) await choose(page, enActing.capacities[capacity as "heir"]);
}

/** The questions of a desk in order: imgus alone asks for a device, and for nobody's name. */
export const questionsOf = (slug: Slug, { person }: Given = {}): string[] => [
  "residence",
  "right",
  "person",
  ...(person && person !== "self" ? ["acting"] : []),
  ...(slug === "imgus" ? ["identity"] : []),
  "contact",
  "details",
];

/** Answers every question before `step` at one go, and opens it: for tests of the question itself. */
export async function answerUpTo(
  page: Page,
  slug: Slug,
  step: string,
  given: Given = answersOf(),
  waitUntil: "load" | "commit" = "load",
): Promise<void> {
  const questions = questionsOf(slug, given);
  const before = step === "check" ? questions : questions.slice(0, questions.indexOf(step));
  for (const question of before) {
    const form = { ...given, step: question };
    await page.request.post(`/${slug}/request/send`, { headers: OURS, form, maxRedirects: 0 });
  }
  await page.goto(`/${slug}/request/ask/${step}`, { waitUntil });
}

/** From the start page of a desk, question by question, to the page with all answers. */
export async function answerAll(page: Page, slug: Slug, given: Given): Promise<void> {
  await page.goto(`/${slug}`);
  await page.getByRole("link", { name: enForm.start.begin }).click();
  for (const step of questionsOf(slug, given)) await answer(page, step, given);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(enForm.check.title);
}

/** The reference on the receipt. */
export const referenceOn = async (page: Page): Promise<string> =>
  (await page.locator(".keep-reference").innerText()).trim();

/** Opens a request with a fresh code, on the page that asks for one. */
export async function openByCode(page: Page, { email }: Pick<Sent, "email">): Promise<void> {
  const mail = await mailAfter(email, /your code$/, () => press(page, "Send me a code"));
  await page.getByLabel("Code from the email").fill(codeIn(mail));
  await press(page, "Open your request");
}

/** Opens a request on its own page, signed in by a code. */
export async function openOwn(page: Page, sent: Pick<Sent, "path" | "email">): Promise<void> {
  await page.goto(sent.path);
  await openByCode(page, sent);
  await expect(page.getByRole("heading", { name: enForm.own.state })).toBeVisible();
}

/** Downloads a file from the page of a request; its content. */
export async function fetchFile(page: Page, name: string): Promise<Buffer> {
  await page.getByRole("link", { name }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download the file" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path());
}
