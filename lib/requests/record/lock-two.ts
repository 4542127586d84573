import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { type LoadedRequest, loadRequest, lockRow, noSuchRequest } from "./load-request";

/** Locks two requests of the desk in id order, so that two transactions cannot deadlock. */
export async function lockPair(
  ctx: Context,
  tx: Tx,
  references: readonly [string, string],
): Promise<[LoadedRequest, LoadedRequest]> {
  const [one, other] = references;
  const field = message("problem.reference.other");
  if (one === other) throw new Problem("invalid", field, { reference: field });
  const found = await tx.request.findMany({
    where: { deskId: ctx.desk.id, reference: { in: [one, other] } },
    select: { id: true, reference: true },
    orderBy: { id: "asc" },
  });
  for (const { id } of found) await lockRow(tx, id);
  const held = async (reference: string): Promise<LoadedRequest> => {
    const id = found.find((row) => row.reference === reference)?.id;
    if (!id) throw noSuchRequest();
    return loadRequest(await tx.request.findUniqueOrThrow({ where: { id } }));
  };
  return [await held(one), await held(other)];
}
