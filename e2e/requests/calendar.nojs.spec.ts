import { expect } from "@playwright/test";
import { submitVerified } from "@/e2e/requester";
import { recentlySignedInPage, requestPage, submitStep, test } from "@/e2e/staff";

test("without JavaScript a handler creates a calendar address, replaces it and stops it", async ({
  browser,
  request,
}) => {
  const staff = await recentlySignedInPage(browser, "imgus", "handler");
  const sent = await submitVerified(request, "imgus");
  await staff.goto(requestPage(sent));
  await submitStep(staff, "take", "Assign to me", /Assigned/);
  await staff.goto("/desk/imgus/calendar");
  await submitStep(staff, "open-me", "Create your address", /Opened/);
  const field = staff.getByLabel("Address for your requests");
  const first = await field.inputValue();
  expect(await (await fetch(first)).text()).toContain(`SUMMARY:${sent.reference} due: `);
  await submitStep(staff, "renew-me", "Create new address", /The old address no longer works/);
  const second = await field.inputValue();
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  await submitStep(staff, "stop-me", "Stop address", /Stopped/);
  expect((await fetch(second)).status).toBe(404);
  await expect(field).toHaveCount(0);
});
