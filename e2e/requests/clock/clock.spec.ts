import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { expectAccessible, newAddress, runDeskCommand, waitForEmail } from "@/e2e/desk";
import { type Slug, submitVerified, verifyEmail } from "@/e2e/requester";
import {
  errorMessage,
  fact,
  openPanel,
  type Role,
  requestPage,
  staffPage,
  submitStep,
  test,
} from "@/e2e/staff";
import { openDesk as openOwnDesk } from "@/e2e/test-desk";

const PLACES = {
  berlin: { zone: "Europe/Berlin", region: "DE-BE", residence: "eea" },
  uk: { zone: "Europe/London", region: "GB-ENG", residence: "uk" },
  california: { zone: "America/Los_Angeles", region: "US-CA", residence: "us-ca" },
} as const;

/** Creates a desk in one place, with demo team members. */
function openDesk(
  slug: string,
  place: keyof typeof PLACES,
  { roles = ["handler"], ...more }: { roles?: readonly Role[]; houseDays?: number } = {},
): Promise<string> {
  const { residence: _, ...terms } = PLACES[place];
  return openOwnDesk(slug, { houseDays: 60, ...terms, ...more }, roles);
}

/** Creates a request that arrived late on 31 January and is verified today. Returns its reference. */
async function createReceived(
  request: APIRequestContext,
  slug: string,
  place: keyof typeof PLACES,
  at = "2026-01-31T22:30:00Z",
): Promise<string> {
  const email = newAddress();
  const answers = ["--right", "access", "--name", "Ada Lovelace", "--email", email];
  const { residence } = PLACES[place];
  const sent = await runDeskCommand(
    ...["submit", "--desk", slug, ...answers, "--residence", residence, "--received", at],
  );
  await verifyEmail(request, { email });
  return (JSON.parse(sent) as { reference: string }).reference;
}

const clock = (page: Page) => page.getByRole("region", { name: "Deadline" });

const CASES = [
  ["berlin", "Monday 2 March 2026", ["Received on Saturday 31 January 2026", "GDPR Art. 12(3)"]],
  ["uk", "Monday 2 March 2026", ["one month from the start", "UK GDPR Art. 12(3)"]],
  ["california", "Tuesday 17 March 2026", ["45 days from the start", "Cal. Civ. Code"]],
] as const;

for (const [place, day, reasons] of CASES) {
  test(`a request in ${place} that was received on 31 January has its own legal deadline and reasons`, async ({
    request,
    staff,
  }) => {
    const slug = await openDesk(`clock-${place}`, place);
    const reference = await createReceived(request, slug, place);
    await staff.goto(requestPage({ slug, reference }));
    await expect(fact(staff, "Legal deadline")).toContainText(day);
    await clock(staff).getByText("How we calculated the date").click();
    for (const reason of reasons) await expect(clock(staff)).toContainText(reason);
  });
}

test("an extension that comes too late is refused with the legal reason", async ({
  request,
  staff,
}) => {
  const slug = await openDesk("clock-late", "berlin");
  const reference = await createReceived(request, slug, "berlin");
  await staff.goto(requestPage({ slug, reference }));
  const extend = await openPanel(staff, "extend");
  await expect(extend).toContainText("you had to inform the requester by Monday 2 March 2026");
  await expect(extend.getByRole("button")).toHaveCount(0);
});

test("a question pauses the clock, its answer resumes it, and an extension shows its effect first", async ({
  page,
  request,
  staff,
}) => {
  const slug: Slug = "ruthimg";
  const sent = await submitVerified(request, slug, { residence: "eea" });
  await staff.goto(requestPage({ slug, reference: sent.reference }));
  const ask = await openPanel(staff, "pause");
  await expect(ask).toContainText("The clock is paused. Once the answer arrives");
  await ask.getByRole("radio", { name: "Proof of identity" }).check();
  await submitStep(staff, "pause", "Ask and pause", /a question is waiting/, {
    Question: "Which address did you use?",
  });
  await expect(
    staff
      .getByText(/^Paused, \d+ days left$/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await expect(clock(staff)).toContainText("paused");
  await expectAccessible(staff);
  await waitForEmail(sent.email, /we need your answer/);

  const otherContext = await page.context().browser()?.newContext();
  if (!otherContext) throw new Error("no browser");
  const otherPage = await otherContext.newPage();
  await expectTrackPage(otherPage, sent.path);
  await otherContext.close();

  await submitStep(
    staff,
    "resume-identity",
    "Record answer",
    /takes the date of the answer into account/,
  );
  await expect(fact(staff, "Legal deadline")).not.toContainText("no deadline");
  const extend = await openPanel(staff, "extend");
  const effect = extend.locator("p").filter({ hasText: "The due date moves from" });
  const to = await effect.locator("strong").last().innerText();
  await submitStep(staff, "extend", "Extend deadline", /Extended/, { Reason: "Many files." });
  await expect(fact(staff, "Legal deadline, extended")).toContainText(to);
  await expect(staff.getByText("Answer received: proof of identity")).toBeVisible();
});

async function expectTrackPage(page: Page, at: string): Promise<void> {
  await page.goto(at);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Track your request");
}

test("in California a question does not pause the clock, and its form says so", async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg", { residence: "us-ca" });
  await staff.goto(requestPage({ slug: "ruthimg", reference: sent.reference }));
  const ask = await openPanel(staff, "pause");
  await expect(ask).toContainText("A question does not pause the clock here (CCPA)");
  await ask.getByRole("radio", { name: "Proof of identity" }).check();
  const due = await fact(staff, "Due date").innerText();
  await submitStep(staff, "pause", "Ask", /a question is waiting/, { Question: "Who are you?" });
  await expect(fact(staff, "Due date")).toHaveText(due);
});

test("the law is corrected with a reason, and of two laws the earlier deadline counts", async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg", { residence: "elsewhere" });
  await staff.goto(requestPage({ slug: "ruthimg", reference: sent.reference }));
  const form = await openPanel(staff, "correct-law");
  for (const [label, law] of [
    ["Law", "CCPA"],
    ["Additional law (optional)", "GDPR"],
  ] as const) {
    const select = form.getByLabel(label, { exact: true });
    const option = select.locator("option").filter({ hasText: new RegExp(`^${law}:`) });
    await select.selectOption(await option.getAttribute("value"));
  }
  await submitStep(staff, "correct-law", "Correct applicable law", /Corrected/, {
    Reason: "Moved from Berlin to Los Angeles.",
  });
  await expect(staff.getByText("Law corrected to CCPA and GDPR")).toBeVisible();
  await clock(staff).getByText("How we calculated the date").click();
  await expect(clock(staff)).toContainText("Several laws apply. The earliest date counts");
});

test("new deadline terms show which due dates would move before they are applied, and then move them", async ({
  browser,
  request,
}) => {
  const slug = await openDesk("clock-terms", "berlin", { roles: ["handler", "admin"] });
  const reference = await createReceived(request, slug, "berlin", new Date().toISOString());
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}/policy/clock`);
  await admin.getByLabel("Public holiday region").fill("XX");
  await admin.getByLabel("Policy deadline in days").fill("10");
  await admin.getByRole("button", { name: "Preview changes" }).click();
  await expect(errorMessage(admin)).toContainText("Choose a country");
  await expect(admin.getByLabel("Policy deadline in days")).toHaveValue("10");
  await admin.getByLabel("Public holiday region").fill("DE-BY");
  await admin.getByRole("button", { name: "Preview changes" }).click();
  await expect(admin.getByText("1 request would be due earlier")).toBeVisible();
  const row = admin.locator(`tr[data-key="${reference}"]`);
  const then = await row.locator("strong").innerText();
  await expectAccessible(admin);
  await admin.getByRole("button", { name: "Apply these terms" }).click();
  await expect(admin.getByRole("status").first()).toContainText("Applied");
  await expect
    .poll(async () => {
      await admin.goto(requestPage({ slug, reference }));
      return admin.getByText("Dates recalculated").count();
    })
    .toBe(1);
  await admin.goto(`/desk/${slug}/policy/clock`);
  await expect(admin.getByLabel("Public holiday region")).toHaveValue("DE-BY");
  await admin.goto(`/desk/${slug}`);
  await expect(admin.locator(`tr[data-key="${reference}"] time`)).toContainText(/9|10/);
  expect(then).not.toBe("");
  await admin.context().close();
});
