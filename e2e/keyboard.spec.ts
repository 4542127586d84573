import { expect, type Page } from "@playwright/test";
import enForm from "@/lib/messages/en/form.json" with { type: "json" };
import enResidences from "@/lib/messages/en/residences.json" with { type: "json" };
import enRights from "@/lib/messages/en/rights.json" with { type: "json" };
import { codeIn, linkIn, newAddress, runDeskCommand, waitForEmail } from "./desk";
import { tabTo } from "./keyboard";
import { referenceOn, submitVerified } from "./requester";
import { test } from "./staff";

// These tests use only Tab, arrow keys, letters and Enter, from the top of each page. Nothing is clicked or focused
// by the test itself.
test.slow();

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

async function pressEnterOn(
  page: Page,
  role: "button" | "link",
  name: string | RegExp,
): Promise<void> {
  await tabTo(page, page.getByRole(role, { name, exact: typeof name === "string" }).first());
  await page.keyboard.press("Enter");
}

async function type(page: Page, label: string | RegExp, text: string): Promise<void> {
  await tabTo(page, page.getByLabel(label, { exact: typeof label === "string" }).first());
  await page.keyboard.type(text);
}

/** Chooses a radio button: Tab reaches the group, and the arrow keys move within it. */
async function choose(page: Page, name: string): Promise<void> {
  await tabTo(page, page.getByRole("main").getByRole("radio").first());
  const radio = page.getByRole("radio", { name, exact: true });
  await page.keyboard.press("Space");
  for (let presses = 0; presses < 40 && !(await radio.isChecked()); presses += 1) {
    await page.keyboard.press("ArrowDown");
  }
  await expect(radio).toBeChecked();
}

const continueTo = (page: Page, to: RegExp) =>
  Promise.all([page.waitForURL(to), pressEnterOn(page, "button", enForm.common.continue)]);

test("a requester submits, verifies, sends a message and withdraws with the keyboard alone", async ({
  page,
}) => {
  const email = newAddress();
  await page.goto("/ruthimg");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /^Skip to/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await pressEnterOn(page, "link", enForm.start.begin);
  await choose(page, enResidences.eea);
  await continueTo(page, /\/right/);
  await choose(page, enRights.access.title);
  await continueTo(page, /\/person/);
  await choose(page, enForm.steps.person.self);
  await continueTo(page, /\/contact/);
  await pressEnterOn(page, "button", enForm.common.continue);
  await expect(page.locator(".problem")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel(enForm.steps.contact.name)).toBeFocused();
  await page.keyboard.type("Ada Lovelace");
  await type(page, /email address/i, email);
  await continueTo(page, /\/details/);
  await continueTo(page, /\/check/);
  await pressEnterOn(page, "button", "Send your request");
  await expect(page).toHaveURL(/\/sent/);
  await type(page, "Code from the email", codeIn(await waitForEmail(email, /verify your email/)));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status")).toBeVisible();
  const reference = await referenceOn(page);
  await type(page, "Your message", "It is about last spring.");
  await pressEnterOn(page, "button", "Send your message");
  await expect(page.getByText("It is about last spring.")).toBeVisible();
  await pressEnterOn(page, "link", /withdraw/i);
  await expect(page).toHaveURL(/\/withdraw/);
  await pressEnterOn(page, "button", /withdraw/i);
  await expect(page.getByRole("status")).toContainText("Your request is withdrawn.");
  expect(reference).toBe(await referenceOn(page));
});

test("a team member signs in, finds a request and responds to it with the keyboard alone", async ({
  page,
  request,
}) => {
  const email = newAddress("handler");
  await runDeskCommand("invite", "--desk", "imgus", "--email", email, "--role", "handler");
  const { reference } = await submitVerified(request, "imgus");
  await page.goto("/sign-in");
  await type(page, "Work email address", email);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/sent/);
  await page.goto(linkIn(await waitForEmail(email, /sign-in link/), "/sign-in/link"));
  await pressEnterOn(page, "button", "Sign in");
  await page.waitForURL(/\/desk/);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await type(page, /^Search/, reference);
  await page.keyboard.press("Enter");
  await page.waitForURL(/q=/);
  await page.keyboard.press("j");
  await expect(page.locator(`tr[data-key="${reference}"]`).getByRole("link")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toContainText(reference);
  await pressEnterOn(page, "button", "Assign to me");
  await expect(page.getByRole("status")).toContainText("Assigned");
  await startAndCancelRefusal(page);
  await page.keyboard.press("r");
  await expect(page.getByLabel("Message", { exact: true })).toBeFocused();
  await page.keyboard.type("Which account is it?");
  await pressEnterOn(page, "button", "Send message");
  await expect(page.getByRole("status")).toContainText("Sent");
  await page.keyboard.press("e");
  await expect(page.getByLabel("Summary")).toBeFocused();
  await page.keyboard.type("All of it.");
  await pressEnterOn(page, "button", "Send response");
  await expect(page.getByRole("status")).toContainText("Responded");
});

/** Sends an empty refusal, follows the error to its field and closes the panel: the focus is back at the panel. */
async function startAndCancelRefusal(page: Page): Promise<void> {
  const summary = page.locator("#refuse > summary");
  await tabTo(page, summary);
  await page.keyboard.press("Enter");
  await pressEnterOn(page, "button", "Refuse request");
  await expect(page.locator("#refuse .problem")).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.locator("#refuse").getByLabel("Ground for refusal")).toBeFocused();
  await tabTo(page, summary, "Shift+Tab");
  await page.keyboard.press("Enter");
  await expect(summary).toBeFocused();
  await expect(button(page, "Refuse request")).toBeHidden();
}
