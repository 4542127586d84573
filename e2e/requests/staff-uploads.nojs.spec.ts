import { staffPage, test } from "@/e2e/staff";
import { keepsLaterResponse, keepsWhatStaffTyped, sendsFromDesk } from "./staff-uploads";

test("without JavaScript staff send files with a message and a response", async ({
  page,
  staff,
}) => {
  await sendsFromDesk(page, staff);
});

test("without JavaScript staff read why a file is refused, and the message is kept", async ({
  request,
  staff,
}) => {
  await keepsWhatStaffTyped(request, staff);
});

test("without JavaScript the later of two responses is not sent, and its text is kept", async ({
  browser,
  request,
  staff,
}) => {
  const admin = await staffPage(browser, "admin");
  await keepsLaterResponse(request, staff, admin);
  await admin.context().close();
});
