import { BULK_STEPS, type Obstacle } from "@/lib/domain/inbox/bulk";
import { Problem } from "@/lib/domain/problem/problem";
import { requireStep } from "@/lib/domain/request/step-rules";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import { openEmail } from "@/lib/platform/email/outbox";
import { open } from "@/lib/platform/keys/crypto";
import { dataKeyOf } from "@/lib/requests/record/load-request";
import { messageContext } from "@/lib/requests/record/message-store";
import { translatorFor } from "@/lib/words/words";
import { noSuchBulk, openContent } from "./bulk";
import type { BulkCommand } from "./bulk-input";
import { isInputValid, obstacleTo, type SelectedRequest, selectedRequests } from "./bulk-obstacles";
import { applyToRequest } from "./bulk-run";

/** How many of the requests are named that the bulk action cannot be applied to. */
const MOST_NAMED = 10;

export type BulkPreview = {
  can: number;
  cannot: number;
  /** How many requests each reason affects, the most frequent reason first. */
  reasons: { obstacle: Obstacle; count: number }[];
  /** The first `MOST_NAMED` requests that it cannot be applied to. */
  named: { reference: string; obstacle: Obstacle }[];
  /** The email to the first requester; `null` where the bulk action sends none. */
  email: {
    reference: string;
    subject: string;
    text: string;
    locale: string;
    /** The message on the requester's page, where the email announces one. */
    message: string | null;
  } | null;
  /** How many emails are sent in each language. */
  languages: { locale: string; count: number }[];
};

const BATCH = 1000;

/** What a bulk action would do now, request by request. Writes nothing. */
export async function previewBulk(
  ctx: Context,
  bulkId: string,
  asked: BulkCommand,
): Promise<BulkPreview> {
  requireStep(ctx.actor, BULK_STEPS[asked.act]);
  const able: SelectedRequest[] = [];
  const unable: BulkPreview["named"] = [];
  const ids = await idsOf(ctx, bulkId);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const { inputValid, found } = await ctx.db(async (tx) => ({
      inputValid: await isInputValid(ctx, tx, asked),
      found: new Map((await selectedRequests(ctx, tx, batch)).map((one) => [one.id, one])),
    }));
    for (const id of batch) {
      const request = found.get(id);
      const obstacle = obstacleTo(ctx, asked, request, inputValid);
      if (obstacle) unable.push({ reference: request?.reference ?? "", obstacle });
      else if (request) able.push(request);
    }
  }
  const [first] = able;
  const email = first ? await firstEmail(ctx, asked, first) : null;
  return {
    can: able.length,
    cannot: unable.length,
    email,
    reasons: counted(unable.map(({ obstacle }) => obstacle)).map(([obstacle, count]) => ({
      obstacle,
      count,
    })),
    named: unable.slice(0, MOST_NAMED),
    languages: email
      ? counted(able.map(({ locale }) => translatorFor(locale).locale)).map(([locale, count]) => ({
          locale,
          count,
        }))
      : [],
  };
}

function counted<T>(values: readonly T[]): [T, number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

const idsOf = (ctx: Context, id: string): Promise<string[]> =>
  ctx.db(async (tx) => {
    const row = await tx.bulkAct.findFirst({ where: { id, deskId: ctx.desk.id } });
    if (!row || row.actorId !== teamMemberId(ctx) || !openContent(row)) throw noSuchBulk();
    const items = await tx.bulkItem.findMany({
      where: { bulkId: id },
      orderBy: { position: "asc" },
      select: { requestId: true },
    });
    return items.map(({ requestId }) => requestId);
  });

const ROLLBACK = new Error("A preview is rolled back.");

/** Applies the bulk action to the request, reads the email that it would send, and rolls the transaction back. */
async function firstEmail(
  ctx: Context,
  asked: BulkCommand,
  { id, reference, locale }: SelectedRequest,
): Promise<BulkPreview["email"]> {
  let email: BulkPreview["email"] = null;
  const work = async (tx: Tx) => {
    const emailsBefore = await tx.email.findMany({
      where: { requestId: id },
      select: { id: true },
    });
    const messagesBefore = await tx.message.findMany({
      where: { requestId: id },
      select: { id: true },
    });
    await applyToRequest(ctx, tx, asked, id);
    const [queued] = await tx.email.findMany({
      where: { requestId: id, id: { notIn: emailsBefore.map((one) => one.id) } },
      include: { request: true },
    });
    const key = queued?.request ? dataKeyOf(queued.request) : null;
    if (queued?.sealed && key) {
      const { subject, text } = openEmail(queued.id, queued.sealed, key);
      const message = await messageText(tx, key, {
        requestId: id,
        id: { notIn: messagesBefore.map((one) => one.id) },
      });
      email = { reference, subject, text, locale: translatorFor(locale).locale, message };
    }
    throw ROLLBACK;
  };
  try {
    await ctx.db(work);
  } catch (error) {
    // A colleague was faster. The request still counts as possible, and the run says why it failed.
    if (error !== ROLLBACK && !(error instanceof Problem)) throw error;
  }
  return email;
}

/** The text of the message that matches `where`; `null` where the bulk action writes none. */
async function messageText(
  tx: Tx,
  key: Buffer,
  where: Prisma.MessageWhereInput,
): Promise<string | null> {
  const row = await tx.message.findFirst({ where });
  return row?.sealed ? open(key, row.sealed, messageContext(row.id)).toString() : null;
}
