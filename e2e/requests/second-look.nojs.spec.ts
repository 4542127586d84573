import { staffPage, test } from "@/e2e/staff";
import { answersByTwo, deskWithApproval, looksAgain } from "./second-look";

test("without JavaScript two people answer as with it", async ({ page, browser, staff }) => {
  test.slow();
  const admin = await staffPage(browser, "admin");
  const slug = await deskWithApproval("second-look-plain", admin);
  await answersByTwo(slug, { proposer: staff, approver: admin, person: page });
  await looksAgain(slug, { proposer: staff, approver: admin, person: page });
  await admin.context().close();
});
