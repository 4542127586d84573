import { expect, type Page } from "@playwright/test";
import { emailAfter, linkIn, newAddress, runDeskCommand, waitForEmail } from "@/e2e/desk";
import { type Sent, submit, verifyWithLink } from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, submitStep, test } from "@/e2e/staff";

const VERIFICATION = /verify your email/;
const state = (staff: Page, name: string) =>
  expect(staff.locator("main .tag", { hasText: name }).first()).toBeVisible();

async function expire({ slug, reference }: Sent): Promise<void> {
  await runDeskCommand("expire-links", slug, reference);
  await runDeskCommand("work", "--now", new Date().toISOString());
}

test("staff open a request whose requester they verified by other means, with a note that says how", {
  tag: "@both",
}, async ({ page, staff }) => {
  const sent = await submit(page.request, "ruthimg");
  const link = linkIn(await waitForEmail(sent.email, VERIFICATION), "/verify/");
  await staff.goto(requestPage(sent));
  await state(staff, "Awaiting verification");
  const open = async (note: string) => {
    const form = await openPanel(staff, "verify-requester");
    await form.getByRole("radio", { name: "By phone" }).check();
    await form.getByLabel("Note").fill(note);
    await form.getByRole("button", { name: "Open the request" }).click();
  };
  await open("  ");
  await expect(errorMessage(staff).first()).toBeVisible();
  await open("Called back on the number in the account.");
  await expect(staff.getByRole("status")).toContainText("Verified. The request is open");
  await state(staff, "Open");
  await expect(staff.getByText("Requester verified by staff")).toBeVisible();
  await expect(staff.getByText("Called back on the number in the account.")).toBeVisible();
  await waitForEmail(sent.email, /received/);
  // The link that was sent before no longer opens anything.
  await page.goto(link);
  await expect(page.getByRole("button", { name: "Verify your email" })).toHaveCount(0);
});

for (const { expired, corrected, tag } of [
  { expired: false, corrected: false, tag: [] },
  { expired: false, corrected: true, tag: [] },
  { expired: true, corrected: false, tag: [] },
  { expired: true, corrected: true, tag: "@both" },
]) {
  const to = corrected ? "a corrected address" : "the same address";
  const when = expired ? "after" : "before";
  test(`staff send a new link to ${to} ${when} the first one expired: it opens the request, and no link to a wrong address does`, {
    tag,
  }, async ({ page, staff }) => {
    const sent = await submit(page.request, "ruthimg");
    const first = linkIn(await waitForEmail(sent.email, VERIFICATION), "/verify/");
    if (expired) await expire(sent);
    await staff.goto(requestPage(sent));
    await state(staff, expired ? "Link expired" : "Awaiting verification");
    const email = corrected ? newAddress("right") : sent.email;
    const verification = await emailAfter(email, VERIFICATION, () =>
      submitStep(staff, "resend", "Send link", /gets an email with a new link/, {
        "Email address": email,
      }),
    );
    await state(staff, "Awaiting verification");
    await page.goto(first);
    const button = page.getByRole("button", { name: "Verify your email" });
    await expect(button).toHaveCount(expired || corrected ? 0 : 1);
    await verifyWithLink(page.request, verification);
    await staff.reload();
    await state(staff, "Open");
  });
}
