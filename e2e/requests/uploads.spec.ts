import { request as ask } from "node:http";
import { expect } from "@playwright/test";
import { APP_URL } from "@/e2e/desk";
import { open } from "@/e2e/person";
import { test } from "@/e2e/staff";
import { keepsTheText, sendsFiles } from "./uploads";

test("a person sends a PDF and a text, and the desk gets both byte by byte", async ({
  page,
  staff,
}) => {
  await sendsFiles(page, staff);
});

test("a file that is refused says why, and the message beside it is kept", async ({ page }) => {
  test.slow(); // a file of twenty-one megabytes among them
  await keepsTheText(page);
});

test("a form beyond all limits is cut with 413, and leads back to what was typed", async ({
  page,
}) => {
  const { path } = await open(page.request, "ruthimg");
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  const boundary = "the-boundary";
  const headers = {
    origin: APP_URL,
    cookie: cookies.join("; "),
    "content-type": `multipart/form-data; boundary=${boundary}`,
  };
  const part = (rest: string) => `--${boundary}\r\nContent-Disposition: form-data; ${rest}\r\n\r\n`;
  const line = ask(`${APP_URL}${path}/reply`, { method: "POST", headers });
  line.on("error", () => undefined); // it is hung up while we still send
  const answered = new Promise<{ status: number; body: string; cookies: string[] }>((resolve) => {
    line.on("response", async (response) => {
      let body = "";
      for await (const piece of response) body += piece;
      const set = response.headers["set-cookie"] ?? [];
      resolve({ status: response.statusCode ?? 0, body, cookies: set });
    });
  });
  line.write(`${part('name="text"')}My message\r\n${part('name="files"; filename="huge.pdf"')}`);
  line.write("%PDF-1.7\n");
  const block = Buffer.alloc(1024 * 1024);
  let over = false;
  void answered.then(() => {
    over = true;
  });
  for (let sent = 0; sent < 2048 && !over && !line.destroyed; sent += 1) {
    await new Promise<void>((resolve) => line.write(block, () => resolve()));
  }
  const answer = await answered;
  line.destroy();
  expect(answer.status).toBe(413);
  expect(answer.body).toContain("larger than 10 files of 20 MB each");
  const back = /href="([^"]+)"/.exec(answer.body)?.[1] ?? "";
  const [name = "", value = ""] = (answer.cookies[0]?.split(";")[0] ?? "").split("=");
  await page.context().addCookies([{ name, value, url: APP_URL }]);
  await page.goto(back);
  await expect(page.getByRole("main").getByRole("alert")).toContainText("larger than 10 files");
  await expect(page.getByLabel("Your message")).toHaveValue("My message");
});
