import { test } from "@playwright/test";
import { signIn } from "./desk";
import { addressOf, staffState } from "./staff";

for (const role of ["admin", "handler", "auditor"] as const) {
  test(`the ${role} of the desks signs in once`, async ({ page }) => {
    await signIn(page, addressOf(role));
    await page.context().storageState({ path: staffState(role) });
  });
}
