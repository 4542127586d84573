import type { Obstacle } from "@/lib/domain/inbox/bulk";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import { sameTag } from "@/lib/domain/tasks/tag";
import type { Context } from "@/lib/platform/context";
import type { BulkAct as BulkRow, Tx } from "@/lib/platform/database/db";
import { log } from "@/lib/platform/log";
import { advance } from "@/lib/requests/advance/advance";
import { assignRequest } from "@/lib/requests/assignment/assign";
import { extendRequest } from "@/lib/requests/clock/extend";
import { sendBulkMessage } from "@/lib/requests/conversation/messages";
import { closeUnverified } from "@/lib/requests/decision/close";
import { removeTags, tagsOf } from "@/lib/requests/record/desk-tags";
import { addTag } from "@/lib/requests/tasks/tag";
import { commandIn, queueBulk } from "./bulk";
import type { BulkCommand, BulkInputs } from "./bulk-input";
import { isInputValid, obstacleTo, selectedRequests } from "./bulk-obstacles";

type Target = { reference: string; version: number };

/** The use cases for a single request, so that rules, log entries and emails are the same. */
const USE_CASES: {
  [Act in keyof BulkInputs]: (ctx: Context, at: Target, input: BulkInputs[Act]) => Promise<unknown>;
} = {
  assign: (ctx, { reference, version }, input) =>
    assignRequest(ctx, reference, { ...input, version }),
  tag: (ctx, { reference }, input) => addOrRemoveTag(ctx, reference, input),
  message: (ctx, { reference }, input) => sendBulkMessage(ctx, reference, input),
  extend: (ctx, { reference, version }, input) =>
    extendRequest(ctx, reference, { ...input, version }),
  "close-unconfirmed": (ctx, { reference }) => closeUnverified(ctx, reference),
};

/** Applies the bulk action to one request, in the caller's transaction. Throws what its use case throws. */
export async function applyToRequest(
  ctx: Context,
  tx: Tx,
  { act, input }: BulkCommand,
  requestId: string,
): Promise<void> {
  const [target] = await tx.$queryRaw<Target[]>`
    select reference, version from request where id = ${requestId} for update`;
  if (!target) throw new Problem("not-found", message("problem.request.notFound"));
  const apply = USE_CASES[act] as (ctx: Context, at: Target, input: unknown) => Promise<unknown>;
  await apply(within(ctx, tx), target, input);
}

/** The first transaction of a use case becomes part of `tx`. Later ones are transactions of their own. */
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
 * The job of a bulk action. It works on the remaining requests for `SLICE_MS`, and queues itself again where some are
 * left. A job that follows a worker that died continues with what is left.
 */
export async function runBulk(ctx: Context, id: string): Promise<void> {
  const row = await beginBulk(ctx, id);
  if (!row) return;
  const asked = commandIn(row);
  const until = Date.now() + SLICE_MS;
  for (;;) {
    const ids = await waitingOf(ctx, id);
    if (ids.length === 0) return finish(ctx, id);
    const actor = await actorNow(ctx, row.actorId);
    const work = async () => {
      for (let next = ids.shift(); next; next = ids.shift()) {
        if (!actor || !asked) await fail(ctx, id, next, asked ? "not-allowed" : "broken");
        else await carryOut({ ...ctx, actor }, id, asked, next);
      }
    };
    // Where one of them fails, the others finish their work first.
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    if (Date.now() >= until) return ctx.db((tx) => queueBulk(tx, ctx.desk.id, id));
  }
}

/** Marks a bulk action as running; `null` where it was undone, is done, or is not due yet and queued again. */
const beginBulk = (ctx: Context, id: string): Promise<BulkRow | null> =>
  ctx.db(async (tx) => {
    // An undo locks the same row, so that one of the two comes first.
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

/** The member who started the bulk action, with the current role; `null` where they left the desk. */
const actorNow = (ctx: Context, userId: string): Promise<Actor | null> =>
  ctx.db(async (tx) => {
    const key = { deskId: ctx.desk.id, userId };
    const member = await tx.membership.findUnique({ where: { deskId_userId: key } });
    return member && { kind: "staff", id: userId, role: member.role };
  });

/** Applies the bulk action and marks the item as done in one transaction: a crash leaves both or neither. */
const tryOnce = (ctx: Context, id: string, asked: BulkCommand, requestId: string): Promise<void> =>
  ctx.db(async (tx) => {
    const { count } = await tx.bulkItem.updateMany({
      where: { bulkId: id, requestId, state: "waiting" },
      data: { state: "done" },
    });
    if (count > 0) await applyToRequest(ctx, tx, asked, requestId);
  });

const isProblem = (error: unknown): boolean => error instanceof Problem;

async function carryOut(
  ctx: Context,
  id: string,
  asked: BulkCommand,
  requestId: string,
): Promise<void> {
  try {
    // A second try, since a connection may break and two transactions may deadlock.
    await tryOnce(ctx, id, asked, requestId).catch((error) =>
      isProblem(error) ? Promise.reject(error) : tryOnce(ctx, id, asked, requestId),
    );
  } catch (error) {
    if (!isProblem(error)) {
      log().error({ err: error, bulk: id, request: requestId }, "an act on many failed on one");
    }
    const failure = isProblem(error) ? await whyItFailed(ctx, asked, requestId) : "broken";
    await fail(ctx, id, requestId, failure);
  }
}

const whyItFailed = (ctx: Context, asked: BulkCommand, requestId: string): Promise<Obstacle> =>
  ctx.db(async (tx) => {
    const [request] = await selectedRequests(ctx, tx, [requestId]);
    return obstacleTo(ctx, asked, request, await isInputValid(ctx, tx, asked)) ?? "refused";
  });

const fail = (ctx: Context, bulkId: string, requestId: string, failure: Obstacle) =>
  ctx.db((tx) =>
    tx.bulkItem.updateMany({
      where: { bulkId, requestId, state: "waiting" },
      data: { state: "failed", failure },
    }),
  );

/** Marks a bulk action as done. Where something failed, its input stays for a day, so that it can be tried again. */
const finish = (ctx: Context, id: string): Promise<void> =>
  ctx.db(async (tx) => {
    const failed = await tx.bulkItem.count({ where: { bulkId: id, state: "failed" } });
    await tx.bulkAct.updateMany({
      where: { id, state: "running" },
      data: { state: "done", finishedAt: ctx.now, ...(failed === 0 && { sealed: null }) },
    });
  });

/** Adds a tag to a request, or removes it. The tag is given by name: a form for many requests has no tag ids. */
const addOrRemoveTag = (
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
