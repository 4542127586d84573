import { type Bytes, newId, open, openWithRing, seal, sealWithRing, sha256 } from "./crypto";
import type { Tx } from "./db";
import { noticeRestore } from "./mail-state";
import { enqueue, PRIORITY, SEND_TASKS } from "./queue";

/** What a letter is, sealed: opened by the worker to send it and by the request page to show it. */
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Tokens and codes: struck out of the kept copy once the letter is sent. */
  secrets: string[];
};

type Outgoing = {
  deskId: string;
  requestId: string | null;
  /** Set for a letter to staff, which holds nobody's data and is sealed by the key ring alone. */
  recipientId: string | null;
  /** The request's data key, for a letter to a data subject. */
  key: Buffer | null;
  kind: string;
  mail: Mail;
  now: Date;
  priority: number;
  /** Not before this; at once where it is not said. */
  runAt?: Date;
  /** Not after this: what it says is worth nothing by then. Five days where it is not said. */
  expiresAt?: Date;
  /** The worker wrote it by itself. */
  automatic?: boolean;
  /** Derived from its cause, where a repeat of the same cause has to be the same email (`repeatableId`). */
  id?: string;
};

/** How long the mail server has to take an email. */
const DELIVERY_DAYS = 5;
export const deliveryEnd = (now: Date): Date =>
  new Date(now.getTime() + DELIVERY_DAYS * 24 * 3_600_000);

/** The same id for the same cause: a second email about it has the Message-ID of the first. */
export const repeatableId = (...cause: string[]): string =>
  `let_${Buffer.from(sha256(Buffer.from(JSON.stringify(cause))))
    .toString("hex")
    .slice(0, 32)}`;

const contextOf = (letterId: string): string => `letter:${letterId}:sealed`;

export const sealMail = (id: string, mail: Mail, key: Buffer | null): Bytes =>
  key
    ? seal(key, JSON.stringify(mail), contextOf(id))
    : sealWithRing(JSON.stringify(mail), contextOf(id));

export const openMail = (id: string, sealed: Uint8Array, key: Buffer | null): Mail =>
  JSON.parse(
    (key ? open(key, sealed, contextOf(id)) : openWithRing(sealed, contextOf(id))).toString(),
  );

/** A mail without its tokens and codes, for whoever reads it later. */
export function withoutSecrets(mail: Mail): Mail {
  const strike = (text: string): string =>
    mail.secrets.reduce((struck, secret) => struck.replaceAll(secret, "••••••"), text);
  return { ...mail, text: strike(mail.text), html: strike(mail.html), secrets: [] };
}

let checked = false;

/** Puts a letter into the outbox with the job that sends it, in the caller's transaction. Answers with its id. */
export async function putLetter(tx: Tx, outgoing: Outgoing): Promise<string> {
  const { deskId, requestId, recipientId, key, kind, mail, now, automatic = false } = outgoing;
  const id = outgoing.id ?? newId("let");
  // Once a process: a copy that was restored must be known as one before anything new is queued.
  if (!checked) await noticeRestore(tx, now);
  checked = true;
  const { count } = await tx.letter.createMany({
    data: {
      id,
      deskId,
      requestId,
      recipientId,
      kind,
      sealed: sealMail(id, mail, key),
      createdAt: now,
      expiresAt: outgoing.expiresAt ?? deliveryEnd(now),
      automatic,
    },
    skipDuplicates: true,
  });
  if (count === 1) await queueLetter(tx, { ...outgoing, id });
  return id;
}

type Queued = Pick<Outgoing, "deskId" | "priority" | "runAt"> & { id: string };

/** The job that sends a letter. A second one for the same letter takes the place of the first. */
export const queueLetter = (tx: Tx, { deskId, id, priority, runAt }: Queued): Promise<void> =>
  enqueue(
    tx,
    priority === PRIORITY.soon ? SEND_TASKS.soon : SEND_TASKS.normal,
    { desk: deskId, letter: id },
    { key: id, priority, runAt },
  );
