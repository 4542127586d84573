import { z } from "zod";
import { message } from "@/lib/domain/problem/message";

import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import { sentToRequester, withdrawable } from "@/lib/requests/record/files/response-files";
import { destroyFiles, removeOrphans } from "@/lib/requests/record/files/stored-objects";
import type { LoadedRequest } from "@/lib/requests/record/load-request";

/** The file to withdraw, of the response or of a message to the requester. */
export const withdrawFileSchema = z.object({
  file: z
    .string({ error: message("problem.files.chooseOne") })
    .regex(/^fil_[\w-]+$/, message("problem.files.chooseOne")),
});

/**
 * Staff withdraw a file from the requester: nobody can open it from then on, and its content is deleted.
 * Idempotent: a file that is gone already is left as it is, and the log gets no second entry.
 */
export async function withdrawFile(
  ctx: Context,
  reference: string,
  input: z.infer<typeof withdrawFileSchema>,
): Promise<LoadedRequest> {
  const after = await advance(ctx, "withdraw-file", { reference }, async (request, tx) => {
    const where = { id: input.file, AND: sentToRequester(request.id) };
    if ((await tx.file.count({ where })) === 0) {
      const sentence = message("problem.files.otherRequest");
      throw new Problem("not-found", sentence, { file: sentence });
    }
    const left = { id: input.file, AND: withdrawable(request.id) };
    const gone = { state: "withdrawn", withdrawnAt: ctx.now };
    const [file] = await destroyFiles(ctx, tx, left, gone);
    return file ? { facts: { file } } : null;
  });
  await removeOrphans(ctx);
  return after;
}
