import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { storage } from "@/lib/platform/storage";

const HOURS = 24;
const AT_ONCE = 20;

/**
 * Written before an object is: whatever happens to the process, an object that no file came to stand
 * for is removed a day later.
 */
export const expectObject = (ctx: Context, key: string): Promise<unknown> =>
  ctx.db((tx) =>
    tx.looseObject.create({
      data: { key, deskId: ctx.desk.id, removeAt: new Date(ctx.now.getTime() + HOURS * 3_600_000) },
    }),
  );

/** In the transaction that writes their files: from now on they stay. */
export async function claimObjects(tx: Tx, keys: string[]): Promise<void> {
  const where = { key: { in: keys }, removing: false };
  const { count } = await tx.looseObject.deleteMany({ where });
  if (count !== keys.length)
    throw new Error("A stored object was removed before its file was kept.");
}

/** In the transaction that lets go of their files: they are removed from now on. */
export async function loosenObjects(ctx: Context, tx: Tx, keys: string[]): Promise<void> {
  await tx.looseObject.createMany({
    data: keys.map((key) => ({ key, deskId: ctx.desk.id, removeAt: ctx.now })),
  });
}

/** Files whose content has not been deleted. */
export const hasContent: Prisma.FileWhereInput = {
  OR: [{ storageKey: { not: null } }, { content: { not: null } }],
};

type Gone = Pick<Prisma.FileUncheckedUpdateManyInput, "state" | "purpose" | "name" | "withdrawnAt">;

/** Destroys what these files hold; `gone` is what their rows say from then on. Answers with their ids. */
export async function destroyFiles(
  ctx: Context,
  tx: Tx,
  where: Prisma.FileWhereInput,
  gone: Gone,
): Promise<string[]> {
  const held = await tx.file.findMany({ where, select: { id: true, storageKey: true } });
  if (held.length === 0) return [];
  await loosenObjects(
    ctx,
    tx,
    held.flatMap(({ storageKey }) => storageKey ?? []),
  );
  const ids = held.map(({ id }) => id);
  const data = { ...gone, storageKey: null, content: null };
  await tx.file.updateMany({ where: { id: { in: ids } }, data });
  return ids;
}

/** Removes these objects where no file stands for them by now. */
export const removeUnclaimed = (ctx: Context, keys: string[]): Promise<number> =>
  keys.length === 0 ? Promise.resolve(0) : removeLoose(ctx, { keys, due: null });

/** Removes every object of the desk that is due. */
export async function removeDueObjects(ctx: Context): Promise<void> {
  while ((await removeLoose(ctx, { keys: [], due: ctx.now })) === AT_ONCE);
}

/** The same, now: where the storage is out of order, the worker does it later. */
export const sweep = (ctx: Context): Promise<void> =>
  removeDueObjects(ctx).catch((err) =>
    log().warn({ err }, "files that nothing stands for are removed from the storage later"),
  );

/**
 * Removes stored objects in three parts, so that a slow storage holds no row lock and no connection. Marking the
 * rows first decides the race with `claimObjects`: a file either claims its object before that, and keeps it, or
 * fails. Removing an object twice has no effect, so a process that dies in between leaves rows for the next round.
 */
async function removeLoose(
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
