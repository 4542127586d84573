import type { Tx } from "@/lib/platform/database/db";
import { enqueue, PRIORITY, SEND_TASKS } from "@/lib/platform/jobs/queue";
import {
  type Bytes,
  newId,
  open,
  openWithRing,
  seal,
  sealWithRing,
  sha256,
} from "@/lib/platform/keys/crypto";
import { holdIfRestored } from "./email-state";

/** The content of an email, stored sealed. The worker opens it to send the email, and the request page to show it. */
export type EmailContent = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** Tokens and codes. They are removed from the stored copy once the email is sent. */
  secrets: string[];
};

type Outgoing = {
  deskId: string;
  requestId: string | null;
  /** Set for an email to a team member, which contains no personal data and is sealed by the key ring alone. */
  recipientId: string | null;
  /** The request's data key, for an email to the requester. */
  key: Buffer | null;
  kind: string;
  mail: EmailContent;
  now: Date;
  priority: number;
  /** The earliest time to send the email; at once if absent. */
  runAt?: Date;
  /** The latest time to send the email, because it is of no use later; after five days if absent. */
  expiresAt?: Date;
  /** The worker wrote the email by itself. */
  automatic?: boolean;
  /** Derived from the cause, if a repetition of the same cause has to be the same email (`repeatableId`). */
  id?: string;
};

/** How long the mail server has to accept an email. */
const DELIVERY_DAYS = 5;
export const deliveryEnd = (now: Date): Date =>
  new Date(now.getTime() + DELIVERY_DAYS * 24 * 3_600_000);

/** The same id for the same cause, so that a second email about it has the Message-ID of the first. */
export const repeatableId = (...cause: string[]): string =>
  `let_${Buffer.from(sha256(Buffer.from(JSON.stringify(cause))))
    .toString("hex")
    .slice(0, 32)}`;

const contextOf = (emailId: string): string => `letter:${emailId}:sealed`;

export const sealEmail = (id: string, email: EmailContent, key: Buffer | null): Bytes =>
  key
    ? seal(key, JSON.stringify(email), contextOf(id))
    : sealWithRing(JSON.stringify(email), contextOf(id));

export const openEmail = (id: string, sealed: Uint8Array, key: Buffer | null): EmailContent =>
  JSON.parse(
    (key ? open(key, sealed, contextOf(id)) : openWithRing(sealed, contextOf(id))).toString(),
  );

/** The email without its tokens and codes, for anyone who reads it later. */
export function withoutSecrets(email: EmailContent): EmailContent {
  const strike = (text: string): string =>
    email.secrets.reduce((struck, secret) => struck.replaceAll(secret, "••••••"), text);
  return { ...email, text: strike(email.text), html: strike(email.html), secrets: [] };
}

let checked = false;

/** Stores an email and the job that sends it, in the caller's transaction. Returns the id of the email. */
export async function addToOutbox(tx: Tx, outgoing: Outgoing): Promise<string> {
  const {
    deskId,
    requestId,
    recipientId,
    key,
    kind,
    mail: email,
    now,
    automatic = false,
  } = outgoing;
  const id = outgoing.id ?? newId("let");
  // Once for each process: a restored copy must be recognised before anything new is queued.
  if (!checked) await holdIfRestored(tx, now);
  checked = true;
  const { count } = await tx.email.createMany({
    data: {
      id,
      deskId,
      requestId,
      recipientId,
      kind,
      sealed: sealEmail(id, email, key),
      createdAt: now,
      expiresAt: outgoing.expiresAt ?? deliveryEnd(now),
      automatic,
    },
    skipDuplicates: true,
  });
  if (count === 1) await queueSendJob(tx, { ...outgoing, id });
  return id;
}

type Queued = Pick<Outgoing, "deskId" | "priority" | "runAt"> & { id: string };

/** Queues the job that sends an email. A second job for the same email replaces the first. */
export const queueSendJob = (tx: Tx, { deskId, id, priority, runAt }: Queued): Promise<void> =>
  enqueue(
    tx,
    priority === PRIORITY.soon ? SEND_TASKS.soon : SEND_TASKS.normal,
    { desk: deskId, letter: id },
    { key: id, priority, runAt },
  );
