import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode } from "@/lib/domain/request/role";
import { requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import {
  deliveryEnd,
  type EmailContent,
  openEmail,
  queueSendJob,
} from "@/lib/platform/email/outbox";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { PRIORITY } from "@/lib/platform/jobs/queue";
import { advance } from "@/lib/requests/advance/advance";
import { ADDRESS_CORRECTED } from "@/lib/requests/record/email-to-requester";
import { dataKeyOf } from "@/lib/requests/record/load-request";
import { UNREADABLE } from "./send-email";

/** The id of an email that was not delivered. */
export const sendAgainSchema = z.object({ letter: z.string().regex(/^let_\w{1,64}$/) });

/** Why an email of a restored copy was not sent on purpose. */
export const NOT_AGAIN = message("problem.email.restored");

// Earlier versions stored these reasons in English.
const TO_OLD_ADDRESS: readonly (string | null)[] = [
  ADDRESS_CORRECTED,
  "The address was corrected before this was sent.",
];
const LEFT_OUT: readonly (string | null)[] = [
  NOT_AGAIN,
  "Not sent: it was written before this copy was restored, or would repeat an email.",
  ...TO_OLD_ADDRESS,
];

/** Sends an undelivered email of a request again, with the same Message-ID. Any other email is left alone. */
export async function sendAgain(
  ctx: Context,
  reference: string,
  { letter }: { letter: string },
): Promise<void> {
  await advance(ctx, "send-again", { reference }, async ({ id }, tx) => {
    const failed = await tx.email.findFirst({ where: { id: letter, requestId: id } });
    if (!failed) throw new Problem("not-found", message("problem.email.otherRequest"));
    if (failed.state !== "failed") return null;
    return requeue(ctx, tx, failed.id);
  });
}

async function requeue(ctx: Context, tx: Tx, id: string) {
  const row = await tx.email.findUniqueOrThrow({ where: { id }, include: { request: true } });
  if (TO_OLD_ADDRESS.includes(row.failure)) throw new Problem("conflict", ADDRESS_CORRECTED);
  // Nothing is sent about a request that was erased, even where part of the email is left.
  if (!row.sealed || row.request?.erasedAt) {
    throw new Problem("conflict", message("problem.request.erased"));
  }
  // A code or link that has expired is useless: the requester can request another one.
  const hasSecrets = opened(row, row.sealed).secrets.length > 0;
  if (hasSecrets && row.expiresAt && row.expiresAt <= ctx.now) {
    throw new Problem("expired", message("problem.email.codeExpired"));
  }
  await tx.email.updateMany({
    where: { id, state: "failed" },
    data: {
      state: "queued",
      failure: null,
      ...(!hasSecrets && { expiresAt: deliveryEnd(ctx.now) }),
    },
  });
  const priority = hasSecrets ? PRIORITY.soon : PRIORITY.normal;
  await queueSendJob(tx, { deskId: ctx.desk.id, id, priority });
  return { facts: { letter: id, kind: row.kind } };
}

type Row = Prisma.EmailGetPayload<{ include: { request: true } }>;

/** The stored email. Throws a conflict where it cannot be decrypted, so that the caller can go on with others. */
function opened({ id, recipientId, request }: Row, sealed: Uint8Array): EmailContent {
  try {
    return openEmail(id, sealed, recipientId || !request ? null : dataKeyOf(request));
  } catch {
    throw new Problem("conflict", UNREADABLE);
  }
}

type Undelivered = {
  id: string;
  kind: string;
  state: string;
  reference: string | null;
  createdAt: Date;
  failure: string | null;
};

type Choice = { since?: Date };

/** The desk's emails that failed, and those that are not sent yet. Oldest first. */
export async function undelivered(ctx: Context, { since }: Choice = {}): Promise<Undelivered[]> {
  requireStep(ctx.actor, "send-again");
  const rows = await ctx.db((tx) =>
    tx.email.findMany({
      where: {
        deskId: ctx.desk.id,
        state: { in: ["failed", "queued"] },
        ...(since && { createdAt: { gte: since } }),
      },
      select: {
        id: true,
        kind: true,
        state: true,
        createdAt: true,
        failure: true,
        request: { select: { reference: true } },
      },
      orderBy: { createdAt: "asc" },
    }),
  );
  return rows.map(({ request, ...row }) => ({ ...row, reference: request?.reference ?? null }));
}

type Retried = { sent: number; refused: { id: string; why: string }[] };

/**
 * Sends the failed emails of the desk again, except those that were not sent on purpose: in a restored copy, or to an
 * address that was wrong. An email that cannot be sent again does not keep the others back.
 */
export async function retryFailed(ctx: Context, choice: Choice): Promise<Retried> {
  const failed = (await undelivered(ctx, choice)).filter(
    ({ state, failure }) => state === "failed" && !LEFT_OUT.includes(failure),
  );
  const retried: Retried = { sent: 0, refused: [] };
  for (const { id, reference } of failed) {
    try {
      if (reference) await sendAgain(ctx, reference, { letter: id });
      else await retryOfDesk(ctx, id);
      retried.sent += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      retried.refused.push({ id, why: error.message });
    }
  }
  return retried;
}

/** An email that belongs to no request, such as an invitation. */
const retryOfDesk = (ctx: Context, id: string): Promise<void> =>
  ctx.db(async (tx) => {
    const { facts } = await requeue(ctx, tx, id);
    await appendEntry(tx, {
      deskId: ctx.desk.id,
      chain: ctx.desk.id,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "send-again",
      facts,
    });
  });
