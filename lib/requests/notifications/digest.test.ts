import { beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/platform/context";
import { teamMemberId } from "@/lib/platform/context";
import { saveEmailPreferences } from "@/lib/requests/consequences/email-preference";
import { submitRequest } from "@/lib/requests/intake/submit";
import { assign } from "@/lib/requests/testing/notifications";
import { DAY, form, HOUR, SUBJECT, SYSTEM, testWorld } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { queueDigests, sendDigest } from "./digest";

const MANY = 1203;
const DESKS = POLICIES.filter(({ slug }) => ["ruthimg", "imgus", "imagerefiner"].includes(slug));
const world = testWorld(DESKS);
beforeAll(async () => {
  const { desk } = await world.at("ruthimg", SYSTEM);
  await world.owner.query(
    `insert into request
       (id, desk_id, reference, "right", law, laws, state, channel, locale, residence, received_at,
        deadline, idempotency_key, due_on, due_at, assignee_id, unread_at)
     select 'req_' || n, $1, 'R' || n, 'access', 'eu-gdpr', '{eu-gdpr}',
            (array['open', 'unconfirmed', 'open', 'closed', 'lapsed'])[n % 5 + 1], 'web', 'en', 'eea', now(),
            '{}', 'key' || n, to_char(due, 'YYYY-MM-DD'), due + interval '23 hours',
            case when n % 3 = 0 then 'usr-somebody' end, case when n % 7 = 0 then now() end
       from (select n, case when n % 11 > 0 then date '2026-11-12' + n * 7919 % 60 end as due
               from generate_series(1, $2::int) n) made`,
    [desk.id, MANY],
  );
});

const references = async (where: string): Promise<string[]> => {
  const { rows } = await world.owner.query(
    `select reference from request where ${where} order by due_at, id`,
  );
  return rows.map(({ reference }) => reference);
};
/** The references that an email lists, in its order. */
const listed = (text = ""): string[] =>
  [...text.matchAll(/^(R\d+): /gm)].map(([, one]) => one ?? "");

const emails = (email: string) => world.post.to(email).map(({ mail }) => mail);
const digests = (email: string) =>
  emails(email).filter(({ subject }) => /overdue, |notification|unassigned/.test(subject ?? ""));
/** Queues, writes and sends digests at that time, as the sweeps of all desks and the worker do. */
async function morning(time: Date): Promise<void> {
  for (const { slug } of DESKS) await queueDigests(await world.at(slug, SYSTEM, time));
  await world.work(time);
  await world.work(time);
}
const member = async (email: string, ...desks: [slug: string, role: "admin" | "handler"][]) => {
  const contexts: Context[] = [];
  for (const [slug, role] of desks) {
    contexts.push(await world.member(slug, role, email));
  }
  return contexts;
};

test("a digest counts all open requests and lists the first ones, however many there are", async () => {
  const [ctx] = await member("handler@ruthimg.example", ["ruthimg", "handler"]);
  if (!ctx) throw new Error("a desk expected");
  await saveEmailPreferences(ctx, { reply: "never" });
  expect(await sendDigest(teamMemberId(ctx), new Date("2026-11-22T09:00:00Z"))).toBe(true);
  await world.work();
  const { subject, text } = emails("handler@ruthimg.example").at(-1) ?? {};
  const open = await references("state = 'open'");
  const late = await references("state = 'open' and due_on < '2026-11-22'");
  const soon = await references("state = 'open' and due_on between '2026-11-22' and '2026-11-29'");
  const unassigned = await references("state = 'open' and assignee_id is null");
  expect(subject).toBe(`Ruthimg: ${late.length} overdue, ${soon.length} due soon`);
  expect(text).toContain(`Open: ${open.length}\n`);
  expect(text).toContain(`Unassigned: ${unassigned.length}\n`);
  const dueUnassigned = await references(
    "state = 'open' and assignee_id is null and due_on <= '2026-11-29'",
  );
  expect(text).toContain(`And ${dueUnassigned.length - 20} more on the desk.`);
  expect(listed(text)).toEqual([...dueUnassigned.slice(0, 20), ...open.slice(0, 20)]);
});

test("a member of two desks gets one digest a day about both, also with three workers at once and a clock that goes back", async () => {
  const email = "both@example.org";
  const [imgus, refiner] = await member(email, ["imgus", "handler"], ["imagerefiner", "handler"]);
  const { reference } = await world.confirmed("imgus");
  const { reference: other } = await world.confirmed("imagerefiner");
  if (!imgus || !refiner) throw new Error("two desks expected");
  await assign(imgus, reference, teamMemberId(imgus));
  const time = world.later(3 * DAY + 2 * HOUR);
  await Promise.all([1, 2, 3].map(() => sendDigest(teamMemberId(imgus), time)));
  await morning(time);
  await morning(new Date(time.getTime() - DAY));
  await morning(new Date(time.getTime() + 2 * HOUR));
  expect(digests(email)).toHaveLength(1);
  const { subject, text } = digests(email)[0] ?? {};
  expect(subject).toBe(`${refiner.desk.name}: 1 unassigned`);
  expect(text).toContain("Unassigned: 1");
  const next = new Date(time.getTime() + 30 * DAY);
  await morning(next);
  expect(digests(email)).toHaveLength(2);
  expect(digests(email)[1]?.subject).toMatch(/^2 desks: \d overdue, \d due soon$/);
  expect(digests(email)[1]?.text).toContain(reference);
  expect(digests(email)[1]?.text).toContain(other);
});

test("a digest contains nothing about a desk that its reader is not a member of", async () => {
  const email = "one@example.org";
  await member(email, ["imgus", "admin"]);
  const { reference } = await world.confirmed("imgus");
  const { reference: foreign } = await world.confirmed("imagerefiner");
  await morning(world.later(60 * DAY));
  const text = digests(email).at(-1)?.text ?? "";
  expect(text).toContain(reference);
  expect(text).not.toContain(foreign);
  expect(text).not.toContain("imagerefiner");
});

test("there is no digest on a day with nothing to report, and unverified requests are not reported", async () => {
  const email = "quiet@example.org";
  await world.owner.query("update request set state = 'closed' where state = 'open'");
  await world.owner.query("update notification set done_at = now()");
  await member(email, ["imgus", "admin"], ["imagerefiner", "handler"]);
  await submitRequest(await world.at("imgus", SUBJECT), form());
  for (const day of [70, 71, 200]) await morning(world.later(day * DAY));
  expect(emails(email)).toEqual([]);
});

test("a digest comes in the morning of the member's own time zone, or else of the desk that they joined first", async () => {
  const email = "far@example.org";
  const [ctx] = await member(email, ["imgus", "handler"]);
  await world.owner.query(`update "user" set settings = '{"zone":"Asia/Tokyo"}' where email = $1`, [
    email,
  ]);
  await world.confirmed("imgus");
  const at = async (time: string): Promise<number> => {
    await morning(new Date(time));
    return digests(email).length;
  };
  expect(ctx).toBeDefined();
  expect(await at("2028-03-01T21:30:00Z")).toBe(0);
  expect(await at("2028-03-01T22:30:00Z")).toBe(1);
  expect(await at("2028-03-02T12:00:00Z")).toBe(1);
});
