import { expect, type Page } from "@playwright/test";
import { mailTo, newAddress } from "@/e2e/desk";
import { answerUpTo, open, type Sent, type Slug, submit } from "@/e2e/person";
import { fact, requestPage } from "@/e2e/staff";
import type { Right } from "@/lib/domain/law/right";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import enRights from "@/lib/messages/en/rights.json" with { type: "json" };

export const EVERYWHERE: readonly Residence[] = RESIDENCES;

const ZONES: Record<Slug, string> = {
  ruthimg: "Europe/Berlin",
  imgus: "Europe/Dublin",
  imagerefiner: "Europe/London",
  artisticmonk: "Asia/Kolkata",
  aigenerator: "America/Los_Angeles",
};

// Asked of the form itself, once for each desk and place in each worker.
const asked = new Map<string, string[]>();

/** What the form offers to somebody who lives at `residence`. */
async function offeredOn(page: Page, slug: Slug, residence: Residence): Promise<string[]> {
  const key = `${slug} ${residence}`;
  const known = asked.get(key);
  if (known) return known;
  await answerUpTo(page, slug, "right", { residence });
  const rights = await page
    .locator("input[name=right]")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  asked.set(key, rights);
  return rights;
}

/** The form offers the right to those who live at `places` and to nobody else. */
async function expectPlaces(page: Page, slug: Slug, right: Right, places: readonly Residence[]) {
  for (const residence of RESIDENCES) {
    const rights = await offeredOn(page, slug, residence);
    expect(rights.includes(right), `${right} for somebody in ${residence}`).toBe(
      places.includes(residence),
    );
  }
}

export const expectNowhere = (page: Page, slug: Slug, right: Right): Promise<void> =>
  expectPlaces(page, slug, right, []);

/** On offer at `places` alone, said on the start page, and taken in with a last day for the answer. */
export async function expectOffered(
  page: Page,
  slug: Slug,
  right: Right,
  places: readonly Residence[] = EVERYWHERE,
): Promise<Sent> {
  await expectPlaces(page, slug, right, places);
  await page.goto(`/${slug}`);
  const title = enRights[right].title;
  await expect(page.locator("dt").getByText(title, { exact: true })).toBeVisible();
  const sent = await submit(page.request, slug, {
    right,
    residence: places[0],
    details: "About all of it.",
  });
  if (sent.dueOn !== null) expectWithin(sent, 35);
  return sent;
}

/**
 * The policy names no period: the start page promises none, a requester whom no law covers sees no date, and
 * staff work to an internal one.
 */
export async function expectNoPeriod(page: Page, staff: Page, slug: Slug): Promise<void> {
  await page.goto(`/${slug}`);
  await expect(
    page.getByText(/privacy policy of .* does not promise a number of days/),
  ).toBeVisible();
  await expect(page.getByText(/within 30 days|you get our response by/)).toHaveCount(0);
  const sent = await open(page.request, slug, { residence: "elsewhere" });
  expect(sent.dueOn).toBeNull();
  await page.goto(sent.path);
  await expect(page.getByText("We will write to you when there is news.").first()).toBeVisible();
  await expect(page.locator(".keep time")).toHaveCount(0);
  const mail = await mailTo(sent.email, /we have received it/);
  expect(mail.text).toContain("Neither a law nor our privacy policy sets a date for our response.");
  expect(mail.text).not.toContain("promise");
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Internal date")).not.toBeEmpty();
  await expect(
    staff.getByText("Internal date of this desk: neither a law nor the policy sets one."),
  ).toBeVisible();
}

/** The policy names neither its place nor an authority, so no page does. Staff see the settings of the desk. */
export async function expectNoPlace(page: Page, staff: Page, slug: Slug): Promise<void> {
  await page.goto(`/${slug}`);
  await expect(
    page.getByText(/If there is a data protection authority where you live/),
  ).toBeVisible();
  const city = ZONES[slug].split("/").at(-1)?.replace("_", " ") ?? "";
  await expect(page.locator("body")).not.toContainText(`${city} time`);
  await expect(page.locator("body")).not.toContainText("Complaints to the authority");
  await staff.goto(`/desk/${slug}/policy`);
  await expect(staff.getByText(ZONES[slug])).toContainText(
    "not stated in the policy: setting of this desk",
  );
  await expect(staff.getByText("It does not say where the organisation is.")).toBeVisible();
}

/** Nobody has to show who they are: the desk works on it at once, and the mail says so. */
export async function expectUnasked({ email }: Pick<Sent, "email">): Promise<void> {
  const mail = await mailTo(email, /we have received it/);
  expect(mail.text).toContain("are working on it");
}

const DAY = 24 * 3600 * 1000;

const today = (slug: Slug): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: ZONES[slug] }).format(new Date());

/** The answer comes within `days` of today, as the desk counts its days. */
export function expectWithin({ slug, dueOn }: Pick<Sent, "slug" | "dueOn">, days: number): void {
  if (dueOn === null) throw new Error("no day was promised");
  const left = (Date.parse(dueOn) - Date.parse(today(slug))) / DAY;
  expect(left, `${dueOn} is more than ${days} days away`).toBeLessThanOrEqual(days);
  expect(left, `${dueOn} has passed`).toBeGreaterThan(0);
}

/** The answer comes within a month of today, which may roll over a weekend and a holiday (Reg. 1182/71). */
export function expectWithinMonth({ slug, dueOn }: Sent): void {
  const month = new Date(today(slug));
  const day = month.getUTCDate();
  month.setUTCMonth(month.getUTCMonth() + 1);
  if (month.getUTCDate() !== day) month.setUTCDate(0);
  expect(Date.parse(dueOn ?? "")).toBeLessThanOrEqual(month.getTime() + 4 * DAY);
}

/** One request for access from each place; the desk's list says under which law each runs. */
export async function expectLaws(
  staff: Page,
  slug: Slug,
  laws: Record<Residence, string>,
): Promise<Sent[]> {
  const email = newAddress();
  const sent: Sent[] = [];
  for (const residence of RESIDENCES) {
    sent.push(await submit(staff.request, slug, { email, residence }));
  }
  await staff.goto(`/desk/${slug}?q=${encodeURIComponent(email)}`);
  for (const [index, residence] of RESIDENCES.entries()) {
    const row = staff.locator(`tr[data-key="${sent[index]?.reference}"]`);
    await expect(row.getByRole("cell", { name: laws[residence], exact: true })).toBeVisible();
  }
  return sent;
}

/** The start page says what is held, why and how long: all of `words` are there. */
export async function expectHeld(page: Page, slug: Slug, words: readonly RegExp[]): Promise<void> {
  await page.goto(`/${slug}`);
  const held = page.locator("section").filter({ hasText: /What data .* has about people/ });
  for (const summary of await held.locator("summary").all()) await summary.click();
  for (const word of words) await expect(held).toContainText(word);
  await expect(held.locator("details")).toHaveCount(await held.getByText("How long").count());
}

/** The start page names everybody who gets data, and nobody else. */
export async function expectSentOn(page: Page, slug: Slug, names: readonly RegExp[]) {
  await page.goto(`/${slug}`);
  const shares = page.locator("section").filter({ hasText: /Who gets data from/ });
  await expect(shares.locator("dt")).toHaveText([...names]);
}

/** How the question that finds the person's data is put at this desk. */
export async function expectAskedFor(page: Page, slug: Slug, step: string, hint: RegExp) {
  await answerUpTo(page, slug, step);
  await expect(page.getByText(hint)).toBeVisible();
}
