import { staffPage, test } from "@/e2e/staff";
import { answersByTwo, deskWithApproval } from "./second-look";

test("one proposes an answer with its file, and it goes out once a colleague has approved it", async ({
  page,
  browser,
  staff,
}) => {
  test.slow();
  const admin = await staffPage(browser, "admin");
  const slug = await deskWithApproval("second-look", admin);
  await answersByTwo(slug, { proposer: staff, approver: admin, person: page });
  await admin.context().close();
});
