import { expect } from "@playwright/test";
import { open } from "@/e2e/person";
import { recentPage, requestPage, take, test } from "@/e2e/staff";

test("without JavaScript a handler creates a calendar address, replaces it and stops it", async ({
  browser,
  request,
}) => {
  const staff = await recentPage(browser, "imgus", "handler");
  const sent = await open(request, "imgus");
  await staff.goto(requestPage(sent));
  await take(staff, "take", "Assign to me", /Assigned/);
  await staff.goto("/desk/imgus/calendar");
  await take(staff, "open-me", "Create your address", /Opened/);
  const field = staff.getByLabel("Address for your requests");
  const first = await field.inputValue();
  expect(await (await fetch(first)).text()).toContain(`SUMMARY:${sent.reference} due: `);
  await take(staff, "renew-me", "Create new address", /The old address no longer works/);
  const second = await field.inputValue();
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  await take(staff, "stop-me", "Stop address", /Stopped/);
  expect((await fetch(second)).status).toBe(404);
  await expect(field).toHaveCount(0);
});
