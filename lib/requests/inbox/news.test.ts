import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import { type Heard, live } from "@/lib/platform/live";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { addNote } from "@/lib/requests/conversation/messages";
import { openWorld, SYSTEM, type World } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { listNews, newsMark, requestNews } from "./news";
import { LEASE_SECONDS, noteHere } from "./presence";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

const at = async (slug: string, email: string) =>
  world.at(slug, await world.staff(slug, "handler", email));
const tab = (name: string) => `tab-of-${name}`.padEnd(16, "-");

test("what a colleague did since the page was drawn is told with their name, what one did oneself as one's own", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const [ada, ben] = [await at("ruthimg", "ada@x.example"), await at("ruthimg", "ben@x.example")];
  const { seq, version } = await readRequest(ada, reference);
  const { rows } = await world.owner.query("select max(seq) from log_entry where chain = $1", [
    requestId,
  ]);
  expect(seq).toBe(rows[0].max);
  expect((await requestNews(ada, { reference, since: seq })).news).toEqual([]);
  await assignRequest(ben, reference, { version, assignee: "usr-ben@x.example" });
  const seen = (await requestNews(ada, { reference, since: seq })).news;
  expect(seen).toMatchObject([{ event: "assign", actor: "ben", mine: false, quiet: false }]);
  expect((await requestNews(ben, { reference, since: seq })).news).toMatchObject([{ mine: true }]);
  expect((await readRequest(ada, reference)).seq).toBe(seq + 1);
});

test("a step is told to the desk's open pages and to nobody else's, with ids alone", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const ada = await at("ruthimg", "ada@x.example");
  const heard: Heard[] = [];
  const next: Heard[] = [];
  const other = await world.at("imgus", SYSTEM);
  live().subscribe(ada.desk.id, (one) => heard.push(one));
  live().subscribe(other.desk.id, (one) => next.push(one));
  await expect.poll(() => [...heard, ...next]).toEqual(["again", "again"]);
  await addNote(ada, reference, { text: "canary" });
  await expect.poll(() => heard.length).toBe(2);
  expect(heard[1]).toEqual({
    desk: ada.desk.id,
    chain: requestId,
    event: "note",
    actor: "staff:usr-ada@x.example",
  });
  expect(next).toEqual(["again"]);
});

test("the lists count each request that changed once, and not what their rows do not show", async () => {
  const ada = await at("artisticmonk", "ada@x.example");
  const first = await world.confirmed("artisticmonk");
  const second = await world.confirmed("artisticmonk");
  const mark = new Date(await newsMark(ada));
  expect(await listNews(ada, mark)).toBe(0);
  await addNote(ada, first.reference, { text: "not in the list" });
  expect(await listNews(ada, mark)).toBe(0);
  for (const assignee of ["usr-ada@x.example", ""]) {
    const { version } = await readRequest(ada, first.reference);
    await assignRequest(ada, first.reference, { version, assignee });
  }
  expect(await listNews(ada, mark)).toBe(1);
  const { version } = await readRequest(ada, second.reference);
  await assignRequest(ada, second.reference, { version, assignee: "usr-ada@x.example" });
  expect(await listNews(ada, mark)).toBe(2);
  expect(await listNews(await at("imgus", "ada@x.example"), mark)).toBe(0);
});

test("who else has a request open is seen with what they do, oneself is not, and a silent tab is gone", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const [ada, ben] = [await at("ruthimg", "ada@x.example"), await at("ruthimg", "ben@x.example")];
  const look = (ctx: typeof ada) => requestNews(ctx, { reference, since: 10_000 });
  const here = { reference, writing: false, gone: false };
  const entries = "select count(*)::int from log_entry";
  const before = (await world.owner.query(entries)).rows;
  await noteHere(ada, { ...here, tab: tab("ada") });
  await noteHere(ada, { ...here, tab: tab("ada-too"), writing: true });
  expect((await look(ben)).present).toEqual([{ name: "ada", writing: true }]);
  expect(await look(ada)).toMatchObject({ present: [], again: null });
  const { again } = await look(ben);
  expect(again).toBeGreaterThan(0);
  expect(again).toBeLessThanOrEqual(LEASE_SECONDS * 1000);
  await noteHere(ada, { ...here, tab: tab("ada-too"), gone: true });
  expect((await look(ben)).present).toEqual([{ name: "ada", writing: false }]);
  await world.owner.query(
    "update presence set seen_at = seen_at - make_interval(secs => $1) where request_id = $2",
    [LEASE_SECONDS, requestId],
  );
  expect((await look(ben)).present).toEqual([]);
  expect((await world.owner.query(entries)).rows).toEqual(before);
});

test("a tab is told of when it comes, starts to write or goes, not each time it says that it is there", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const ada = await at("ruthimg", "ada@x.example");
  const heard: Heard[] = [];
  live().subscribe(ada.desk.id, (one) => heard.push(one));
  const seen = () => heard.filter((one) => typeof one === "object" && one.event === "presence");
  const says = async (writing: boolean, gone: boolean, count: number) => {
    await noteHere(ada, { reference, tab: tab("ada"), writing, gone });
    await addNote(ada, reference, { text: "told after it" });
    await expect
      .poll(() => heard.filter((one) => typeof one === "object" && one.event === "note").length)
      .toBeGreaterThan(0);
    heard.splice(0, heard.length, ...seen());
    expect(seen()).toHaveLength(count);
  };
  await says(false, false, 1);
  await says(false, false, 1);
  await says(true, false, 2);
  await says(true, false, 2);
  await says(false, true, 3);
});

test("another desk's staff neither sees nor shows anything at a request", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const other = await at("imgus", "eve@x.example");
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
    );
  expect(await codeOf(requestNews(other, { reference, since: 0 }))).toBe("not-found");
  const here = { reference, tab: tab("eve"), writing: false, gone: false };
  expect(await codeOf(noteHere(other, here))).toBe("not-found");
});
