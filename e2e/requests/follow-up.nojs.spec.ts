import { expect } from "@playwright/test";
import { codeIn, emailAfter, linkIn, newAddress, waitForEmail } from "@/e2e/desk";
import {
  answersOf,
  answerUpTo,
  openByCode,
  press,
  referenceOn,
  submitVerified,
} from "@/e2e/requester";
import { errorMessage, requestPage, submitStep, test } from "@/e2e/staff";

test("without JavaScript a wrong address is corrected before it is verified", async ({ page }) => {
  const answers = answersOf();
  await answerUpTo(page, "ruthimg", "check", answers);
  await press(page, "Send your request");
  const reference = await referenceOn(page);
  const first = await waitForEmail(answers.email, /verify your email/);
  await page.getByRole("link", { name: "Correct it" }).click();
  await page.getByLabel("New email address").fill("nobody");
  await press(page, "Send the email there");
  await expect(errorMessage(page)).toContainText("Enter an email address");
  await expect(page.getByLabel("New email address")).toHaveValue("nobody");
  const corrected = newAddress("right");
  await page.getByLabel("New email address").fill(corrected);
  const second = await emailAfter(corrected, /verify your email/, () =>
    press(page, "Send the email there"),
  );
  await page.goto(linkIn(first, "/verify/"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is a newer email");
  await page.goto(`/ruthimg/request/${reference}`);
  await page.getByLabel("Code from the email").fill(codeIn(second));
  await press(page, "Open your request");
  await expect(page.getByText(corrected)).toBeVisible();
});

test("without JavaScript a requester changes the address and the response delivery, and sends a complaint", async ({
  page,
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "imagerefiner", { residence: "uk" });
  await page.goto(sent.path);
  await openByCode(page, sent);
  await page.getByRole("link", { name: "Change the address we write to" }).click();
  const corrected = newAddress("right");
  await page.getByLabel("New email address").fill(corrected);
  const verification = await emailAfter(corrected, /verify your new email/, () =>
    press(page, "Send a code there"),
  );
  await page.getByLabel("Code from the email to the new address").fill(codeIn(verification));
  await press(page, "Change the address");
  await expect(page.getByText("Your address is changed.")).toBeVisible();
  await waitForEmail(sent.email, /we changed your address/);
  await page.getByRole("link", { name: "Change how you get our response" }).click();
  await page.getByRole("radio", { name: "As text by email" }).check();
  await press(page, "Save");
  await expect(page.getByText("We saved how you want to get our response.")).toBeVisible();
  await staff.goto(requestPage(sent));
  await submitStep(staff, "hold-nothing", "Send response", /no data was found/);
  await page.goto(`${sent.path}/appeal`);
  await press(page, "Send your complaint");
  await expect(errorMessage(page)).toBeVisible();
  await page.getByLabel("What went wrong?").fill("You did not look.");
  await press(page, "Send your complaint");
  await expect(page.getByText("This is your complaint about our response to")).toBeVisible();
  await expect(page.getByText(corrected)).toBeVisible();
});
