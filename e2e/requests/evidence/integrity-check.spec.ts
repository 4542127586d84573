import { expectIntactLog, staffPage, test } from "@/e2e/staff";

test("without JavaScript an auditor runs the integrity check and reads its result", {
  tag: "@nojs",
}, async ({ browser }) => {
  const auditor = await staffPage(browser, "auditor");
  await expectIntactLog(auditor, "aigenerator");
  await auditor.context().close();
});
