import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Problem } from "@/lib/domain/problem/problem";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { extendRequest } from "@/lib/requests/clock/extend";
import { downloadFile } from "@/lib/requests/conversation/download";
import { addNote, sendMessage } from "@/lib/requests/conversation/messages";
import { refuseRequest, respondNoData } from "@/lib/requests/decision/answer";
import { closeRequest, reopenRequest } from "@/lib/requests/decision/close";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { verifyLog } from "@/lib/requests/evidence/audit";
import { writeCheckpoint } from "@/lib/requests/evidence/checkpoint";
import { findRequests } from "@/lib/requests/inbox/find";
import { incoming, SUBJECT, SYSTEM, testWorld, withFiles } from "@/lib/requests/testing/world";
import { readOwnRequest } from "@/lib/requests/views/own-view";
import { readRequest } from "@/lib/requests/views/staff-view";

const world = testWorld();
let app: pg.Client;
beforeAll(async () => {
  app = new pg.Client(world.database.appUrl);
  await app.connect();
});
afterAll(() => app.end());

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "done",
    (error) => (error instanceof Problem ? error.code : Promise.reject(error)),
  );

/** Every table with a desk id, from the database's own catalogue, so that a new table cannot be forgotten. */
async function tablesWithDesk(): Promise<string[]> {
  const { rows } = await world.owner.query(
    `select table_name from information_schema.columns where table_schema = 'public' and column_name = 'desk_id'`,
  );
  return rows.map(({ table_name }) => table_name as string);
}

test("staff of another desk get not-found from every use case", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg");
  const other = await world.member("imgus", "admin");
  const version = 2;
  const text = "x";
  const useCases: Record<string, () => Promise<unknown>> = {
    read: () => readRequest(other, reference),
    assign: () => assignRequest(other, reference, { version, assignee: "" }),
    note: () => addNote(other, reference, { text }),
    message: () => sendMessage(other, reference, { text }),
    extend: () => extendRequest(other, reference, { version, reason: text }),
    refuse: () =>
      refuseRequest(other, reference, { version, ground: "GDPR-12-5", explanation: text }),
    nothing: () => respondNoData(other, reference, { version, explanation: "" }),
    close: () => closeRequest(other, reference, { version, reason: text }),
    reopen: () => reopenRequest(other, reference, { version, reason: text }),
    erase: () => eraseRequest(other, reference),
    own: () => readOwnRequest(other, requestId),
    download: () => downloadFile(other, { requestId, fileId: "fil_x" }),
  };
  for (const [name, call] of Object.entries(useCases))
    expect(await codeOf(call()), name).toBe("not-found");
  expect((await findRequests(other, { view: "all", q: reference })).rows).toEqual([]);
});

test("the application's database role sees no row of any desk until it names one, and then no row of another", async () => {
  await world.confirmed("ruthimg");
  const { desk } = await world.at("imgus", SYSTEM);
  const tables = await tablesWithDesk();
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

test("the application's database role can neither write a row for another desk nor disable row-level security", async () => {
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
    [await tablesWithDesk()],
  );
  expect(rows).toEqual([]);
});

type Column = { name: string; type: string; required: boolean };

const MADE_UP: Record<string, string> = {
  integer: "1",
  boolean: "false",
  bytea: "'\\x00'",
  jsonb: "'{}'",
  ARRAY: "'{}'",
  "timestamp with time zone": "now()",
};

/** Values that constraints of the table require. */
const NEEDED: Record<string, Record<string, string>> = {
  approval: { kind: "erase", state: "waiting" },
};

/** SQL that adds a row with made-up values where `values` has none. */
async function insertInto(table: string, values: Record<string, string>): Promise<string> {
  // Values without a column in the table are left out.
  const { rows } = await world.owner.query<Column>(
    `select column_name as name, data_type as type,
            is_nullable = 'NO' and column_default is null as required
       from information_schema.columns where table_schema = 'public' and table_name = $1`,
    [table],
  );
  const columns = rows.filter(({ name, required }) => required || name in values);
  const literals = columns.map(({ name, type }) =>
    name in values ? `'${values[name]}'` : (MADE_UP[type] ?? "'x'"),
  );
  return `insert into "${table}" (${columns.map(({ name }) => `"${name}"`)}) values (${literals})`;
}

/** A request of the desk with a message, a tag and a bulk action: everything that other rows refer to. */
async function targetsAt(slug: string): Promise<Record<string, string>> {
  const { requestId } = await world.confirmed(slug);
  const { desk } = await world.at(slug, SYSTEM);
  const ids: Record<string, string> = { desk: desk.id, request: requestId };
  for (const table of ["message", "tag", "bulk_act"]) {
    ids[table] = `${table}-${slug}`;
    const row = { id: ids[table], desk_id: desk.id, request_id: requestId };
    await world.owner.query(await insertInto(table, row));
  }
  return ids;
}

/** Tables that have a request id without a foreign key: the heartbeat of an open page is gone after seconds. */
const UNBOUND = ["presence"];

test("a row of one desk cannot refer to a request, message, tag or bulk action of another", async () => {
  const own = await targetsAt("imgus");
  const foreign = await targetsAt("ruthimg");
  const { rows: keys } = await world.owner.query<{ source: string; field: string; target: string }>(
    `select con.conrelid::regclass::text as source, att.attname as field, con.confrelid::regclass::text as target
       from pg_constraint con
       join pg_attribute att on att.attrelid = con.conrelid and att.attnum = any(con.conkey) and att.attname <> 'desk_id'
      where con.contype = 'f' and con.confrelid::regclass::text = any($1) and con.convalidated`,
    [["request", "message", "tag", "bulk_act"]],
  );
  const { rows: bound } = await world.owner.query<{ name: string }>(
    `select table_name as name from information_schema.columns join information_schema.tables
            using (table_schema, table_name)
      where table_schema = 'public' and table_type = 'BASE TABLE' and column_name = 'request_id'
        and not table_name = any($1)`,
    [UNBOUND],
  );
  const sources = new Set(keys.map(({ source }) => source));
  expect(bound.map(({ name }) => name).filter((name) => !sources.has(name))).toEqual([]);
  expect(keys.length).toBeGreaterThanOrEqual(19);
  for (const { source, field, target } of keys) {
    const fields = keys.filter((key) => key.source === source && key.field !== field);
    const others = Object.fromEntries(fields.map((key) => [key.field, own[key.target] ?? ""]));
    const row = { ...NEEDED[source], desk_id: own.desk ?? "", ...others };
    const astray = { ...row, [field]: foreign[target] ?? "" };
    await app.query("begin");
    await app.query("select set_config('app.desk', $1, true)", [own.desk]);
    const refusal = await app.query(await insertInto(source, astray)).then(
      () => "taken",
      (error) => error.code,
    );
    await app.query("rollback");
    // P0002: a trigger looks for the request first, and does not see another desk's.
    expect(refusal, `${source}.${field}`).toMatch(/^(23503|P0002)$/);
  }
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

test("a dump of the database contains nothing that anybody entered", async () => {
  const { reference } = await world.confirmed("ruthimg", {
    name: "Canaryname Surcanary",
    email: "canary.mail@example.org",
    identifier: "canary-device",
    details: "canary-details",
    authority: "canary-authority",
  });
  const handler = await world.member("ruthimg", "handler");
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

test("after the key of a request is erased, nothing of it can be read or found, and the log still verifies", async () => {
  const { reference, requestId } = await world.confirmed("ruthimg", { name: "Gone Person" });
  const admin = await world.member("ruthimg", "admin");
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

test("the database refuses to change or remove a log entry, even for its owner", async () => {
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
    name: "added after the last one",
    sql: `insert into log_entry (desk_id, chain, seq, at, actor, event, facts, previous, hash)
          select desk_id, chain, (select max(seq) + 1 from log_entry where chain = $1), at, actor, event, facts, previous, hash
            from log_entry where chain = $1 and seq = 2`,
  },
  {
    name: "put in a new order",
    sql: `update log_entry set seq = case seq when 1 then 102 when 2 then 101 else seq end where chain = $1`,
  },
];

test.each(FORGERIES)(
  "an entry that was $name while triggers were disabled is found",
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
