import { expect, test } from "vitest";
import { type Context, teamMemberId } from "@/lib/platform/context";
import { extendRequest } from "@/lib/requests/clock/extend";
import { deleteResolved } from "@/lib/requests/consequences/notification";
import { addNote, replyToDesk, sendMessage } from "@/lib/requests/conversation/messages";
import { respondNoData } from "@/lib/requests/decision/answer";
import { closeRequest } from "@/lib/requests/decision/close";
import { recordPresence } from "@/lib/requests/inbox/presence";
import { sweep } from "@/lib/requests/jobs/sweep";
import { assign, assignedRequest, kindsAt } from "@/lib/requests/testing/notifications";
import { DAY, SUBJECT, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { inviteMember, removeMember } from "@/lib/team/members";
import { imgus } from "@/prisma/seed/imgus";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { countNotifications, markAllDone, markDone, readNotifications } from "./notifications";

const world = testWorld([ruthimg, imgus]);
const later = (ctx: Context, ms: number): Context => ({ ...ctx, now: world.later(ms) });
const requester = () => world.at("ruthimg", SUBJECT);
const nameOf = (ctx: Context) => teamMemberId(ctx).replace(/^usr-(.*)@.*$/, "$1");
const here = (reference: string) => ({
  reference,
  tab: "tab-of-somebody",
  writing: false,
  gone: false,
});

test("a note notifies the members it mentions, not its author, and the log contains only ids", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember("auditor")];
  const { reference } = await world.confirmed("ruthimg");
  const text = `@${nameOf(ben)} look, @${nameOf(ada)} and @nobody: secretword`;
  await addNote(ada, reference, { text });
  expect(await kindsAt(ben, reference)).toEqual(["mention"]);
  expect(await kindsAt(ada, reference)).toEqual([]);
  expect((await countNotifications(ben)).count).toBe(1);
  const [group] = (await readNotifications(ben)).groups;
  expect(group?.notifications[0]?.by).toBe(nameOf(ada));
  const { rows } = await world.owner.query(
    `select facts from log_entry where event = 'note' order by recorded_at desc limit 1`,
  );
  expect([...rows[0].facts.mentions].sort()).toEqual([teamMemberId(ada), teamMemberId(ben)].sort());
  expect(JSON.stringify(rows)).not.toContain("secretword");
  const note = (await readRequest(ada, reference)).timeline.find(({ kind }) => kind === "note");
  if (note?.kind !== "note") throw new Error("The note is there.");
  const marked = note.mentions?.map(({ from, to }) => note.text.slice(from, to));
  expect(marked).toEqual([`@${nameOf(ben)}`, `@${nameOf(ada)}`]);
});

test("a mention in a message to the requester notifies nobody and stays plain text", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const { reference } = await world.confirmed("ruthimg");
  await sendMessage(ada, reference, { text: `@${nameOf(ben)} hello` });
  expect(await kindsAt(ben, reference)).toEqual([]);
  const message = (await readRequest(ada, reference)).timeline.find(
    ({ kind }) => kind === "message",
  );
  expect(message).toMatchObject({ mentions: [] });
});

test("a message from the requester notifies the assignee, and nobody if the request is unassigned", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const mine = await assignedRequest(world, ada);
  await replyToDesk(await requester(), mine, { text: "Hello?" });
  await replyToDesk(await requester(), mine, { text: "Again." });
  expect(await kindsAt(ada, mine)).toEqual(["reply"]);
  expect(await kindsAt(ben, mine)).toEqual([]);
  const { reference } = await world.confirmed("ruthimg");
  await replyToDesk(await requester(), reference, { text: "Hello?" });
  expect(await kindsAt(ada, reference)).toEqual([]);
});

// Slow: four sweeps of every desk.
test("a due date that comes near notifies the assignee, an overdue one the admins as well, once with two workers", async () => {
  const [ada, boss] = [
    await world.newMember("handler", "imgus"),
    await world.newMember("admin", "imgus"),
  ];
  const mine = await assignedRequest(world, ada);
  const { reference } = await world.confirmed("imgus");
  const { dueOn } = await readRequest(ada, mine);
  const soon = Date.parse(`${dueOn}T10:00:00Z`) - 3 * DAY;
  await Promise.all([sweep(new Date(soon)), sweep(new Date(soon))]);
  const then = (ctx: Context, time: number) => later(ctx, time - +world.now);
  expect(await kindsAt(then(ada, soon), mine)).toEqual(["due-soon"]);
  expect(await kindsAt(then(boss, soon), mine)).toEqual([]);
  expect(await kindsAt(then(boss, soon), reference)).toEqual(["due-soon"]);
  const late = soon + 5 * DAY;
  await Promise.all([sweep(new Date(late)), sweep(new Date(late))]);
  expect(await kindsAt(then(boss, late), reference)).toEqual(["due-soon"]);
  expect(await kindsAt(then(boss, late), mine)).toEqual(["due-soon"]);
  expect(await kindsAt(then(ada, late), reference)).toEqual([]);
}, 60_000);

// Slow: the worker runs every job that the tests above left.
test("an email that cannot be delivered notifies the assignee, or else the admins, also where the assignee caused it", async () => {
  const [ada, boss] = [
    await world.newMember("handler", "imgus"),
    await world.newMember("admin", "imgus"),
  ];
  const mine = await assignedRequest(world, ada);
  const { reference } = await world.confirmed("imgus");
  world.post.office.mood = { code: 550, message: "no such mailbox" };
  await sendMessage(ada, mine, { text: "Which account?" });
  await sendMessage(ada, reference, { text: "Which account?" });
  await world.work();
  world.post.office.mood = null;
  expect(await kindsAt(ada, mine)).toEqual(["failed-mail"]);
  expect(await kindsAt(ada, reference)).toEqual([]);
  expect(await kindsAt(boss, reference)).toEqual(["failed-mail"]);
  await assign(boss, reference, teamMemberId(ada));
  expect((await kindsAt(ada, reference)).sort()).toEqual(["assigned", "failed-mail"]);
  expect(await kindsAt(boss, reference)).toEqual([]);
  await assign(ada, reference, "");
  expect(await kindsAt(ada, reference)).toEqual([]);
  expect(await kindsAt(boss, reference)).toEqual(["failed-mail"]);
}, 60_000);

test("an assignment notifies its assignee unless they made it, and the open notifications move to them", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const reference = await assignedRequest(world, ada);
  expect(await kindsAt(ada, reference)).toEqual([]);
  await replyToDesk(await requester(), reference, { text: "Hello?" });
  await assign(ada, reference, teamMemberId(ben));
  expect((await kindsAt(ben, reference)).sort()).toEqual(["assigned", "reply"]);
  expect(await kindsAt(ada, reference)).toEqual([]);
  await recordPresence(ben, here(reference));
  expect(await kindsAt(ben, reference)).toEqual(["reply"]);
});

test("opening a request resolves a mention, but not a reply that has to be answered", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const reference = await assignedRequest(world, ben);
  await replyToDesk(await requester(), reference, { text: "Hello?" });
  await addNote(ada, reference, { text: `@${nameOf(ben)}` });
  expect((await kindsAt(ben, reference)).sort()).toEqual(["mention", "reply"]);
  await recordPresence(ben, { ...here(reference), gone: true });
  expect(await kindsAt(ben, reference)).toHaveLength(2);
  await recordPresence(ben, here(reference));
  expect(await kindsAt(ben, reference)).toEqual(["reply"]);
});

const version = async (ctx: Context, reference: string) =>
  (await readRequest(ctx, reference)).version;
test.each<[string, (ctx: Context, reference: string) => Promise<unknown>, string[]]>([
  ["a message resolves", (ctx, at) => sendMessage(ctx, at, { text: "We look." }), []],
  [
    "an extension resolves",
    async (ctx, at) =>
      extendRequest(ctx, at, { version: await version(ctx, at), reason: "Archives." }),
    [],
  ],
  [
    "a response resolves",
    async (ctx, at) => respondNoData(ctx, at, { version: await version(ctx, at), explanation: "" }),
    [],
  ],
  [
    "closing the request resolves",
    async (ctx, at) => closeRequest(ctx, at, { version: await version(ctx, at), reason: "Test." }),
    [],
  ],
  ["a note does not resolve", (ctx, at) => addNote(ctx, at, { text: "Hm." }), ["reply"]],
])("%s the assignee's notification about a reply", async (_, act, open) => {
  const ada = await world.newMember();
  const reference = await assignedRequest(world, ada);
  await replyToDesk(await requester(), reference, { text: "Hello?" });
  await act(later(ada, 1000), reference);
  expect(await kindsAt(later(ada, 2000), reference)).toEqual(open);
});

test("a colleague's message leaves the assignee's notification open, and a colleague's decision resolves it", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const reference = await assignedRequest(world, ada);
  await replyToDesk(await requester(), reference, { text: "Hello?" });
  await sendMessage(ben, reference, { text: "We look." });
  expect(await kindsAt(ada, reference)).toEqual(["reply"]);
  await closeRequest(ben, reference, { version: await version(ben, reference), reason: "Test." });
  expect(await kindsAt(ada, reference)).toEqual([]);
});

test("one notification can be marked as done, or all that the page showed, and the same cause later is a new one", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const [one, two] = [await assignedRequest(world, ben), await assignedRequest(world, ben)];
  for (const at of [one, two]) await addNote(ada, at, { text: `@${nameOf(ben)}` });
  const { groups, at } = await readNotifications(ben);
  const id = groups[0]?.notifications[0]?.id ?? "";
  await markDone(ada, id);
  expect((await countNotifications(ben)).count).toBe(2);
  await markDone(ben, id);
  expect((await countNotifications(ben)).count).toBe(1);
  await addNote(later(ada, 5000), two, { text: `@${nameOf(ben)} again` });
  const after = later(ben, 10_000);
  await markAllDone(after, at);
  expect(await kindsAt(after, one)).toEqual([]);
  expect(await kindsAt(after, two)).toEqual(["mention"]);
  await markAllDone(after, after.now.toISOString());
  expect(await countNotifications(after)).toMatchObject({ count: 0, newestAt: null });
});

test("resolved notifications are deleted after a month, and open ones stay", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const [one, two] = [await assignedRequest(world, ben), await assignedRequest(world, ben)];
  for (const at of [one, two]) await addNote(ada, at, { text: `@${nameOf(ben)}` });
  await markDone(ben, (await readNotifications(ben)).groups[0]?.notifications[0]?.id ?? "");
  const countRows = async () =>
    (
      await world.owner.query("select count(*)::int as n from notification where user_id = $1", [
        teamMemberId(ben),
      ])
    ).rows[0].n;
  const before = await countRows();
  await deleteResolved(later(ben, 29 * DAY));
  expect(await countRows()).toBe(before);
  await deleteResolved(later(ben, 31 * DAY));
  expect(await countRows()).toBeLessThan(before);
  expect((await countNotifications(ben)).count).toBe(1);
});

test("a member who is removed or may no longer decide keeps no notifications about work and gets no new ones", async () => {
  const [boss, ada, ben] = [
    await world.newMember("admin"),
    await world.newMember(),
    await world.newMember(),
  ];
  const [hers, his] = [await assignedRequest(world, ada), await assignedRequest(world, ben)];
  for (const at of [hers, his]) await replyToDesk(await requester(), at, { text: "Hello?" });
  await addNote(boss, his, { text: `@${nameOf(ben)}` });
  await removeMember(boss, teamMemberId(ada));
  await inviteMember(boss, { email: teamMemberId(ben).replace("usr-", ""), role: "auditor" });
  const auditor = {
    ...ben,
    actor: { kind: "staff", id: teamMemberId(ben), role: "auditor" },
  } as Context;
  expect(await kindsAt(auditor, his)).toEqual(["mention"]);
  for (const at of [hers, his]) await replyToDesk(await requester(), at, { text: "Again." });
  await addNote(boss, hers, { text: `@${nameOf(ada)}` });
  expect(await kindsAt(auditor, his)).toEqual(["mention"]);
  const { rows } = await world.owner.query("select 1 from notification where user_id = $1", [
    teamMemberId(ada),
  ]);
  expect(rows).toEqual([]);
});

test("a notification is visible to its member at its desk and to nobody else", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const { reference } = await world.confirmed("ruthimg");
  await addNote(ada, reference, { text: `@${nameOf(ben)}` });
  const id = (await readNotifications(ben)).groups[0]?.notifications[0]?.id ?? "";
  const elsewhere = await world.at("imgus", ben.actor);
  expect(await readNotifications(elsewhere)).toMatchObject({ groups: [], snoozed: [] });
  await markDone(elsewhere, id);
  await markDone(ada, id);
  expect((await countNotifications(ben)).count).toBe(1);
  await expect(readNotifications(await world.at("ruthimg", SUBJECT))).rejects.toThrow();
});
