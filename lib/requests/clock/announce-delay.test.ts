import { expect, test } from "vitest";
import { LAWS } from "@/lib/domain/laws/laws";
import { dayIn, message, textIn } from "@/lib/domain/problem/message";
import { MINUTE, problemOf, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { artisticmonk } from "@/prisma/seed/artisticmonk";
import { announceDelay } from "./announce-delay";

const world = testWorld([artisticmonk]);

const staff = () => world.member("artisticmonk", "handler");

test("in India and elsewhere the requester gets the delay with its reason, and no deadline moves", async () => {
  for (const residence of ["in", "elsewhere"] as const) {
    const { reference, requestId, input } = await world.confirmed("artisticmonk", { residence });
    const ctx = await staff();
    const before = await readRequest(ctx, reference);
    expect(before.extension).toHaveProperty("refused");
    const { version } = before;
    const reason = "Three archives have to be searched.";
    await announceDelay(ctx, reference, { version, reason, expectedOn: "2027-01-15" });
    await world.work(world.later(MINUTE));
    const text = world.mailTo(input.email);
    expect(text).toContain("We now expect to respond by Friday 15 January 2027.");
    expect(text).toContain(reason);
    const after = await readRequest(ctx, reference);
    expect(after.deadline).toEqual(before.deadline);
    expect(after).toMatchObject({ dueOn: "2026-12-22", expectedOn: "2027-01-15" });
    const own = await readOwnRequest(await world.at("artisticmonk", SUBJECT), requestId);
    expect(own).toMatchObject({ dueOn: "2026-12-22", expectedOn: "2027-01-15" });
  }
});

test("under the IT Rules the notice says that the deadline of the law stays", async () => {
  const changes = { right: "grievance", residence: "in" } as const;
  const { reference, input } = await world.confirmed("artisticmonk", changes);
  const ctx = await staff();
  const { version } = await readRequest(ctx, reference);
  await announceDelay(ctx, reference, { version, reason: "It takes.", expectedOn: "2026-12-04" });
  await world.work(world.later(MINUTE));
  expect(world.mailTo(input.email)).toContain(
    "This does not change the deadline that the law sets for us: Sunday 29 November 2026.",
  );
});

test("where the law gives an extension, no delay can be announced, and an expected day in the past is refused", async () => {
  const lawful = await world.confirmed("artisticmonk", { residence: "eea" });
  const ctx = await staff();
  const { version } = await readRequest(ctx, lawful.reference);
  const input = { version, reason: "It takes.", expectedOn: "2027-01-15" };
  const refused = await problemOf(announceDelay(ctx, lawful.reference, input));
  expect(refused).toMatchObject({
    code: "conflict",
    message: message("problem.delay.canExtend", { law: textIn(LAWS["eu-gdpr"].name) }),
  });

  const { reference } = await world.confirmed("artisticmonk", { residence: "in" });
  const past = await problemOf(
    announceDelay(ctx, reference, { ...input, expectedOn: "2026-11-22" }),
  );
  expect(past.fields).toEqual({
    expectedOn: message("problem.date.after", { day: dayIn("2026-11-22") }),
  });
});
