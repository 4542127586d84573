import type { Request, Tx } from "@/lib/platform/db";

/** Every request that is handled together with this one: merged into it, or into one that is. */
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

/** The request that is answered for this one; `null` where it stands for itself. */
export async function standingFor(
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
  return (await standingFor(tx, into)) ?? into;
}

/** The references of all that this request's answer answers as well. */
export const mergedReferences = async (tx: Tx, id: string): Promise<string[]> =>
  (await mergedRows(tx, id)).map(({ reference }) => reference);
