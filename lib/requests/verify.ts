import type { Verify } from "@/lib/domain/decision";
import { Problem } from "@/lib/domain/problem";
import type { Context } from "@/lib/platform/context";
import { advance } from "./advance";
import { addMessage } from "./converse";
import { addFiles, type Upload } from "./files";
import type { Held } from "./held";
import { takesDocuments } from "./prove";
import { addedByPerson, requireRoom } from "./quota";
import { tellOfReply } from "./tell-staff";

/** The person sends a copy of what shows who they are, or that they may act. Staff are told of it. */
export const sendProofs = (ctx: Context, reference: string, uploads: Upload[]): Promise<Held> =>
  advance(ctx, "prove", { reference }, async (request, tx) => {
    if (uploads.length === 0) {
      throw new Problem("invalid", "Choose a file.", { files: "Choose a file." });
    }
    const files = await addFiles(ctx, tx, request, { uploads, purpose: "proof" });
    requireRoom(await addedByPerson(tx, request));
    await tellOfReply(ctx, tx, request);
    return { facts: { files } };
  });

/** Staff saw what they needed to see. The note on it stays within the desk. */
export const verifyRequest = (ctx: Context, reference: string, input: Verify): Promise<Held> =>
  advance(
    ctx,
    "verify",
    { reference },
    async (request, tx) => {
      const { what, by, note } = input;
      if (what === "identity" && by === "document" && !takesDocuments(ctx)) {
        const sentence = "This desk asks nobody for a document. Choose another way.";
        throw new Problem("invalid", sentence, { by: sentence });
      }
      const message = note
        ? await addMessage(ctx, tx, request, { kind: "note", text: note })
        : null;
      return {
        change: what === "identity" ? { identityShown: by } : { authorityShown: by },
        facts: { what, by, ...(message && { message }) },
      };
    },
    { version: input.version },
  );
