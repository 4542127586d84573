import { message, messagesIn, type Nested } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Request, Tx } from "@/lib/platform/database/db";
import { open } from "@/lib/platform/keys/crypto";
import { dataKeyOf, type LoadedRequest } from "./load-request";
import { mergedIds } from "./merged";

export const taskContext = (id: string): string => `task:${id}:sealed`;

/** Throws a conflict that names the required tasks that are still open: they come before the decision. */
export async function requireTasksDone(tx: Tx, { id }: Pick<LoadedRequest, "id">): Promise<void> {
  const rows = await tx.task.findMany({
    where: { requestId: { in: [id, ...(await mergedIds(tx, id))] }, required: true, doneAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    include: { request: true },
  });
  if (rows.length === 0) return;
  throw new Problem(
    "conflict",
    message("problem.task.requiredOpen", { n: rows.length, texts: quoted(rows.map(taskText)) }),
  );
}

/** What the desk wrote itself, each text between the reader's quotation marks. */
function quoted([text = "", ...others]: readonly string[]): Nested {
  return messagesIn(
    others.length === 0
      ? message("problem.task.quoted", { text })
      : message("problem.task.quotedFirst", { text, others: quoted(others) }),
  );
}

function taskText({
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
