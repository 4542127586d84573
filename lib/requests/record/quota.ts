import { message } from "@/lib/domain/problem/message";
import type { Tx } from "@/lib/platform/db";
import { filesProblem, megabytes, PERSON_QUOTA } from "@/lib/platform/files";
import type { Held } from "./load-request";

export type Room = { files: number; bytes: number };

/** What the person has added to this request so far; what was found to be a virus and destroyed counts, too. */
export async function addedByPerson(tx: Tx, { id }: Pick<Held, "id">): Promise<Room> {
  const { _count, _sum } = await tx.file.aggregate({
    where: {
      requestId: id,
      OR: [{ message: { kind: "from-subject" } }, { purpose: "proof" }],
    },
    _count: true,
    _sum: { size: true },
  });
  return { files: _count, bytes: _sum.size ?? 0 };
}

/** Throws where a request would hold more of its person than it may. */
export function requireRoom({ files, bytes }: Room): void {
  if (files <= PERSON_QUOTA.files && bytes <= PERSON_QUOTA.bytes) return;
  throw filesProblem(
    message("files.quota", {
      files: PERSON_QUOTA.files,
      megabytes: megabytes(PERSON_QUOTA.bytes),
    }),
  );
}
