import type { Obstacle } from "@/lib/domain/inbox/bulk";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import { sameTag } from "@/lib/domain/tasks/tag";
import type { Context } from "@/lib/platform/context";
import type { BulkAct as BulkRow, Tx } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import { advance } from "@/lib/requests/advance/advance";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { extendRequest } from "@/lib/requests/clock/extend";
import { sendFilled } from "@/lib/requests/conversation/messages";
import { closeUnconfirmed } from "@/lib/requests/decision/close";
import { removeTags, tagsOf } from "@/lib/requests/record/desk-tags";
import { addTag } from "@/lib/requests/tasks/tag";
import { askedIn, queueBulk } from "./bulk";
import type { Asked, BulkInputs } from "./bulk-input";
import { chosenOf, isApt, obstacleTo } from "./bulk-obstacles";

type At = { reference: string; version: number };

/** The use cases that one request goes through by hand: their rules, log entries and letters are those of each. */
const VERBS: {
  [Act in keyof BulkInputs]: (ctx: Context, at: At, input: BulkInputs[Act]) => Promise<unknown>;
} = {
  assign: (ctx, { reference, version }, input) =>
    assignRequest(ctx, reference, { ...input, version }),
  tag: (ctx, { reference }, input) => tagTogether(ctx, reference, input),
  message: (ctx, { reference }, input) => sendFilled(ctx, reference, input),
  extend: (ctx, { reference, version }, input) =>
    extendRequest(ctx, reference, { ...input, version }),
  "close-unconfirmed": (ctx, { reference }) => closeUnconfirmed(ctx, reference),
};

/** Carries out the act on one request, as part of the caller's transaction. */
export async function actOn(
  ctx: Context,
  tx: Tx,
  { act, input }: Asked,
  requestId: string,
): Promise<void> {
  const [at] = await tx.$queryRaw<At[]>`
    select reference, version from request where id = ${requestId} for update`;
  if (!at) throw new Problem("not-found", message("problem.request.notFound"));
  const verb = VERBS[act] as (ctx: Context, at: At, input: unknown) => Promise<unknown>;
  await verb(within(ctx, tx), at, input);
}

/** What a use case writes first belongs to `tx`; what it does after that, it does by itself. */
function within(ctx: Context, tx: Tx): Context {
  let first = true;
  return {
    ...ctx,
    db: (work) => {
      const joins = first;
      first = false;
      return joins ? work(tx) : ctx.db(work);
    },
  };
}

const SLICE_MS = 20_000;
const BATCH = 50;
const AT_ONCE = 3;

/**
 * One slice of an act as a job. It does what is left, whatever became of the worker that had it before, and
 * queues the next slice.
 */
export async function runBulk(ctx: Context, id: string): Promise<void> {
  const row = await beginBulk(ctx, id);
  if (!row) return;
  const asked = askedIn(row);
  const until = Date.now() + SLICE_MS;
  for (;;) {
    const ids = await waitingOf(ctx, id);
    if (ids.length === 0) return finish(ctx, id);
    const actor = await actorNow(ctx, row.actorId);
    const take = async () => {
      for (let next = ids.shift(); next; next = ids.shift()) {
        if (!actor || !asked) await fail(ctx, id, next, asked ? "not-allowed" : "broken");
        else await carryOut({ ...ctx, actor }, id, asked, next);
      }
    };
    // Where one cannot go on the others end what they have in hand first.
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, take));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    if (Date.now() >= until) return ctx.db((tx) => queueBulk(tx, ctx.desk.id, id));
  }
}

/** The act, if it is its time; `null` where it was undone or is done. */
const beginBulk = (ctx: Context, id: string): Promise<BulkRow | null> =>
  ctx.db(async (tx) => {
    // Whoever undoes it holds the same row: one of the two is first.
    await tx.$queryRaw`select 1 from bulk_act where id = ${id} for update`;
    const row = await tx.bulkAct.findUnique({ where: { id } });
    if (row?.state === "running") return row;
    if (row?.state !== "waiting" || !row.startsAt) return null;
    if (row.startsAt > ctx.now) {
      await queueBulk(tx, ctx.desk.id, id, row.startsAt);
      return null;
    }
    return tx.bulkAct.update({ where: { id }, data: { state: "running" } });
  });

const waitingOf = (ctx: Context, bulkId: string): Promise<string[]> =>
  ctx.db(async (tx) => {
    const items = await tx.bulkItem.findMany({
      where: { bulkId, state: "waiting" },
      orderBy: { position: "asc" },
      take: BATCH,
      select: { requestId: true },
    });
    return items.map(({ requestId }) => requestId);
  });

/** Who asked for it, with the role of this moment; nobody where their place at the desk has ended. */
const actorNow = (ctx: Context, userId: string): Promise<Actor | null> =>
  ctx.db(async (tx) => {
    const key = { deskId: ctx.desk.id, userId };
    const member = await tx.membership.findUnique({ where: { deskId_userId: key } });
    return member && { kind: "staff", id: userId, role: member.role };
  });

/** Done and written down as done in one transaction: after a crash it is both, or neither. */
const tryOne = (ctx: Context, id: string, asked: Asked, requestId: string): Promise<void> =>
  ctx.db(async (tx) => {
    const { count } = await tx.bulkItem.updateMany({
      where: { bulkId: id, requestId, state: "waiting" },
      data: { state: "done" },
    });
    if (count > 0) await actOn(ctx, tx, asked, requestId);
  });

const isProblem = (error: unknown): boolean => error instanceof Problem;

async function carryOut(ctx: Context, id: string, asked: Asked, requestId: string): Promise<void> {
  try {
    // A connection may break, or two transactions wait for one another: that alone is no reason to give up.
    await tryOne(ctx, id, asked, requestId).catch((error) =>
      isProblem(error) ? Promise.reject(error) : tryOne(ctx, id, asked, requestId),
    );
  } catch (error) {
    if (!isProblem(error)) {
      log().error({ err: error, bulk: id, request: requestId }, "an act on many failed on one");
    }
    const failure = isProblem(error) ? await whyItFailed(ctx, asked, requestId) : "broken";
    await fail(ctx, id, requestId, failure);
  }
}

const whyItFailed = (ctx: Context, asked: Asked, requestId: string): Promise<Obstacle> =>
  ctx.db(async (tx) => {
    const [request] = await chosenOf(ctx, tx, [requestId]);
    return obstacleTo(ctx, asked, request, await isApt(ctx, tx, asked)) ?? "refused";
  });

const fail = (ctx: Context, bulkId: string, requestId: string, failure: Obstacle) =>
  ctx.db((tx) =>
    tx.bulkItem.updateMany({
      where: { bulkId, requestId, state: "waiting" },
      data: { state: "failed", failure },
    }),
  );

/** What was typed stays for a day where something failed and may be tried again. */
const finish = (ctx: Context, id: string): Promise<void> =>
  ctx.db(async (tx) => {
    const failed = await tx.bulkItem.count({ where: { bulkId: id, state: "failed" } });
    await tx.bulkAct.updateMany({
      where: { id, state: "running" },
      data: { state: "done", finishedAt: ctx.now, ...(failed === 0 && { sealed: null }) },
    });
  });

/** Puts a tag on a request, or takes it off by its name: whoever acts on many knows no ids. */
const tagTogether = (
  ctx: Context,
  reference: string,
  { how, tag: name }: BulkInputs["tag"],
): Promise<unknown> =>
  how === "add"
    ? addTag(ctx, reference, { tag: name })
    : advance(ctx, "tag", { reference }, async (request, tx) => {
        const tag = (await tagsOf(tx, request.id)).find((one) => sameTag(one.name, name));
        if (!tag) return null;
        await removeTags(ctx, tx, { requestId: request.id, tagId: tag.id });
        return { facts: { tag: tag.id, on: false } };
      });
