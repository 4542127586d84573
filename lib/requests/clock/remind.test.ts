import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { MOST_SINGLE } from "@/lib/domain/clock/reminder";
import { teamMemberId } from "@/lib/platform/context";
import { countStatements } from "@/lib/platform/testing/statements";
import { saveEmailPreferences } from "@/lib/requests/consequences/email-preference";
import { addNote } from "@/lib/requests/conversation/messages";
import { respondNoData } from "@/lib/requests/decision/answer";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { submitRequest } from "@/lib/requests/intake/submit";
import { sweepDesk } from "@/lib/requests/jobs/sweep";
import { addressOf, assignedRequest, kindsAt } from "@/lib/requests/testing/notifications";
import { dueRequests } from "@/lib/requests/testing/reminders";
import { DAY, form, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { readRequest } from "@/lib/requests/views/staff-view";
import { setAbsence } from "@/lib/team/absence";
import { imgus } from "@/prisma/seed/imgus";
import { ruthimg } from "@/prisma/seed/ruthimg";
import { BATCH, remindOfDeadlines } from "./remind";

const world = testWorld([ruthimg, imgus]);
beforeAll(async () => {
  await world.staff("ruthimg", "admin");
  await world.staff("ruthimg", "auditor");
});

const ADMIN = "admin@ruthimg.example";

/** The due date of a request received on 22 November is 22 December. */
const daysBefore = (days: number) => new Date(Date.parse("2026-12-22T10:00:00Z") - days * DAY);
const single = (email: string, reference: string) =>
  world.post.to(email).filter(({ mail }) => mail.subject?.startsWith(reference));
/** Runs the sweep of a desk and then the worker twice, since digests are jobs that queue emails. */
async function sweepAt(time: Date, slug = "ruthimg"): Promise<void> {
  await sweepDesk(await world.at(slug, SYSTEM, time));
  await world.work(time);
  await world.work(time);
}

test("each reminder is sent once, to the assignee alone, also with three workers at once", async () => {
  const ada = await world.newMember();
  const reference = await assignedRequest(world, ada);
  for (const days of [20, 14, 13, 7]) {
    const ctx = await world.at("ruthimg", SYSTEM, daysBefore(days));
    await Promise.all([1, 2, 3].map(() => sweepDesk(ctx)));
    await sweepAt(daysBefore(days));
  }
  await addNote({ ...ada, now: daysBefore(4) }, reference, { text: "Asked the archive." });
  for (const days of [3, 1, 0]) await sweepAt(daysBefore(days));
  expect(single(addressOf(ada), reference)).toHaveLength(5);
  expect(single(ADMIN, reference)).toHaveLength(0);
}, 90_000);

test("an overdue request is reported once to the assignee and once to the admins, however long it lasts", async () => {
  const ada = await world.newMember();
  const reference = await assignedRequest(world, ada);
  for (const days of [-1, -2, -3, -40]) await sweepAt(daysBefore(days));
  expect(single(addressOf(ada), reference)).toHaveLength(1);
  expect(single(ADMIN, reference)).toHaveLength(1);
  expect(single(ADMIN, reference)[0]?.mail.text).toContain("because you are an admin of the desk");
  const overdue = world.post
    .to(addressOf(ada))
    .filter(({ mail }) => mail.text?.includes(`${reference}: due soon, or overdue`));
  expect(overdue.length).toBeGreaterThanOrEqual(3);
});

test("shortly before the date, admins are emailed once about a request that no team member acted on for a week", async () => {
  const [ada, ben] = [await world.newMember(), await world.newMember()];
  const idle = await assignedRequest(world, ada);
  const worked = await assignedRequest(world, ben);
  await addNote({ ...ben, now: daysBefore(5) }, worked, { text: "Asked the archive." });
  for (const days of [7, 3]) await sweepAt(daysBefore(days));
  expect(single(ADMIN, idle)).toHaveLength(0);
  for (const days of [1, 0]) await sweepAt(daysBefore(days));
  expect(single(ADMIN, idle)).toHaveLength(1);
  expect(single(ADMIN, worked)).toHaveLength(0);
});

test("a request without an assignee causes no single email, and is in the digest and the admins' notifications", async () => {
  const ada = await world.newMember();
  const boss = await world.newMember("admin");
  const { reference } = await world.confirmed("ruthimg");
  for (const days of [14, 7, 3]) await sweepAt(daysBefore(days));
  expect(await kindsAt({ ...boss, now: daysBefore(3) }, reference)).toEqual(["due-soon"]);
  await sweepAt(daysBefore(-1));
  for (const email of [ADMIN, addressOf(ada), addressOf(boss)]) {
    expect(single(email, reference)).toEqual([]);
  }
  const digests = world.post
    .to(addressOf(ada))
    .filter(({ mail }) => mail.text?.includes(reference));
  expect(digests.length).toBeGreaterThan(0);
});

test("staff get no reminder of an unverified request", async () => {
  const boss = await world.newMember("admin", "imgus");
  const ctx = await world.at("imgus", SUBJECT);
  const { reference, requestId } = await submitRequest(ctx, form());
  for (const days of [2, 9, 20, 29, 31, 60]) await sweepAt(world.later(days * DAY), "imgus");
  expect(world.post.to(addressOf(boss))).toEqual([]);
  expect(await kindsAt(boss, reference)).toEqual([]);
  const { rows } = await world.owner.query("select from reminder where request_id = $1", [
    requestId,
  ]);
  expect(rows).toEqual([]);
});

test("a member who chose the digest or no email gets no single one, and the delegate of an absent assignee gets it too", async () => {
  const [ada, ben, eve] = [
    await world.newMember(),
    await world.newMember(),
    await world.newMember(),
  ];
  await saveEmailPreferences(ada, { "due-soon": "daily" });
  const daily = await assignedRequest(world, ada);
  await setAbsence(ben, null, { from: "2026-12-01", until: "", standIn: teamMemberId(eve) });
  const away = await assignedRequest(world, ben);
  await sweepAt(daysBefore(7));
  expect(single(addressOf(ada), daily)).toEqual([]);
  expect(world.post.to(addressOf(ada)).at(-1)?.mail.text).toContain(`${daily}: due soon`);
  expect([ben, eve].map((one) => single(addressOf(one), away).length)).toEqual([1, 1]);
});

test("staff get no reminder of a request that has its response", async () => {
  const ada = await world.newMember();
  const reference = await assignedRequest(world, ada);
  const { version } = await readRequest(ada, reference);
  await respondNoData(ada, reference, { version, explanation: "" });
  await sweepAt(daysBefore(1));
  expect(single(addressOf(ada), reference)).toEqual([]);
});

test("five hundred reminders take as many statements as one, apart from the emails, and no member is flooded", async () => {
  const ada = await world.newMember("handler", "imgus");
  const ctx = await world.at("imgus", SYSTEM, daysBefore(6));
  const count = async (prefix: string, total: number) => {
    await dueRequests(world, ctx.desk.id, {
      prefix,
      count: total,
      dueOn: "2026-12-22",
      assignee: teamMemberId(ada),
    });
    return countStatements(() => remindOfDeadlines(ctx));
  };
  await count("warm", 1);
  const one = await count("one", 1);
  const many = await count("many", BATCH - 2);
  expect(many.result).toHaveLength(BATCH - 2);
  expect(many.statements - one.statements).toBeLessThanOrEqual(3 * MOST_SINGLE);
  await world.work(ctx.now);
  expect(world.post.to(addressOf(ada))).toHaveLength(MOST_SINGLE);
  await world.owner.query("update request set state = 'closed' where desk_id = $1", [ctx.desk.id]);
});

test("a sweep that is killed in the middle and repeated sends each reminder once, and the log is intact", async () => {
  const ada = await world.newMember("handler", "imgus");
  const ctx = await world.at("imgus", SYSTEM, daysBefore(2));
  const total = 2 * BATCH + 100;
  await dueRequests(world, ctx.desk.id, {
    prefix: "kill",
    count: total,
    dueOn: "2026-12-22",
    assignee: teamMemberId(ada),
  });
  const written = async () => {
    const { rows } = await world.owner.query(
      `select (select count(*)::int from reminder where request_id like 'req_kill%') as reminders,
              (select count(*)::int from log_entry where chain like 'req_kill%' and event = 'remind') as entries,
              (select count(*)::int from notification where request_id like 'req_kill%') as lines`,
    );
    return rows[0];
  };
  const sweep = remindOfDeadlines(ctx).catch((error) => error);
  const begun = async () => (await written()).reminders;
  await expect.poll(begun, { interval: 5, timeout: 30_000 }).toBeGreaterThan(0);
  await world.owner.query(
    // The timeout makes it wait until each connection is gone, so that none ends while the next sweep uses it.
    `select pg_terminate_backend(pid, 10000) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await sweep;
  const { reminders, entries } = await written();
  expect(reminders).toBe(entries);
  await Promise.all([1, 2, 3].map(() => remindOfDeadlines(ctx)));
  await remindOfDeadlines(ctx);
  expect(await written()).toEqual({ reminders: total, entries: total, lines: total });
  expect((await verifyLog(ctx)).faults).toEqual([]);
  await world.owner.query("update request set state = 'closed' where desk_id = $1", [ctx.desk.id]);
}, 180_000);

test("no reminder is sent twice in any order of sweeps, with three at once and a clock that goes back", async () => {
  const boss = await world.newMember("admin", "imgus");
  const ada = await world.newMember("handler", "imgus");
  let run = 0;
  const days = fc.array(fc.integer({ min: -3, max: 16 }), { minLength: 3, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(days, async (order) => {
      run += 1;
      const prefix = `p${run}_`;
      const { desk } = boss;
      await dueRequests(world, desk.id, {
        prefix,
        count: 3,
        dueOn: "2026-12-22",
        assignee: teamMemberId(ada),
      });
      for (const left of order) {
        const ctx = await world.at("imgus", SYSTEM, daysBefore(left));
        await Promise.all([1, 2, 3].map(() => remindOfDeadlines(ctx)));
      }
      const { rows } = await world.owner.query(
        `select l.request_id, l.recipient_id, e.facts->>'milestone' as milestone, count(*)::int as times
           from log_entry e join email l on l.request_id = e.chain and l.kind = 'reminder' and l.created_at = e.at
          where e.chain like $1 and e.event = 'remind' group by 1, 2, 3 having count(*) > 1`,
        [`req_${prefix}%`],
      );
      expect(rows).toEqual([]);
      const doubled = await world.owner.query(
        `select chain, facts->>'milestone' as milestone from log_entry
          where chain like $1 and event = 'remind' group by 1, 2 having count(*) > 1`,
        [`req_${prefix}%`],
      );
      expect(doubled.rows).toEqual([]);
      await world.owner.query("update request set state = 'closed' where id like $1", [
        `req_${prefix}%`,
      ]);
      await world.owner.query("delete from notification where request_id like $1", [
        `req_${prefix}%`,
      ]);
      await world.owner.query("delete from graphile_worker._private_jobs");
    }),
    { numRuns: 10 },
  );
}, 180_000);
