import { test } from "@playwright/test";
import { signIn } from "./desk";
import { addressOf, setUndoWindow, staffState } from "./staff";

for (const role of ["admin", "handler", "auditor"] as const) {
  test(`the ${role} of the example desks signs in once for all tests`, async ({ page }) => {
    await signIn(page, addressOf(role));
    // Otherwise every test that waits for an email of the desk would wait ten seconds longer.
    await setUndoWindow(page, "Off: emails are sent at once");
    await page.context().storageState({ path: staffState(role) });
  });
}
