import { beforeAll, expect, test } from "vitest";
import { MOST_SINGLE } from "@/lib/domain/clock/reminder";
import { countStatements } from "@/lib/platform/testing/statements";
import { submitRequest } from "@/lib/requests/intake/submit";
import { dueRequests } from "@/lib/requests/testing/reminders";
import { form, HOUR, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";
import { artisticmonk } from "@/prisma/seed/artisticmonk";
import { imgus } from "@/prisma/seed/imgus";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { alertOfAcknowledgments } from "./acknowledgments-due";

const world = testWorld([artisticmonk, ruthimg, imgus]);
beforeAll(async () => {
  for (const role of ["admin", "handler"] as const) await world.staff("artisticmonk", role);
});

const after = (hours: number) => world.later(hours * HOUR);

const submitGrievance = async () => {
  const input = form({ right: "grievance", residence: "in", details: "Secret words" });
  const sent = await submitRequest(await world.at("artisticmonk", SUBJECT), input);
  return { ...sent, input };
};

const alertsTo = (email: string, reference: string) =>
  world.post.to(email).filter(({ mail }) => mail.subject?.startsWith(`${reference}: not ack`));

const alert = async (hours: number, slug = "artisticmonk") => {
  const alerted = await alertOfAcknowledgments(await world.at(slug, SYSTEM, after(hours)));
  await world.work(after(hours));
  return alerted;
};

test("a grievance is acknowledged at once, to an address that nobody has verified, without personal details", async () => {
  const { reference, requestId, input } = await submitGrievance();
  await world.work();
  const emails = world.post.to(input.email);
  expect(emails).toHaveLength(1);
  const text = world.mailTo(input.email);
  expect(text).toContain("This email acknowledges that we have it.");
  expect(text).toContain(reference);
  expect(text).toContain(
    "We act on your message by: Sunday 29 November 2026, end of day, Kolkata time",
  );
  expect(text).not.toMatch(/Quasimodo|grievance you|complain|Secret words/i);
  expect(world.tokenIn(text)).not.toBe("");

  const staff = await world.member("artisticmonk", "handler");
  expect(await readRequest(staff, reference)).toMatchObject({
    state: "unconfirmed",
    acknowledgedAt: world.now.toISOString(),
  });
  expect(await alert(30)).toEqual([]);
  const own = await readOwnRequest(await world.at("artisticmonk", SUBJECT), requestId);
  expect(own.ackIsPast).toBe(true);
});

test("staff are alerted once before an acknowledgment is missed and once after, and no more once it was sent", async () => {
  const { reference, requestId } = await submitGrievance();
  // The email is not sent, as while the mail server is down.
  await world.owner.query("delete from graphile_worker._private_jobs");
  const [admin, handler] = ["admin@artisticmonk.example", "handler@artisticmonk.example"];
  expect(await alert(12)).toEqual([]);
  expect(await alert(19)).toEqual([requestId]);
  expect(await alert(20)).toEqual([]);
  // Nobody is assigned, so the admins are alerted.
  expect(alertsTo(admin, reference)).toHaveLength(1);
  expect(alertsTo(handler, reference)).toHaveLength(0);
  const own = await readOwnRequest(await world.at("artisticmonk", SUBJECT), requestId);
  expect(own.ackIsPast).toBe(false);
  expect(await alert(25)).toEqual([requestId]);
  expect(await alert(26)).toEqual([]);
  expect(alertsTo(admin, reference)).toHaveLength(2);
  const late = await world.at("artisticmonk", SUBJECT, after(25));
  expect((await readOwnRequest(late, requestId)).ackIsPast).toBe(true);
});

test("no alert follows once the acknowledgment was sent late", async () => {
  const { requestId } = await submitGrievance();
  await world.owner.query("delete from graphile_worker._private_jobs");
  expect(await alert(19)).toEqual([requestId]);
  await world.owner.query(
    `update email set state = 'sent', sent_at = $2 where request_id = $1 and recipient_id is null`,
    [requestId, after(23)],
  );
  expect(await alert(25)).toEqual([]);
});

const ADMIN = "admin@imgus.example";

/** Open requests of a desk with one admin, whose acknowledgment was due an hour ago. */
async function lateAcknowledgments(prefix: string, total: number) {
  const ctx = await world.at("imgus", SYSTEM, after(49));
  await dueRequests(world, ctx.desk.id, {
    prefix,
    count: total,
    dueOn: "2026-12-22",
    assignee: null,
  });
  await world.owner.query("update request set ack_due_at = $2 where id like $1", [
    `req_${prefix}%`,
    after(48),
  ]);
  return ctx;
}

test("each of a thousand late acknowledgments causes one alert, with a limited number of emails and three workers at once", async () => {
  await world.staff("imgus", "admin", ADMIN);
  const total = 1010;
  const ctx = await lateAcknowledgments("late", total);
  const runs = await Promise.all([1, 2, 3].map(() => alertOfAcknowledgments(ctx)));
  expect(runs.flat()).toHaveLength(total);
  const { rows } = await world.owner.query(
    `select count(*)::int as lines, count(mailed_at)::int as mailed from notification
      where desk_id = $1 and kind = 'acknowledgment'`,
    [ctx.desk.id],
  );
  expect(rows).toEqual([{ lines: total, mailed: MOST_SINGLE }]);
  await world.work(ctx.now);
  expect(world.post.to(ADMIN)).toHaveLength(MOST_SINGLE);
});

test("four hundred alerts take as many statements as one", async () => {
  const one = await lateAcknowledgments("one", 1);
  const single = await countStatements(() => alertOfAcknowledgments(one));
  expect(single.result).toHaveLength(1);
  const many = await lateAcknowledgments("many", 400);
  const all = await countStatements(() => alertOfAcknowledgments(many));
  expect(all.result).toHaveLength(400);
  expect(all.statements).toBe(single.statements);
});

test("an alert that is repeated in a restored copy is the same email", async () => {
  const { requestId } = await submitGrievance();
  await world.owner.query("delete from graphile_worker._private_jobs");
  await alert(19);
  const alerts = `select id from email where request_id = '${requestId}' and kind = 'wanted'`;
  const { rows: before } = await world.owner.query(alerts);
  await world.owner.query("delete from reminder where request_id = $1", [requestId]);
  await world.owner.query(`delete from email where id in (${alerts})`);
  await alert(19);
  expect((await world.owner.query(alerts)).rows).toEqual(before);
  expect(before).toHaveLength(1);
});

test("where nothing has to be acknowledged before the address is verified, the first email only asks to verify it", async () => {
  const input = form({ residence: "eea" });
  await submitRequest(await world.at("ruthimg", SUBJECT), input);
  await world.work();
  expect(world.mailTo(input.email)).not.toContain("acknowledges");
  expect(await alert(1000, "ruthimg")).toEqual([]);
});

test("California counts the acknowledgment from receipt as well", async () => {
  const input = form({ residence: "us-ca" });
  await submitRequest(await world.at("ruthimg", SUBJECT), input);
  await world.work();
  expect(world.mailTo(input.email)).toContain("This email acknowledges that we have it.");
});
