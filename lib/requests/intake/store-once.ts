import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import { isUniqueViolation, mayBeCommitted, type Tx } from "@/lib/platform/database/db";
import { equalBytes, keyedHash } from "@/lib/platform/keys/crypto";
import { type LoadedRequest, loadRequest } from "@/lib/requests/record/load-request";

/** What makes two submissions the same: the hash of the form's key, and everything that was typed. */
export type Once = { key: string; content: string };

/**
 * Stores a request once: the same key with the same content returns the request that it created. Throws a conflict for
 * the same key with other content.
 */
export async function storeOnce<T>(
  ctx: Context,
  once: Once,
  store: (tx: Tx) => Promise<T>,
  earlierAs: (request: LoadedRequest) => T,
): Promise<T> {
  // Nearly every form is new, so it is stored first. An earlier one is looked up only if its key exists.
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ctx.db(store);
    } catch (error) {
      const repeated = isUniqueViolation(error);
      // The connection may have been lost after the commit. The request is then stored, although no reply arrived.
      if (!repeated && !mayBeCommitted(error)) throw error;
      const earlier = await findEarlier(ctx, once);
      if (earlier) return earlierAs(earlier);
      if (!repeated || attempt >= 3) throw error; // a reference was taken three times in a row
    }
  }
}

/** The request that this key created. Throws a conflict where `content` is given and differs. */
export const findEarlier = (
  ctx: Context,
  { key, content }: Pick<Once, "key"> & Partial<Once>,
): Promise<LoadedRequest | null> =>
  ctx.db(async (tx) => {
    const row = await tx.request.findUnique({
      where: { deskId_idempotencyKey: { deskId: ctx.desk.id, idempotencyKey: key } },
    });
    if (!row) return null;
    const request = loadRequest(row);
    if (content !== undefined && !isSame(request, content)) throw otherContent();
    return request;
  });

/** After erasure nothing is left to compare with, so no repeat learns of the request. */
const isSame = ({ key, submissionHash }: LoadedRequest, content: string): boolean =>
  submissionHash === null || (key !== null && equalBytes(submissionHash, keyedHash(key, content)));

const otherContent = (): Problem =>
  new Problem("conflict", message("problem.submit.sentBefore"), {
    idempotencyKey: message("problem.submit.newIdempotencyKey"),
  });
