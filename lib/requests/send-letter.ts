import { isUnconfirmed } from "@/lib/domain/request";
import type { Context } from "@/lib/platform/context";
import { appendEntry } from "@/lib/platform/evidence";
import { isPermanentFailure, messageIdOf, sendMail } from "@/lib/platform/mail";
import { type Mail, openMail, sealMail, withoutSecrets } from "@/lib/platform/outbox";
import { MOST_ATTEMPTS } from "@/lib/platform/queue";
import { dataKeyOf, lockRequest } from "./held";
import { letActGo } from "./held-act";
import { tellOfFailedMail } from "./tell-staff";

type Claim = {
  id: string;
  attempt: number;
  kind: string;
  requestId: string | null;
  /** Set for a letter to staff. */
  recipientId: string | null;
  key: Buffer | null;
  mail: Mail;
};

/**
 * Sends one letter. Safe to repeat: a sent letter is left alone, and a repeat after a crash carries the
 * same Message-ID. Each claim takes a number; a worker that was given up for dead and wakes up later
 * holds an old one and writes nothing. Throws where the mail may yet go through, so that the job retries.
 */
export async function sendLetter(ctx: Context, letterId: string): Promise<void> {
  const claim = await claimLetter(ctx, letterId);
  if (!claim) return;
  const { mail, requestId, key } = claim;
  try {
    await sendMail({
      id: letterId,
      fromName: ctx.desk.name,
      to: mail.to,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      references: requestId ? messageIdOf(requestId) : undefined,
      replyTo: ctx.desk.policy.contact.email ?? undefined,
    });
  } catch (error) {
    const failure = error instanceof Error ? error.message.slice(0, 300) : "unknown";
    const permanent = isPermanentFailure(error) || claim.attempt >= MOST_ATTEMPTS;
    await settle(ctx, claim, permanent ? "failed" : "queued", { failure });
    if (permanent) return;
    throw error;
  }
  await settle(ctx, claim, "sent", { sealed: sealMail(letterId, withoutSecrets(mail), key) });
}

async function claimLetter(ctx: Context, letterId: string): Promise<Claim | null> {
  return ctx.db(async (tx) => {
    const { count } = await tx.letter.updateMany({
      where: { id: letterId, state: "queued" },
      data: { attempt: { increment: 1 } },
    });
    if (count === 0) return null;
    const row = await tx.letter.findUniqueOrThrow({
      where: { id: letterId },
      include: { request: true },
    });
    const key = row.recipientId || !row.request ? null : dataKeyOf(row.request);
    // The person was erased before the letter went out: there is nobody left to write to.
    if (!row.sealed || (!row.recipientId && !key)) return null;
    const { id, attempt, kind, requestId, recipientId } = row;
    if (!recipientId) await letActGo(tx, id);
    const mail = openMail(id, row.sealed, key);
    return { id, attempt, kind, requestId, recipientId, key, mail };
  });
}

type Settled = { failure?: string; sealed?: Uint8Array<ArrayBuffer> };

async function settle(
  ctx: Context,
  { id, attempt, kind, requestId, recipientId }: Claim,
  state: "sent" | "failed" | "queued",
  { failure, sealed }: Settled,
): Promise<void> {
  await ctx.db(async (tx) => {
    const { count } = await tx.letter.updateMany({
      where: { id, attempt, state: "queued" },
      data: {
        state,
        failure: failure ?? null,
        ...(state === "sent" && { sentAt: ctx.now }),
        ...(sealed && { sealed }),
      },
    });
    if (count === 0 || state === "queued" || !requestId) return;
    if (state === "failed" && !recipientId) {
      const request = await lockRequest(ctx, tx, { id: requestId });
      // Anybody can type an address that does not exist: before it is verified the log alone keeps the failure.
      if (!isUnconfirmed(request.state)) await tellOfFailedMail(ctx, tx, request);
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
