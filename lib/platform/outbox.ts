import { type Bytes, newId, open, openWithRing, seal, sealWithRing } from "./crypto";
import type { Tx } from "./db";
import { enqueue } from "./queue";

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
};

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

/** Puts a letter into the outbox with the job that sends it, in the caller's transaction. Answers with its id. */
export async function putLetter(tx: Tx, outgoing: Outgoing): Promise<string> {
  const { deskId, requestId, recipientId, key, kind, mail, now, priority, runAt } = outgoing;
  const id = newId("let");
  await tx.letter.createMany({
    data: {
      id,
      deskId,
      requestId,
      recipientId,
      kind,
      sealed: sealMail(id, mail, key),
      createdAt: now,
    },
  });
  await enqueue(tx, "send-letter", { desk: deskId, letter: id }, { key: id, priority, runAt });
  return id;
}
