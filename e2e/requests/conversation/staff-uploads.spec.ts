import { expect } from "@playwright/test";
import { downloadFile, submitVerified } from "@/e2e/requester";
import { errorMessage, openPanel, requestPage, staffPage, submitStep, test } from "@/e2e/staff";
import { cookiesOf, streamForm, webMemoryGrowth } from "./stream-form";
import { onDisk, PDF, REFUSED, REPLY, TEXT } from "./uploads";

test("staff send files with a message and a response", { tag: "@both" }, async ({
  page,
  staff,
}) => {
  const sent = await submitVerified(page.request, "ruthimg");
  await staff.goto(requestPage(sent));
  const message = await openPanel(staff, "message");
  await message.getByLabel("Files").setInputFiles([
    { name: "our list.pdf", mimeType: "application/pdf", buffer: PDF },
    { name: "Grüße 你好.txt", mimeType: "text/plain", buffer: TEXT },
  ]);
  await submitStep(staff, "message", "Send message", /Sent/, { Message: "Two files for you." });
  await expect(staff.getByRole("link", { name: "our list.pdf" })).toBeVisible();
  const response = await openPanel(staff, "fulfil");
  await response
    .getByLabel("Files")
    .setInputFiles({ name: "all.txt", mimeType: "text/plain", buffer: TEXT });
  await submitStep(staff, "fulfil", "Send response", /Responded/, {
    Summary: "All of it.",
  });
  await page.goto(sent.path);
  expect((await downloadFile(page, "our list.pdf")).equals(PDF)).toBe(true);
  await page.goto(sent.path);
  await expect(page.getByText("all.txt")).toBeVisible();
});

test("staff read why a file is refused, and the message is kept", { tag: "@both" }, async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg");
  await staff.goto(requestPage(sent));
  for (const [name, buffer, sentence] of REFUSED) {
    const form = await openPanel(staff, "message");
    await form.getByLabel("Message").fill(REPLY);
    await form.getByLabel("Files").setInputFiles(onDisk(["good.txt", TEXT], [name, buffer]));
    await form.getByRole("button", { name: "Send message" }).click();
    await expect(errorMessage(staff)).toContainText(sentence);
    await expect(form.getByLabel("Message")).toHaveValue(REPLY);
    await expect(form.getByLabel("Files")).toHaveAccessibleDescription(sentence);
  }
  const form = await openPanel(staff, "message");
  await form.getByLabel("Message").fill(" ");
  await form
    .getByLabel("Files")
    .setInputFiles({ name: "page.html", mimeType: "text/html", buffer: TEXT });
  await form.getByRole("button", { name: "Send message" }).click();
  await expect(form.getByLabel("Message")).toHaveAccessibleDescription(/Enter a message\./);
  await expect(form.getByLabel("Files")).toHaveAccessibleDescription(
    /we do not accept this type of file/,
  );
  await expect(staff.getByRole("link", { name: "good.txt" })).toHaveCount(0);
});

test("the later of two responses with files is not sent, and its text is kept", {
  tag: "@both",
}, async ({ browser, request, staff }) => {
  const admin = await staffPage(browser, "admin");
  const sent = await submitVerified(request, "ruthimg");
  for (const page of [staff, admin]) await page.goto(requestPage(sent));
  const form = await openPanel(staff, "fulfil");
  await form.getByLabel("Summary").fill(REPLY);
  await form
    .getByLabel("Files")
    .setInputFiles({ name: "good.txt", mimeType: "text/plain", buffer: TEXT });
  await submitStep(admin, "hold-nothing", "Send response", /no data was found/);
  await form.getByRole("button", { name: "Send response" }).click();
  await expect(errorMessage(staff)).toContainText("This request changed after you opened it");
  await expect(staff.getByText(REPLY.split("\n")[0] ?? "").first()).toBeVisible();
  await admin.context().close();
});

test("a message with files is sent once, and after an error the files need not be chosen again", async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg");
  await staff.goto(requestPage(sent));
  const form = await openPanel(staff, "message");
  await form.getByLabel("Files").setInputFiles({
    name: "once.txt",
    mimeType: "text/plain",
    buffer: Buffer.from("once"),
  });
  await form.getByRole("button", { name: "Send message" }).click();
  await expect(errorMessage(staff)).toContainText("Enter a message.");
  await form.getByLabel("Message").fill("Only once.");
  await form.getByRole("button", { name: "Send message" }).dblclick();
  await expect(staff.getByRole("status")).toContainText("Sent");
  await expect(staff.getByRole("link", { name: "once.txt" })).toHaveCount(1);
  await staff.reload();
  await expect(staff.getByRole("link", { name: "once.txt" })).toHaveCount(1);
});

test("a team member who was signed out meanwhile reads so, and the form keeps what was typed", async ({
  request,
  browser,
}) => {
  const sent = await submitVerified(request, "ruthimg");
  const staff = await staffPage(browser);
  await staff.goto(requestPage(sent));
  const form = await openPanel(staff, "message");
  await form.getByLabel("Message").fill("Still here.");
  await staff.context().clearCookies();
  await form.getByRole("button", { name: "Send message" }).click();
  await expect(errorMessage(staff)).toContainText("You are signed out.");
  await expect(form.getByLabel("Message")).toHaveValue("Still here.");
  await staff.context().close();
});

test("staff send files of the maximum size, three hundred megabytes are cut off, and memory stays flat", async ({
  request,
  staff,
}) => {
  test.slow(); // half a gigabyte
  const sent = await submitVerified(request, "ruthimg");
  await staff.goto(requestPage(sent));
  const cookie = await cookiesOf(staff);
  const address = `${requestPage(sent)}/message`;
  const texts = { text: "Much of it." };
  const small = await streamForm(address, cookie, { texts, files: [["warm.txt", 20]] });
  expect(small.status).toBe(303);
  const growth = await webMemoryGrowth(async () => {
    const files = Array.from({ length: 10 }, (_, at): [string, number] => [`large-${at}.txt`, 20]);
    const complete = await streamForm(address, cookie, { texts, files });
    expect(complete.status).toBe(303);
    expect(complete.headers).toContain("done=message");
    const tooLarge = await streamForm(address, cookie, { texts, files: [["huge.pdf", 300]] });
    expect(tooLarge.status).toBe(413);
    expect(tooLarge.body).toContain("larger than 10 files of 20 MB each");
  });
  expect(growth).toBeLessThan(60);
  await staff.reload();
  await expect(staff.getByRole("link", { name: /^large-\d\.txt/ })).toHaveCount(10);
  await expect(staff.getByRole("link", { name: "huge.pdf" })).toHaveCount(0);
});

test("the route for files of staff refuses other sites and visitors who are not signed in", async ({
  request,
  staff,
}) => {
  const sent = await submitVerified(request, "ruthimg");
  await staff.goto(requestPage(sent));
  const multipart = { text: "x" };
  const address = `${requestPage(sent)}/message`;
  const headers = { origin: "https://elsewhere.example" };
  expect((await staff.request.post(address, { headers, multipart })).status()).toBe(403);
  const response = await staff.request.get(requestPage(sent));
  expect(await response.text()).not.toContain("Message to the requester");
  const nobody = await request.post(address, {
    headers: { origin: new URL(staff.url()).origin },
    multipart,
    maxRedirects: 0,
  });
  expect(nobody.status()).toBe(303);
  expect(nobody.headers().location).toContain("/sign-in?next=");
  expect(nobody.headers()["content-security-policy"]).toContain("default-src 'none'");
});
