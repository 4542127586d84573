import { type Browser, expect, type Page } from "@playwright/test";
import { press, submitVerified } from "@/e2e/requester";
import {
  errorMessage,
  fact,
  openPanel,
  requestPage,
  staffPage,
  submitStep,
  test,
} from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

const choose = (page: Page, id: string, choice: string) =>
  page.locator(`#${id}`).getByRole("radio", { name: choice }).check();

/** Opens a new unassigned request in two browsers. */
async function openInTwoBrowsers(
  browser: Browser,
): Promise<{ admin: Page; handler: Page; page: string }> {
  const [admin, handler] = [await staffPage(browser, "admin"), await staffPage(browser)];
  const page = requestPage(await submitVerified(admin.request, "ruthimg", { residence: "eea" }));
  for (const one of [admin, handler]) await one.goto(page);
  return { admin, handler, page };
}

test("in an edit conflict the second team member sees each field as it was and as it is, and chooses", async ({
  browser,
}) => {
  const { admin, handler } = await openInTwoBrowsers(browser);
  const assign = await openPanel(handler, "assign");
  const me = assign.locator("option", { hasText: "(you)" });
  await assign.getByLabel("Assignee").selectOption(await me.getAttribute("value"));
  const law = await openPanel(handler, "correct-law");
  await law.getByLabel("Law", { exact: true }).selectOption("uk-gdpr");
  await law.getByLabel("Reason").fill("Lives in Leeds.");

  await submitStep(admin, "take", "Assign to me", /Assigned/);
  const assignee = await fact(admin, "Assignee").innerText();
  await openPanel(handler, "assign");
  await assign.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(errorMessage(handler)).toContainText("Choose the version to keep: Assignee.");
  await expect(assign.getByRole("group")).toContainText(
    /When you opened it\s*Unassigned\s*Now, by .+\s*Yours/,
  );
  await assign.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(assign.getByText("Error: Choose the version to keep: Assignee.")).toBeVisible();
  await errorMessage(handler).getByRole("link").click();
  await expect(assign.getByRole("radio", { name: "Keep yours" })).toBeFocused();
  await choose(handler, "assign", "Use theirs");
  await assign.getByRole("button", { name: "Assign", exact: true }).click();
  await expect(handler.getByRole("status")).toContainText("Assigned.");
  await expect(fact(handler, "Assignee")).toHaveText(assignee);

  const second = await openPanel(handler, "correct-law");
  await second.getByLabel("Law", { exact: true }).selectOption("uk-gdpr");
  await second.getByLabel("Reason").fill("Lives in Leeds.");
  const first = await openPanel(admin, "correct-law");
  await first.getByLabel("Law", { exact: true }).selectOption("ch-fadp");
  await first.getByLabel("Additional law").selectOption("eu-gdpr");
  await first.getByLabel("Reason").fill("Lives in Bern.");
  await first.getByRole("button", { name: "Correct applicable law" }).click();
  await expect(admin.getByRole("status")).toContainText("Corrected.");
  await second.getByRole("button", { name: "Correct applicable law" }).click();
  await expect(second.getByText("Updated: Additional law")).toBeVisible();
  await expect(second.getByLabel(/^Additional law/)).toHaveValue("eu-gdpr");
  await expect(second.getByLabel("Reason")).toHaveValue("Lives in Leeds.");
  await choose(handler, "correct-law", "Keep yours");
  await second.getByRole("button", { name: "Correct applicable law" }).click();
  await expect(handler.getByRole("status")).toContainText("Corrected.");
  await expect(handler.locator("#correct-law-law")).toHaveValue("uk-gdpr");
  await expect(handler.locator("#correct-law-also")).toHaveValue("eu-gdpr");
  for (const one of [admin, handler]) await one.context().close();
});

test("a draft to the requester is restored after the tab was closed, in another browser, and for nobody else", async ({
  browser,
}) => {
  const { admin, handler, page } = await openInTwoBrowsers(browser);
  const message = await openPanel(handler, "message");
  await message.getByLabel("Message").fill("Dear Ada, we");
  await expect(message.locator("form")).toContainText(/Draft saved at \d\d:\d\d/);
  await message.getByLabel("Message").fill("Dear Ada, we have found");
  await handler.goto("/desk/ruthimg");
  await handler.context().close();

  const other = await staffPage(browser);
  await other.goto(page);
  await expect(other.getByLabel("Message")).toHaveValue("Dear Ada, we have found");
  await expect(other.locator("#message form")).toContainText("Draft saved on ");
  await admin.reload();
  await expect(admin.locator("#message textarea")).toHaveValue("");
  await other.getByRole("button", { name: "Send message" }).click();
  await expect(other.getByRole("status")).toContainText("Sent.");
  await expect(other.locator("#message textarea")).toHaveValue("");

  await expect(other.locator("#message").getByRole("button", { name: "Discard" })).toHaveCount(0);

  const note = await openPanel(other, "note");
  await note.getByLabel("Note").fill("Ask the arch");
  await note.getByRole("button", { name: "Discard draft" }).click();
  await expect(note.getByLabel("Note")).toBeFocused();
  await expect(note.getByRole("button", { name: "Discard" })).toHaveCount(0);
  await other.goto(page);
  await expect(other.locator("#note textarea")).toHaveValue("");
  await expect(other.locator("#message textarea")).toHaveValue("");
  for (const one of [admin, other]) await one.context().close();
});

test("the page confirms that a draft is saved even if it was rendered again while the draft was on its way", async ({
  browser,
}) => {
  const { admin, handler } = await openInTwoBrowsers(browser);
  const note = await openPanel(handler, "note");
  let release = () => {};
  const delay = new Promise<void>((go) => {
    release = go;
  });
  await handler.route("**/draft", async (route) => {
    await delay;
    await route.continue();
  });
  const draftRequest = handler.waitForRequest("**/draft");
  await note.getByLabel("Note").fill("Ask the archive");
  await draftRequest;
  await submitStep(admin, "take", "Assign to me", /Assigned/);
  await handler.locator(".live").getByRole("button", { name: "Show" }).click();
  await expect(fact(handler, "Assignee")).not.toHaveText("Unassigned");
  release();
  await expect(note.locator("form")).toContainText(/Draft saved at \d\d:\d\d/);
  for (const one of [admin, handler]) await one.context().close();
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("when two admins change the brand, the second one chooses field by field, and nothing of the first is lost", async ({
    browser,
  }) => {
    const at = `/desk/${await openDesk("brand-conflict", {}, ["admin"])}/brand`;
    const [first, second] = [await staffPage(browser, "admin"), await staffPage(browser, "admin")];
    for (const page of [first, second]) await page.goto(at);
    await first.getByLabel("Name", { exact: true }).fill("The first name");
    await first.getByLabel("Colour").fill("#26478d");
    await press(first, "Preview");
    await press(first, "Apply");
    await expect(first.getByRole("status")).toContainText("Applied.");

    await second.getByLabel("Name", { exact: true }).fill("The second name");
    await second.getByLabel("Introduction").fill("Hello.");
    await press(second, "Preview");
    await expect(second.getByLabel("Colour")).toHaveValue("#26478d");
    await press(second, "Apply");
    await expect(errorMessage(second)).toContainText("after you opened it");
    const choice = second.getByRole("group", { name: "Version to keep: Name" });
    await expect(choice).toContainText(
      /When you opened it.+Now, by .+The first name.+The second name/s,
    );
    await press(second, "Apply");
    await expect(errorMessage(second)).toContainText("Choose the version to keep: Name.");
    await choice.getByRole("radio", { name: "Keep yours" }).check();
    await press(second, "Apply");
    await expect(second.getByRole("status")).toContainText("Applied.");
    await expect(second.getByLabel("Name", { exact: true })).toHaveValue("The second name");
    await expect(second.getByLabel("Colour")).toHaveValue("#26478d");
    await expect(second.getByLabel("Introduction")).toHaveValue("Hello.");
    for (const page of [first, second]) await page.context().close();
  });

  test("a draft is saved by a button, without files, and discarded by another", async ({
    browser,
    request,
  }) => {
    const page = requestPage(await submitVerified(request, "ruthimg", { residence: "eea" }));
    const [staff, again] = [await staffPage(browser), await staffPage(browser)];
    await staff.goto(page);
    for (const [id, label, words] of [
      ["message", "Message", "Dear\nAda"],
      ["note", "Note", "Ask the archive"],
    ] as const) {
      const form = await openPanel(staff, id);
      await form.getByLabel(label).fill(words);
      await form.getByRole("button", { name: "Save draft" }).click();
      await expect(staff.getByRole("status")).toContainText("Saved as a draft");
      await again.goto(page);
      await expect(again.locator(`#${id} textarea`)).toHaveValue(words);
      await again.locator(`#${id}`).getByRole("button", { name: "Discard draft" }).click();
      await expect(again.getByRole("status")).toContainText("Draft discarded");
      await expect(again.locator(`#${id} textarea`)).toHaveValue("");
    }
    for (const one of [staff, again]) await one.context().close();
  });
});
