import { open } from "./person";
import { requestPage, test } from "./staff";

test("x", async ({ request, staff }) => {
  const sent = await open(request, "ruthimg");
  staff.on("console", (m) => console.log("console", m.text()));
  staff.on("pageerror", (m) => console.log("pageerror", m));
  staff.on("requestfailed", (m) => console.log("failed", m.url(), m.failure()));
  await staff.goto(requestPage(sent));
  await staff.locator("#message summary").click();
  await staff.locator("#message-text").fill("Hello");
  const [response] = await Promise.all([
    staff.waitForResponse((r) => r.request().method() === "POST"),
    staff.getByRole("button", { name: "Send the message" }).click(),
  ]);
  console.log(response.status(), response.headers());
  console.log(
    await Promise.race([response.text(), new Promise((r) => setTimeout(r, 5000, "no body"))]),
  );
  await staff.screenshot({ path: "/tmp/e2e/x.png", fullPage: true });
});
