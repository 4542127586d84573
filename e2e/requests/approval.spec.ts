import { staffPage, test } from "@/e2e/staff";
import { deskWithApproval, respondWithApproval } from "./approval";

test("a response with a file is sent only after a colleague has approved it", async ({
  page,
  browser,
  staff,
}) => {
  test.slow();
  const admin = await staffPage(browser, "admin");
  const slug = await deskWithApproval("approval", admin);
  await respondWithApproval(slug, { proposer: staff, approver: admin, requester: page });
  await admin.context().close();
});
