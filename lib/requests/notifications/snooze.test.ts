import { expect, test } from "vitest";
import type { SnoozeInput } from "@/lib/domain/notifications/snooze";
import { Problem } from "@/lib/domain/problem/problem";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { saveEmailPreferences } from "@/lib/requests/consequences/email-preference";
import { addNote, replyToDesk } from "@/lib/requests/conversation/messages";
import { recordPresence } from "@/lib/requests/inbox/presence";
import { sweep } from "@/lib/requests/jobs/sweep";
import { assignedRequest, emailSubjects, kindsAt } from "@/lib/requests/testing/notifications";
import { DAY, HOUR, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { imgus } from "@/prisma/seed/imgus";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { countNotifications, readNotifications } from "./notifications";
import { emailEndedSnoozes, readSnoozeEnd, snoozeRequest, unsnoozeRequest } from "./snooze";

const world = testWorld([ruthimg, imgus]);
/** The world begins on a Sunday at ten in the morning in Berlin. */
const after = (ctx: Context, ms: number): Context => ({ ...ctx, now: world.later(ms) });
const requester = (ms: number) => world.at("ruthimg", SUBJECT, world.later(ms));
const TOMORROW: SnoozeInput = { until: "tomorrow", day: "" };
const NINE = 23 * HOUR;

test("a snoozed request is hidden with all its notifications until the snooze ends, and then shown by itself", async () => {
  const ada = await world.newMember();
  const reference = await assignedRequest(world, ada);
  await replyToDesk(await requester(0), reference, { text: "Hello?" });
  await snoozeRequest(ada, reference, TOMORROW);
  const until = world.later(NINE);
  expect(await readSnoozeEnd(ada, reference)).toEqual(until);
  expect(await countNotifications(ada)).toMatchObject({ count: 0, wakesAt: until });
  expect((await readNotifications(ada)).snoozed.map((one) => one.request.reference)).toEqual([
    reference,
  ]);
  const before = after(ada, NINE - 1000);
  expect(await kindsAt(before, reference)).toEqual([]);
  const back = after(ada, NINE + 1000);
  expect(await kindsAt(back, reference)).toEqual(["back", "reply"]);
  expect((await readNotifications(back)).groups[0]?.notifications[0]).toMatchObject({
    at: until.toISOString(),
  });
  expect(await countNotifications(back)).toMatchObject({
    count: 1,
    newestAt: until,
    wakesAt: null,
  });
  expect(await readSnoozeEnd(back, reference)).toBeNull();
});

test("a message from the requester shows the request again for everybody who snoozed it", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const reference = await assignedRequest(world, ada);
  for (const one of [ada, ben]) await snoozeRequest(one, reference, TOMORROW);
  await replyToDesk(await requester(HOUR), reference, { text: "Hello?" });
  expect((await kindsAt(after(ada, 2 * HOUR), reference)).sort()).toEqual(["back", "reply"]);
  expect(await kindsAt(after(ben, 2 * HOUR), reference)).toEqual(["back"]);
  expect(
    (await readNotifications(after(ben, 2 * HOUR))).groups[0]?.notifications[0]?.on,
  ).toBeNull();
});

test("a mention ends the snooze of the mentioned member only, and a due date that comes near ends none", async () => {
  const [ada, ben] = [
    await world.newMember("handler", "imgus"),
    await world.newMember("handler", "imgus"),
  ];
  const reference = await assignedRequest(world, ada);
  const day = world
    .later(40 * DAY)
    .toISOString()
    .slice(0, 10);
  for (const one of [ada, ben]) await snoozeRequest(one, reference, { until: "day", day });
  await sweep(world.later(38 * DAY));
  const then = after(ada, 38 * DAY);
  expect(await kindsAt(then, reference)).toEqual([]);
  const name = teamMemberId(ada).replace(/^usr-(.*)@.*$/, "$1");
  await addNote(after(ben, 38 * DAY), reference, { text: `@${name}` });
  expect((await kindsAt(after(ada, 39 * DAY), reference)).sort()).toEqual([
    "back",
    "due-soon",
    "mention",
  ]);
  expect(await kindsAt(after(ben, 39 * DAY), reference)).toEqual([]);
});

test("opening a snoozed request keeps it snoozed, and unsnoozing it cancels its return", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const reference = await assignedRequest(world, ada);
  const name = teamMemberId(ada).replace(/^usr-(.*)@.*$/, "$1");
  await addNote(ben, reference, { text: `@${name}` });
  await snoozeRequest(ada, reference, TOMORROW);
  await recordPresence(ada, { reference, tab: "tab-of-somebody", writing: false, gone: false });
  expect((await readNotifications(ada)).snoozed).toHaveLength(1);
  await unsnoozeRequest(ada, reference);
  expect(await kindsAt(ada, reference)).toEqual(["mention"]);
  expect(await readSnoozeEnd(ada, reference)).toBeNull();
  expect(await kindsAt(after(ada, 2 * DAY), reference)).toEqual(["mention"]);
});

test("a request that is snoozed again is snoozed until the later day, with one notification", async () => {
  const ada = await world.newMember();
  const reference = await assignedRequest(world, ada);
  await snoozeRequest(ada, reference, { until: "later", day: "" });
  await snoozeRequest(after(ada, HOUR), reference, { until: "day", day: "2026-12-01" });
  expect(await kindsAt(after(ada, 5 * DAY), reference)).toEqual([]);
  expect(await kindsAt(after(ada, 10 * DAY), reference)).toEqual(["back"]);
});

test("a member who chose emails at once gets one email when a snooze ends, also with two workers", async () => {
  const [ada, ben] = [
    await world.newMember("handler", "imgus"),
    await world.newMember("handler", "imgus"),
  ];
  await saveEmailPreferences(ada, { back: "at-once" });
  const reference = await assignedRequest(world, ada);
  for (const one of [ada, ben]) await snoozeRequest(one, reference, TOMORROW);
  const time = Number(await readSnoozeEnd(ada, reference)) - Number(world.now);
  await sweep(world.later(time - 1000));
  const back = after(ada, time);
  const emailed = await Promise.all([emailEndedSnoozes(back), emailEndedSnoozes(back)]);
  expect(emailed.reduce((sum, one) => sum + one)).toBe(1);
  expect(await emailEndedSnoozes(back)).toBe(0);
  await world.work(back.now);
  const subject = `${reference}: back from snooze`;
  const mine = emailSubjects(world, teamMemberId(ada).replace("usr-", ""), reference);
  expect(mine.filter((one) => one === subject)).toHaveLength(1);
  expect(emailSubjects(world, teamMemberId(ben).replace("usr-", ""), reference)).not.toContain(
    subject,
  );
});

test("nobody can snooze a request of another desk, or until a day that has passed", async () => {
  const [ada, other] = [await world.newMember(), await world.newMember("handler", "imgus")];
  const reference = await assignedRequest(world, ada);
  const refused = (promise: Promise<unknown>) =>
    promise.then(
      () => "done",
      (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
    );
  expect(await refused(snoozeRequest(other, reference, TOMORROW))).toBe("not-found");
  expect(await refused(unsnoozeRequest(other, reference))).toBe("not-found");
  expect(await readSnoozeEnd(other, reference)).toBeNull();
  const past: SnoozeInput = { until: "day", day: "2026-11-01" };
  expect(await refused(snoozeRequest(ada, reference, past))).toBe("invalid");
  expect(await refused(snoozeRequest(await requester(0), reference, TOMORROW))).toBe("forbidden");
});
