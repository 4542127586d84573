import { afterAll, beforeAll, expect, test } from "vitest";
import { inviteMember, removeMember } from "@/lib/people/members";
import { type Context, meOf } from "@/lib/platform/context";
import { extendRequest } from "@/lib/requests/clock/extend";
import { deleteResolved } from "@/lib/requests/consequences/notification";
import { addNote, replyToDesk, sendMessage } from "@/lib/requests/conversation/messages";
import { holdNothing } from "@/lib/requests/decision/answer";
import { closeRequest } from "@/lib/requests/decision/close";
import { noteHere } from "@/lib/requests/inbox/presence";
import { sweep } from "@/lib/requests/jobs/sweep";
import { DAY, give, kindsAt, taken } from "@/lib/requests/testing/notifications";
import { openWorld, SUBJECT, type World } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { allDone, countNotifications, markDone, readNotifications } from "./notifications";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => ["ruthimg", "imgus"].includes(slug)));
});
afterAll(() => world.close());

let people = 0;
/** A member of their own for a test: what others do never stands in their list. */
async function member(role: "admin" | "handler" | "auditor" = "handler", slug = "ruthimg") {
  people += 1;
  return world.at(slug, await world.staff(slug, role, `p${people}@${slug}.example`));
}
const later = (ctx: Context, ms: number): Context => ({ ...ctx, now: new Date(+world.now + ms) });
const person = () => world.at("ruthimg", SUBJECT);
const nameOf = (ctx: Context) => meOf(ctx).replace(/^usr-(.*)@.*$/, "$1");
const here = (reference: string) => ({
  reference,
  tab: "tab-of-somebody",
  writing: false,
  gone: false,
});

test("whoever a note names is told, whoever wrote it is not, and the log holds ids alone", async () => {
  const [ada, ben] = [await member(), await member("auditor")];
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
  expect([...rows[0].facts.mentions].sort()).toEqual([meOf(ada), meOf(ben)].sort());
  expect(JSON.stringify(rows)).not.toContain("secretword");
  const note = (await readRequest(ada, reference)).timeline.find(({ kind }) => kind === "note");
  if (note?.kind !== "note") throw new Error("The note is there.");
  const marked = note.mentions?.map(({ from, to }) => note.text.slice(from, to));
  expect(marked).toEqual([`@${nameOf(ben)}`, `@${nameOf(ada)}`]);
});

test("a name in a message to the person tells nobody and is nothing but text", async () => {
  const [ada, ben] = [await member(), await member()];
  const { reference } = await world.confirmed("ruthimg");
  await sendMessage(ada, reference, { text: `@${nameOf(ben)} hello` });
  expect(await kindsAt(ben, reference)).toEqual([]);
  const said = (await readRequest(ada, reference)).timeline.find(({ kind }) => kind === "message");
  expect(said).toMatchObject({ mentions: [] });
});

test("the person's message wants whoever has the request in hand; of nobody's, nobody", async () => {
  const [ada, ben] = [await member(), await member()];
  const mine = await taken(world, ada);
  await replyToDesk(await person(), mine, { text: "Hello?" });
  await replyToDesk(await person(), mine, { text: "Again." });
  expect(await kindsAt(ada, mine)).toEqual(["reply"]);
  expect(await kindsAt(ben, mine)).toEqual([]);
  const { reference } = await world.confirmed("ruthimg");
  await replyToDesk(await person(), reference, { text: "Hello?" });
  expect(await kindsAt(ada, reference)).toEqual([]);
});

// Slow: four sweeps of every desk.
test("a date that comes near notifies the assignee, an overdue one the admins as well, once with two workers", async () => {
  const [ada, boss] = [await member("handler", "imgus"), await member("admin", "imgus")];
  const mine = await taken(world, ada);
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
test("a letter that will never arrive wants whoever has the request, of nobody's the admins, whoever caused it", async () => {
  const [ada, boss] = [await member("handler", "imgus"), await member("admin", "imgus")];
  const mine = await taken(world, ada);
  const { reference } = await world.confirmed("imgus");
  world.post.office.mood = { code: 550, message: "no such mailbox" };
  await sendMessage(ada, mine, { text: "Which account?" });
  await sendMessage(ada, reference, { text: "Which account?" });
  await world.work();
  world.post.office.mood = null;
  expect(await kindsAt(ada, mine)).toEqual(["failed-mail"]);
  expect(await kindsAt(ada, reference)).toEqual([]);
  expect(await kindsAt(boss, reference)).toEqual(["failed-mail"]);
  await give(boss, reference, meOf(ada));
  expect((await kindsAt(ada, reference)).sort()).toEqual(["assigned", "failed-mail"]);
  expect(await kindsAt(boss, reference)).toEqual([]);
  await give(ada, reference, "");
  expect(await kindsAt(ada, reference)).toEqual([]);
  expect(await kindsAt(boss, reference)).toEqual(["failed-mail"]);
}, 60_000);

test("what is given to somebody wants them, what one takes oneself does not, and what waited goes along", async () => {
  const [ada, ben] = [await member(), await member()];
  const reference = await taken(world, ada);
  expect(await kindsAt(ada, reference)).toEqual([]);
  await replyToDesk(await person(), reference, { text: "Hello?" });
  await give(ada, reference, meOf(ben));
  expect((await kindsAt(ben, reference)).sort()).toEqual(["assigned", "reply"]);
  expect(await kindsAt(ada, reference)).toEqual([]);
  await noteHere(ben, here(reference));
  expect(await kindsAt(ben, reference)).toEqual(["reply"]);
});

test("opening the request settles a mention, and not what has to be answered", async () => {
  const [ada, ben] = [await member(), await member()];
  const reference = await taken(world, ben);
  await replyToDesk(await person(), reference, { text: "Hello?" });
  await addNote(ada, reference, { text: `@${nameOf(ben)}` });
  expect((await kindsAt(ben, reference)).sort()).toEqual(["mention", "reply"]);
  await noteHere(ben, { ...here(reference), gone: true });
  expect(await kindsAt(ben, reference)).toHaveLength(2);
  await noteHere(ben, here(reference));
  expect(await kindsAt(ben, reference)).toEqual(["reply"]);
});

const version = async (ctx: Context, reference: string) =>
  (await readRequest(ctx, reference)).version;
test.each<[string, (ctx: Context, reference: string) => Promise<unknown>, string[]]>([
  ["a message", (ctx, at) => sendMessage(ctx, at, { text: "We look." }), []],
  [
    "an extension",
    async (ctx, at) =>
      extendRequest(ctx, at, { version: await version(ctx, at), reason: "Archives." }),
    [],
  ],
  [
    "an answer",
    async (ctx, at) => holdNothing(ctx, at, { version: await version(ctx, at), explanation: "" }),
    [],
  ],
  [
    "closing",
    async (ctx, at) => closeRequest(ctx, at, { version: await version(ctx, at), reason: "Test." }),
    [],
  ],
  ["a note, which is no act,", (ctx, at) => addNote(ctx, at, { text: "Hm." }), ["reply"]],
])("%s of mine settles what the person wrote", async (_, act, left) => {
  const ada = await member();
  const reference = await taken(world, ada);
  await replyToDesk(await person(), reference, { text: "Hello?" });
  await act(later(ada, 1000), reference);
  expect(await kindsAt(later(ada, 2000), reference)).toEqual(left);
});

test("a colleague's message leaves my line, and a colleague's decision leaves nothing to do", async () => {
  const [ada, ben] = [await member(), await member()];
  const reference = await taken(world, ada);
  await replyToDesk(await person(), reference, { text: "Hello?" });
  await sendMessage(ben, reference, { text: "We look." });
  expect(await kindsAt(ada, reference)).toEqual(["reply"]);
  await closeRequest(ben, reference, { version: await version(ben, reference), reason: "Test." });
  expect(await kindsAt(ada, reference)).toEqual([]);
});

test("done is done line by line, or all that the page showed; the same again is a new line", async () => {
  const [ada, ben] = [await member(), await member()];
  const [one, two] = [await taken(world, ben), await taken(world, ben)];
  for (const at of [one, two]) await addNote(ada, at, { text: `@${nameOf(ben)}` });
  const { groups, at } = await readNotifications(ben);
  const line = groups[0]?.notifications[0]?.id ?? "";
  await markDone(ada, line);
  expect((await countNotifications(ben)).count).toBe(2);
  await markDone(ben, line);
  expect((await countNotifications(ben)).count).toBe(1);
  await addNote(later(ada, 5000), two, { text: `@${nameOf(ben)} again` });
  const after = later(ben, 10_000);
  await allDone(after, at);
  expect(await kindsAt(after, one)).toEqual([]);
  expect(await kindsAt(after, two)).toEqual(["mention"]);
  await allDone(after, after.now.toISOString());
  expect(await countNotifications(after)).toMatchObject({ count: 0, newestAt: null });
});

test("what is done is forgotten after a month, and what is not stays", async () => {
  const [ada, ben] = [await member(), await member()];
  const [one, two] = [await taken(world, ben), await taken(world, ben)];
  for (const at of [one, two]) await addNote(ada, at, { text: `@${nameOf(ben)}` });
  await markDone(ben, (await readNotifications(ben)).groups[0]?.notifications[0]?.id ?? "");
  const lines = async () =>
    (
      await world.owner.query("select count(*)::int as n from attention where user_id = $1", [
        meOf(ben),
      ])
    ).rows[0].n;
  const before = await lines();
  await deleteResolved(later(ben, 29 * DAY));
  expect(await lines()).toBe(before);
  await deleteResolved(later(ben, 31 * DAY));
  expect(await lines()).toBeLessThan(before);
  expect((await countNotifications(ben)).count).toBe(1);
});

test("whoever is removed, or may no longer decide, has nothing waiting and gets nothing", async () => {
  const [boss, ada, ben] = [await member("admin"), await member(), await member()];
  const [hers, his] = [await taken(world, ada), await taken(world, ben)];
  for (const at of [hers, his]) await replyToDesk(await person(), at, { text: "Hello?" });
  await addNote(boss, his, { text: `@${nameOf(ben)}` });
  await removeMember(boss, meOf(ada));
  await inviteMember(boss, { email: meOf(ben).replace("usr-", ""), role: "auditor" });
  const auditor = { ...ben, actor: { kind: "staff", id: meOf(ben), role: "auditor" } } as Context;
  expect(await kindsAt(auditor, his)).toEqual(["mention"]);
  for (const at of [hers, his]) await replyToDesk(await person(), at, { text: "Again." });
  await addNote(boss, hers, { text: `@${nameOf(ada)}` });
  expect(await kindsAt(auditor, his)).toEqual(["mention"]);
  const { rows } = await world.owner.query("select 1 from attention where user_id = $1", [
    meOf(ada),
  ]);
  expect(rows).toEqual([]);
});

test("a line is seen by its member at its desk and by nobody else", async () => {
  const [ada, ben] = [await member(), await member()];
  const { reference } = await world.confirmed("ruthimg");
  await addNote(ada, reference, { text: `@${nameOf(ben)}` });
  const line = (await readNotifications(ben)).groups[0]?.notifications[0]?.id ?? "";
  const elsewhere = await world.at("imgus", ben.actor);
  expect(await readNotifications(elsewhere)).toMatchObject({ groups: [], asleep: [] });
  await markDone(elsewhere, line);
  await markDone(ada, line);
  expect((await countNotifications(ben)).count).toBe(1);
  await expect(readNotifications(await world.at("ruthimg", SUBJECT))).rejects.toThrow();
});
