import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openWorld, problemOf, SYSTEM, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { changeApproval, decideApprovalChange, readApprovalChange } from "./approval";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

const admin = async (slug: string, email?: string) =>
  world.at(slug, await world.staff(slug, "admin", email));

test("no desk requires approval until an admin switches it on, and the log records which setting changed", async () => {
  const ctx = await admin("ruthimg");
  expect(ctx.desk.policy.approval).toEqual({ answer: false, erase: false });
  const seenAt = ctx.desk.changedAt.toISOString();
  await changeApproval(ctx, { answer: false, erase: false }, { seenAt });
  await changeApproval(ctx, { answer: true, erase: false }, { seenAt });
  const { desk } = await world.at("ruthimg", SYSTEM);
  expect(desk.policy.approval).toEqual({ answer: true, erase: false });
  const { rows } = await world.owner.query(
    "select facts from log_entry where chain = $1 and event = 'policy-changed'",
    [desk.id],
  );
  expect(rows).toEqual([{ facts: { fields: ["approval.answer"] } }]);
});

test("an admin whose page is outdated gets a conflict that shows what the other admin changed", async () => {
  const [first, second] = [await admin("imgus"), await admin("imgus", "two@imgus.example")];
  const seenAt = first.desk.changedAt.toISOString();
  await changeApproval(first, { answer: true, erase: false }, { seenAt });
  const { code, editConflict } = await problemOf(
    changeApproval(second, { answer: false, erase: true }, { seenAt }),
  );
  expect(code).toBe("conflict");
  expect(editConflict).toMatchObject({
    before: { answer: "", erase: "" },
    theirs: { answer: "yes", erase: "" },
  });
});

const rulesOf = async (slug: string) => (await world.at(slug, SYSTEM)).desk.policy.approval;
const OFF = { answer: false, erase: false };

/** A desk where responses need approval, and a function with which each of its admins can change that. */
async function guarded(slug: string, emails: readonly string[]) {
  for (const email of emails) await world.staff(slug, "admin", email);
  const at = (email: string) => admin(slug, email);
  const seenAt = async () => (await world.at(slug, SYSTEM)).desk.changedAt.toISOString();
  const change = async (email: string, terms: typeof OFF) =>
    changeApproval(await at(email), terms, { seenAt: await seenAt() });
  await change(emails[0] ?? "", { answer: true, erase: false });
  return { at, change };
}

test("one of two admins cannot switch approval off alone: the change takes effect once the other admin approves it", async () => {
  const slug = "artisticmonk";
  const [ada, ben] = ["ada@monk.example", "ben@monk.example"];
  const { at, change } = await guarded(slug, [ada, ben]);
  expect(await change(ada, OFF)).toBe("proposed");
  expect((await rulesOf(slug)).answer).toBe(true);
  await world.work();
  expect(world.mailTo(ben)).toContain("once you or another admin approves it");
  const pending = await readApprovalChange(await at(ben));
  expect(pending).toMatchObject({ ...OFF, mine: false });
  const decide = async (email: string, decision: "approve" | "reject" | "withdraw") =>
    decideApprovalChange(await at(email), { change: pending?.id ?? "", decision });
  expect((await problemOf(decide(ada, "approve"))).code).toBe("forbidden");
  expect((await problemOf(decide(ben, "withdraw"))).code).toBe("forbidden");
  await decide(ben, "approve");
  expect(await rulesOf(slug)).toEqual(OFF);
  expect((await problemOf(decide(ben, "approve"))).code).toBe("conflict");
  const { rows } = await world.owner.query(
    "select facts ->> 'state' as state from log_entry where event = 'approval-change' order by seq",
  );
  expect(rows).toEqual([{ state: "waiting" }, { state: "approved" }]);
});

test("a rejected or withdrawn change leaves the rules as they are, and a stricter rule needs no other admin", async () => {
  const slug = "imagerefiner";
  const [ada, ben] = ["ada@refiner.example", "ben@refiner.example"];
  const { at, change } = await guarded(slug, [ada, ben]);
  for (const [email, decision] of [
    [ben, "reject"],
    [ada, "withdraw"],
  ] as const) {
    await change(ada, OFF);
    const id = (await readApprovalChange(await at(email)))?.id ?? "";
    await decideApprovalChange(await at(email), { change: id, decision });
    expect((await rulesOf(slug)).answer).toBe(true);
  }
  expect(await change(ada, { answer: true, erase: true })).toBe("applied");
});

test("the only admin of a desk can switch approval off alone, and every other member gets an email", async () => {
  const slug = "aigenerator";
  const ada = "ada@ai.example";
  const { change } = await guarded(slug, [ada]);
  await world.staff(slug, "handler", "hal@ai.example");
  expect(await change(ada, OFF)).toBe("applied");
  expect(await rulesOf(slug)).toEqual(OFF);
  await world.work();
  expect(world.mailTo("hal@ai.example")).toContain("This desk has only one admin");
});

test("the database refuses a weaker rule that no other admin approved, and each approval can be used once", async () => {
  const slug = "artisticmonk";
  const [ada, ben] = ["ada@monk.example", "ben@monk.example"];
  const { at, change } = await guarded(slug, [ada, ben]);
  const app = new pg.Client(world.database.appUrl);
  await app.connect();
  const { desk } = await at(ada);
  await app.query("select set_config('app.desk', $1, false)", [desk.id]);
  const weaken = `update desk set policy = jsonb_set(policy::jsonb, '{approval,answer}', 'false') where id = $1`;
  await expect(app.query(weaken, [desk.id])).rejects.toThrow("another admin has to approve");
  await change(ada, OFF);
  const id = (await readApprovalChange(await at(ben)))?.id ?? "";
  const alone =
    "update approval_change set state = 'approved', decided_by = proposed_by, decided_at = now() where id = $1";
  await expect(app.query(alone, [id])).rejects.toThrow("approval_change_two_people");
  await decideApprovalChange(await at(ben), { change: id, decision: "approve" });
  await change(ada, { answer: true, erase: false });
  await expect(app.query(weaken, [desk.id])).rejects.toThrow("another admin has to approve");
  await app.end();
});
