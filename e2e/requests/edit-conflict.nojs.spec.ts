import { expect } from "@playwright/test";
import { press, submitVerified } from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, staffPage, test } from "@/e2e/staff";
import { openDesk } from "@/e2e/test-desk";

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
    await expect(again.getByRole("status")).toContainText("The draft is discarded");
    await expect(again.locator(`#${id} textarea`)).toHaveValue("");
  }
  for (const one of [staff, again]) await one.context().close();
});
