import { afterAll, beforeAll, expect, test } from "vitest";
import type { Context } from "@/lib/platform/context";
import { POLICIES } from "@/prisma/seed/policies";
import { SLICE, sendDigest } from "./digest";
import { chooseMail } from "./mail-choice";
import { openWorld, SYSTEM, type World } from "./testing";

const MANY = 2 * SLICE + 203;
let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
  const { desk } = await world.at("ruthimg", SYSTEM);
  await world.owner.query(
    `insert into request
       (id, desk_id, reference, "right", law, laws, state, channel, locale, residence, received_at,
        deadline, idempotency_key, due_on, due_at, assignee_id, unread_at)
     select 'req_' || n, $1, 'R' || n, 'access', 'eu-gdpr', '{eu-gdpr}',
            (array['open', 'unconfirmed', 'open', 'closed', 'lapsed'])[n % 5 + 1], 'web', 'en', 'eea', now(),
            '{}', 'key' || n, to_char(due, 'YYYY-MM-DD'), due + interval '1 day',
            case when n % 3 = 0 then 'usr-somebody' end, case when n % 7 = 0 then now() end
       from (select n, case when n % 11 > 0 then date '2026-11-12' + n * 7919 % 60 end as due
               from generate_series(1, $2::int) n) made`,
    [desk.id, MANY],
  );
});
afterAll(() => world.close());

/** The same context, with how many rows each read in it gave. */
function watched(ctx: Context): { ctx: Context; read: number[] } {
  const read: number[] = [];
  const watching: Context["db"] = (work) =>
    ctx.db((tx) => {
      const asked = async (...query: Parameters<typeof tx.$queryRaw>) => {
        const rows = await tx.$queryRaw<unknown[]>(...query);
        read.push(rows.length);
        return rows;
      };
      return work(
        new Proxy(tx, {
          get: (target, name) => (name === "$queryRaw" ? asked : Reflect.get(target, name)),
        }),
      );
    });
  return { ctx: { ...ctx, db: watching }, read };
}

const references = async (where: string): Promise<string[]> => {
  const { rows } = await world.owner.query(
    `select reference from request where ${where} order by due_at, id`,
  );
  return rows.map(({ reference }) => reference);
};
/** The references that a letter lists, in its order. */
const listed = (text = ""): string[] =>
  [...text.matchAll(/^(R\d+): /gm)].map(([, one]) => one ?? "");

test("however many requests wait, the digest holds a slice of them, counts them all and lists the first", async () => {
  const handler = await world.staff("ruthimg", "handler");
  await chooseMail(await world.at("ruthimg", handler), { "due-soon": "daily", reply: "never" });
  const { ctx, read } = watched(
    await world.at("ruthimg", SYSTEM, new Date("2026-11-22T09:00:00Z")),
  );
  expect(await sendDigest(ctx)).toBe(true);
  expect(read.filter((rows) => rows === SLICE)).toHaveLength(1);
  expect(Math.max(...read)).toBe(SLICE);
  await world.work();
  const { subject, text } = world.post.to("handler@ruthimg.example").at(-1)?.mail ?? {};
  const open = await references("state = 'open'");
  const late = await references("state = 'open' and due_on < '2026-11-22'");
  const soon = await references("state = 'open' and due_on between '2026-11-22' and '2026-11-29'");
  expect(subject).toBe(`Ruthimg: ${late.length} overdue, ${soon.length} due soon`);
  expect(text).toContain(`Open: ${open.length}\n`);
  const unconfirmed = await references("state = 'unconfirmed'");
  expect(text).toContain(`Not yet confirmed: ${unconfirmed.length}\n`);
  const theirs = await references(
    `state = 'open' and assignee_id is null and due_on <= '2026-11-29'`,
  );
  expect(text).toContain(`And ${theirs.length - 20} more at the desk.`);
  expect(listed(text)).toEqual([...theirs.slice(0, 20), ...open.slice(0, 20)]);
});
