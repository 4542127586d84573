import { expect, type Page } from "@playwright/test";
import { newAddress, waitForEmail } from "@/e2e/desk";
import { answerUpTo, type Sent, type Slug, submit, submitVerified } from "@/e2e/requester";
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

// The rights that each form offers, read once per desk and residence in each worker.
const offeredRights = new Map<string, string[]>();

/** The rights that the form offers to a requester who lives at `residence`. */
async function rightsOfferedAt(page: Page, slug: Slug, residence: Residence): Promise<string[]> {
  const key = `${slug} ${residence}`;
  const known = offeredRights.get(key);
  if (known) return known;
  await answerUpTo(page, slug, "right", { residence });
  const rights = await page
    .locator("input[name=right]")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  offeredRights.set(key, rights);
  return rights;
}

/** Expects that the form offers the right to residents of `places` and to nobody else. */
async function expectOfferedOnlyAt(
  page: Page,
  slug: Slug,
  right: Right,
  places: readonly Residence[],
) {
  for (const residence of RESIDENCES) {
    const rights = await rightsOfferedAt(page, slug, residence);
    expect(rights.includes(right), `${right} for somebody in ${residence}`).toBe(
      places.includes(residence),
    );
  }
}

export const expectNotOffered = (page: Page, slug: Slug, right: Right): Promise<void> =>
  expectOfferedOnlyAt(page, slug, right, []);

/**
 * Expects that the right is offered at `places` alone and named on the start page. Submits a request for it, whose due
 * date, where it has one, is within 35 days.
 */
export async function expectOffered(
  page: Page,
  slug: Slug,
  right: Right,
  places: readonly Residence[] = EVERYWHERE,
): Promise<Sent> {
  await expectOfferedOnlyAt(page, slug, right, places);
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
 * The policy names no period, so the start page promises none, and a requester whom no law covers sees no date. Staff
 * see an internal date.
 */
export async function expectNoPeriod(page: Page, staff: Page, slug: Slug): Promise<void> {
  await page.goto(`/${slug}`);
  await expect(
    page.getByText(/privacy policy of .* does not promise a number of days/),
  ).toBeVisible();
  await expect(page.getByText(/within \d+ days|If you send a request today/)).toHaveCount(0);
  const sent = await submitVerified(page.request, slug, { residence: "elsewhere" });
  expect(sent.dueOn).toBeNull();
  await page.goto(sent.path);
  await expect(page.getByText("We will write to you when there is news.").first()).toBeVisible();
  await expect(page.locator(".keep time")).toHaveCount(0);
  const acknowledgment = await waitForEmail(sent.email, /we have received it/);
  expect(acknowledgment.text).toContain(
    "Neither a law nor our privacy policy sets a date for our response.",
  );
  expect(acknowledgment.text).not.toContain("promise");
  await staff.goto(requestPage(sent));
  await expect(fact(staff, "Internal date")).not.toBeEmpty();
  await expect(
    staff.getByText("Internal date of this desk: neither a law nor the policy sets one."),
  ).toBeVisible();
}

/** The policy names neither a location nor an authority, so no page does. Staff see the settings of the desk. */
export async function expectNoLocation(page: Page, staff: Page, slug: Slug): Promise<void> {
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

/** Expects that no verification is needed: the acknowledgment says that the desk is working on the request. */
export async function expectNoVerification({ email }: Pick<Sent, "email">): Promise<void> {
  const acknowledgment = await waitForEmail(email, /we have received it/);
  expect(acknowledgment.text).toContain("are working on it");
}

const DAY = 24 * 3600 * 1000;

const today = (slug: Slug): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: ZONES[slug] }).format(new Date());

/** Expects a due date within `days` of today in the desk's time zone. */
export function expectWithin({ slug, dueOn }: Pick<Sent, "slug" | "dueOn">, days: number): void {
  if (dueOn === null) throw new Error("no day was promised");
  const left = (Date.parse(dueOn) - Date.parse(today(slug))) / DAY;
  expect(left, `${dueOn} is more than ${days} days away`).toBeLessThanOrEqual(days);
  expect(left, `${dueOn} has passed`).toBeGreaterThan(0);
}

/** Expects a due date within a month of today, which may move past a weekend and a holiday (Reg. 1182/71). */
export function expectWithinMonth({ slug, dueOn }: Sent): void {
  const month = new Date(today(slug));
  const day = month.getUTCDate();
  month.setUTCMonth(month.getUTCMonth() + 1);
  if (month.getUTCDate() !== day) month.setUTCDate(0);
  expect(Date.parse(dueOn ?? "")).toBeLessThanOrEqual(month.getTime() + 4 * DAY);
}

/** Submits one access request from each residence, and expects its law in the inbox. */
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

/** Expects all of `words` in the data inventory on the start page, and a retention period for each entry. */
export async function expectDataInventory(
  page: Page,
  slug: Slug,
  words: readonly RegExp[],
): Promise<void> {
  await page.goto(`/${slug}`);
  const inventory = page.locator("section").filter({ hasText: /What data .* has about people/ });
  for (const summary of await inventory.locator("summary").all()) await summary.click();
  for (const word of words) await expect(inventory).toContainText(word);
  await expect(inventory.locator("details")).toHaveCount(
    await inventory.getByText("How long").count(),
  );
}

/** Expects that the start page names exactly these recipients of data. */
export async function expectRecipients(page: Page, slug: Slug, names: readonly RegExp[]) {
  await page.goto(`/${slug}`);
  const recipients = page.locator("section").filter({ hasText: /Who gets data from/ });
  await expect(recipients.locator("dt")).toHaveText([...names]);
}

/** Expects `hint` at the question by which this desk finds the requester's data. */
export async function expectIdentifierHint(page: Page, slug: Slug, step: string, hint: RegExp) {
  await answerUpTo(page, slug, step);
  await expect(page.getByText(hint)).toBeVisible();
}
