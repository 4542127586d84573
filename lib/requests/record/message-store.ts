import type { Context } from "@/lib/platform/context";
import { newId, seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { type Held, requireKey } from "./load-request";

export const messageContext = (messageId: string): string => `message:${messageId}:sealed`;

export type Kind = "note" | "to-subject" | "from-subject";

/** Stores words under the request's key and answers with their id. */
export async function addMessage(
  ctx: Context,
  tx: Tx,
  request: Held,
  { kind, text, sentOnce = null }: { kind: Kind; text: string; sentOnce?: string | null },
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
