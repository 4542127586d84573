import { BULK_STEPS, type Obstacle } from "@/lib/domain/inbox/bulk";
import { Problem } from "@/lib/domain/problem/problem";
import { requireStep } from "@/lib/domain/request/step-rules";
import { type Context, meOf } from "@/lib/platform/context";
import { open } from "@/lib/platform/crypto";
import type { Prisma, Tx } from "@/lib/platform/db";
import { openMail } from "@/lib/platform/outbox";
import { dataKeyOf } from "@/lib/requests/record/load-request";
import { messageContext } from "@/lib/requests/record/message-store";
import { translatorFor } from "@/lib/words/words";
import { noSuchBulk, openKept } from "./bulk";
import type { Asked } from "./bulk-input";
import { type Chosen, chosenOf, isApt, obstacleTo } from "./bulk-obstacles";
import { actOn } from "./bulk-run";

/** How many of those that cannot be done are named. */
export const MOST_NAMED = 10;

export type Rehearsal = {
  can: number;
  cannot: number;
  /** How many by reason, the most frequent first. */
  reasons: { obstacle: Obstacle; count: number }[];
  /** The first of them. */
  named: { reference: string; obstacle: Obstacle }[];
  /** The letter as the first who gets one gets it; `null` where nobody gets any. */
  letter: {
    reference: string;
    subject: string;
    text: string;
    locale: string;
    /** What waits on the page of the request, where the letter is about that. */
    message: string | null;
  } | null;
  /** In which languages the letters go out. */
  languages: { locale: string; count: number }[];
};

const BATCH = 1000;

/** What an act would do now, one request after the other. Nothing of it is written. */
export async function rehearse(ctx: Context, bulkId: string, asked: Asked): Promise<Rehearsal> {
  requireStep(ctx.actor, BULK_STEPS[asked.act]);
  const able: Chosen[] = [];
  const unable: Rehearsal["named"] = [];
  const ids = await idsOf(ctx, bulkId);
  for (let from = 0; from < ids.length; from += BATCH) {
    const batch = ids.slice(from, from + BATCH);
    const { apt, found } = await ctx.db(async (tx) => ({
      apt: await isApt(ctx, tx, asked),
      found: new Map((await chosenOf(ctx, tx, batch)).map((one) => [one.id, one])),
    }));
    for (const id of batch) {
      const request = found.get(id);
      const obstacle = obstacleTo(ctx, asked, request, apt);
      if (obstacle) unable.push({ reference: request?.reference ?? "", obstacle });
      else if (request) able.push(request);
    }
  }
  const [first] = able;
  const letter = first ? await firstLetter(ctx, asked, first) : null;
  return {
    can: able.length,
    cannot: unable.length,
    letter,
    reasons: counted(unable.map(({ obstacle }) => obstacle)).map(([obstacle, count]) => ({
      obstacle,
      count,
    })),
    named: unable.slice(0, MOST_NAMED),
    languages: letter
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
    if (!row || row.actorId !== meOf(ctx) || !openKept(row)) throw noSuchBulk();
    const items = await tx.bulkItem.findMany({
      where: { bulkId: id },
      orderBy: { position: "asc" },
      select: { requestId: true },
    });
    return items.map(({ requestId }) => requestId);
  });

const REHEARSED = new Error("It was only a rehearsal.");

/** Does it in earnest, reads the letter that would go out, and takes all of it back. */
async function firstLetter(
  ctx: Context,
  asked: Asked,
  { id, reference, locale }: Chosen,
): Promise<Rehearsal["letter"]> {
  let letter: Rehearsal["letter"] = null;
  const work = async (tx: Tx) => {
    const before = await tx.letter.findMany({ where: { requestId: id }, select: { id: true } });
    const told = await tx.message.findMany({ where: { requestId: id }, select: { id: true } });
    await actOn(ctx, tx, asked, id);
    const [posted] = await tx.letter.findMany({
      where: { requestId: id, id: { notIn: before.map((one) => one.id) } },
      include: { request: true },
    });
    const key = posted?.request ? dataKeyOf(posted.request) : null;
    if (posted?.sealed && key) {
      const { subject, text } = openMail(posted.id, posted.sealed, key);
      const message = await writtenIn(tx, key, {
        requestId: id,
        id: { notIn: told.map((one) => one.id) },
      });
      letter = { reference, subject, text, locale: translatorFor(locale).locale, message };
    }
    throw REHEARSED;
  };
  try {
    await ctx.db(work);
  } catch (error) {
    // A colleague was faster: it is counted, and the run says why it was not done.
    if (error !== REHEARSED && !(error instanceof Problem)) throw error;
  }
  return letter;
}

/** The one message that fits, opened; `null` where the act writes none. */
async function writtenIn(
  tx: Tx,
  key: Buffer,
  where: Prisma.MessageWhereInput,
): Promise<string | null> {
  const row = await tx.message.findFirst({ where });
  return row?.sealed ? open(key, row.sealed, messageContext(row.id)).toString() : null;
}
