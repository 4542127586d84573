import type { Message, Note } from "@/lib/domain/decision";
import { parseTemplate, requireFilled } from "@/lib/domain/template";
import type { Context } from "@/lib/platform/context";
import { newId, seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { advance } from "./advance";
import { addFiles, type Upload } from "./files";
import { filledFor } from "./fill-template";
import { type Held, requireKey } from "./held";
import { addedByPerson, requireRoom } from "./quota";
import { forgetDraft } from "./reply-draft";
import { tellMentioned, tellOfReply } from "./tell-staff";

export const messageContext = (messageId: string): string => `message:${messageId}:sealed`;

type Kind = "note" | "to-subject" | "from-subject";

/** Stores words under the request's key and answers with their id. */
export async function addMessage(
  ctx: Context,
  tx: Tx,
  request: Held,
  { kind, text }: { kind: Kind; text: string },
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
      createdAt: ctx.now,
    },
  });
  return id;
}

/** An internal note: never in a letter, never on the page of the person. Whom it names with an @ is told. */
export const addNote = (ctx: Context, reference: string, input: Note): Promise<Held> =>
  advance(ctx, "note", { reference }, async (request, tx) => {
    const message = await addMessage(ctx, tx, request, { kind: "note", text: input.text });
    await forgetDraft(ctx, tx, request.id, "note");
    const mentions = await tellMentioned(ctx, tx, request, input.text);
    return { facts: { message, ...(mentions.length > 0 && { mentions }) } };
  });

/** A message to the person, with files. The mail says that there is one; what it says stays here. */
export const sendMessage = (
  ctx: Context,
  reference: string,
  input: Message,
  uploads: Upload[] = [],
): Promise<Held> =>
  send(
    ctx,
    reference,
    uploads,
    () => {
      requireFilled(parseTemplate(input.text).variables);
      return input.text;
    },
    { sent: { form: "message", typed: input } },
  );

/** One of many messages that are one text: its variables stand for what is known of this request. */
export const sendFilled = (ctx: Context, reference: string, input: Message): Promise<Held> =>
  send(ctx, reference, [], async (request, tx) => {
    const { text, missing } = await filledFor(ctx, tx, request, input.text);
    requireFilled(missing);
    return text;
  });

const send = (
  ctx: Context,
  reference: string,
  uploads: Upload[],
  textFor: (request: Held, tx: Tx) => string | Promise<string>,
  options: Parameters<typeof advance>[4] = {},
): Promise<Held> =>
  advance(
    ctx,
    "message",
    { reference },
    async (request, tx) => {
      const text = await textFor(request, tx);
      const message = await addMessage(ctx, tx, request, { kind: "to-subject", text });
      const files = await addFiles(ctx, tx, request, { uploads, purpose: "attachment", message });
      return { facts: { message, files }, letters: [{ kind: "message", facts: {} }] };
    },
    options,
  );

/** The person writes back on the page of their request; whoever has it in hand is told. */
export const replyToDesk = (
  ctx: Context,
  reference: string,
  input: Message,
  uploads: Upload[] = [],
): Promise<Held> =>
  advance(ctx, "reply", { reference }, async (request, tx) => {
    const message = await addMessage(ctx, tx, request, { kind: "from-subject", text: input.text });
    const files = await addFiles(ctx, tx, request, { uploads, purpose: "attachment", message });
    if (files.length > 0) requireRoom(await addedByPerson(tx, request));
    await tellOfReply(ctx, tx, request);
    return { facts: { message, files } };
  });
