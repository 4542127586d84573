import { expect, test } from "vitest";
import { changeClockTerms } from "@/lib/desks/clock-terms";
import { clockTermsOf } from "@/lib/domain/policy/clock-terms";
import { Problem } from "@/lib/domain/problem/problem";
import { MINUTE, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { correctLaw } from "./correct-law";
import { isComputed, recomputationOf, recomputeDesk } from "./recompute";
import { whatIf } from "./what-if";

const world = testWorld();

const at = (minutes: number) => world.later(minutes * MINUTE);
const admin = async (slug: string, time = world.now) =>
  world.at(slug, await world.staff(slug, "admin"), time);
const always = () => false;

test("a change of terms moves the due dates that its preview shows, and logs each of them", async () => {
  const { reference } = await world.confirmed("ruthimg");
  const { reference: corrected } = await world.confirmed("ruthimg");
  const ctx = await admin("ruthimg");
  const { version } = await readRequest(ctx, corrected);
  await correctLaw(ctx, corrected, { version, laws: ["us-ca"], reason: "Lives in California" });
  const terms = {
    ...clockTermsOf(ctx.desk.policy),
    lawOf: { ...ctx.desk.policy.lawOf, eea: ["us-ca" as const] },
    houseDays: 40,
  };
  const preview = await whatIf(ctx, terms);
  expect(preview).toMatchObject({ seen: 2, complete: true, earlier: 1, later: 1 });
  expect(preview.moves.find((move) => move.reference === reference)).toMatchObject({
    from: "2026-12-22",
    to: "2027-01-01",
    lawFrom: "eu-gdpr",
    lawTo: "us-ca",
  });
  expect((await readRequest(ctx, reference)).dueOn).toBe("2026-12-22");

  await changeClockTerms(ctx, terms, { seenAt: ctx.desk.changedAt.toISOString() });
  await world.work(at(1));
  const after = await readRequest(await admin("ruthimg", at(1)), reference);
  expect(after).toMatchObject({ dueOn: "2027-01-01", law: "us-ca" });
  const entry = after.timeline.find((one) => one.kind === "event" && one.event === "recompute");
  expect(entry).toMatchObject({
    actor: "Rightsdesk",
    facts: {
      from: "2026-12-22",
      to: "2027-01-01",
      lawVersion: "us-ca/2023-01-01",
      zoneVersion: expect.stringMatching(/^tz \d/),
    },
  });
  expect((await readRequest(await admin("ruthimg", at(1)), corrected)).laws).toEqual(["us-ca"]);
});

test("a change from an outdated page is refused, and a region without a calendar is an error at its field", async () => {
  const ctx = await admin("imgus");
  const terms = clockTermsOf(ctx.desk.policy);
  const seenAt = ctx.desk.changedAt.toISOString();
  await changeClockTerms(ctx, { ...terms, houseDays: 20 }, { seenAt });
  const second = changeClockTerms(ctx, { ...terms, houseDays: 25 }, { seenAt });
  await expect(second).rejects.toMatchObject({ code: "conflict" });
  const nowhere = changeClockTerms(ctx, { ...terms, region: "XX" }, { seenAt });
  await expect(nowhere).rejects.toSatisfy(
    (error) => error instanceof Problem && "region" in error.fields,
  );
  const handler = await world.member("imgus", "handler");
  const forbidden = changeClockTerms(handler, { ...terms, houseDays: 25 }, { seenAt });
  await expect(forbidden).rejects.toMatchObject({ code: "forbidden" });
});

test("an interrupted run continues where it stopped, and a finished run does not start again", async () => {
  for (let count = 0; count < 3; count += 1) await world.confirmed("artisticmonk");
  const before = await admin("artisticmonk");
  const terms = { ...clockTermsOf(before.desk.policy), houseDays: 10 };
  await changeClockTerms(before, terms, { seenAt: before.desk.changedAt.toISOString() });
  const ctx = await world.at("artisticmonk", SYSTEM, at(5));
  expect(await isComputed(ctx)).toBe(false);
  expect(await recomputeDesk(ctx, () => true)).toBe(false);
  expect(await recomputationOf(ctx)).toEqual({ seen: 3, moved: 3 });
  expect(await recomputeDesk(ctx, always)).toBe(true);
  expect(await isComputed(ctx)).toBe(true);
  const { rows } = await world.owner.query(
    `select count(*)::int from log_entry where event = 'recompute' and desk_id = $1`,
    [ctx.desk.id],
  );
  expect(rows).toEqual([{ count: 3 }]);
});

test("two workers at the same time move each date once", async () => {
  await world.confirmed("aigenerator");
  const before = await admin("aigenerator");
  const terms = { ...clockTermsOf(before.desk.policy), houseDays: 12 };
  await changeClockTerms(before, terms, { seenAt: before.desk.changedAt.toISOString() });
  const ctx = await world.at("aigenerator", SYSTEM, at(5));
  await Promise.all([recomputeDesk(ctx, always), recomputeDesk(ctx, always)]);
  const { rows } = await world.owner.query(
    `select count(*)::int from log_entry where event = 'recompute' and desk_id = $1`,
    [ctx.desk.id],
  );
  expect(rows).toEqual([{ count: 1 }]);
});
