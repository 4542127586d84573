import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import { storage } from "@/lib/platform/files/storage";
import { log } from "@/lib/platform/log";

const HOURS = 24;
const AT_ONCE = 20;

/**
 * Registers an object before it is stored. Whatever happens to the process, an object that no file claims is removed a day
 * later.
 */
export const expectObject = (ctx: Context, key: string): Promise<unknown> =>
  ctx.db((tx) =>
    tx.looseObject.create({
      data: { key, deskId: ctx.desk.id, removeAt: new Date(ctx.now.getTime() + HOURS * 3_600_000) },
    }),
  );

/** Keeps these objects. Called in the transaction that writes the rows of their files. */
export async function claimObjects(tx: Tx, keys: string[]): Promise<void> {
  const where = { key: { in: keys }, removing: false };
  const { count } = await tx.looseObject.deleteMany({ where });
  if (count !== keys.length)
    throw new Error("A stored object was removed before its file was kept.");
}

/** Marks objects for removal. Called in the transaction that deletes the content of their files. */
export async function markOrphaned(ctx: Context, tx: Tx, keys: string[]): Promise<void> {
  await tx.looseObject.createMany({
    data: keys.map((key) => ({ key, deskId: ctx.desk.id, removeAt: ctx.now })),
  });
}

/** Files whose content has not been deleted. */
export const hasContent: Prisma.FileWhereInput = {
  OR: [{ storageKey: { not: null } }, { content: { not: null } }],
};

type Gone = Pick<Prisma.FileUncheckedUpdateManyInput, "state" | "purpose" | "name" | "withdrawnAt">;

/** Destroys the content of these files and writes `gone` to their rows. Returns their ids. */
export async function destroyFiles(
  ctx: Context,
  tx: Tx,
  where: Prisma.FileWhereInput,
  gone: Gone,
): Promise<string[]> {
  const held = await tx.file.findMany({ where, select: { id: true, storageKey: true } });
  if (held.length === 0) return [];
  await markOrphaned(
    ctx,
    tx,
    held.flatMap(({ storageKey }) => storageKey ?? []),
  );
  const ids = held.map(({ id }) => id);
  const data = { ...gone, storageKey: null, content: null };
  await tx.file.updateMany({ where: { id: { in: ids } }, data });
  return ids;
}

/** Removes those of these objects that no file has claimed. */
export const removeUnclaimed = (ctx: Context, keys: string[]): Promise<number> =>
  keys.length === 0 ? Promise.resolve(0) : removeBatch(ctx, { keys, due: null });

/** Removes every object of the desk that is due. */
export async function removeDueOrphans(ctx: Context): Promise<void> {
  while ((await removeBatch(ctx, { keys: [], due: ctx.now })) === AT_ONCE);
}

/** Removes due objects now. If the storage is unavailable, the worker removes them later. */
export const removeOrphans = (ctx: Context): Promise<void> =>
  removeDueOrphans(ctx).catch((err) =>
    log().warn({ err }, "files that nothing stands for are removed from the storage later"),
  );

/**
 * Removes stored objects in three parts, so that a slow storage holds no row lock and no connection. Marking the
 * rows first decides the race with `claimObjects`: a file either claims its object before that, and keeps it, or
 * fails. Removing an object twice has no effect, so a process that dies in between leaves rows for the next round.
 */
async function removeBatch(
  ctx: Context,
  { keys, due }: { keys: string[]; due: Date | null },
): Promise<number> {
  const marked = await ctx.db(
    (tx) => tx.$queryRaw<{ key: string }[]>`
      update "loose_object" set "removing" = true where "key" in (
        select "key" from "loose_object"
         where "desk_id" = ${ctx.desk.id} and ("key" = any(${keys}) or "remove_at" <= ${due})
         order by "remove_at" limit ${AT_ONCE} for update skip locked)
      returning "key"`,
  );
  if (marked.length === 0) return 0;
  const at = await storage();
  for (const { key } of marked) await at.remove(key);
  const removed = { in: marked.map(({ key }) => key) };
  await ctx.db((tx) => tx.looseObject.deleteMany({ where: { key: removed, removing: true } }));
  return marked.length;
}
