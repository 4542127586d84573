import { expect, type Page } from "@playwright/test";
import { newAddress, waitForEmail } from "@/e2e/desk";
import {
  answerQuestion,
  answersOf,
  answerUpTo,
  type Sent,
  type Slug,
  submit,
  submitVerified,
} from "@/e2e/requester";
import { errorMessage, fact, requestPage, submitStep, test } from "@/e2e/staff";
import type { Right } from "@/lib/domain/law/right";
import { RESIDENCES, type Residence } from "@/lib/domain/policy/residence";
import enRights from "@/lib/messages/en/rights.json" with { type: "json" };
import { POLICIES } from "./policies";

const DAY = 24 * 3600 * 1000;

const today = (slug: Slug): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: POLICIES[slug].place.zone }).format(new Date());

/** Expects a due date within `days` of today in the desk's time zone. */
function expectWithin({ slug, dueOn }: Pick<Sent, "slug" | "dueOn">, days: number): void {
  const left = (Date.parse(dueOn ?? "no date") - Date.parse(today(slug))) / DAY;
  expect(left, `${dueOn} is more than ${days} days away`).toBeLessThanOrEqual(days);
  expect(left, `${dueOn} has passed`).toBeGreaterThan(0);
}

/** Expects a due date within a month of today, which may move past a weekend and a holiday (Reg. 1182/71). */
function expectWithinMonth({ slug, dueOn }: Sent): void {
  const month = new Date(today(slug));
  const day = month.getUTCDate();
  month.setUTCMonth(month.getUTCMonth() + 1);
  if (month.getUTCDate() !== day) month.setUTCDate(0);
  expect(Date.parse(dueOn ?? "")).toBeLessThanOrEqual(month.getTime() + 4 * DAY);
}

const acknowledgmentOf = ({ email }: Sent) => waitForEmail(email, /we have received it/);

async function rightsOfferedAt(page: Page, slug: Slug, residence: Residence): Promise<string[]> {
  await answerUpTo(page, slug, "right", { residence });
  return page
    .locator("input[name=right]")
    .evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
}

// Every promise must also be kept without JavaScript.
test.describe("the five example policies", { tag: "@nojs" }, () => {
  for (const slug of Object.keys(POLICIES) as Slug[]) {
    const { name, offers, unverified, laws, place, days, identifier, ...policy } = POLICIES[slug];
    const offered = Object.entries(offers) as [Right, readonly Residence[]][];

    test(`${name} offers the rights of its policy, each to the residents that the policy names, and no other`, async ({
      page,
    }) => {
      for (const residence of RESIDENCES) {
        const expected = offered.filter(([, places]) => places.includes(residence));
        expect((await rightsOfferedAt(page, slug, residence)).sort(), residence).toEqual(
          expected.map(([right]) => right).sort(),
        );
      }
      await page.goto(`/${slug}`);
      for (const [right, [residence]] of offered) {
        const title = page.locator("dt").getByText(enRights[right].title, { exact: true });
        await expect(title).toBeVisible();
        const sent = await submit(page.request, slug, {
          right,
          residence,
          details: "About all of it.",
        });
        if (sent.dueOn !== null) expectWithin(sent, 35);
        if (unverified.includes(right)) {
          expect((await acknowledgmentOf(sent)).text).toContain("are working on it");
        }
      }
    });

    test(`${name} responds under the law of the requester's residence, within the period of the law or the policy`, async ({
      staff,
    }) => {
      const email = newAddress();
      const sent: [Residence, Sent][] = [];
      for (const residence of RESIDENCES) {
        sent.push([residence, await submit(staff.request, slug, { email, residence })]);
      }
      await staff.goto(`/desk/${slug}?q=${encodeURIComponent(email)}`);
      for (const [residence, request] of sent) {
        const row = staff.locator(`tr[data-key="${request.reference}"]`);
        const law = laws[residence];
        await expect(row.getByRole("cell", { name: law, exact: true })).toBeVisible();
        // The DPDP Act sets no period for access.
        const undated = days === null && ["DPDP", "Policy only"].includes(law);
        if (undated) expect(request.dueOn, residence).toBeNull();
        else if (days !== null) expectWithin(request, days);
        else if (law === "CCPA") expectWithin(request, 45);
        else expectWithinMonth(request);
      }
    });

    test(`${name} says on its page and at its form what the policy says, and nothing else`, async ({
      page,
      staff,
    }) => {
      await page.goto(`/${slug}`);
      for (const text of policy.says) await expect(page.getByText(text).first()).toBeVisible();
      for (const text of policy.doesNotSay) {
        await expect(page.locator("body")).not.toContainText(text);
      }
      await expect(page.getByRole("heading", { name: "Children" })).toHaveCount(
        policy.children ? 1 : 0,
      );
      const inventory = page
        .locator("section")
        .filter({ hasText: /What data .* has about people/ });
      for (const summary of await inventory.locator("summary").all()) await summary.click();
      for (const text of policy.inventory) {
        await expect(inventory.getByText(text).first()).toBeVisible();
      }
      await expect(inventory.locator("details")).toHaveCount(
        await inventory.getByText("How long").count(),
      );
      const recipients = page.locator("section").filter({ hasText: /Who gets data from/ });
      await expect(recipients.locator("dt")).toHaveText([...policy.recipients]);
      for (const [text, address] of Object.entries(policy.contact)) {
        const link = page.getByRole("link", { name: text }).first();
        await expect(link).toHaveAttribute("href", address);
      }
      if (Object.keys(policy.contact).length === 0) {
        await expect(page.locator("a[href^='mailto:']")).toHaveCount(0);
      }
      await answerUpTo(page, slug, identifier.step);
      await expect(page.getByText(identifier.hint)).toBeVisible();
      await staff.goto(`/desk/${slug}/policy`);
      for (const issue of policy.issues) await expect(staff.getByText(issue)).toBeVisible();
    });

    if (!place.stated)
      test(`${name} names no location and no authority, so none of its pages does`, async ({
        page,
        staff,
      }) => {
        await page.goto(`/${slug}`);
        await expect(
          page.getByText(/If there is a data protection authority where you live/),
        ).toBeVisible();
        const city = place.zone.split("/").at(-1)?.replace("_", " ") ?? "";
        await expect(page.locator("body")).not.toContainText(`${city} time`);
        await expect(page.locator("body")).not.toContainText("Complaints to the authority");
        await staff.goto(`/desk/${slug}/policy`);
        await expect(staff.getByText(place.zone)).toContainText(
          "not stated in the policy: setting of this desk",
        );
        await expect(staff.getByText("It does not say where the organisation is.")).toBeVisible();
      });

    if (days === null)
      test(`${name} states no period, so no date is promised where no law applies, and staff see an internal one`, async ({
        page,
        staff,
      }) => {
        await page.goto(`/${slug}`);
        await expect(
          page.getByText(/privacy policy of .* does not promise a number of days/),
        ).toBeVisible();
        await expect(page.getByText(/within \d+ days|If you send a request today/)).toHaveCount(0);
        const sent = await submitVerified(page.request, slug, { residence: "elsewhere" });
        await page.goto(sent.path);
        await expect(
          page.getByText("We will write to you when there is news.").first(),
        ).toBeVisible();
        await expect(page.locator(".keep time")).toHaveCount(0);
        const { text } = await acknowledgmentOf(sent);
        expect(text).toContain(
          "Neither a law nor our privacy policy sets a date for our response.",
        );
        expect(text).not.toContain("promise");
        await staff.goto(requestPage(sent));
        await expect(fact(staff, "Internal date")).not.toBeEmpty();
        await expect(
          staff.getByText("Internal date of this desk: neither a law nor the policy sets one."),
        ).toBeVisible();
      });
  }

  test("Ruthimg asks for the name, and an opt-out of sale has a legal deadline", async ({
    page,
    staff,
  }) => {
    await answerUpTo(page, "ruthimg", "contact");
    await expect(page.getByLabel("Full name")).toBeVisible();
    const optOut = { right: "opt-out-sale", residence: "us-ca" };
    await staff.goto(requestPage(await submit(page.request, "ruthimg", optOut)));
    await expect(fact(staff, "Legal deadline")).not.toBeEmpty();
  });

  test("imgus identifies a requester by a device or anonymous identifier and asks for no name", async ({
    page,
    staff,
  }) => {
    await answerUpTo(page, "imgus", "identity");
    await expect(page.getByLabel("Your device or anonymous identifier")).toBeVisible();
    await answerUpTo(page, "imgus", "contact");
    await expect(page.getByRole("textbox")).toHaveCount(1);
    await expect(page.getByText(/We send a code and our response there/)).toBeVisible();
    const sent = await submit(page.request, "imgus", { identifier: "anon-7f3a" });
    await staff.goto(requestPage(sent));
    await expect(fact(staff, "Identifier")).toHaveText("anon-7f3a");
    await expect(fact(staff, "Name")).toHaveText("Not given");
  });

  test("ArtisticMonk accepts grievances and nominations under the Indian laws that provide for them", async ({
    page,
    staff,
  }) => {
    for (const [right, law] of [
      ["grievance", "Digital Media Ethics Code"],
      ["nomination", "Digital Personal Data Protection Act"],
    ] as const) {
      const sent = await submit(page.request, "artisticmonk", { right, details: "All of it." });
      await staff.goto(requestPage(sent));
      await expect(fact(staff, "Law"), right).toContainText(law);
    }
    await answerUpTo(page, "artisticmonk", "details", answersOf({ right: "nomination" }));
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Who do you want to act for you?",
    );
  });

  test("ArtisticMonk acknowledges a request, also a grievance whose requester never verifies their email, without personal data", async ({
    page,
    staff,
  }) => {
    const verified = await submitVerified(page.request, "artisticmonk", { residence: "in" });
    await acknowledgmentOf(verified);
    await staff.goto(requestPage(verified));
    await expect(fact(staff, "Acknowledged")).not.toBeEmpty();
    await expect(fact(staff, "Policy deadline")).not.toBeEmpty();
    const sent = await submit(page.request, "artisticmonk", {
      residence: "in",
      right: "grievance",
      details: "My complaint got no answer.",
    });
    const waiting = /received and waiting for you to verify your email/;
    const email = await waitForEmail(sent.email, waiting);
    expect(email.text).toContain("This email acknowledges that we have it.");
    expect(email.text).toContain(sent.reference);
    expect(email.text).not.toContain(sent.name);
    await staff.goto(requestPage(sent));
    await expect(fact(staff, "Acknowledged")).not.toBeEmpty();
  });

  test("ArtisticMonk responds to complaints about minors within 15 days", async ({
    page,
    staff,
  }) => {
    const answers = { right: "child-data", details: "About all of it." };
    const sent = await submit(page.request, "artisticmonk", answers);
    expectWithin(sent, 15);
    await staff.goto(requestPage(sent));
    await expect(staff.locator("main time").first()).toHaveAttribute("datetime", `${sent.dueOn}`);
  });

  test("in India, where no law gives more time, ArtisticMonk announces a delay with its reason, and the deadline stays", async ({
    page,
    staff,
  }) => {
    const sent = await submitVerified(page.request, "artisticmonk", { residence: "in" });
    await staff.goto(requestPage(sent));
    await submitStep(staff, "take", "Assign to me", /Assigned/);
    const delayPanel = staff.locator("#announce-delay");
    await expect(delayPanel).toContainText("moves no deadline");
    await submitStep(staff, "announce-delay", "Inform requester", /No deadline moved/, {
      "Expected by": "2027-12-01",
      Reason: "Three archives have to be searched.",
    });
    const email = await waitForEmail(sent.email, /it is taking longer/);
    expect(email.text).toContain("Wednesday 1 December 2027");
    expect(email.text).toContain("Three archives have to be searched.");
    await page.goto(sent.path);
    await expect(
      page.getByText("We expect to respond by Wednesday 1 December 2027."),
    ).toBeVisible();
    await expect(page.locator(".keep time")).toHaveAttribute("datetime", `${sent.dueOn}`);
  });

  test("ArtisticMonk accepts the parent or guardian of anyone under 18 who says why they may act", async ({
    page,
  }) => {
    const answers = answersOf({ residence: "in", right: "child-data", person: "child" });
    await answerUpTo(page, "artisticmonk", "acting", answers);
    await expect(page.getByText("You decide for a child of any age under 18.")).toBeVisible();
    const child = { subjectName: "Byron King", age: "16-17", authority: "I am his mother." };
    await answerQuestion(page, "acting", child);
    await expect(errorMessage(page)).toContainText(
      "Choose what gives you the right to act for them.",
    );
    await answerQuestion(page, "acting", { ...child, capacity: "parent" });
    await expect(page).toHaveURL(/\/ask\/contact/);
  });

  test("ArtisticMonk asks to verify the email address of the account, in an email that names the officer in Mumbai", async ({
    page,
  }) => {
    const sent = await submit(page.request, "artisticmonk");
    const email = await waitForEmail(sent.email, /verify/);
    expect(email.subject).toMatch(/privacy request/i);
    expect(email.text).toContain("Rajan, Grievance Officer");
    expect(email.text).toContain("Mumbai");
  });
});
