import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { newId, seal } from "@/lib/platform/keys/crypto";
import { type LoadedRequest, requireKey } from "./load-request";

export const messageContext = (messageId: string): string => `message:${messageId}:sealed`;

export type MessageKind = "note" | "to-subject" | "from-subject";

/** Stores a message, sealed under the key of the request. Returns its id. */
export async function addMessage(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  { kind, text, sentOnce = null }: { kind: MessageKind; text: string; sentOnce?: string | null },
): Promise<string> {
  const id = newId("msg");
  await tx.message.create({
    data: {
      id,
      deskId: ctx.desk.id,
      requestId: request.id,
      kind,
      authorId: ctx.actor.kind === "staff" ? ctx.actor.id : null,
      sealed: seal(requireKey(request), text, messageContext(id)),
      sentOnce,
      createdAt: ctx.now,
    },
  });
  return id;
}
