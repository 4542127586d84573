import { expect } from "@playwright/test";
import { type Slug, submitVerified } from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, staffPage, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";
import { templatesOf } from "./templates";

test("without JavaScript a template is inserted after what was typed, and an unfilled placeholder is not sent", async ({
  browser,
  request,
}) => {
  const slug = (await openDesk("templates-plain", {}, ["admin", "handler"])) as Slug;
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
