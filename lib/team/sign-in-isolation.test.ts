import { afterAll, beforeAll, expect, test } from "vitest";
import { asUser, prisma, type Tx } from "@/lib/platform/database/db";
import { openWorld, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import { sessionOf, startSession } from "./session";
import { saveName } from "./settings";
import { createSignInLink } from "./sign-in-link";

let world: World;
const VICTIM = "usr-victim@walls.example";
beforeAll(async () => {
  world = await openWorld(POLICIES.filter(({ slug }) => slug === "ruthimg"));
  await world.staff("ruthimg", "admin", "victim@walls.example");
});
afterAll(() => world.close());

const client = { device: null, network: null };
const begin = () =>
  startSession({ userId: VICTIM, method: "link", authenticatedAt: world.now, client }, world.now);

/** Runs what an injected query could run in the transaction of a desk. */
async function inject(statement: string): Promise<string> {
  const ctx = await world.at("ruthimg", await world.staff("ruthimg", "handler"));
  return ctx
    .db((tx: Tx) => tx.$executeRawUnsafe(statement))
    .then(
      (count) => `${count} rows`,
      (error) =>
        /row-level security|permission denied/.test(String(error)) ? "refused" : String(error),
    );
}

const SESSION = `insert into session (id, session_token, user_id, expires, created_at)
  select 'stolen', 'hash', '${VICTIM}', now() + interval '1 hour', now()`;

test("a statement in the transaction of a desk cannot sign anybody in, even if it resets the desk first", async () => {
  const resets = `set_config('app.desk', '', true), set_config('app.user', '${VICTIM}', true)`;
  const statements = [
    SESSION,
    `with reset as materialized (select ${resets}) ${SESSION} from reset`,
    `with reset as materialized (select ${resets}) insert into passkey (id, user_id, public_key, counter, name, created_at)
       select 'stolen', '${VICTIM}', '\\x00', 0, 'x', now() from reset`,
    `insert into verification_token (identifier, token, expires) values ('victim@walls.example', 'x', now())`,
    `update "user" set email = 'thief@evil.example' where id = '${VICTIM}'`,
    `delete from "user" where id = '${VICTIM}'`,
  ];
  for (const statement of statements) expect(await inject(statement), statement).toBe("refused");
});

test("a statement in the transaction of a desk cannot see, extend or end a session, and cannot use up a link", async () => {
  const { token } = await begin();
  await createSignInLink("victim@walls.example", world.now);
  const ctx = await world.at("ruthimg", await world.staff("ruthimg", "handler"));
  const seen = await ctx.db(async (tx) => [
    await tx.session.count(),
    await tx.verificationToken.count(),
    await tx.account.count(),
  ]);
  expect(seen).toEqual([0, 0, 0]);
  const reset = "with reset as materialized (select set_config('app.desk', '', true))";
  for (const statement of [
    "update session set expires = now() + interval '1 year'",
    "delete from session",
    "delete from verification_token",
    `${reset} update session set expires = now() + interval '1 year' from reset`,
    `${reset} delete from session using reset`,
  ]) {
    expect(await inject(statement), statement).toBe("0 rows");
  }
  expect((await sessionOf(token, world.now))?.userId).toBe(VICTIM);
});

test("outside the transaction of a desk, signing in, names and second factors still work", async () => {
  const { token } = await begin();
  expect((await sessionOf(token, world.now))?.userId).toBe(VICTIM);
  const actor = { kind: "staff", id: VICTIM, role: "admin" } as const;
  await saveName(await world.at("ruthimg", actor), { name: "Vic" });
  expect((await prisma().user.findUnique({ where: { id: VICTIM } }))?.name).toBe("Vic");
  const made = { createdAt: world.now, hash: new Uint8Array(32), userId: VICTIM };
  await asUser(VICTIM, (tx) => tx.recoveryCode.create({ data: made }));
  expect(await asUser(VICTIM, (tx) => tx.recoveryCode.count())).toBe(1);
});
