import { expect, test } from "vitest";
import { SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { imgus } from "@/prisma/seed/imgus";
import { ruthimg } from "@/prisma/seed/ruthimg";

const world = testWorld([ruthimg, imgus]);

test("where neither a law nor the policy sets a date, the requester sees none and staff have an internal one", async () => {
  const { reference, requestId, input } = await world.confirmed("ruthimg", {
    residence: "elsewhere",
  });
  const staff = await world.member("ruthimg", "handler");
  const seen = await readRequest(staff, reference);
  expect(seen).toMatchObject({ dueOn: "2026-12-22", daysLeft: 30 });
  expect(seen.deadline).toMatchObject({ internalOn: "2026-12-22", dueOn: null, houseDueOn: null });
  expect(seen.deadline.reasons.at(-1)).toMatchObject({ code: "internal-period" });

  const own = await readOwnRequest(await world.at("ruthimg", SUBJECT), requestId);
  expect(own.dueOn).toBeNull();
  expect(JSON.stringify(own.deadline)).not.toContain("2026-12-22");
  const text = world.mailTo(input.email);
  expect(text).toContain("Neither a law nor our privacy policy sets a date for our response.");
  expect(text).not.toMatch(/22 December|promise|Law:/);
});

test("where a law sets the date, the internal one changes nothing", async () => {
  const { reference } = await world.confirmed("imgus", { residence: "uk" });
  const staff = await world.member("imgus", "handler");
  const { deadline } = await readRequest(staff, reference);
  expect(deadline.internalOn).toBeUndefined();
  expect(deadline.targetOn).toBe(deadline.dueOn);
});
