import type { Request, Tx } from "@/lib/platform/database/db";

/** The ids of all requests that are merged into this one, directly or through another merged request. */
export async function mergedIds(tx: Tx, id: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with recursive below as (
      select id from request where merged_into_id = ${id}
      union select r.id from request r join below b on r.merged_into_id = b.id)
    select id from below order by id`;
  return rows.map((row) => row.id);
}

export const mergedRows = async (tx: Tx, id: string): Promise<Request[]> => {
  const ids = await mergedIds(tx, id);
  if (ids.length === 0) return [];
  return tx.request.findMany({
    where: { id: { in: ids } },
    orderBy: [{ receivedAt: "asc" }, { id: "asc" }],
  });
};

type Pair = Pick<Request, "id" | "reference" | "state" | "outcome" | "receivedAt" | "mergedIntoId">;

/** The request that this one is merged into, at the end of the chain of merges; `null` where it is not merged. */
export async function mergeTarget(
  tx: Tx,
  { mergedIntoId }: Pick<Request, "mergedIntoId">,
): Promise<Pair | null> {
  if (!mergedIntoId) return null;
  const into = await tx.request.findUniqueOrThrow({
    where: { id: mergedIntoId },
    select: {
      id: true,
      reference: true,
      state: true,
      outcome: true,
      receivedAt: true,
      mergedIntoId: true,
    },
  });
  return (await mergeTarget(tx, into)) ?? into;
}

/** The references of all requests that the response to this one answers, too. */
export const mergedReferences = async (tx: Tx, id: string): Promise<string[]> =>
  (await mergedRows(tx, id)).map(({ reference }) => reference);
