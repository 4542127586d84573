import { z } from "zod";
import { LACKS, SHOWN_BY } from "@/lib/domain/identity/identity";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { optionalText, requestVersion } from "@/lib/domain/request/input";
import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import { notifyReply } from "@/lib/requests/consequences/notify-staff";
import { addFiles, type Upload } from "@/lib/requests/record/files/files";
import { requireQuota, storedByRequester } from "@/lib/requests/record/files/quota";
import { takesDocuments } from "@/lib/requests/record/identity-state";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { addMessage } from "@/lib/requests/record/message-store";

export const verifySchema = z.object({
  version: requestVersion,
  what: z.enum(LACKS, { error: message("problem.step.verifiedWhat") }),
  by: z.enum(SHOWN_BY, { error: message("problem.step.verifiedHow") }),
  note: optionalText(2000),
});

export type Verify = z.infer<typeof verifySchema>;

/** Stores copies of documents that prove the requester's identity or authority, and notifies the assignee. */
export const sendProofs = (
  ctx: Context,
  reference: string,
  uploads: Upload[],
): Promise<LoadedRequest> =>
  advance(ctx, "prove", { reference }, async (request, tx) => {
    if (uploads.length === 0) {
      throw new Problem("invalid", message("problem.files.choose"), {
        files: message("problem.files.choose"),
      });
    }
    const files = await addFiles(ctx, tx, request, { uploads, purpose: "proof" });
    requireQuota(await storedByRequester(tx, request));
    await notifyReply(ctx, tx, request);
    return { facts: { files } };
  });

/**
 * Records how staff verified the identity or authority of the requester. The note about it is internal. Throws
 * `invalid` for an identity document where the desk accepts none.
 */
export const verifyRequest = (
  ctx: Context,
  reference: string,
  input: Verify,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "verify",
    { reference },
    async (request, tx) => {
      const { what, by, note } = input;
      if (what === "identity" && by === "document" && !takesDocuments(ctx)) {
        const refused = message("problem.verification.noDocuments");
        throw new Problem("invalid", refused, { by: refused });
      }
      const noteId = note ? await addMessage(ctx, tx, request, { kind: "note", text: note }) : null;
      return {
        change: what === "identity" ? { identityShown: by } : { authorityShown: by },
        facts: { what, by, ...(noteId && { message: noteId }) },
      };
    },
    { version: input.version },
  );
