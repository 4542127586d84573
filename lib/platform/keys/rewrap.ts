import { deskIds } from "@/lib/platform/context";
import {
  asUser,
  prisma,
  raw,
  type Sql,
  sql,
  type Tx,
  withinDesk,
} from "@/lib/platform/database/db";
import { rewrap, ringKeyIds, ringPrefix } from "./crypto";
import { RING_SEALED, type RingSealed } from "./ring-sealed";

const BATCH = 500;

/** How many values in one place are still sealed with one key of the ring. */
export type KeyUse = { key: string; name: string; values: number };
/** How many values in one place were wrapped again, and how many could not be opened. */
export type Rewrapped = { name: string; done: number; failed: number };

/** A desk or a team member, whose rows are visible only in transactions of their own. */
export type Owner = { of: "desk" | "person"; id: string };

type Run = <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;

const runFor =
  ({ of, id }: Owner): Run =>
  (work) =>
    of === "desk" ? withinDesk(id, work) : asUser(id, work);

const placesOf = (owner: Owner): RingSealed[] => RING_SEALED.filter(({ of }) => of === owner.of);

const name = (column: string): Sql => raw(`"${column}"`);

/** Every desk and every team member of this installation. Opens nothing that belongs to them. */
export async function allOwners(): Promise<Owner[]> {
  const desks = await deskIds();
  const users = await prisma().user.findMany({ select: { id: true }, orderBy: { id: "asc" } });
  return [
    ...desks.map((id): Owner => ({ of: "desk", id })),
    ...users.map(({ id }): Owner => ({ of: "person", id })),
  ];
}

/** The rows of a place that contain a value of this owner. */
const rowsOf = (place: RingSealed, { id }: Owner): Sql =>
  sql`octet_length(${name(place.column)}) > 2 and ${name(place.owner)} = ${id} and ${raw(place.only ?? "true")}`;

/** Counts for one owner how many values each key still seals. */
export async function keyUse(owner: Owner): Promise<KeyUse[]> {
  const run = runFor(owner);
  const uses: KeyUse[] = [];
  for (const place of placesOf(owner)) {
    const column = name(place.column);
    const rows = await run(
      (tx) => tx.$queryRaw<{ key: string; values: number }[]>`
        select encode(substring(${column} from 3 for get_byte(${column}, 1)), 'escape') as "key",
               count(*)::int as "values"
          from ${name(place.table)} where ${rowsOf(place, owner)} group by 1 order by 1`,
    );
    uses.push(...rows.map((row) => ({ ...row, name: place.name })));
  }
  return uses;
}

/**
 * Wraps every value of one owner again under the first key of the ring. Resumable and idempotent: values that the
 * first key already seals are left alone. Web and worker may run meanwhile: a value that was replaced after it was
 * read stays as it was written.
 */
export async function rewrapAll(
  owner: Owner,
  onProgress: (progress: Rewrapped) => void = () => {},
): Promise<Rewrapped[]> {
  const all: Rewrapped[] = [];
  for (const place of placesOf(owner)) {
    const progress = { name: place.name, done: 0, failed: 0 };
    let after: string | undefined = "";
    while (after !== undefined) {
      after = await rewrapBatch(place, owner, after, progress);
      if (after !== undefined) onProgress(progress);
    }
    all.push(progress);
  }
  return all;
}

/** Returns the id to continue after, or `undefined` at the end. */
async function rewrapBatch(
  place: RingSealed,
  owner: Owner,
  after: string,
  progress: Rewrapped,
): Promise<string | undefined> {
  const run = runFor(owner);
  const [table, id, column] = [name(place.table), name(place.id), name(place.column)];
  const prefix = Buffer.from(ringPrefix(ringKeyIds()[0] ?? ""));
  const rows = await run(
    (tx) => tx.$queryRaw<{ id: string; value: Uint8Array }[]>`
      select ${id} as "id", ${column} as "value" from ${table}
       where ${id} > ${after} and ${rowsOf(place, owner)}
         and substring(${column} from 1 for ${prefix.length}::int) <> ${prefix}
       order by ${id} limit ${BATCH}::int`,
  );
  const fresh = rows.flatMap(({ id: rowId, value }) => {
    try {
      return { id: rowId, old: hex(value), value: hex(rewrap(value, place.context(rowId))) };
    } catch {
      progress.failed += 1;
      return [];
    }
  });
  if (fresh.length > 0) {
    progress.done += await run(
      (tx) => tx.$executeRaw`
        update ${table} t set ${column} = decode(v.value, 'hex')
          from unnest(${fresh.map((row) => row.id)}::text[], ${fresh.map(({ old }) => old)}::text[],
                      ${fresh.map(({ value }) => value)}::text[]) as v (id, old, value)
         where t.${id} = v.id and t.${column} = decode(v.old, 'hex')`,
    );
  }
  return rows.length < BATCH ? undefined : rows.at(-1)?.id;
}

const hex = (value: Uint8Array): string => Buffer.from(value).toString("hex");
