import { expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import { type LiveMessage, live } from "@/lib/platform/live/live";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { addNote } from "@/lib/requests/conversation/messages";
import { SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { listNews, newsMark, requestNews } from "./news";
import { LEASE_SECONDS, recordPresence } from "./presence";

const world = testWorld();

const at = (slug: string, email: string) => world.member(slug, "handler", email);
const tab = (name: string) => `tab-of-${name}`.padEnd(16, "-");

test("news since the page was rendered names the colleague who acted, and marks the reader's own steps as their own", async () => {
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

test("a step is published to the open pages of its desk only, and contains only ids", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const ada = await at("ruthimg", "ada@x.example");
  const heard: LiveMessage[] = [];
  const next: LiveMessage[] = [];
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

test("the news of a list counts each changed request once, and ignores changes that its rows do not show", async () => {
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

test("a member sees who else has a request open and whether they write, but not themselves or a silent tab", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const [ada, ben] = [await at("ruthimg", "ada@x.example"), await at("ruthimg", "ben@x.example")];
  const newsFor = (ctx: typeof ada) => requestNews(ctx, { reference, since: 10_000 });
  const here = { reference, writing: false, gone: false };
  const entries = "select count(*)::int from log_entry";
  const before = (await world.owner.query(entries)).rows;
  await recordPresence(ada, { ...here, tab: tab("ada") });
  await recordPresence(ada, { ...here, tab: tab("ada-too"), writing: true });
  expect((await newsFor(ben)).present).toEqual([{ name: "ada", writing: true }]);
  expect(await newsFor(ada)).toMatchObject({ present: [], again: null });
  const { again } = await newsFor(ben);
  expect(again).toBeGreaterThan(0);
  expect(again).toBeLessThanOrEqual(LEASE_SECONDS * 1000);
  await recordPresence(ada, { ...here, tab: tab("ada-too"), gone: true });
  expect((await newsFor(ben)).present).toEqual([{ name: "ada", writing: false }]);
  await world.owner.query(
    "update presence set seen_at = seen_at - make_interval(secs => $1) where request_id = $2",
    [LEASE_SECONDS, requestId],
  );
  expect((await newsFor(ben)).present).toEqual([]);
  expect((await world.owner.query(entries)).rows).toEqual(before);
});

test("presence is published when a tab opens, starts writing or closes, and not with every heartbeat", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const ada = await at("ruthimg", "ada@x.example");
  const heard: LiveMessage[] = [];
  live().subscribe(ada.desk.id, (one) => heard.push(one));
  const seen = () => heard.filter((one) => typeof one === "object" && one.event === "presence");
  const report = async (writing: boolean, gone: boolean, count: number) => {
    await recordPresence(ada, { reference, tab: tab("ada"), writing, gone });
    await addNote(ada, reference, { text: "told after it" });
    await expect
      .poll(() => heard.filter((one) => typeof one === "object" && one.event === "note").length)
      .toBeGreaterThan(0);
    heard.splice(0, heard.length, ...seen());
    expect(seen()).toHaveLength(count);
  };
  await report(false, false, 1);
  await report(false, false, 1);
  await report(true, false, 2);
  await report(true, false, 2);
  await report(false, true, 3);
});

test("staff of another desk can neither see nor show presence at a request", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const other = await at("imgus", "eve@x.example");
  const codeOf = (work: Promise<unknown>) =>
    work.then(
      () => "done",
      (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
    );
  expect(await codeOf(requestNews(other, { reference, since: 0 }))).toBe("not-found");
  const here = { reference, tab: tab("eve"), writing: false, gone: false };
  expect(await codeOf(recordPresence(other, here))).toBe("not-found");
});
