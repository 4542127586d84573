import { message } from "@/lib/domain/problem/message";
import type { Tx } from "@/lib/platform/database/db";
import { filesProblem, megabytes, REQUESTER_QUOTA } from "@/lib/platform/files/files";
import type { LoadedRequest } from "@/lib/requests/record/load-request";

export type Usage = { files: number; bytes: number };

/** What the requester has added to this request so far. Files that were destroyed because of a virus count, too. */
export async function storedByRequester(tx: Tx, { id }: Pick<LoadedRequest, "id">): Promise<Usage> {
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

/** Throws where the requester added more to a request than it may hold. */
export function requireQuota({ files, bytes }: Usage): void {
  if (files <= REQUESTER_QUOTA.files && bytes <= REQUESTER_QUOTA.bytes) return;
  throw filesProblem(
    message("files.quota", {
      files: REQUESTER_QUOTA.files,
      megabytes: megabytes(REQUESTER_QUOTA.bytes),
    }),
  );
}
