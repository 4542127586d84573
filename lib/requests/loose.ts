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
  const { count } = await tx.looseObject.deleteMany({ where: { key: { in: keys } } });
  if (count !== keys.length)
    throw new Error("A stored object was removed before its file was kept.");
}

/** In the transaction that lets go of their files: they are removed from now on. */
export async function loosenObjects(ctx: Context, tx: Tx, keys: string[]): Promise<void> {
  await tx.looseObject.createMany({
    data: keys.map((key) => ({ key, deskId: ctx.desk.id, removeAt: ctx.now })),
  });
}

type Gone = Pick<Prisma.FileUncheckedUpdateManyInput, "state" | "purpose" | "name">;

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
  await tx.file.updateMany({ where, data: { ...gone, storageKey: null, content: null } });
  return held.map(({ id }) => id);
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
 * Only what was deleted here is removed: a file that claims its object at this moment is either first,
 * and keeps it, or waits, and finds it gone. Where the storage fails the rows stay, and the next round
 * tries again.
 */
const removeLoose = (
  ctx: Context,
  { keys, due }: { keys: string[]; due: Date | null },
): Promise<number> =>
  ctx.db(async (tx) => {
    const removed = await tx.$queryRaw<{ key: string }[]>`
      delete from "loose_object" where "key" in (
        select "key" from "loose_object"
         where "desk_id" = ${ctx.desk.id} and ("key" = any(${keys}) or "remove_at" <= ${due})
         order by "remove_at" limit ${AT_ONCE})
      returning "key"`;
    const at = await storage();
    for (const { key } of removed) await at.remove(key);
    return removed.length;
  });
