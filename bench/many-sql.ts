import type pg from "pg";
import type { Desk } from "@/lib/platform/context";

/** The desk that is filled, and the numbers that decide what it is filled with. */
export type Many = { desk: Desk; rows: number; small: number; now: Date; seed: number };

/** Values that occur in a filled desk, to filter and search its lists by. */
export const KNOWN = {
  commonSurname: "Müller",
  rareSurname: "Quasimodo-Łuczak",
  commonTag: "complaint by mail",
  rareTag: "press",
  someone: "usr_many_3",
  email: (n: number) => `person.${n}@example.org`,
} as const;

export type Filled = Many & {
  deadline: unknown;
  rights: readonly string[];
  residences: readonly string[];
  smallKeys: readonly Buffer[];
};

/** The values of a request that need a key, and are therefore computed outside the database. */
export type Sealed = {
  n: number;
  id: string;
  reference: string;
  dataKey: Uint8Array;
  sealed: Uint8Array;
  email: Uint8Array;
  words: Uint8Array[];
};

const MEMBERS = 30;
const SMALL_EACH = 5;
const TABLES = ["request", "request_tag", "search_hash"];

/** SQL for numbers from 0 to 1 that are the same for the same seed: `pick(3)` is the third number of row `n`. */
const pick = (at: number): string =>
  `((hashint8extended(n::bigint, $1::bigint * 100 + ${at}) & 1048575) / 1048576.0)`;

/** SQL that chooses a value by a pick, from pairs of the upper bound of a share and its value. */
const share = (at: number, shares: [number, string][]): string =>
  `case ${shares.map(([upTo, value]) => `when ${pick(at)} < ${upTo} then '${value}'`).join(" ")} end`;

/** Two in a hundred requests have no due date, as under a law without a period. */
const DUE = `case when ${pick(9)} >= 0.02
  then (date_trunc('day', received_at at time zone $7)
    + make_interval(days => case law when 'us-ca' then 46 else 31 end)) at time zone $7 end`;

const ROWS = `
  select n, id, reference, data_key, sealed, received_at, law, ${DUE} as due_at,
    case when n >= $3 * 0.9
      then ${share(1, [
        [0.7, "open"],
        [0.85, "unconfirmed"],
        [1, "answered"],
      ])}
      else ${share(1, [
        [0.82, "closed"],
        [0.89, "answered"],
        [0.97, "lapsed"],
        [1, "open"],
      ])} end as state,
    ($4::text[])[1 + floor(${pick(2)} ^ 2 * cardinality($4::text[]))::int] as "right",
    ($5::text[])[1 + floor(${pick(3)} * cardinality($5::text[]))::int] as residence,
    ${share(4, [
      [0.0002, "cli"],
      [0.03, "staff"],
      [0.1, "api"],
      [1, "web"],
    ])} as channel,
    ${share(5, [
      [0.0002, "uk"],
      [0.1, "fr"],
      [0.3, "de"],
      [1, "en"],
    ])} as locale,
    case when ${pick(6)} < 0.7 then 'usr_many_' || floor(${pick(7)} * ${MEMBERS})::int end as assignee_id,
    ${pick(8)} < 0.02 as unread
  from (
    select *, date_trunc('milliseconds', $2::timestamptz
        - make_interval(secs => 3 * 365 * 86400.0 * (1 - (n + ${pick(10)}) / $3))) as received_at,
      ${share(11, [
        [0.0002, "in-dpdp"],
        [0.04, "br-lgpd"],
        [0.1, "ch-fadp"],
        [0.25, "us-ca"],
        [0.4, "uk-gdpr"],
        [1, "eu-gdpr"],
      ])} as law
    from given) came`;

const COLUMNS = `id, desk_id, reference, "right", law, laws, state, outcome, channel, locale, residence, received_at,
  confirmed_at, answered_at, closed_at, due_on, due_at, deadline, assignee_id, idempotency_key, data_key, sealed, unread_at`;

const stored = (deskId: string): string => `insert into request (${COLUMNS})
  select id, ${deskId}, reference, "right", law, array[law], state,
    case when state in ('answered', 'closed') then 'fulfilled' end, channel, locale, residence, received_at,
    case when state in ('open', 'answered', 'closed') then received_at end,
    case when state in ('answered', 'closed') then received_at + interval '12 days' end,
    case when state = 'closed' then received_at + interval '14 days' end,
    to_char((due_at at time zone $7) - interval '1 day', 'YYYY-MM-DD'), due_at, $6::jsonb,
    case when state <> 'unconfirmed' then assignee_id end, 'many' || id, data_key, sealed,
    case when unread then received_at end
  from made`;

const TAGGED = `insert into request_tag (desk_id, request_id, tag_id, state, due_at, received_at)
  select $8, id, tag, state, due_at, received_at from made, (values
    ('tag_many_common', 0, 0.2), ('tag_many_middle', 1, 0.01), ('tag_many_rare', 2, 0.0002)) t(tag, at, upto)
  where ((hashint8extended(n::bigint, $1::bigint * 100 + 20 + at) & 1048575) / 1048576.0) < upto`;

const BATCH = `with given as (
    select * from unnest($9::int[], $10::text[], $11::text[], $12::bytea[], $13::bytea[])
      g(n, id, reference, data_key, sealed)),
  made as (${ROWS}), stored as (${stored("$8")})
  ${TAGGED}`;

const HASHES = `insert into search_hash (desk_id, request_id, kind, hash)
  select $1, * from unnest($2::text[], $3::text[], $4::bytea[]) on conflict do nothing`;

/** The requests of the small desks: a few at each desk, with erased personal data. */
const SMALL_ROWS = `with given as (
    select n, 'req_small_' || n as id, 'S' || n as reference, null::bytea as data_key, null::bytea as sealed
      from generate_series(0, $3::int - 1) n),
  made as (${ROWS})
  ${stored(`'dsk_small_' || n / ${SMALL_EACH}`)}`;

async function openDesks(client: pg.ClientBase, { desk, small, smallKeys }: Filled): Promise<void> {
  await client.query(
    `insert into desk (id, slug, name, policy, search_key, created_at, updated_at)
     select 'dsk_small_' || n - 1, 'small-' || n, 'Small ' || n, policy, key, now(), now()
       from desk, unnest($2::bytea[]) with ordinality k(key, n) where id = $1`,
    [desk.id, smallKeys],
  );
  await client.query(
    `insert into "user" (id, email, name, created_at)
     select 'usr_many_' || n, 'member.' || n || '@example.org', 'Member ' || n, now() from generate_series(0, $1::int - 1) n`,
    [MEMBERS + small],
  );
  await client.query(
    `insert into membership (desk_id, user_id, role, created_at, joined_at)
     select case when n < $2::int then $1 else 'dsk_small_' || n - $2::int end, 'usr_many_' || n, 'handler', now(), now()
       from generate_series(0, $2::int + $3::int - 1) n`,
    [desk.id, MEMBERS, small],
  );
  await client.query(
    `insert into tag (id, desk_id, name, created_at) values
       ('tag_many_common', $1, $2, now()), ('tag_many_middle', $1, 'insurance', now()),
       ('tag_many_rare', $1, $3, now())`,
    [desk.id, KNOWN.commonTag, KNOWN.rareTag],
  );
}

/**
 * Drops the indexes that only speed up reading. Returns a function that creates them again, once all rows are stored.
 */
async function withoutIndexes(client: pg.ClientBase): Promise<() => Promise<void>> {
  const { rows } = await client.query<{ name: string; made: string }>(
    `select c.relname as name, pg_get_indexdef(i.indexrelid) as made
       from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indrelid = any($1::regclass[]) and not i.indisunique`,
    [TABLES],
  );
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  return async () => {
    for (const { made } of rows) await client.query(made);
  };
}

export type Loading = { add: (batch: Sealed[]) => Promise<void>; finish: () => Promise<void> };

/** Creates the desks. `add` stores the rows of the big desk batch by batch, and `finish` ends the load. */
export async function loadRows(client: pg.ClientBase, filled: Filled): Promise<Loading> {
  const { desk, rows, small, now, seed, deadline, rights, residences } = filled;
  // Triggers and foreign keys would check each row. What the triggers would write is written here.
  await client.query("set session_replication_role = replica");
  await client.query("set maintenance_work_mem = '256MB'");
  await openDesks(client, filled);
  const makeIndexes = await withoutIndexes(client);
  const common = [seed, now, rows, rights, residences, JSON.stringify(deadline), desk.policy.zone];
  await client.query(SMALL_ROWS, [seed, now, small * SMALL_EACH, ...common.slice(3)]);
  const add = async (batch: Sealed[]) => {
    await client.query(BATCH, [
      ...common,
      desk.id,
      ...(["n", "id", "reference", "dataKey", "sealed"] as const).map((name) =>
        batch.map((row) => row[name]),
      ),
    ]);
    const hashes = batch.flatMap(({ id, email, words }) => [
      { id, kind: "email", hash: email },
      ...words.map((hash) => ({ id, kind: "word", hash })),
    ]);
    await client.query(HASHES, [
      desk.id,
      ...(["id", "kind", "hash"] as const).map((name) => hashes.map((row) => row[name])),
    ]);
  };
  const finish = async () => {
    await makeIndexes();
    await client.query("reset session_replication_role");
    await client.query("vacuum analyze");
  };
  return { add, finish };
}

/** Removes everything that was filled in, so that the desk can be filled again. */
export async function emptyDesks(client: pg.ClientBase): Promise<void> {
  await client.query("set session_replication_role = replica");
  await client.query("truncate request, request_tag, search_hash, tag cascade");
  await client.query("delete from membership where user_id like 'usr_many_%'");
  await client.query(`delete from "user" where id like 'usr_many_%'`);
  await client.query("delete from desk where id like 'dsk_small_%'");
  await client.query("reset session_replication_role");
}
