import { z } from "zod";
import { Problem } from "@/lib/domain/problem";
import { requirePermission, requireStep } from "@/lib/domain/role";
import { type Context, meOf } from "@/lib/platform/context";
import { open, seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { dataKeyOf, lockRow, noSuchRequest, requireKey } from "./held";

export const REPLY_KINDS = ["message", "note"] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

export const replyDraftSchema = z.object({
  kind: z.enum(REPLY_KINDS),
  text: z.string().default(""),
  /** When the page was drawn on which this is typed. */
  since: z.coerce.date({ error: "Reload the page." }),
});
export type KeepReply = z.infer<typeof replyDraftSchema>;

export type ReplyDraft = { text: string; updatedAt: Date };
export type ReplyDrafts = Record<ReplyKind, ReplyDraft | null>;

const MOST_BYTES = 20 * 1024;
const DAYS = 30;

/** Bound to its request, its writer and its kind: moved to another row, it cannot be opened. */
const contextOf = (requestId: string, userId: string, kind: ReplyKind): string =>
  `reply_draft:${requestId}:${userId}:${kind}`;

const TOO_LONG =
  "This is too long to be kept as a draft. It is only in this page: send it from here.";
const SENT_ELSEWHERE =
  "Not kept as a draft: you sent something from another page meanwhile. Open this page anew to have drafts kept.";

/**
 * Keeps what a member of staff has begun to write, for them alone; nothing typed is no draft. What arrives
 * late, after it was sent, must not bring it back: a page that was drawn before then keeps nothing.
 */
export async function keepReply(ctx: Context, reference: string, input: KeepReply): Promise<void> {
  const { kind, since } = input;
  requireStep(ctx.actor, kind);
  const text = input.text.replace(/\r\n?/g, "\n");
  if (Buffer.byteLength(text) > MOST_BYTES) throw new Problem("too-large", TOO_LONG);
  const userId = meOf(ctx);
  await ctx.db(async (tx) => {
    const request = await requestAt(ctx, tx, reference);
    // With sending and erasing one after the other.
    await lockRow(tx, request.id);
    const { dataKey } = await tx.request.findUniqueOrThrow({
      where: { id: request.id },
      select: { dataKey: true },
    });
    const key = requireKey({ key: dataKeyOf({ id: request.id, dataKey }) });
    const stored = kind === "note" ? "note" : "to-subject";
    const sent = await tx.message.findFirst({
      where: { requestId: request.id, authorId: userId, kind: stored, createdAt: { gt: since } },
      select: { id: true },
    });
    if (sent) throw new Problem("conflict", SENT_ELSEWHERE);
    if (text.trim() === "") return forgetDraft(ctx, tx, request.id, kind);
    const id = { requestId: request.id, userId, kind };
    const sealed = new Uint8Array(seal(key, text, contextOf(request.id, userId, kind)));
    await tx.replyDraft.upsert({
      where: { requestId_userId_kind: id },
      create: { ...id, deskId: ctx.desk.id, sealed, updatedAt: ctx.now },
      update: { sealed, updatedAt: ctx.now },
    });
  });
}

/** What the member of staff who looks has begun to write here. */
export async function readReplies(ctx: Context, reference: string): Promise<ReplyDrafts> {
  requirePermission(ctx.actor, "request.read");
  const userId = meOf(ctx);
  return ctx.db(async (tx) => {
    const request = await requestAt(ctx, tx, reference);
    const rows = await tx.replyDraft.findMany({ where: { requestId: request.id, userId } });
    const key = rows.length > 0 ? dataKeyOf(request) : null;
    const draft = (kind: ReplyKind): ReplyDraft | null => {
      const row = rows.find((one) => one.kind === kind);
      if (!row || !key) return null;
      const text = open(key, row.sealed, contextOf(request.id, userId, kind)).toString();
      return { text, updatedAt: row.updatedAt };
    };
    return { message: draft("message"), note: draft("note") };
  });
}

/** In the transaction that sends it, or because it is thrown away. */
export async function forgetDraft(
  ctx: Context,
  tx: Tx,
  requestId: string,
  kind: ReplyKind,
): Promise<void> {
  await tx.replyDraft.deleteMany({ where: { requestId, userId: meOf(ctx), kind } });
}

async function requestAt(ctx: Context, tx: Tx, reference: string) {
  const found = await tx.request.findUnique({
    where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    select: { id: true, dataKey: true },
  });
  if (!found) throw noSuchRequest();
  return found;
}

/** Drafts that nobody touched for a month, of requests that are closed. */
export const dropOldReplyDrafts = ({ desk, now, db }: Context): Promise<unknown> =>
  db((tx) =>
    tx.replyDraft.deleteMany({
      where: {
        deskId: desk.id,
        updatedAt: { lte: new Date(now.getTime() - DAYS * 24 * 3_600_000) },
        request: { state: "closed" },
      },
    }),
  );
