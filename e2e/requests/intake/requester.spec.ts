import { expect } from "@playwright/test";
import { codeIn, linkIn, waitForEmail } from "@/e2e/desk";
import {
  answerQuestion,
  answersOf,
  answerUpTo,
  downloadFile,
  openByCode,
  press,
  questionsOf,
  referenceOn,
  submitVerified,
} from "@/e2e/requester";
import { errorMessage, requestPage, submitStep, test } from "@/e2e/staff";

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("every question is asked, and mistakes come back with what was typed", async ({ page }) => {
    const answers = answersOf({ right: "rectification", details: "My name has a z." });
    await page.goto("/ruthimg");
    await page.getByRole("link", { name: "Start your request" }).click();
    for (const step of questionsOf("ruthimg")) {
      await press(page, "Continue");
      await expect(errorMessage(page), step).toBeVisible();
      await expect(page).toHaveTitle(/^Error: /);
      if (step === "contact") {
        await page.getByLabel("Full name").fill("Ada Lovelace");
        await page.getByLabel("Email address").fill("ada@example");
        await press(page, "Continue");
        await expect(page.getByLabel("Full name")).toHaveValue("Ada Lovelace");
        await expect(page.getByLabel("Email address")).toHaveValue("ada@example");
        await page.getByRole("link", { name: /like name@example.org/ }).click();
        await expect(page.getByLabel("Email address")).toBeFocused();
      }
      await answerQuestion(page, step, answers);
    }
    await press(page, "Send your request");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("We have your request");
    await page
      .getByLabel("Code from the email")
      .fill(codeIn(await waitForEmail(answers.email, /verify your email/)));
    await press(page, "Verify your email");
    await expect(page.getByRole("status")).toContainText("Your email address is verified");
  });

  test("a requester verifies by the link, sends a message and withdraws", async ({ page }) => {
    const answers = answersOf();
    await answerUpTo(page, "imgus", "check", answers);
    await press(page, "Send your request");
    const reference = await referenceOn(page);
    const verification = await waitForEmail(answers.email, /verify your email/);
    await page.goto(linkIn(verification, `/${reference}/verify/`));
    await press(page, "Verify your email");
    await press(page, "Send your message");
    await expect(errorMessage(page)).toContainText("Enter your message.");
    await expect(page.locator(".problem")).toBeFocused();
    await page.getByLabel("Your message").fill("Here is the screen with the identifier.");
    await page.getByLabel("Add files").setInputFiles({
      name: "screen.txt",
      mimeType: "text/plain",
      buffer: Buffer.from("device-4711"),
    });
    await press(page, "Send your message");
    await expect(page.getByText("Here is the screen with the identifier.")).toBeVisible();
    await expect(page.getByRole("link", { name: "screen.txt" })).toBeVisible();
    await page.getByRole("link", { name: "Withdraw your request" }).click();
    await press(page, "Withdraw your request");
    await expect(page.getByRole("status")).toContainText("Your request is withdrawn.");
    await waitForEmail(answers.email, /: withdrawn/);
    await press(page, "Sign out");
    await expect(page.getByText("You are signed out.")).toBeVisible();
  });

  test("a requester finds the response file by the reference and downloads it with a new code", async ({
    page,
    request,
    staff,
  }) => {
    const sent = await submitVerified(request, "ruthimg");
    const content = Buffer.from("name,prompt\nAda,a red fox\n");
    await staff.goto(requestPage(sent));
    await staff.locator("#fulfil summary").click();
    await staff.locator("#fulfil-files").setInputFiles({
      name: "your-data.csv",
      mimeType: "text/csv",
      buffer: content,
    });
    await submitStep(staff, "fulfil", "Send response", /Responded/);
    await page.goto("/ruthimg/request/track");
    await page.getByLabel("Your reference").fill(sent.reference);
    await press(page, "Continue");
    await openByCode(page, sent);
    expect(await downloadFile(page, "your-data.csv")).toEqual(content);
    await page.context().clearCookies();
    await page.goto(page.url().replace(/\?.*/, ""));
    await openByCode(page, sent);
    await expect(page.getByText("Downloaded once")).toBeVisible();
  });
});
