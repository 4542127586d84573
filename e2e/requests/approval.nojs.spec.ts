import { staffPage, test } from "@/e2e/staff";
import { deskWithApproval, refuseOutdatedApproval, respondWithApproval } from "./approval";

test("without JavaScript a response is sent only after approval, and an outdated approval is refused", async ({
  page,
  browser,
  staff,
}) => {
  test.slow();
  const admin = await staffPage(browser, "admin");
  const slug = await deskWithApproval("approval-plain", admin);
  await respondWithApproval(slug, { proposer: staff, approver: admin, requester: page });
  await refuseOutdatedApproval(slug, { proposer: staff, approver: admin, requester: page });
  await admin.context().close();
});
