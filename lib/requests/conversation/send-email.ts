import { isAcknowledging } from "@/lib/domain/clock/acknowledgment";
import { message } from "@/lib/domain/problem/message";
import { isUnconfirmed } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import { type Delivery, deliver } from "@/lib/platform/email/deliver";
import {
  deliveryEnd,
  type EmailContent,
  openEmail,
  sealEmail,
  withoutSecrets,
} from "@/lib/platform/email/outbox";
import { messageIdOf } from "@/lib/platform/email/smtp";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import type { RunAgain } from "@/lib/platform/jobs/job-end";
import { SEND_TASKS } from "@/lib/platform/jobs/queue";
import { resolveForEveryone } from "@/lib/requests/consequences/notification";
import { notifyFailedEmail } from "@/lib/requests/consequences/notify-staff";
import { closeUndoWindow } from "@/lib/requests/consequences/undo-window";
import { dataKeyOf, lockRequest, lockRow } from "@/lib/requests/record/load-request";

type QueuedEmail = {
  id: string;
  /** The number of the last try. */
  attempt: number;
  kind: string;
  requestId: string | null;
  /** Set for an email to a team member. */
  recipientId: string | null;
  key: Buffer | null;
  expiresAt: Date;
};

/** An email that cannot be decrypted is tried again a few times, since its key may still arrive. */
const OPEN_TRIES = 3;
const OPEN_AGAIN_MS = 60_000;

/**
 * Sends one email. Safe to repeat: a sent email is left alone, and a repeat after a crash carries the same Message-ID.
 * Each try takes a number. A worker that was given up for dead and wakes up later has an old number and writes nothing.
 * Returns when the job has to run again, if it has to.
 */
export async function sendEmail(
  ctx: Context,
  emailId: string,
  task: string = SEND_TASKS.normal,
): Promise<RunAgain | undefined> {
  const found = await findQueued(ctx, emailId);
  if (!found) return undefined;
  const { email, mail } = found;
  if (!mail) return unreadable(ctx, email);
  if (mail.secrets.length > 0 && email.expiresAt <= ctx.now) {
    await settle(ctx, email, "failed", { failure: EXPIRED });
    return undefined;
  }
  const { claim, delivery } = await deliver(
    mail.to,
    {
      now: ctx.now,
      tries: email.attempt,
      soon: mail.secrets.length > 0,
      slow: task === SEND_TASKS.slow,
    },
    () => claimEmail(ctx, email),
    () => ({
      id: emailId,
      fromName: ctx.desk.name,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      references: email.requestId ? messageIdOf(email.requestId) : undefined,
      replyTo: ctx.desk.policy.contact.email ?? undefined,
    }),
  );
  return claim ? settleDelivery(ctx, claim, mail, delivery) : againOf(delivery);
}

const againOf = (delivery: Delivery): RunAgain | undefined =>
  "again" in delivery ? delivery.again : undefined;

async function findQueued(
  ctx: Context,
  emailId: string,
): Promise<{ email: QueuedEmail; mail: EmailContent | null } | null> {
  const row = await ctx.db((tx) =>
    tx.email.findFirst({ where: { id: emailId, state: "queued" }, include: { request: true } }),
  );
  if (!row) return null;
  const { id, attempt, kind, requestId, recipientId, createdAt, expiresAt, request, sealed } = row;
  const email = { id, attempt, kind, requestId, recipientId, key: null };
  const end = { expiresAt: expiresAt ?? deliveryEnd(createdAt) };
  try {
    const key = recipientId || !request ? null : dataKeyOf(request);
    // The request was erased before the email was sent, so there is no address left.
    if (!sealed || (!recipientId && !key)) return null;
    return { email: { ...email, ...end, key }, mail: openEmail(id, sealed, key) };
  } catch {
    return { email: { ...email, ...end }, mail: null };
  }
}

/** Takes the next number for a try; `null` where the email is no longer to be sent. */
async function claimEmail(ctx: Context, email: QueuedEmail): Promise<QueuedEmail | null> {
  return ctx.db(async (tx) => {
    const [row] = await tx.email.updateManyAndReturn({
      where: { id: email.id, state: "queued" },
      data: { attempt: { increment: 1 } },
      select: { attempt: true },
    });
    if (!row) return null;
    if (!email.recipientId) await closeUndoWindow(tx, email.id);
    return { ...email, attempt: row.attempt };
  });
}

const EXPIRED = message("problem.email.expired");
export const UNREADABLE = message("problem.email.unreadable");

async function unreadable(ctx: Context, email: QueuedEmail): Promise<RunAgain | undefined> {
  const claim = await claimEmail(ctx, email);
  if (!claim) return undefined;
  const final = claim.attempt >= OPEN_TRIES;
  await settle(ctx, claim, final ? "failed" : "queued", { failure: UNREADABLE });
  return final ? undefined : { inMs: OPEN_AGAIN_MS, counted: true };
}

async function settleDelivery(
  ctx: Context,
  claim: QueuedEmail,
  mail: EmailContent,
  delivery: Delivery,
): Promise<RunAgain | undefined> {
  if (delivery.result === "sent") {
    const sealed = sealEmail(claim.id, withoutSecrets(mail), claim.key);
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
  { id, attempt, kind, requestId, recipientId }: QueuedEmail,
  state: "sent" | "failed" | "queued",
  { failure, sealed }: Settled,
): Promise<void> {
  await ctx.db(async (tx) => {
    // Steps lock the request before its emails: in the other order two transactions deadlock.
    if (requestId && state === "failed") await lockRow(tx, requestId);
    const { count } = await tx.email.updateMany({
      where: { id, attempt, state: "queued" },
      data: { state, failure: failure ?? null, ...(state === "sent" && { sentAt: ctx.now }) },
    });
    // What was erased while the email was on its way stays erased.
    if (sealed && count > 0) {
      await tx.email.updateMany({ where: { id, sealed: { not: null } }, data: { sealed } });
    }
    if (count === 0 || state === "queued" || !requestId) return;
    if (state === "sent" && isAcknowledging(kind)) {
      await resolveForEveryone(ctx, tx, { id: requestId }, ["acknowledgment"]);
    }
    if (state === "failed" && !recipientId && !isCode(kind)) {
      const request = await lockRequest(ctx, tx, { id: requestId });
      // Anybody can type an address that does not exist, so before it is verified the failure is only logged.
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

/** A requester who misses a code requests another one, so staff have nothing to do about it. */
const isCode = (kind: string): boolean => kind === "code" || kind === "new-address";
