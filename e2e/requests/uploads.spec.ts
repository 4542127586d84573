import { expect } from "@playwright/test";
import { APP_URL } from "@/e2e/desk";
import { submitVerified } from "@/e2e/requester";
import { test } from "@/e2e/staff";
import { cookiesOf, streamForm } from "./stream-form";
import { keepsMessageOfRefusedFiles, sendsFiles } from "./uploads";

test("a requester sends a PDF and a text file, and staff get both unchanged", async ({
  page,
  staff,
}) => {
  await sendsFiles(page, staff);
});

test("the requester reads why a file is refused, and the message is kept", async ({ page }) => {
  await keepsMessageOfRefusedFiles(page);
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
