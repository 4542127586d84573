import { expect } from "@playwright/test";
import { press } from "@/e2e/requester";
import { entersLetter, FORM } from "@/e2e/requests/intake/new-request";
import { errorMessage, staffPage } from "@/e2e/staff";
import { openAllDetails, visit, type Walk } from "./walk";

/** The form for a new request, and the page of a request without an email address. */
export const NEW_REQUEST_STATES: Readonly<Record<string, Walk>> = {
  "a new request: empty, folded out, wrong, saved, and without permission": async function* ({
    browser,
    staff,
  }) {
    yield* visit(staff, [FORM, "/desk/imgus/requests/new"]);
    await staff.goto(FORM);
    await openAllDetails(staff);
    yield staff;
    await staff.getByLabel("Time").fill("noon");
    await press(staff, "Save request");
    await expect(errorMessage(staff)).toBeVisible();
    yield staff;
    await entersLetter(staff);
    yield staff;
    await openAllDetails(staff);
    yield staff;
    const auditor = await staffPage(browser, "auditor");
    yield* visit(auditor, [FORM]);
    await auditor.context().close();
  },
};
