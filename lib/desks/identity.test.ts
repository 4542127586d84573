import { afterAll, beforeAll, expect, test } from "vitest";
import { message } from "@/lib/domain/problem/message";
import type { Context } from "@/lib/platform/context";
import { openWorld, problemOf, SUBJECT, SYSTEM, type World } from "@/lib/requests/testing/world";
import { POLICIES } from "@/prisma/seed/policies";
import {
  type AccountChange,
  changeAccount,
  changeIdentity,
  hasSecret,
  providerOf,
} from "./identity";

let world: World;
beforeAll(async () => {
  world = await openWorld(POLICIES);
});
afterAll(() => world.close());

const admin = async (slug: string) => world.at(slug, await world.staff(slug, "admin"));
const seen = ({ desk }: Context) => ({ seenAt: desk.changedAt.toISOString() });
const account = { issuer: "https://id.example.org", clientId: "desk", name: "your account" };
const SECRET = "a-very-secret-word";

async function change(slug: string, input: AccountChange): Promise<void> {
  const ctx = await admin(slug);
  await changeAccount(ctx, input, seen(ctx));
}

async function setLevels(slug: string, levels: Context["desk"]["policy"]["identity"]["levels"]) {
  const ctx = await admin(slug);
  const { hint, document } = ctx.desk.policy.identity;
  await changeIdentity(ctx, { hint, document, levels }, seen(ctx));
}

const logged = async (slug: string): Promise<unknown[]> => {
  const { desk } = await world.at(slug, SYSTEM);
  const { rows } = await world.owner.query(
    `select facts from log_entry where chain = $1 and event = 'policy-changed' order by seq`,
    [desk.id],
  );
  return rows.map(({ facts }) => facts.fields);
};

test("a secret is stored encrypted, never appears in the policy or the log, and can be replaced or removed", async () => {
  await change("ruthimg", { account, secret: SECRET });
  const ctx = await world.at("ruthimg", SUBJECT);
  expect(await providerOf(ctx)).toEqual({
    issuer: account.issuer,
    clientId: "desk",
    secret: SECRET,
  });
  const { rows } = await world.owner.query(
    `select policy::text, encode(account_secret, 'escape') as sealed, (select string_agg(facts::text, '') from log_entry) as log from desk where slug = 'ruthimg'`,
  );
  for (const value of Object.values(rows[0])) expect(value).not.toContain(SECRET);
  await change("ruthimg", { account, secret: "another" });
  expect((await providerOf(await world.at("ruthimg", SUBJECT)))?.secret).toBe("another");
  await change("ruthimg", { account, secret: null });
  expect(await hasSecret(ctx)).toBe(false);
  expect(await logged("ruthimg")).toEqual([
    [
      "identity.account.issuer",
      "identity.account.clientId",
      "identity.account.name",
      "identity.account.secret",
    ],
    ["identity.account.secret"],
    ["identity.account.secret"],
  ]);
});

test("a secret survives a new name, and is removed with the issuer or the client", async () => {
  await change("imgus", { account, secret: SECRET });
  await change("imgus", { account: { ...account, name: "your imgus account" } });
  const ctx = await admin("imgus");
  expect(await hasSecret(ctx)).toBe(true);
  await change("imgus", { account: { ...account, issuer: "https://mine.example.org" } });
  expect(await hasSecret(ctx)).toBe(false);
  await change("imgus", { account, secret: SECRET });
  await change("imgus", { account: null });
  expect(await hasSecret(ctx)).toBe(false);
  expect(await providerOf(await world.at("imgus", SUBJECT))).toBeNull();
});

test("a right cannot require a sign-in that is not set up, and a sign-in that a right requires cannot be removed", async () => {
  const refused = await problemOf(setLevels("artisticmonk", { access: "account" }));
  expect(refused).toMatchObject({ code: "invalid" });
  expect(Object.keys(refused.fields)).toEqual(["level-access"]);
  await change("artisticmonk", { account });
  await setLevels("artisticmonk", { access: "account" });
  expect((await problemOf(change("artisticmonk", { account: null }))).code).toBe("conflict");
  await setLevels("artisticmonk", {});
  await change("artisticmonk", { account: null });
  expect((await logged("artisticmonk")).slice(1, 3)).toEqual([
    ["identity.levels.access"],
    ["identity.levels.access"],
  ]);
});

test("the second of two admins gets a conflict, and their secret is not stored", async () => {
  const [one, two] = [await admin("aigenerator"), await admin("aigenerator")];
  const { hint, levels } = one.desk.policy.identity;
  await changeIdentity(one, { hint, levels, document: "never" }, seen(one));
  const late = changeAccount(two, { account, secret: SECRET }, seen(two));
  expect((await problemOf(late)).code).toBe("conflict");
  expect(await hasSecret(one)).toBe(false);
  expect((await admin("aigenerator")).desk.policy.identity).toMatchObject({
    document: "never",
    account: null,
  });
});

test("saving without a change writes no log entry", async () => {
  await setLevels("imagerefiner", {});
  await change("imagerefiner", { account: null });
  expect(await logged("imagerefiner")).toEqual([]);
});

test("only an admin of the desk changes its identity verification", async () => {
  const staff = [await world.staff("imgus", "handler"), await world.staff("imgus", "auditor")];
  for (const actor of [...staff, SUBJECT, SYSTEM]) {
    const ctx = await world.at("imgus", actor);
    const { hint, document, levels } = ctx.desk.policy.identity;
    const terms = changeIdentity(ctx, { hint, document, levels }, seen(ctx));
    expect((await problemOf(terms)).code).toBe("forbidden");
    const set = changeAccount(ctx, { account, secret: SECRET }, seen(ctx));
    expect((await problemOf(set)).code).toBe("forbidden");
  }
});

test.each(["https://127.0.0.1", "https://10.0.0.1:8443", "http://localhost:8080", "https://[::1]"])(
  "an admin cannot set up a sign-in at %s, and learns who can allow it",
  async (issuer) => {
    const refusal = message("problem.identity.privateHost", { host: new URL(issuer).host });
    const before = (await world.at("imgus", SUBJECT)).desk.policy.identity.account;
    const problem = await problemOf(change("imgus", { account: { ...account, issuer } }));
    expect(problem).toMatchObject({
      code: "invalid",
      message: refusal,
      fields: { issuer: refusal },
    });
    expect((await world.at("imgus", SUBJECT)).desk.policy.identity.account).toEqual(before);
  },
);
