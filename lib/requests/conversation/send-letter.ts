import { isAcknowledging } from "@/lib/domain/clock/acknowledgment";
import { message } from "@/lib/domain/problem/message";
import { isUnconfirmed } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import { type Delivery, deliver } from "@/lib/platform/deliver";
import { appendEntry } from "@/lib/platform/evidence";
import type { Again } from "@/lib/platform/job-end";
import { messageIdOf } from "@/lib/platform/mail";
import { deliveryEnd, type Mail, openMail, sealMail, withoutSecrets } from "@/lib/platform/outbox";
import { SEND_TASKS } from "@/lib/platform/queue";
import { resolveForEveryone } from "@/lib/requests/consequences/notification";
import { notifyFailedEmail } from "@/lib/requests/consequences/notify-staff";
import { closeUndoWindow } from "@/lib/requests/consequences/undo-window";
import { dataKeyOf, lockRequest, lockRow } from "@/lib/requests/record/load-request";

type Letter = {
  id: string;
  /** The number of its last try. */
  attempt: number;
  kind: string;
  requestId: string | null;
  /** Set for a letter to staff. */
  recipientId: string | null;
  key: Buffer | null;
  expiresAt: Date;
};

/** A letter that cannot be opened is tried again a few times: the key may be on its way. */
const OPEN_TRIES = 3;
const OPEN_AGAIN_MS = 60_000;

/**
 * Sends one letter. Safe to repeat: a sent letter is left alone, and a repeat after a crash carries the
 * same Message-ID. Each try takes a number; a worker that was given up for dead and wakes up later
 * holds an old one and writes nothing. Answers with when the job has to run again, if it has to.
 */
export async function sendLetter(
  ctx: Context,
  letterId: string,
  task: string = SEND_TASKS.normal,
): Promise<Again | undefined> {
  const found = await findQueued(ctx, letterId);
  if (!found) return undefined;
  const { letter, mail } = found;
  if (!mail) return unreadable(ctx, letter);
  if (mail.secrets.length > 0 && letter.expiresAt <= ctx.now) {
    await settle(ctx, letter, "failed", { failure: EXPIRED });
    return undefined;
  }
  const { claim, delivery } = await deliver(
    mail.to,
    {
      now: ctx.now,
      tries: letter.attempt,
      soon: mail.secrets.length > 0,
      slow: task === SEND_TASKS.slow,
    },
    () => claimLetter(ctx, letter),
    () => ({
      id: letterId,
      fromName: ctx.desk.name,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      references: letter.requestId ? messageIdOf(letter.requestId) : undefined,
      replyTo: ctx.desk.policy.contact.email ?? undefined,
    }),
  );
  return claim ? settleDelivery(ctx, claim, mail, delivery) : againOf(delivery);
}

const againOf = (delivery: Delivery): Again | undefined =>
  "again" in delivery ? delivery.again : undefined;

async function findQueued(
  ctx: Context,
  letterId: string,
): Promise<{ letter: Letter; mail: Mail | null } | null> {
  const row = await ctx.db((tx) =>
    tx.letter.findFirst({ where: { id: letterId, state: "queued" }, include: { request: true } }),
  );
  if (!row) return null;
  const { id, attempt, kind, requestId, recipientId, createdAt, expiresAt, request, sealed } = row;
  const letter = { id, attempt, kind, requestId, recipientId, key: null };
  const end = { expiresAt: expiresAt ?? deliveryEnd(createdAt) };
  try {
    const key = recipientId || !request ? null : dataKeyOf(request);
    // The person was erased before the letter went out: there is nobody left to write to.
    if (!sealed || (!recipientId && !key)) return null;
    return { letter: { ...letter, ...end, key }, mail: openMail(id, sealed, key) };
  } catch {
    return { letter: { ...letter, ...end }, mail: null };
  }
}

/** Takes the next number for a try; `null` where the letter is no longer to be sent. */
async function claimLetter(ctx: Context, letter: Letter): Promise<Letter | null> {
  return ctx.db(async (tx) => {
    const [row] = await tx.letter.updateManyAndReturn({
      where: { id: letter.id, state: "queued" },
      data: { attempt: { increment: 1 } },
      select: { attempt: true },
    });
    if (!row) return null;
    if (!letter.recipientId) await closeUndoWindow(tx, letter.id);
    return { ...letter, attempt: row.attempt };
  });
}

const EXPIRED = message("problem.email.expired");
export const UNREADABLE = message("problem.email.unreadable");

async function unreadable(ctx: Context, letter: Letter): Promise<Again | undefined> {
  const claim = await claimLetter(ctx, letter);
  if (!claim) return undefined;
  const final = claim.attempt >= OPEN_TRIES;
  await settle(ctx, claim, final ? "failed" : "queued", { failure: UNREADABLE });
  return final ? undefined : { inMs: OPEN_AGAIN_MS, counted: true };
}

async function settleDelivery(
  ctx: Context,
  claim: Letter,
  mail: Mail,
  delivery: Delivery,
): Promise<Again | undefined> {
  if (delivery.result === "sent") {
    const sealed = sealMail(claim.id, withoutSecrets(mail), claim.key);
    await settle(ctx, claim, "sent", { sealed });
    return undefined;
  }
  if (delivery.result === "rejected") {
    await settle(ctx, claim, "failed", { failure: delivery.why });
    return undefined;
  }
  if (delivery.result === "waiting") return delivery.again;
  const over = claim.expiresAt <= ctx.now;
  await settle(ctx, claim, over ? "failed" : "queued", { failure: delivery.why });
  return over ? undefined : delivery.again;
}

type Settled = { failure?: string; sealed?: Uint8Array<ArrayBuffer> };

async function settle(
  ctx: Context,
  { id, attempt, kind, requestId, recipientId }: Letter,
  state: "sent" | "failed" | "queued",
  { failure, sealed }: Settled,
): Promise<void> {
  await ctx.db(async (tx) => {
    // Steps lock the request before its emails: in the other order two transactions deadlock.
    if (requestId && state === "failed") await lockRow(tx, requestId);
    const { count } = await tx.letter.updateMany({
      where: { id, attempt, state: "queued" },
      data: { state, failure: failure ?? null, ...(state === "sent" && { sentAt: ctx.now }) },
    });
    // What was erased while the email was on its way stays erased.
    if (sealed && count > 0) {
      await tx.letter.updateMany({ where: { id, sealed: { not: null } }, data: { sealed } });
    }
    if (count === 0 || state === "queued" || !requestId) return;
    if (state === "sent" && isAcknowledging(kind)) {
      await resolveForEveryone(ctx, tx, { id: requestId }, ["acknowledgment"]);
    }
    if (state === "failed" && !recipientId && !isCode(kind)) {
      const request = await lockRequest(ctx, tx, { id: requestId });
      // Anybody can type an address that does not exist: before it is verified the log alone keeps the failure.
      if (!isUnconfirmed(request.state)) await notifyFailedEmail(ctx, tx, request);
    }
    await appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: requestId,
      at: ctx.now,
      actor: "system",
      event: state === "sent" ? "letter-sent" : "letter-failed",
      facts: { letter: id, kind },
    });
  });
}

/** Whoever misses a code asks for another one: staff have nothing to do about it. */
const isCode = (kind: string): boolean => kind === "code" || kind === "new-address";
