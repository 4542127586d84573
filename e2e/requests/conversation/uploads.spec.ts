import { expect } from "@playwright/test";
import { APP_URL } from "@/e2e/desk";
import { downloadFile, press, submitVerified } from "@/e2e/requester";
import { requestPage, test } from "@/e2e/staff";
import { cookiesOf, streamForm } from "./stream-form";
import { onDisk, PDF, REFUSED, REPLY, TEXT } from "./uploads";

test("a requester sends a PDF and a text file, and staff get both unchanged", {
  tag: "@both",
}, async ({ page, staff }) => {
  const sent = await submitVerified(page.request, "ruthimg");
  await page.goto(sent.path);
  await expect(page.getByText(/Up to 10 files of 20 MB each/)).toBeVisible();
  await page.getByLabel("Your message").fill(REPLY);
  await page.getByLabel("Add files").setInputFiles([
    { name: "proof of name.pdf", mimeType: "application/pdf", buffer: PDF },
    { name: "Grüße 你好.txt", mimeType: "text/plain", buffer: TEXT },
  ]);
  await press(page, "Send your message");
  await expect(page.getByRole("status")).toContainText("We have your message");
  expect((await downloadFile(page, "proof of name.pdf")).equals(PDF)).toBe(true);
  await staff.goto(requestPage(sent));
  for (const [name, content] of [
    ["proof of name.pdf", PDF],
    ["Grüße 你好.txt", TEXT],
  ] as const) {
    const link = staff.getByRole("link", { name });
    const response = await staff.request.get((await link.getAttribute("href")) ?? "");
    expect((await response.body()).equals(content), name).toBe(true);
    expect(response.headers()).toMatchObject({
      "content-disposition": expect.stringMatching(
        /^attachment; filename=".+"; filename\*=UTF-8''/,
      ),
      "content-security-policy": expect.stringContaining("sandbox"),
      "x-content-type-options": "nosniff",
    });
  }
});

test("the requester reads why a file is refused, and the message is kept", {
  tag: "@both",
}, async ({ page }) => {
  const sent = await submitVerified(page.request, "ruthimg");
  await page.goto(sent.path);
  for (const [name, buffer, sentence] of REFUSED) {
    await page.getByLabel("Your message").fill(REPLY);
    await page.getByLabel("Add files").setInputFiles(onDisk(["good.txt", TEXT], [name, buffer]));
    await press(page, "Send your message");
    await expect(page.getByRole("main").getByRole("alert")).toContainText(sentence);
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByLabel("Your message")).toHaveValue(REPLY);
    await expect(page.getByLabel("Add files")).toHaveAccessibleDescription(sentence);
  }
  await expect(page.getByRole("link", { name: "good.txt" })).toHaveCount(0);
});

test("a form beyond all limits is cut off with 413, and leads back to what was typed", async ({
  page,
}) => {
  const { path } = await submitVerified(page.request, "ruthimg");
  const response = await streamForm(`${path}/reply`, await cookiesOf(page), {
    texts: { text: "My message" },
    files: [["huge.pdf", 2048]],
  });
  expect(response.status).toBe(413);
  expect(response.body).toContain("larger than 10 files of 20 MB each");
  const back = /href="([^"]+)"/.exec(response.body)?.[1] ?? "";
  const [name = "", value = ""] = (response.cookies[0]?.split(";")[0] ?? "").split("=");
  await page.context().addCookies([{ name, value, url: APP_URL }]);
  await page.goto(back);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("larger than 10 files");
  await expect(page.getByLabel("Your message")).toHaveValue("My message");
});
