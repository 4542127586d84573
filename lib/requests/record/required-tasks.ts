import { Problem } from "@/lib/domain/problem/problem";
import { open } from "@/lib/platform/crypto";
import type { Request, Tx } from "@/lib/platform/db";
import { dataKeyOf, type Held } from "./load-request";
import { mergedIds } from "./merged";

export const taskContext = (id: string): string => `task:${id}:sealed`;

/** Throws a conflict that names what is still to be done before the request can be done with. */
export async function requireTasksDone(tx: Tx, { id }: Pick<Held, "id">): Promise<void> {
  const rows = await tx.task.findMany({
    where: { requestId: { in: [id, ...(await mergedIds(tx, id))] }, required: true, doneAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { request: true },
  });
  if (rows.length === 0) return;
  const texts = rows.map((row) => `“${textOf(row)}”`).join(", ");
  throw new Problem(
    "conflict",
    rows.length === 1
      ? `Required task is still open: ${texts}. Do it, or remove it, and then decide.`
      : `Required tasks are still open: ${texts}. Do them, or remove them, and then decide.`,
  );
}

export function textOf({
  id,
  sealed,
  request,
}: {
  id: string;
  sealed: Uint8Array | null;
  request: Request;
}) {
  const key = dataKeyOf(request);
  return key && sealed ? open(key, sealed, taskContext(id)).toString() : "erased";
}
