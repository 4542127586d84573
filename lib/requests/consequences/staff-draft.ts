import { z } from "zod";
import type { Typed } from "@/lib/domain/decision/undo";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requirePermission } from "@/lib/domain/request/role";
import { requireStep } from "@/lib/domain/request/step-rules";
import { UNDOABLE_ACTIONS, type UndoableAction } from "@/lib/domain/request/steps";
import { type Context, meOf } from "@/lib/platform/context";
import { open, seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import {
  dataKeyOf,
  type Held,
  lockRow,
  noSuchRequest,
  requireKey,
} from "@/lib/requests/record/load-request";
import type { Consequence } from "./consequence";

export const REPLY_KINDS = ["message", "note"] as const;
export type ReplyKind = (typeof REPLY_KINDS)[number];

export const replyDraftSchema = z.object({
  kind: z.enum(REPLY_KINDS),
  text: z.string().default(""),
  /** When the page was drawn on which this is typed. */
  since: z.coerce.date({ error: message("problem.reload.page") }),
});
export type KeepReply = z.infer<typeof replyDraftSchema>;

export type ReplyDraft = { text: string; updatedAt: Date };
export type ReplyDrafts = Record<ReplyKind, ReplyDraft | null> & {
  /** What was typed into forms whose act was taken back. */
  again: Partial<Record<UndoableAction, Typed>>;
};

type Kind = ReplyKind | UndoableAction;

const MOST_BYTES = 20 * 1024;
const DAYS = 30;

/** Bound to its request, its writer and its kind: moved to another row, it cannot be opened. */
const contextOf = (requestId: string, userId: string, kind: Kind): string =>
  `reply_draft:${requestId}:${userId}:${kind}`;

const TOO_LONG = message("problem.draft.tooLong");
const SENT_ELSEWHERE = message("problem.draft.sentElsewhere");

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
    await putDraft(ctx, tx, { id: request.id, key }, { kind, text });
  });
}

async function putDraft(
  ctx: Context,
  tx: Tx,
  { id: requestId, key }: { id: string; key: Buffer },
  { kind, text }: { kind: Kind; text: string },
): Promise<void> {
  const id = { requestId, userId: meOf(ctx), kind };
  const sealed = new Uint8Array(seal(key, text, contextOf(requestId, id.userId, kind)));
  await tx.replyDraft.upsert({
    where: { requestId_userId_kind: id },
    create: { ...id, deskId: ctx.desk.id, sealed, updatedAt: ctx.now },
    update: { sealed, updatedAt: ctx.now },
  });
}

/** What was typed for an act that is taken back is begun again; before what was begun since, where that is a message. */
export async function keepTyped(
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id" | "key">,
  { form, typed }: { form: UndoableAction; typed: Typed },
): Promise<void> {
  const to = { id: request.id, key: requireKey(request) };
  if (form !== "message") {
    return putDraft(ctx, tx, to, { kind: form, text: JSON.stringify(typed) });
  }
  const begun = (await draftsIn(ctx, tx, request)).get("message");
  const text = [typed.text, begun?.text].filter(Boolean).join("\n\n");
  await putDraft(ctx, tx, to, { kind: "message", text });
}

/** What the member of staff who looks has begun to write here. */
export async function readReplies(ctx: Context, reference: string): Promise<ReplyDrafts> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db(async (tx) => {
    const request = await requestAt(ctx, tx, reference);
    const key = dataKeyOf(request);
    const drafts = await draftsIn(ctx, tx, { id: request.id, key });
    const again = UNDOABLE_ACTIONS.flatMap((form): [UndoableAction, Typed][] => {
      const draft = form === "message" ? undefined : drafts.get(form);
      return draft ? [[form, JSON.parse(draft.text)]] : [];
    });
    return {
      message: drafts.get("message") ?? null,
      note: drafts.get("note") ?? null,
      again: Object.fromEntries(again),
    };
  });
}

async function draftsIn(
  ctx: Context,
  tx: Tx,
  { id: requestId, key }: Pick<Held, "id" | "key">,
): Promise<Map<string, ReplyDraft>> {
  const userId = meOf(ctx);
  const rows = key ? await tx.replyDraft.findMany({ where: { requestId, userId } }) : [];
  return new Map(
    rows.map(({ kind, sealed, updatedAt }) => {
      const text = open(requireKey({ key }), sealed, contextOf(requestId, userId, kind as Kind));
      return [kind, { text: text.toString(), updatedAt }];
    }),
  );
}

/** In the transaction that sends it, or because it is thrown away. */
export async function forgetDraft(
  ctx: Context,
  tx: Tx,
  requestId: string,
  kind: Kind,
): Promise<void> {
  await tx.replyDraft.deleteMany({ where: { requestId, userId: meOf(ctx), kind } });
}

/** A form that was sent has no draft any more. */
export const deleteSentDraft: Consequence = async (ctx, tx, { before, sent }) => {
  if (sent) await forgetDraft(ctx, tx, before.id, sent.form);
  return undefined;
};

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
