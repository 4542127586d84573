import { PUBLIC_STATES } from "@/e2e/states/public";
import { STAFF_STATES } from "@/e2e/states/staff";
import { expectFullyAccessible } from "./accessibility";
import { test } from "./staff";

for (const [name, walk] of Object.entries({ ...PUBLIC_STATES, ...STAFF_STATES })) {
  test(`accessible to everybody: ${name}`, async ({ page, staff, browser, request }) => {
    test.slow();
    for await (const state of walk({ page, staff, browser, request })) {
      await expectFullyAccessible(state);
    }
  });
}
