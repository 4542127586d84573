import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem";
import { POLICIES } from "@/prisma/seed/policies";
import { holdNothing, refuseRequest } from "./answer";
import { assignRequest } from "./assign";
import { verifyLog } from "./audit";
import { writeCheckpoint } from "./checkpoint";
import { closeRequest, reopenRequest } from "./close";
import { addNote, sendMessage } from "./converse";
import { downloadFile } from "./download";
import { eraseRequest } from "./erase";
import { extendRequest } from "./extend";
import { findRequests } from "./find";
import { readRequest } from "./read";
import { readOwnRequest } from "./read-own";
import { incoming, openWorld, SUBJECT, SYSTEM, type World, withFiles } from "./testing";

let world: World;
let app: pg.Client;
beforeAll(async () => {
  world = await openWorld(POLICIES);
  app = new pg.Client(world.database.appUrl);
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await world.close();
});

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

/** Every table that carries a desk id, from the database's own catalogue: a new one cannot be forgotten. */
async function walledTables(): Promise<string[]> {
  const { rows } = await world.owner.query(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'desk_id'`,
  );
  return rows.map(({ table_name }) => table_name as string);
}

test("another desk's staff gets not-found from every use case", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const other = await world.at("imgus", await world.staff("imgus", "admin"));
  const version = 2;
  const text = "x";
  const verbs: Record<string, () => Promise<unknown>> = {
    read: () => readRequest(other, reference),
    assign: () => assignRequest(other, reference, { version, assignee: "" }),
    note: () => addNote(other, reference, { text }),
    message: () => sendMessage(other, reference, { text }),
    extend: () => extendRequest(other, reference, { version, reason: text }),
    refuse: () =>
      refuseRequest(other, reference, { version, ground: "GDPR-12-5", explanation: text }),
    nothing: () => holdNothing(other, reference, { version, explanation: "" }),
    close: () => closeRequest(other, reference, { version, reason: text }),
    reopen: () => reopenRequest(other, reference, { version, reason: text }),
    erase: () => eraseRequest(other, reference),
    own: () => readOwnRequest(other, requestId),
    download: () => downloadFile(other, { requestId, fileId: "fil_x" }),
  };
  for (const [name, verb] of Object.entries(verbs))
    expect(await codeOf(verb()), name).toBe("not-found");
  expect((await findRequests(other, { view: "all", q: reference })).rows).toEqual([]);
});

test("the application's role sees no row of any desk until it says which, and then no other desk's", async () => {
  await world.confirmed("ruthimg");
  const { desk } = await world.at("imgus", SYSTEM);
  const tables = await walledTables();
  expect(tables).toContain("request");
  for (const table of tables) {
    const bare = await app.query(`select count(*)::int as n from "${table}"`);
    expect(bare.rows[0].n, table).toBe(0);
    await app.query("begin");
    await app.query("select set_config('app.desk', $1, true)", [desk.id]);
    const within = await app.query(
      `select count(*)::int as n from "${table}" where desk_id <> $1`,
      [desk.id],
    );
    await app.query("commit");
    expect(within.rows[0].n, table).toBe(0);
    const after = await app.query(`select count(*)::int as n from "${table}"`);
    expect(after.rows[0].n, `${table} on a connection used before`).toBe(0);
  }
});

test("the application's role cannot write a row for another desk, nor lift the walls", async () => {
  const { desk } = await world.at("imgus", SYSTEM);
  const { desk: target } = await world.at("ruthimg", SYSTEM);
  await app.query("begin");
  await app.query("select set_config('app.desk', $1, true)", [desk.id]);
  await expect(
    app.query(
      `insert into reminder (desk_id, request_id, milestone, created_at) values ($1, 'r', 'm', now())`,
      [target.id],
    ),
  ).rejects.toThrow(/row-level security/);
  await app.query("rollback");
  for (const sql of [
    'alter table "request" disable row level security',
    "set role app",
    'drop table "request"',
  ]) {
    await expect(app.query(sql)).rejects.toThrow();
  }
  const { rows } = await world.owner.query(
    `select relname from pg_class where relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
        and relname = any($1)`,
    [await walledTables()],
  );
  expect(rows).toEqual([]);
});

/** Every value of every column of every table, as text: what a stolen dump would hold. */
async function dump(): Promise<string> {
  const { rows } = await world.owner.query(
    `select table_schema as schema, table_name as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema in ('public', 'graphile_worker')`,
  );
  const parts: string[] = [];
  for (const { schema, name } of rows) {
    const all = await world.owner.query(
      `select t::text as row, encode(t::text::bytea, 'escape') as raw from "${schema}"."${name}" t`,
    );
    parts.push(...all.rows.map(({ row }) => row as string));
    const bytes = await world.owner.query(
      `select column_name as column from information_schema.columns
        where table_schema = $1 and table_name = $2 and data_type = 'bytea'`,
      [schema, name],
    );
    for (const { column } of bytes.rows) {
      const cells = await world.owner.query(
        `select "${column}" as cell from "${schema}"."${name}"`,
      );
      parts.push(
        ...cells.rows.map(({ cell }) => (cell as Buffer | null)?.toString("latin1") ?? ""),
      );
    }
  }
  return parts.join("\n");
}

test("a dump of the database holds nothing that was typed in", async () => {
  const { reference } = await world.confirmed("ruthimg", {
    name: "Canaryname Surcanary",
    email: "canary.mail@example.org",
    identifier: "canary-device",
    details: "canary-details",
    authority: "canary-authority",
  });
  const handler = await world.at("ruthimg", await world.staff("ruthimg", "handler"));
  await addNote(handler, reference, { text: "canary-note" });
  await withFiles(
    handler,
    { step: "message", reference },
    [incoming("canary-file.txt", "canary-content")],
    (uploads) => sendMessage(handler, reference, { text: "canary-message" }, uploads),
  );
  await world.work();
  const { version } = await readRequest(handler, reference);
  await refuseRequest(handler, reference, {
    version,
    ground: "GDPR-12-5",
    explanation: "canary-reason",
  });
  const dumped = await dump();
  expect(dumped).toContain(reference);
  expect(dumped.toLowerCase()).not.toContain("canary");
});

test("erasing a request's key leaves nothing readable, nothing findable, and the log still verifies", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg", { name: "Gone Person" });
  const admin = await world.at("ruthimg", await world.staff("ruthimg", "admin"));
  await addNote(admin, reference, { text: "about the person" });
  const { version } = await readRequest(admin, reference);
  expect(await codeOf(eraseRequest(admin, reference))).toBe("conflict");
  await closeRequest(admin, reference, { version, reason: "Done." });
  await world.work();
  await eraseRequest(admin, reference);
  const request = await readRequest(admin, reference);
  expect(request.person).toBeNull();
  expect(JSON.stringify(request)).not.toContain("about the person");
  expect((await findRequests(admin, { view: "all", q: "gone person" })).rows).toEqual([]);
  expect(await codeOf(readOwnRequest(await world.at("ruthimg", SUBJECT), requestId))).toBe(
    "not-found",
  );
  const { rows } = await world.owner.query(`select data_key, sealed from request where id = $1`, [
    requestId,
  ]);
  expect(rows[0]).toEqual({ data_key: null, sealed: null });
  expect((await verifyLog(admin)).faults).toEqual([]);
});

test("the database refuses to change or remove an entry of the log, its owner too", async () => {
  await world.confirmed("ruthimg");
  for (const client of [world.owner, app]) {
    for (const sql of [
      "update log_entry set actor = 'x'",
      "delete from log_entry",
      "truncate log_entry",
    ]) {
      await expect(client.query(sql)).rejects.toThrow(/append-only|permission denied/);
    }
  }
});

type Forgery = { name: string; sql: string; sign?: boolean };
const FORGERIES: Forgery[] = [
  {
    name: "changed",
    sql: `update log_entry set facts = '{"right":"erasure"}' where chain = $1 and seq = 1`,
  },
  { name: "removed from the middle", sql: `delete from log_entry where chain = $1 and seq = 2` },
  { name: "cut off at the end", sql: `delete from log_entry where chain = $1 and seq >= 3` },
  { name: "removed as a whole", sql: `delete from log_entry where chain = $1` },
  {
    name: "put in a new order",
    sql: `update log_entry set seq = case seq when 1 then 102 when 2 then 101 else seq end where chain = $1`,
  },
];

test.each(FORGERIES)(
  "an entry that was $name behind the trigger's back is found",
  async ({ sql }) => {
    const { requestId } = await world.confirmed("imagerefiner");
    const ctx = await world.at("imagerefiner", SYSTEM);
    await writeCheckpoint(ctx);
    expect((await verifyLog(ctx)).faults).toEqual([]);
    const kept = await world.owner.query("select * from log_entry where chain = $1", [requestId]);
    await world.owner.query("set session_replication_role = replica");
    await world.owner.query(sql, [requestId]);
    const { faults } = await verifyLog(ctx);
    expect(faults.some(({ chain }) => chain === requestId)).toBe(true);
    // Put back what was there, so that the next forgery starts from an intact log.
    await world.owner.query("delete from log_entry where chain = $1", [requestId]);
    for (const row of kept.rows) {
      const columns = Object.keys(row);
      const places = columns.map((_, index) => `$${index + 1}`);
      await world.owner.query(
        `insert into log_entry (${columns.join(",")}) values (${places.join(",")})`,
        Object.values(row),
      );
    }
    await world.owner.query("set session_replication_role = origin");
    expect((await verifyLog(ctx)).faults).toEqual([]);
  },
);
