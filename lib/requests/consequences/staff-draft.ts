import { z } from "zod";
import type { Typed } from "@/lib/domain/decision/undo";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requirePermission } from "@/lib/domain/request/role";
import { requireStep } from "@/lib/domain/request/step-rules";
import { UNDOABLE_ACTIONS, type UndoableAction } from "@/lib/domain/request/steps";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { open, seal } from "@/lib/platform/keys/crypto";
import {
  dataKeyOf,
  type LoadedRequest,
  lockRow,
  noSuchRequest,
  requireKey,
} from "@/lib/requests/record/load-request";
import type { Consequence } from "./consequence";

const DRAFT_KINDS = ["message", "note"] as const;
export type DraftKind = (typeof DRAFT_KINDS)[number];

export const staffDraftSchema = z.object({
  kind: z.enum(DRAFT_KINDS),
  text: z.string().default(""),
  /** When the page was rendered on which this is typed. */
  since: z.coerce.date({ error: message("problem.reload.page") }),
});
export type StaffDraft = { text: string; updatedAt: Date };
type StaffDrafts = Record<DraftKind, StaffDraft | null> & {
  /** What was typed into forms whose step was undone. */
  again: Partial<Record<UndoableAction, Typed>>;
};

type Kind = DraftKind | UndoableAction;

const MOST_BYTES = 20 * 1024;
const DAYS = 30;

/** Binds a draft to its request, its author and its kind: moved to another row, it cannot be decrypted. */
const contextOf = (requestId: string, userId: string, kind: Kind): string =>
  `reply_draft:${requestId}:${userId}:${kind}`;

const TOO_LONG = message("problem.draft.tooLong");
const SENT_ELSEWHERE = message("problem.draft.sentElsewhere");

/**
 * Stores what a member has begun to write, for them alone. An empty text deletes the draft. A draft that arrives after the
 * text was sent must not bring it back, so a page that was rendered before that time stores nothing.
 */
export async function saveStaffDraft(
  ctx: Context,
  reference: string,
  input: z.infer<typeof staffDraftSchema>,
): Promise<void> {
  const { kind, since } = input;
  requireStep(ctx.actor, kind);
  const text = input.text.replace(/\r\n?/g, "\n");
  if (Buffer.byteLength(text) > MOST_BYTES) throw new Problem("too-large", TOO_LONG);
  const userId = teamMemberId(ctx);
  await ctx.db(async (tx) => {
    const request = await requestAt(ctx, tx, reference);
    // Serialises this with sending and with erasure.
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
    if (text.trim() === "") return deleteStaffDraft(ctx, tx, request.id, kind);
    await putDraft(ctx, tx, { id: request.id, key }, { kind, text });
  });
}

async function putDraft(
  ctx: Context,
  tx: Tx,
  { id: requestId, key }: { id: string; key: Buffer },
  { kind, text }: { kind: Kind; text: string },
): Promise<void> {
  const id = { requestId, userId: teamMemberId(ctx), kind };
  const sealed = new Uint8Array(seal(key, text, contextOf(requestId, id.userId, kind)));
  await tx.replyDraft.upsert({
    where: { requestId_userId_kind: id },
    create: { ...id, deskId: ctx.desk.id, sealed, updatedAt: ctx.now },
    update: { sealed, updatedAt: ctx.now },
  });
}

/** Makes a draft of what was typed for an undone step. A message is put before the text that was begun since. */
export async function restoreStaffDraft(
  ctx: Context,
  tx: Tx,
  request: Pick<LoadedRequest, "id" | "key">,
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

/** The drafts of the signed-in member for this request. */
export async function readStaffDrafts(ctx: Context, reference: string): Promise<StaffDrafts> {
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
  { id: requestId, key }: Pick<LoadedRequest, "id" | "key">,
): Promise<Map<string, StaffDraft>> {
  const userId = teamMemberId(ctx);
  const rows = key ? await tx.replyDraft.findMany({ where: { requestId, userId } }) : [];
  return new Map(
    rows.map(({ kind, sealed, updatedAt }) => {
      const text = open(requireKey({ key }), sealed, contextOf(requestId, userId, kind as Kind));
      return [kind, { text: text.toString(), updatedAt }];
    }),
  );
}

/** Deletes a draft, in the transaction that sends it or because its author discards it. */
export async function deleteStaffDraft(
  ctx: Context,
  tx: Tx,
  requestId: string,
  kind: Kind,
): Promise<void> {
  await tx.replyDraft.deleteMany({ where: { requestId, userId: teamMemberId(ctx), kind } });
}

/** A form that was sent has no draft any more. */
export const deleteSentDraft: Consequence = async (ctx, tx, { before, sent }) => {
  if (sent) await deleteStaffDraft(ctx, tx, before.id, sent.form);
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

/** Deletes drafts of closed requests that nobody changed for a month. */
export const deleteOldStaffDrafts = ({ desk, now, db }: Context): Promise<unknown> =>
  db((tx) =>
    tx.replyDraft.deleteMany({
      where: {
        deskId: desk.id,
        updatedAt: { lte: new Date(now.getTime() - DAYS * 24 * 3_600_000) },
        request: { state: "closed" },
      },
    }),
  );
