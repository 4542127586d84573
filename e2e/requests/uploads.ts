import { writeFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { downloadFile, press, submitVerified } from "@/e2e/requester";
import { requestPage } from "@/e2e/staff";

/** A PDF of 300 kB with all byte values, so that any change to its bytes is noticed. */
export const PDF = Buffer.concat([
  Buffer.from("%PDF-1.7\n"),
  Buffer.from(Array.from({ length: 300_000 }, (_, at) => (at * 31) % 256)),
]);
export const TEXT = Buffer.from("Grüße, 你好\n");
const PAGE = Buffer.from("<!doctype html><script>alert(document.domain)</script>");

/** Longer than a cookie can be. */
export const REPLY = "Here is what you asked for, 你好.\n".repeat(200);

/** A requester sends two files with a message, and staff and the requester get them unchanged. */
export async function sendsFiles(page: Page, staff: Page): Promise<void> {
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
}

/** Writes files that the browser reads from the disk: sending large ones through the test would take seconds. */
export const onDisk = (...files: [name: string, content: Buffer][]): string[] =>
  files.map(([name, content]) => {
    const path = test.info().outputPath(name);
    writeFileSync(path, content);
    return path;
  });

export const REFUSED: [name: string, buffer: Buffer, sentence: RegExp][] = [
  ["invoice.pdf", PAGE, /invoice\.pdf: the content does not match the file type in the name/],
  ["page.html", PAGE, /page\.html: we do not accept this type of file/],
  ["empty.pdf", Buffer.alloc(0), /empty\.pdf: the file is empty/],
  ["large.txt", Buffer.alloc(21 * 1024 * 1024, 65), /large\.txt: the file is larger than 20 MB/],
  [
    "locked.pdf",
    Buffer.from("%PDF-1.7\ntrailer\n<< /Encrypt 5 0 R >>\n"),
    /locked\.pdf: the file is protected with a password/,
  ],
];

/** Each refused file gets a reason of its own, and the message is kept. */
export async function keepsMessageOfRefusedFiles(page: Page): Promise<void> {
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
}
