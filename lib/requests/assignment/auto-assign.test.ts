import { afterAll, beforeAll, expect, test } from "vitest";
import { changeMode, moveRule, readAssignment, removeRule, saveRule } from "@/lib/desks/assignment";
import type { Actor } from "@/lib/domain/request/role";
import type { Mode, TypedRule } from "@/lib/domain/team/assignment";
import { endAbsence, setAbsence, standsInFor } from "@/lib/people/absence";
import { removeMember } from "@/lib/people/members";
import type { Context } from "@/lib/platform/context";
import { replyToDesk } from "@/lib/requests/conversation/messages";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { submitRequest } from "@/lib/requests/intake/submit";
import {
  form,
  openWorld,
  problemOf,
  SUBJECT,
  SYSTEM,
  type World,
} from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { POLICIES } from "@/prisma/seed/policies";
import { assignRequest } from "./assign";
import { giveRequest } from "./auto-assign";
import { tryRule } from "./preview-rule";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

type Slug = "ruthimg" | "imgus" | "imagerefiner" | "artisticmonk" | "aigenerator";
const idOf = (actor: Actor): string => (actor.kind === "staff" ? actor.id : "");
const ANY = { right: null, law: null, residence: null, locale: null } as const;

/** A desk with an admin and handlers, every one of the handlers in the turn, without rules. */
async function deskOf(slug: Slug, handlers: number, mode: Mode = "turn") {
  const admin = await world.at(slug, await world.staff(slug, "admin"));
  const people: string[] = [];
  for (let at = 0; at < handlers; at += 1) {
    people.push(idOf(await world.staff(slug, "handler", `h${at}@${slug}.example`)));
  }
  await world.owner.query(
    "update membership set takes_part = false, away_from = null, stand_in_id = null where desk_id = $1",
    [admin.desk.id],
  );
  for (const { id } of (await readAssignment(admin)).rules) {
    await removeRule(admin, id, { seen: (await readAssignment(admin)).version });
  }
  await setMode(admin, mode, people);
  return { admin, people };
}

const version = async (admin: Context) => (await readAssignment(admin)).version;
const setMode = async (admin: Context, mode: Mode, takers: string[]) =>
  changeMode(admin, { mode, takers, offered: takers }, { seen: await version(admin) });
const addRule = async (admin: Context, rule: Partial<TypedRule>) =>
  saveRule(admin, { ...ANY, members: [], ...rule, id: null }, { seen: await version(admin) });

/** Requests that were open before the desk gave any by itself. */
async function opened(slug: Slug, count: number): Promise<string[]> {
  const ids: string[] = [];
  const ctx = await world.at(slug, SUBJECT);
  for (let at = 0; at < count; at += 1) {
    ids.push((await submitRequest(ctx, form({ right: "opt-out-marketing" }))).requestId);
  }
  return ids;
}

async function sharesOf(ids: readonly string[]): Promise<Record<string, number>> {
  const { rows } = await world.owner.query(
    `select coalesce(assignee_id, 'nobody') as who, count(*)::int as n from request where id = any($1) group by 1`,
    [ids],
  );
  return Object.fromEntries(rows.map(({ who, n }) => [who, n]));
}

const assignedIn = async (id: string) => {
  const { rows } = await world.owner.query(
    "select actor, facts from log_entry where chain = $1 and event = 'assign'",
    [id],
  );
  return rows.map(({ actor, facts }) => ({ actor, ...facts }));
};

test("requests given at the same moment never go by a stale turn: shares differ by at most one", async () => {
  const { admin, people } = await deskOf("ruthimg", 3, "hand");
  const ids = await opened("ruthimg", 20);
  await setMode(admin, "turn", people);
  const system = await world.at("ruthimg", SYSTEM);
  // Each twice: a job that ran already and is run again gives nothing a second time.
  await Promise.all([...ids, ...ids].map((id) => giveRequest(system, id)));
  const shares = Object.values(await sharesOf(ids));
  expect(shares.reduce((sum, n) => sum + n, 0)).toBe(20);
  expect(shares.sort()).toEqual([6, 7, 7]);
  for (const id of ids) expect(await assignedIn(id)).toHaveLength(1);
  expect((await verifyLog(admin)).faults).toEqual([]);
}, 60_000);

test("by load the same moment fills up whoever has fewest, and the log says how it came", async () => {
  const { admin, people } = await deskOf("imgus", 2, "hand");
  const [busy = "", free = ""] = people;
  const ids = await opened("imgus", 6);
  const [one = "", two = "", ...rest] = ids;
  for (const id of [one, two]) {
    const { rows } = await world.owner.query(
      "select reference, version from request where id = $1",
      [id],
    );
    await assignRequest(admin, rows[0].reference, { version: rows[0].version, assignee: busy });
  }
  await setMode(admin, "load", people);
  const system = await world.at("imgus", SYSTEM);
  await Promise.all(rest.map((id) => giveRequest(system, id)));
  expect(await sharesOf(ids)).toEqual({ [busy]: 3, [free]: 3 });
  expect(await assignedIn(rest[0] ?? "")).toMatchObject([{ actor: "system", by: "load" }]);
}, 60_000);

test("every way in which a request opens gives it to somebody: a link, and an opt-out that asks for nothing", async () => {
  const { people } = await deskOf("artisticmonk", 1);
  const byLink = await world.confirmed("artisticmonk");
  expect(await assignedIn(byLink.requestId)).toMatchObject([
    { actor: "system", assignee: people[0], by: "turn" },
  ]);
  const ctx = await world.at("artisticmonk", SUBJECT);
  const atOnce = await submitRequest(ctx, form({ right: "opt-out-marketing" }));
  expect(atOnce.confirms).toBe(false);
  await world.work();
  expect(await assignedIn(atOnce.requestId)).toMatchObject([{ by: "turn" }]);
  // Before its address is confirmed, a request is given to nobody.
  const waiting = await submitRequest(ctx, form());
  await world.work();
  expect(await assignedIn(waiting.requestId)).toEqual([]);
}, 60_000);

test("a desk that gives by hand queues nothing", async () => {
  await deskOf("aigenerator", 1, "hand");
  const { requestId } = await world.confirmed("aigenerator");
  expect(await sharesOf([requestId])).toEqual({ nobody: 1 });
});

test("who is away on a day of the desk gets none on it, to the second, on a day of 25 hours", async () => {
  const { admin, people } = await deskOf("ruthimg", 2);
  const [one = "", two = ""] = people;
  const early = await world.at("ruthimg", admin.actor, new Date("2026-10-20T09:00:00Z"));
  await setAbsence(early, one, { from: "2026-10-25", until: "2026-10-25", standIn: "" });
  const givenAt = async (instant: string) => {
    const { requestId } = await world.confirmed("ruthimg", {}, new Date(instant));
    return (await assignedIn(requestId))[0]?.assignee;
  };
  await givenAt("2026-10-24T12:00:00Z");
  await givenAt("2026-10-24T12:00:00Z");
  // Berlin, where clocks go back an hour on that day.
  expect([one, two]).toContain(await givenAt("2026-10-24T21:59:59Z"));
  expect(await givenAt("2026-10-24T22:00:00Z")).toBe(two);
  expect(await givenAt("2026-10-25T22:59:59Z")).toBe(two);
  expect(await givenAt("2026-10-25T23:00:00Z")).toBe(one);
}, 60_000);

test("a rule whose people are away falls through; who left the desk is never chosen", async () => {
  const { admin, people } = await deskOf("imagerefiner", 3);
  const [one = "", two = "", three = ""] = people;
  await addRule(admin, { right: "access", members: [one] });
  const given = async () => {
    const { requestId } = await world.confirmed("imagerefiner");
    return (await assignedIn(requestId))[0];
  };
  expect(await given()).toMatchObject({ assignee: one, by: "rule", number: 1 });
  await setAbsence(admin, one, { from: "2026-11-20", until: "", standIn: two });
  expect(await given()).toMatchObject({ assignee: two, by: "turn" });
  await removeMember(admin, two);
  expect(await given()).toMatchObject({ assignee: three, by: "turn" });
  expect(await given()).toMatchObject({ assignee: three, by: "turn" });
  await endAbsence(admin, one);
  expect(await given()).toMatchObject({ assignee: one, by: "rule" });
}, 60_000);

test("what a dry run says is what then happens", async () => {
  const { admin, people } = await deskOf("imgus", 2, "hand");
  const [one = "", two = ""] = people;
  const wanted = [
    { right: "erasure", residence: "eea" },
    { right: "erasure", residence: "uk" },
    { right: "access", residence: "eea" },
    { right: "erasure", residence: "eea", locale: "de" },
  ] as const;
  const sendAll = async () => {
    const ids: string[] = [];
    for (const given of wanted) ids.push((await world.confirmed("imgus", given)).requestId);
    return ids;
  };
  await world.owner.query(
    "update request set residence = 'elsewhere', \"right\" = 'grievance' where desk_id = $1",
    [admin.desk.id],
  );
  await sendAll();
  await addRule(admin, { right: "erasure", locale: "de", members: [one] });
  const rule = { ...ANY, right: "erasure", residence: "eea" } as const;
  const { rules } = await readAssignment(admin);
  const tried = await tryRule(admin, rule, rules);
  expect(tried).toMatchObject({ fits: 2, gets: 1 });
  await addRule(admin, { ...rule, members: [two] });
  const ids = await sendAll();
  const byRule = (await Promise.all(ids.map(assignedIn))).flat();
  expect(byRule.filter(({ number }) => number === 2)).toHaveLength(tried.gets);
  expect(byRule.map(({ assignee }) => assignee).sort()).toEqual([one, two].sort());
}, 60_000);

test("mails about what somebody away has in hand go to whoever stands in, too", async () => {
  const { admin, people } = await deskOf("ruthimg", 3);
  const [one = "", two = "", three = ""] = people;
  await setMode(admin, "hand", people);
  const { reference } = await world.confirmed("ruthimg");
  const seen = await readRequest(admin, reference);
  await assignRequest(admin, reference, { version: seen.version, assignee: one });
  await setAbsence(admin, one, { from: "2026-11-22", until: "2026-12-03", standIn: two });
  const read = await readRequest(admin, reference);
  expect(read.members.find(({ id }) => id === one)?.away).toEqual({ until: "2026-12-03" });
  expect(read.assignee?.id).toBe(one);
  const before = (id: string) => world.post.to(id.replace("usr-", "")).length;
  const counts = () => [one, two, three].map(before);
  const [a = 0, b = 0, c = 0] = counts();
  await replyToDesk(await world.at("ruthimg", SUBJECT), reference, { text: "More of it." });
  await world.work();
  expect(counts()).toEqual([a + 1, b + 1, c]);
  const standing = await world.at("ruthimg", { kind: "staff", id: two, role: "handler" });
  expect((await standsInFor(standing)).map(({ id }) => id)).toEqual([one]);
  await endAbsence(admin, one);
  expect(await standsInFor(standing)).toEqual([]);
}, 60_000);

test("one says when one is away; of others only an admin does; the log holds ids and days", async () => {
  const { admin, people } = await deskOf("ruthimg", 2, "hand");
  const [one = "", two = ""] = people;
  const handler = await world.at("ruthimg", { kind: "staff", id: one, role: "handler" });
  const days = { from: "2026-12-01", until: "2026-12-03", standIn: two };
  await setAbsence(handler, null, days);
  expect((await problemOf(setAbsence(handler, two, days))).code).toBe("forbidden");
  expect((await problemOf(endAbsence(handler, two))).code).toBe("forbidden");
  const auditor = idOf(await world.staff("ruthimg", "auditor"));
  const as = await world.at("ruthimg", { kind: "staff", id: auditor, role: "auditor" });
  expect((await problemOf(setAbsence(as, null, days))).code).toBe("forbidden");
  const wrong = async (changes: Partial<typeof days>) =>
    Object.keys((await problemOf(setAbsence(admin, one, { ...days, ...changes }))).fields);
  expect(await wrong({ standIn: auditor })).toEqual(["standIn"]);
  expect(await wrong({ standIn: one })).toEqual(["standIn"]);
  expect(await wrong({ from: "2026-11-01", until: "2026-11-21" })).toEqual(["until"]);
  const { rows } = await world.owner.query(
    "select facts from log_entry where chain = $1 and event = 'absence-changed' order by seq desc limit 1",
    [admin.desk.id],
  );
  expect(rows[0].facts).toEqual({
    member: one,
    from: "2026-12-01",
    until: "2026-12-03",
    standIn: two,
  });
});

test("rules are for admins, name no stranger, and of two at once the second is told", async () => {
  const { admin, people } = await deskOf("ruthimg", 2, "hand");
  const [one = ""] = people;
  const handler = await world.at("ruthimg", { kind: "staff", id: one, role: "handler" });
  const seen = await version(admin);
  const rule = { ...ANY, members: [one], id: null };
  expect((await problemOf(saveRule(handler, rule, { seen }))).code).toBe("forbidden");
  expect((await problemOf(tryRule(handler, ANY, []))).code).toBe("forbidden");
  const stranger = idOf(await world.staff("imgus", "handler", "stranger@imgus.example"));
  const foreign = saveRule(admin, { ...rule, members: [stranger] }, { seen });
  expect(Object.keys((await problemOf(foreign)).fields)).toEqual(["members"]);
  const nobody = changeMode(admin, { mode: "turn", takers: [], offered: people }, { seen });
  expect(Object.keys((await problemOf(nobody)).fields)).toEqual(["takers"]);
  const both = await Promise.allSettled([
    saveRule(admin, rule, { seen }),
    saveRule(admin, rule, { seen }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const { rules } = await readAssignment(admin);
  expect(rules).toHaveLength(1);
  const late = moveRule(admin, { id: rules[0]?.id ?? "", by: 1 }, { seen });
  expect((await problemOf(late)).code).toBe("conflict");
  const imgus = await world.at("imgus", await world.staff("imgus", "admin"));
  expect((await readAssignment(imgus)).rules.map(({ id }) => id)).not.toContain(rules[0]?.id);
  const { rows } = await world.owner.query(
    "select facts from log_entry where chain = $1 and event = 'assignment-changed' order by seq desc limit 1",
    [admin.desk.id],
  );
  expect(rows[0].facts).toMatchObject({ what: "rule-added", rule: rules[0]?.id });
});
