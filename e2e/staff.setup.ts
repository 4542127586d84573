import { test } from "@playwright/test";
import { signIn } from "./desk";
import { addressOf, chooseTakeBack, staffState } from "./staff";

for (const role of ["admin", "handler", "auditor"] as const) {
  test(`the ${role} of the desks signs in once`, async ({ page }) => {
    await signIn(page, addressOf(role));
    // Else every test that waits for a letter of the desk waits ten seconds longer.
    await chooseTakeBack(page, "Off: emails are sent at once");
    await page.context().storageState({ path: staffState(role) });
  });
}
