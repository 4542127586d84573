import { staffPage, test } from "@/e2e/staff";
import { keepsWhatCameLate, keepsWhatStaffTyped, sendsFromDesk } from "./staff-uploads";

test("without JavaScript staff send files with a message and an answer", async ({
  page,
  staff,
}) => {
  await sendsFromDesk(page, staff);
});

test("without JavaScript a file of staff that is refused says why, and the message is kept", async ({
  request,
  staff,
}) => {
  await keepsWhatStaffTyped(request, staff);
});

test("without JavaScript an answer that comes second is kept, and nothing is sent", async ({
  browser,
  request,
  staff,
}) => {
  const admin = await staffPage(browser, "admin");
  await keepsWhatCameLate(request, staff, admin);
  await admin.context().close();
});
