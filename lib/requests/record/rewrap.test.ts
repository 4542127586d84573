import { randomBytes } from "node:crypto";
import { beforeAll, expect, test, vi } from "vitest";
import { createFeed } from "@/lib/desks/calendar-feed";
import { changeAccount } from "@/lib/desks/identity";
import { teamMemberId } from "@/lib/platform/context";
import { addToOutbox } from "@/lib/platform/email/outbox";
import { PRIORITY } from "@/lib/platform/jobs/queue";
import { sealWithRing } from "@/lib/platform/keys/crypto";
import { RING_SEALED } from "@/lib/platform/keys/ring-sealed";
import { TEST_KEY } from "@/lib/platform/testing/environment";
import { draftBulk, prepareBulk } from "@/lib/requests/bulk/bulk";
import { writeCheckpoint } from "@/lib/requests/evidence/checkpoint";
import { SYSTEM, testWorld } from "@/lib/requests/testing/world";

const SLUG = "ruthimg";
const SECRET = "the-secret-of-the-provider";
const NEXT = randomBytes(32).toString("base64");

const world = testWorld();
let reference = "";
beforeAll(async () => {
  const admin = await world.staff(SLUG, "admin");
  const ctx = await world.at(SLUG, admin);
  await createFeed(ctx, { of: "me" });
  const account = { issuer: "https://id.example.org", clientId: "desk", name: "your account" };
  await changeAccount(
    ctx,
    { account, secret: SECRET },
    { seenAt: ctx.desk.changedAt.toISOString() },
  );
  ({ reference } = await world.confirmed(SLUG, { name: "Rewrapped Person" }));
  const handler = await world.staff(SLUG, "handler");
  const bulk = await draftBulk(ctx, {
    act: "assign",
    choice: { references: [reference] },
    list: "",
  });
  await prepareBulk(ctx, bulk, { assignee: teamMemberId({ actor: handler }) });
  await ctx.db((tx) =>
    addToOutbox(tx, {
      deskId: ctx.desk.id,
      requestId: null,
      recipientId: teamMemberId({ actor: handler }),
      key: null,
      kind: "reminder",
      mail: { to: "", subject: "", text: "", html: "", secrets: [] },
      now: world.now,
      priority: PRIORITY.bulk,
    }),
  );
  await world.owner.query("insert into totp (user_id, secret, created_at) values ($1, $2, now())", [
    teamMemberId({ actor: handler }),
    sealWithRing("JBSWY3DP", `totp:${teamMemberId({ actor: handler })}:secret`),
  ]);
  await writeCheckpoint(await world.at(SLUG, SYSTEM));
});

/** The modules as a process with this key ring loads them. */
async function withRing(ring: string) {
  vi.resetModules();
  vi.stubEnv("KEY_RING", ring);
  return {
    ...(await import("@/lib/platform/keys/rewrap")),
    ...(await import("@/lib/platform/context")),
    ...(await import("@/lib/desks/identity")),
    ...(await import("@/lib/requests/evidence/audit")),
    ...(await import("@/lib/requests/evidence/checkpoint")),
    ...(await import("@/lib/requests/views/staff-view")),
  };
}

type Modules = Awaited<ReturnType<typeof withRing>>;

const atSlug = ({ contextFor }: Modules) => contextFor({ slug: SLUG }, SYSTEM, world.now);

async function rewrapEverything(modules: Modules): Promise<{ done: number; failed: number }> {
  const all: Awaited<ReturnType<typeof modules.rewrapAll>> = [];
  for (const owner of await modules.allOwners()) all.push(...(await modules.rewrapAll(owner)));
  const sum = (of: "done" | "failed") => all.reduce((total, each) => total + each[of], 0);
  return { done: sum("done"), failed: sum("failed") };
}

/** What a key still encrypts, as `desk keys status` counts it. */
async function usesOf(modules: Modules, key: string) {
  const uses: Awaited<ReturnType<typeof modules.keyUse>> = [];
  for (const owner of await modules.allOwners()) {
    uses.push(...(await modules.keyUse(owner)));
    if (owner.of === "desk") uses.push(...(await modules.signaturesWithoutKey(owner.id)));
  }
  return uses.filter((use) => use.key === key);
}

/** Restores the rows of an earlier version, which stored no public key with its signatures. */
async function dropPublicKeys(): Promise<void> {
  await world.owner.query("set session_replication_role = replica");
  await world.owner.query("update checkpoint set public_key = null");
  await world.owner.query("set session_replication_role = origin");
}

test("every column with values that the key ring encrypted is on the list", async () => {
  const { rows } = await world.owner.query<{ table: string; column: string }>(
    `select table_name as table, column_name as column
       from information_schema.columns join information_schema.tables using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and data_type = 'bytea'`,
  );
  const prefix = Buffer.from("\u0001\u0004test", "latin1");
  const found: string[] = [];
  for (const { table, column } of rows) {
    const { rowCount } = await world.owner.query(
      `select from "${table}" where substring("${column}" from 1 for 6) = $1 limit 1`,
      [prefix],
    );
    if (rowCount) found.push(`${table}.${column}`);
  }
  const listed = RING_SEALED.map(({ table, column }) => `${table}.${column}`);
  expect(found.sort()).toEqual(listed.sort());
});

test("after a key was replaced and everything was rewrapped, the old key can be removed and nothing is lost", async () => {
  const both = await withRing(`next:${NEXT},test:${TEST_KEY}`);
  await dropPublicKeys();
  const names = new Set((await usesOf(both, "test")).map(({ name }) => name));
  expect(names).toEqual(
    new Set([...RING_SEALED.map(({ name }) => name), "signatures of checkpoints"]),
  );
  const first = await rewrapEverything(both);
  expect(first.failed).toBe(0);
  expect(first.done).toBeGreaterThan(RING_SEALED.length);
  const ctx = await atSlug(both);
  await ctx.db((tx) => both.keepPublicKeys(ctx, tx));
  expect(await usesOf(both, "test")).toEqual([]);
  expect(await rewrapEverything(both)).toEqual({ done: 0, failed: 0 });

  const without = await withRing(`next:${NEXT}`);
  const later = await atSlug(without);
  expect((await without.readRequest(later, reference)).person?.name).toBe("Rewrapped Person");
  expect((await without.providerOf(later))?.secret).toBe(SECRET);
  const audit = await without.verifyLog(later);
  expect(audit).toMatchObject({ unchecked: 0, faults: [] });
  expect(audit.checkpoints).toBeGreaterThan(0);
});

test("a checkpoint that has neither its key nor its public key cannot be checked, which is no fault", async () => {
  await dropPublicKeys();
  const without = await withRing(`next:${NEXT}`);
  const audit = await without.verifyLog(await atSlug(without));
  expect(audit).toMatchObject({ faults: [], unchecked: 1, unknownKeys: ["test"] });
  expect(without.isIntact(audit)).toBe(false);
});

test("a value that cannot be decrypted is counted, stays as it is, and does not stop the others", async () => {
  const other = randomBytes(32).toString("base64");
  await world.owner.query(
    `update calendar_feed set sealed = overlay(sealed placing '\\x00' from octet_length(sealed) for 1)`,
  );
  const { rows } = await world.owner.query("select sealed from calendar_feed");
  const modules = await withRing(`third:${other},next:${NEXT}`);
  const { done, failed } = await rewrapEverything(modules);
  expect(failed).toBe(1);
  expect(done).toBeGreaterThan(0);
  expect((await world.owner.query("select sealed from calendar_feed")).rows).toEqual(rows);
});
