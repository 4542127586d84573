import { z } from "zod";
import { parseTemplate, requireFilled } from "@/lib/domain/conversation/template";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requiredText } from "@/lib/domain/request/input";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { sha256 } from "@/lib/platform/keys/crypto";
import { advance } from "@/lib/requests/advance/advance";
import { notifyMentioned, notifyReply } from "@/lib/requests/consequences/notify-staff";
import { deleteStaffDraft } from "@/lib/requests/consequences/staff-draft";
import { addFiles, type Upload } from "@/lib/requests/record/files/files";
import { requireQuota, storedByRequester } from "@/lib/requests/record/files/quota";
import { requireFilesAllowed } from "@/lib/requests/record/identity-state";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { addMessage, type MessageKind } from "@/lib/requests/record/message-store";
import { fillForRequest } from "./fill-template";

/** Created with the form, so that the same text sent twice is stored once. A program may leave it out. */
const idempotencyKey = z.string().max(200, message("problem.reload.page")).optional();

export const noteSchema = z.object({
  text: requiredText(10_000, message("problem.step.note")),
  idempotencyKey,
});

export const messageSchema = z.object({
  text: requiredText(10_000, message("problem.step.message")),
  idempotencyKey,
});

export type Note = z.infer<typeof noteSchema>;

export type Message = z.infer<typeof messageSchema>;

/**
 * Distinguishes a repeat, such as a double click or another try after a lost response, from a second message: a hash of
 * the form's key and the content. Another text with the same key is another message, so nothing typed is lost.
 */
function sentOnceOf(
  kind: MessageKind,
  { idempotencyKey, text }: Message,
  uploads: readonly Upload[] = [],
): string | null {
  if (!idempotencyKey) return null;
  const files = uploads.map(({ sha256 }) => Buffer.from(sha256).toString("base64url"));
  const sent = JSON.stringify([kind, idempotencyKey, text, ...files]);
  return Buffer.from(sha256(sent)).toString("base64url");
}

/** Whether the message is stored already. The request is locked, so the second of two at once sees the first. */
const isStored = async (tx: Tx, { id }: Pick<LoadedRequest, "id">, sentOnce: string | null) =>
  sentOnce !== null && (await tx.message.count({ where: { requestId: id, sentOnce } })) > 0;

/** An internal note, never in an email or on the requester's page. Members mentioned with an @ are notified. */
export const addNote = (ctx: Context, reference: string, input: Note): Promise<LoadedRequest> =>
  advance(ctx, "note", { reference }, async (request, tx) => {
    const sentOnce = sentOnceOf("note", input);
    if (await isStored(tx, request, sentOnce)) return null;
    const { text } = input;
    const message = await addMessage(ctx, tx, request, { kind: "note", text, sentOnce });
    await deleteStaffDraft(ctx, tx, request.id, "note");
    const mentions = await notifyMentioned(ctx, tx, request, input.text);
    return { facts: { message, ...(mentions.length > 0 && { mentions }) } };
  });

/** A message to the requester, with files. The email only announces it: its text is on the requester's page. */
export const sendMessage = (
  ctx: Context,
  reference: string,
  input: Message,
  uploads: Upload[] = [],
): Promise<LoadedRequest> =>
  send(
    ctx,
    reference,
    { uploads, sentOnce: sentOnceOf("to-subject", input, uploads) },
    () => {
      requireFilled(parseTemplate(input.text).variables);
      return input.text;
    },
    { sent: { form: "message", typed: { text: input.text } } },
  );

/** A message of a bulk action, its variables filled in for this request. Throws `invalid` where a value is missing. */
export const sendBulkMessage = (
  ctx: Context,
  reference: string,
  input: Message,
): Promise<LoadedRequest> =>
  send(ctx, reference, { uploads: [], sentOnce: null }, async (request, tx) => {
    const { text, missing } = await fillForRequest(ctx, tx, request, input.text);
    requireFilled(missing);
    return text;
  });

const send = (
  ctx: Context,
  reference: string,
  { uploads, sentOnce }: { uploads: Upload[]; sentOnce: string | null },
  textFor: (request: LoadedRequest, tx: Tx) => string | Promise<string>,
  options: Parameters<typeof advance>[4] = {},
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "message",
    { reference },
    async (request, tx) => {
      if (await isStored(tx, request, sentOnce)) return null;
      if (uploads.length > 0) requireFilesAllowed(ctx, request);
      const text = await textFor(request, tx);
      const message = await addMessage(ctx, tx, request, { kind: "to-subject", text, sentOnce });
      const files = await addFiles(ctx, tx, request, { uploads, purpose: "attachment", message });
      return { facts: { message, files }, emails: [{ kind: "message", facts: {} }] };
    },
    options,
  );

/** Each message notifies staff, so one requester could keep a desk busy. */
const MOST_REPLIES_A_DAY = 20;

async function requireReplyAllowed(ctx: Context, tx: Tx, { id }: LoadedRequest): Promise<void> {
  const since = new Date(ctx.now.getTime() - 86_400_000);
  const where = { requestId: id, kind: "from-subject", createdAt: { gt: since } };
  if ((await tx.message.count({ where })) < MOST_REPLIES_A_DAY) return;
  const most = message("problem.messages.limit", { n1: MOST_REPLIES_A_DAY, n2: 24 });
  throw new Problem("too-many", most, { text: most });
}

/** A message from the requester, written on their page. The assignee is notified. */
export const replyToDesk = (
  ctx: Context,
  reference: string,
  input: Message,
  uploads: Upload[] = [],
): Promise<LoadedRequest> =>
  advance(ctx, "reply", { reference }, async (request, tx) => {
    const sentOnce = sentOnceOf("from-subject", input, uploads);
    if (await isStored(tx, request, sentOnce)) return null;
    await requireReplyAllowed(ctx, tx, request);
    const { text } = input;
    const message = await addMessage(ctx, tx, request, { kind: "from-subject", text, sentOnce });
    const files = await addFiles(ctx, tx, request, { uploads, purpose: "attachment", message });
    if (files.length > 0) requireQuota(await storedByRequester(tx, request));
    await notifyReply(ctx, tx, request);
    return { facts: { message, files } };
  });
