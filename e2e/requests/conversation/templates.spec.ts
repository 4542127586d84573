import { expect } from "@playwright/test";
import { newAddress, runDeskCommand, startSession } from "@/e2e/desk";
import { waitForHydration } from "@/e2e/form-check";
import { openRequesterPage, press, submitVerified } from "@/e2e/requester";
import {
  errorMessage,
  openPanel,
  requestPage,
  staffPage,
  test,
  waitForShortcuts,
} from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import { add, newTemplateForm, templatesOf } from "./templates";

const COPIES = "Dear {{name}}, by {{due}}.\n{{sender}}";

test("an admin creates a template, a handler inserts it after what they typed, and an unfilled placeholder is not sent", async ({
  page,
  browser,
  request,
  staff,
}) => {
  const slug = await openDesk("templates", {}, ["admin", "handler"]);
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}`);
  await admin.getByRole("link", { name: "Templates" }).click();
  await expect(admin.getByText("No templates yet")).toBeVisible();
  await add(admin, { name: "Copies", text: "Dear {{nmae}}" });
  await expect(errorMessage(admin)).toContainText(
    "{{nmae}} is not a placeholder. The placeholders are {{name}},",
  );
  await expect(newTemplateForm(admin).getByLabel("Text")).toHaveValue("Dear {{nmae}}");
  await newTemplateForm(admin).getByLabel("Text").fill(COPIES);
  await press(admin, "Add template");
  await expect(admin.getByRole("status")).toContainText("Saved.");
  await add(admin, { name: "Kopien", language: "de", text: "Guten Tag, {{name}}" });
  await expect(admin.getByRole("heading", { name: "Kopien" })).toBeVisible();
  await admin.getByText("Preview Copies").click();
  await expect(admin.getByText("Dear Ada Lovelace, by Thursday 17 December 2026.")).toBeVisible();

  const sent = await submitVerified(request, slug, { residence: "eea", name: "Grace {{x}} <i>" });
  await staff.goto(requestPage(sent));
  await expect(staff.getByRole("link", { name: "Templates" })).toHaveCount(0);
  const form = await openPanel(staff, "message");
  const choice = form.getByLabel("Template");
  await expect(choice.locator("optgroup")).toHaveCount(2);
  await expect(choice.locator("optgroup").first()).toHaveAttribute("label", "English");
  const field = form.getByLabel("Message", { exact: true });
  await field.fill("We found it.");
  await choice.selectOption({ label: "Copies" });
  await form.getByRole("button", { name: "Insert" }).click();
  await expect(field).toHaveValue(
    /^We found it\.\n\nDear Grace \{\{x\}\} <i>, by \w+day \d+ \w+ \d{4}\.\n\{\{sender\}\}$/,
  );
  await expect(field).toBeFocused();
  await expect(form).toContainText("These values are not known for this request.");
  await expect(form.locator("code")).toHaveText("{{sender}}");
  await form.getByRole("button", { name: "Send message" }).click();
  await expect(errorMessage(staff)).toContainText("Fill in {{sender}} or remove it");
  const text = (await field.inputValue()).replace("{{sender}}", "Your desk");
  await field.fill(text);
  await form.getByRole("button", { name: "Send message" }).click();
  await expect(staff.getByRole("status")).toContainText("Sent.");
  await openRequesterPage(page, sent);
  await expect(page.getByText("Dear Grace {{x}} <i>, by")).toContainText("Your desk");
  await admin.context().close();
});

test("an inserted template is saved as a draft, and the shortcut still focuses the message, not the template list", async ({
  browser,
  request,
  staff,
}) => {
  const slug = await openDesk("templates-draft", {}, ["admin", "handler"]);
  const admin = await templatesOf(browser, slug, [{ name: "Hello", text: "Hello {{name}}" }]);
  const sent = await submitVerified(request, slug, { residence: "eea", name: "Ada" });
  await staff.goto(requestPage(sent));
  await waitForShortcuts(staff);
  await staff.keyboard.press("r");
  const form = staff.locator("#message");
  const field = form.getByLabel("Message", { exact: true });
  await expect(field).toBeFocused();
  await form.getByLabel("Template").selectOption({ label: "Hello" });
  await form.getByRole("button", { name: "Insert" }).click();
  await expect(form).toContainText("Draft saved at");
  await staff.reload();
  await expect(field).toHaveValue("Hello Ada");
  // The address names the same template, which must not be inserted twice.
  const id = await form.getByRole("option", { name: "Hello" }).getAttribute("value");
  await staff.goto(`${requestPage(sent)}?template=${id}#message`);
  await expect(field).toHaveValue("Hello Ada");
  await staff.goto(`${requestPage(sent)}?template=tpl_none#message`);
  await expect(field).toHaveValue("Hello Ada");
  await admin.context().close();
});

test("a team member without a name is led to the settings to add it, and the requester reads it as plain text", async ({
  page,
  browser,
  request,
}) => {
  const slug = await openDesk("templates-name", {}, ["admin"]);
  const admin = await templatesOf(browser, slug, [{ name: "Signed", text: "Yours, {{sender}}" }]);
  const email = newAddress("nameless");
  await runDeskCommand("invite", "--desk", slug, "--email", email, "--role", "handler");
  const sent = await submitVerified(request, slug, { residence: "eea", name: "Ada" });
  const writer = await (await browser.newContext()).newPage();
  await runDeskCommand("undo-window", email, "0");
  await startSession(writer, email);
  await writer.goto(requestPage(sent));
  const insertTemplate = async () => {
    await waitForHydration(writer, "#message-text");
    const form = await openPanel(writer, "message");
    const field = form.getByLabel("Message", { exact: true });
    await field.fill("");
    await form.getByLabel("Template").selectOption({ label: "Signed" });
    await form.getByRole("button", { name: "Insert" }).click();
    await expect(field).toHaveValue(/^Yours, /);
    return form;
  };
  await (await insertTemplate())
    .getByRole("link", { name: "Add your name in your settings" })
    .click();
  await writer.waitForURL(`/desk/${slug}/account`);
  await writer.getByLabel("Your name (optional)").fill("<b>Mara</b> Lind");
  await press(writer, "Save name");
  await expect(writer.getByRole("status")).toContainText("Saved.");
  await expect(writer.locator(".rail-person")).toContainText("<b>Mara</b> Lind");
  await writer.goto(requestPage(sent));
  await (await insertTemplate()).getByRole("button", { name: "Send message" }).click();
  await expect(writer.getByRole("status")).toContainText("Sent.");
  await openRequesterPage(page, sent);
  await expect(page.getByText("Yours, <b>Mara</b> Lind")).toBeVisible();
  await Promise.all([writer.context().close(), admin.context().close()]);
});

test("when two admins change a template, the second one chooses; after a removal what was typed is kept", async ({
  browser,
}) => {
  const slug = await openDesk("templates-two", {}, ["admin"]);
  const first = await templatesOf(browser, slug, [{ name: "Copies", text: "Dear {{name}}" }]);
  const second = await staffPage(browser, "admin");
  await second.goto(`/desk/${slug}/templates`);
  const editTemplate = async (page: typeof first, text: string) => {
    await page.getByText("Change Copies").click();
    await page.getByRole("listitem").getByLabel("Text").fill(text);
  };
  await editTemplate(first, "Hello {{name}}");
  await editTemplate(second, "Good day, {{name}}");
  await press(first, "Save template");
  await expect(first.getByRole("status")).toContainText("Saved.");
  await press(second, "Save template");
  await expect(errorMessage(second)).toContainText("after you opened it");
  const choice = second.getByRole("group", { name: "Version to keep: Text" });
  await choice.getByRole("radio", { name: "Keep yours" }).check();
  await press(second, "Save template");
  await expect(second.getByRole("status")).toContainText("Saved.");
  await expect(second.getByText("version 3")).toBeVisible();

  await second.getByText("Change Copies").click();
  await second.getByRole("listitem").getByLabel("Text").fill("Mine");
  await first.reload();
  await first.getByText("Remove Copies").click();
  await press(first, "Remove template");
  await expect(first.getByText("No templates yet")).toBeVisible();
  await press(second, "Save template");
  await expect(errorMessage(second)).toContainText("was removed after you opened the page");
  await expect(second.getByRole("listitem").getByLabel("Text")).toHaveValue("Mine");
  for (const one of [first, second]) await one.context().close();
});

test("a bulk message has the values of each requester, and its preview shows the first one", async ({
  browser,
  request,
}) => {
  const slug = await openDesk("templates-bulk", {}, ["admin"]);
  const sent = await submitVerified(request, slug, { residence: "eea", name: "Ada" });
  const admin = await staffPage(browser, "admin");
  await admin.goto(`/desk/${slug}`);
  await admin.locator(`#choose-${sent.reference}`).check();
  await admin.getByLabel("Bulk action").selectOption({ label: "Message requester" });
  await admin.getByRole("button", { name: "Continue" }).click();
  const field = admin.getByLabel("Message", { exact: true });
  await field.fill("Dear {{nmae}}");
  await press(admin, "Show preview");
  await expect(errorMessage(admin)).toContainText("{{nmae}} is not a placeholder.");
  await field.fill("Dear {{name}}: {{reference}}");
  await press(admin, "Show preview");
  await expect(admin.getByText(`Dear Ada: ${sent.reference}`)).toBeVisible();
  await expect(admin.getByText("As this requester reads it.")).toBeVisible();
  await field.fill("Dear {{name}}, {{sender}}");
  await press(admin, "Update preview");
  await expect(admin.getByText("A value that the message needs is not known.")).toBeVisible();
  await admin.context().close();
});

test.describe("without JavaScript", { tag: "@nojs" }, () => {
  test("a template is inserted after what was typed, and an unfilled placeholder is not sent", async ({
    browser,
    request,
  }) => {
    const slug = await openDesk("templates-plain", {}, ["admin", "handler"]);
    const admin = await templatesOf(browser, slug, [
      { name: "Copies", text: "Dear {{name}}\n{{sender}}" },
    ]);
    const staff = await staffPage(browser);
    await staff.goto(
      requestPage(await submitVerified(request, slug, { residence: "eea", name: "Ada" })),
    );
    const form = await openPanel(staff, "message");
    const field = form.getByLabel("Message", { exact: true });
    await field.fill("We found it.");
    await form.getByLabel("Template").selectOption({ label: "Copies" });
    await form.getByRole("button", { name: "Insert" }).click();
    await expect(staff).toHaveURL(/\?template=tpl_[\w-]+#message$/);
    await expect(field).toHaveValue("We found it.\n\nDear Ada\n{{sender}}");
    await expect(field).toBeVisible();
    await expect(form.locator("code")).toHaveText("{{sender}}");
    await form.getByRole("button", { name: "Send message" }).click();
    await expect(errorMessage(staff)).toContainText("Fill in {{sender}} or remove it");
    await expect(field).toHaveValue("We found it.\n\nDear Ada\n{{sender}}");
    await field.fill("We found it, Ada.");
    await form.getByRole("button", { name: "Send message" }).click();
    await expect(staff.getByRole("status")).toContainText("Sent.");
    await expect(field).toHaveValue("");

    // If no template is chosen, what was typed is kept, and the panel stays open.
    await openPanel(staff, "message");
    await field.fill("Later");
    await form.getByRole("button", { name: "Insert" }).click();
    await expect(field).toHaveValue("Later");
    for (const one of [admin, staff]) await one.context().close();
  });
});
