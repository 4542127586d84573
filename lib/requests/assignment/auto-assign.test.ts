import { expect, test } from "vitest";
import { changeMode, moveRule, readAssignment, removeRule, saveRule } from "@/lib/desks/assignment";
import type { Actor } from "@/lib/domain/request/role";
import type { Mode, TypedRule } from "@/lib/domain/team/assignment";
import type { Context } from "@/lib/platform/context";
import { replyToDesk } from "@/lib/requests/conversation/messages";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { submitRequest } from "@/lib/requests/intake/submit";
import { form, problemOf, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { endAbsence, listDelegators, setAbsence } from "@/lib/team/absence";
import { removeMember } from "@/lib/team/members";
import { assignRequest } from "./assign";
import { autoAssign } from "./auto-assign";
import { previewRule } from "./preview-rule";

const world = testWorld();

type Slug = "ruthimg" | "imgus" | "imagerefiner" | "artisticmonk" | "aigenerator";
const idOf = (actor: Actor): string => (actor.kind === "staff" ? actor.id : "");
const ANY = { right: null, law: null, residence: null, locale: null } as const;

/** A desk with an admin and so many handlers, all of whom take part in automatic assignment, and without rules. */
async function deskOf(slug: Slug, count: number, mode: Mode = "turn") {
  const admin = await world.member(slug, "admin");
  const handlers: string[] = [];
  for (let at = 0; at < count; at += 1) {
    handlers.push(idOf(await world.staff(slug, "handler", `h${at}@${slug}.example`)));
  }
  await world.owner.query(
    "update membership set takes_part = false, away_from = null, stand_in_id = null where desk_id = $1",
    [admin.desk.id],
  );
  for (const { id } of (await readAssignment(admin)).rules) {
    await removeRule(admin, id, { seen: (await readAssignment(admin)).version });
  }
  await setMode(admin, mode, handlers);
  return { admin, handlers };
}

const version = async (admin: Context) => (await readAssignment(admin)).version;
const setMode = async (admin: Context, mode: Mode, members: string[]) =>
  changeMode(admin, { mode, takers: members, offered: members }, { seen: await version(admin) });
const addRule = async (admin: Context, rule: Partial<TypedRule>) =>
  saveRule(admin, { ...ANY, members: [], ...rule, id: null }, { seen: await version(admin) });

/** Requests that open before the desk assigns any automatically. */
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

const assignmentsOf = async (id: string) => {
  const { rows } = await world.owner.query(
    "select actor, facts from log_entry where chain = $1 and event = 'assign'",
    [id],
  );
  return rows.map(({ actor, facts }) => ({ actor, ...facts }));
};

test("requests that round robin assigns at the same moment are shared evenly: the shares differ by at most one", async () => {
  const { admin, handlers } = await deskOf("ruthimg", 3, "hand");
  const ids = await opened("ruthimg", 20);
  await setMode(admin, "turn", handlers);
  const system = await world.at("ruthimg", SYSTEM);
  // Each job runs twice: the second run assigns nothing.
  await Promise.all([...ids, ...ids].map((id) => autoAssign(system, id)));
  const shares = Object.values(await sharesOf(ids));
  expect(shares.reduce((sum, n) => sum + n, 0)).toBe(20);
  expect(shares.sort()).toEqual([6, 7, 7]);
  for (const id of ids) expect(await assignmentsOf(id)).toHaveLength(1);
  expect((await verifyLog(admin)).faults).toEqual([]);
}, 60_000);

test("least busy assigns requests of the same moment to the member with the fewest, and the log has the mode", async () => {
  const { admin, handlers } = await deskOf("imgus", 2, "hand");
  const [busy = "", free = ""] = handlers;
  const ids = await opened("imgus", 6);
  const [one = "", two = "", ...rest] = ids;
  for (const id of [one, two]) {
    const { rows } = await world.owner.query(
      "select reference, version from request where id = $1",
      [id],
    );
    await assignRequest(admin, rows[0].reference, { version: rows[0].version, assignee: busy });
  }
  await setMode(admin, "load", handlers);
  const system = await world.at("imgus", SYSTEM);
  await Promise.all(rest.map((id) => autoAssign(system, id)));
  expect(await sharesOf(ids)).toEqual({ [busy]: 3, [free]: 3 });
  expect(await assignmentsOf(rest[0] ?? "")).toMatchObject([{ actor: "system", by: "load" }]);
}, 60_000);

test("a request is assigned whether it opens by a verification link or, as an opt-out, at once", async () => {
  const { handlers } = await deskOf("artisticmonk", 1);
  const byLink = await world.confirmed("artisticmonk");
  expect(await assignmentsOf(byLink.requestId)).toMatchObject([
    { actor: "system", assignee: handlers[0], by: "turn" },
  ]);
  const ctx = await world.at("artisticmonk", SUBJECT);
  const atOnce = await submitRequest(ctx, form({ right: "opt-out-marketing" }));
  expect(atOnce.needsVerification).toBe(false);
  await world.work();
  expect(await assignmentsOf(atOnce.requestId)).toMatchObject([{ by: "turn" }]);
  // Before the requester verifies the email address, a request is not assigned.
  const waiting = await submitRequest(ctx, form());
  await world.work();
  expect(await assignmentsOf(waiting.requestId)).toEqual([]);
}, 60_000);

test("with manual assignment, a request that opens stays unassigned", async () => {
  await deskOf("aigenerator", 1, "hand");
  const { requestId } = await world.confirmed("aigenerator");
  expect(await sharesOf([requestId])).toEqual({ nobody: 1 });
});

test("a member who is out of office gets no request on that day of the desk, to the second, on a day of 25 hours", async () => {
  const { admin, handlers } = await deskOf("ruthimg", 2);
  const [one = "", two = ""] = handlers;
  const early = await world.at("ruthimg", admin.actor, new Date("2026-10-20T09:00:00Z"));
  await setAbsence(early, one, { from: "2026-10-25", until: "2026-10-25", standIn: "" });
  const assigneeAt = async (instant: string) => {
    const { requestId } = await world.confirmed("ruthimg", {}, new Date(instant));
    return (await assignmentsOf(requestId))[0]?.assignee;
  };
  await assigneeAt("2026-10-24T12:00:00Z");
  await assigneeAt("2026-10-24T12:00:00Z");
  // In Berlin, clocks go back an hour on that day.
  expect([one, two]).toContain(await assigneeAt("2026-10-24T21:59:59Z"));
  expect(await assigneeAt("2026-10-24T22:00:00Z")).toBe(two);
  expect(await assigneeAt("2026-10-25T22:59:59Z")).toBe(two);
  expect(await assigneeAt("2026-10-25T23:00:00Z")).toBe(one);
}, 60_000);

test("a rule whose members are out of office is skipped, and a member who left the desk is never chosen", async () => {
  const { admin, handlers } = await deskOf("imagerefiner", 3);
  const [one = "", two = "", three = ""] = handlers;
  await addRule(admin, { right: "access", members: [one] });
  const assignment = async () => {
    const { requestId } = await world.confirmed("imagerefiner");
    return (await assignmentsOf(requestId))[0];
  };
  expect(await assignment()).toMatchObject({ assignee: one, by: "rule", number: 1 });
  await setAbsence(admin, one, { from: "2026-11-20", until: "", standIn: two });
  expect(await assignment()).toMatchObject({ assignee: two, by: "turn" });
  await removeMember(admin, two);
  expect(await assignment()).toMatchObject({ assignee: three, by: "turn" });
  expect(await assignment()).toMatchObject({ assignee: three, by: "turn" });
  await endAbsence(admin, one);
  expect(await assignment()).toMatchObject({ assignee: one, by: "rule" });
}, 60_000);

test("a rule then assigns as many requests as its preview says", async () => {
  const { admin, handlers } = await deskOf("imgus", 2, "hand");
  const [one = "", two = ""] = handlers;
  const inputs = [
    { right: "erasure", residence: "eea" },
    { right: "erasure", residence: "uk" },
    { right: "access", residence: "eea" },
    { right: "erasure", residence: "eea", locale: "de" },
  ] as const;
  const sendAll = async () => {
    const ids: string[] = [];
    for (const input of inputs) ids.push((await world.confirmed("imgus", input)).requestId);
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
  const preview = await previewRule(admin, rule, rules);
  expect(preview).toMatchObject({ fits: 2, gets: 1 });
  await addRule(admin, { ...rule, members: [two] });
  const ids = await sendAll();
  const byRule = (await Promise.all(ids.map(assignmentsOf))).flat();
  expect(byRule.filter(({ number }) => number === 2)).toHaveLength(preview.gets);
  expect(byRule.map(({ assignee }) => assignee).sort()).toEqual([one, two].sort());
}, 60_000);

test("emails about the requests of a member who is out of office also go to the delegate", async () => {
  const { admin, handlers } = await deskOf("ruthimg", 3);
  const [one = "", two = "", three = ""] = handlers;
  await setMode(admin, "hand", handlers);
  const { reference } = await world.confirmed("ruthimg");
  const seen = await readRequest(admin, reference);
  await assignRequest(admin, reference, { version: seen.version, assignee: one });
  await setAbsence(admin, one, { from: "2026-11-22", until: "2026-12-03", standIn: two });
  const read = await readRequest(admin, reference);
  expect(read.members.find(({ id }) => id === one)?.away).toEqual({ until: "2026-12-03" });
  expect(read.assignee?.id).toBe(one);
  const emailsTo = (id: string) => world.post.to(id.replace("usr-", "")).length;
  const counts = () => [one, two, three].map(emailsTo);
  const [a = 0, b = 0, c = 0] = counts();
  await replyToDesk(await world.at("ruthimg", SUBJECT), reference, { text: "More of it." });
  await world.work();
  expect(counts()).toEqual([a + 1, b + 1, c]);
  const delegate = await world.at("ruthimg", { kind: "staff", id: two, role: "handler" });
  expect((await listDelegators(delegate)).map(({ id }) => id)).toEqual([one]);
  await endAbsence(admin, one);
  expect(await listDelegators(delegate)).toEqual([]);
}, 60_000);

test("members set their own absence, only an admin sets that of others, and the log has ids and days", async () => {
  const { admin, handlers } = await deskOf("ruthimg", 2, "hand");
  const [one = "", two = ""] = handlers;
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

test("only admins change rules, rules name only members of the desk, and of two changes at once one is refused", async () => {
  const { admin, handlers } = await deskOf("ruthimg", 2, "hand");
  const [one = ""] = handlers;
  const handler = await world.at("ruthimg", { kind: "staff", id: one, role: "handler" });
  const seen = await version(admin);
  const rule = { ...ANY, members: [one], id: null };
  expect((await problemOf(saveRule(handler, rule, { seen }))).code).toBe("forbidden");
  expect((await problemOf(previewRule(handler, ANY, []))).code).toBe("forbidden");
  const stranger = idOf(await world.staff("imgus", "handler", "stranger@imgus.example"));
  const foreign = saveRule(admin, { ...rule, members: [stranger] }, { seen });
  expect(Object.keys((await problemOf(foreign)).fields)).toEqual(["members"]);
  const nobody = changeMode(admin, { mode: "turn", takers: [], offered: handlers }, { seen });
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
  const imgus = await world.member("imgus", "admin");
  expect((await readAssignment(imgus)).rules.map(({ id }) => id)).not.toContain(rules[0]?.id);
  const { rows } = await world.owner.query(
    "select facts from log_entry where chain = $1 and event = 'assignment-changed' order by seq desc limit 1",
    [admin.desk.id],
  );
  expect(rows[0].facts).toMatchObject({ what: "rule-added", rule: rules[0]?.id });
});
