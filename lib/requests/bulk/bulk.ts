import { BULK_LIMIT, BULK_STEPS, type BulkAct, UNDO_SECONDS } from "@/lib/domain/inbox/bulk";
import type { InboxQuery } from "@/lib/domain/inbox/inbox";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import { requireStep } from "@/lib/domain/request/step-rules";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { BulkAct as BulkRow, Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { enqueue } from "@/lib/platform/jobs/queue";
import { newId, openWithRing, sealWithRing } from "@/lib/platform/keys/crypto";
import { eachPage } from "@/lib/requests/inbox/find";
import { type BulkCommand, parseCommand } from "./bulk-input";

/** The sealed part of a bulk action: its input, once entered, and the query of the list that it was started from. */
type BulkContent = { list: string; input?: unknown };

const contextOf = (id: string): string => `bulk_act:${id}:sealed`;
const sealContent = (id: string, content: BulkContent) =>
  sealWithRing(JSON.stringify(content), contextOf(id));
export const openContent = ({ id, sealed }: Pick<BulkRow, "id" | "sealed">): BulkContent | null =>
  sealed ? JSON.parse(openWithRing(sealed, contextOf(id)).toString()) : null;

/** The bulk action and its input; `null` where nothing was entered yet, or the input was deleted. */
export function commandIn(row: Pick<BulkRow, "id" | "sealed" | "act">): BulkCommand | null {
  const input = openContent(row)?.input;
  return input === undefined ? null : ({ act: row.act, input } as BulkCommand);
}

export const noSuchBulk = (): Problem => new Problem("not-found", message("problem.bulk.notFound"));

/** Throws `not-found` for anything but an id, so that a NUL byte in a URL never reaches the database. */
export function requireBulkId(id: string): void {
  if (!/^blk_[\w-]{1,40}$/.test(id)) throw noSuchBulk();
}

/** The selected requests of a list: some by their references, or all that match a query. */
type Selection = { references: readonly string[] } | { all: InboxQuery };

/** Stores a bulk action and the selected requests, and returns its id. Nothing happens to them before `startBulk`. */
export async function draftBulk(
  ctx: Context,
  { act, choice, list }: { act: BulkAct; choice: Selection; list: string },
): Promise<string> {
  requireStep(ctx.actor, BULK_STEPS[act]);
  const references = "all" in choice ? await matching(ctx, choice.all) : choice.references;
  const ids = await idsOf(ctx, references.slice(0, BULK_LIMIT));
  if (ids.length === 0) {
    throw new Problem("invalid", message("problem.bulk.noneSelected"));
  }
  const content = act === "close-unconfirmed" ? { list, input: {} } : { list };
  return ctx.db((tx) =>
    insertDraft(ctx, tx, { act, ids, content, more: references.length > BULK_LIMIT }),
  );
}

/** The references of the requests on all pages of a list, until they exceed `BULK_LIMIT`. */
async function matching(ctx: Context, query: InboxQuery): Promise<string[]> {
  const references: string[] = [];
  for await (const rows of eachPage(ctx, query)) {
    references.push(...rows.map(({ reference }) => reference));
    if (references.length > BULK_LIMIT) break;
  }
  return references;
}

/** The ids of the desk's requests with these references, in the same order. */
const idsOf = (ctx: Context, references: readonly string[]): Promise<string[]> =>
  ctx.db(async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      select request.id from unnest(${references}::text[]) with ordinality as chosen (reference, position)
        join request on request.desk_id = ${ctx.desk.id} and request.reference = chosen.reference
       order by chosen.position`;
    return [...new Set(rows.map(({ id }) => id))];
  });

type Draft = { act: string; ids: readonly string[]; content: BulkContent; more: boolean };

async function insertDraft(
  ctx: Context,
  tx: Tx,
  { act, ids, content, more }: Draft,
): Promise<string> {
  const id = newId("blk");
  const deskId = ctx.desk.id;
  await tx.bulkAct.create({
    data: {
      id,
      deskId,
      act,
      more,
      actorId: teamMemberId(ctx),
      total: ids.length,
      sealed: sealContent(id, content),
      createdAt: ctx.now,
    },
  });
  await tx.$executeRaw`
    insert into bulk_item (desk_id, bulk_id, request_id, position)
    select ${deskId}, ${id}, chosen.id, chosen.position
      from unnest(${ids}::text[]) with ordinality as chosen (id, position)`;
  return id;
}

/** Locks a bulk action until the transaction ends. A draft of another member is `not-found`. */
async function lockBulk(ctx: Context, tx: Tx, id: string): Promise<BulkRow> {
  requirePermission(ctx.actor, "request.assign");
  requireBulkId(id);
  await tx.$queryRaw`select 1 from bulk_act where id = ${id} for update`;
  const row = await tx.bulkAct.findFirst({ where: { id, deskId: ctx.desk.id } });
  if (!row || (row.state === "draft" && row.actorId !== teamMemberId(ctx))) throw noSuchBulk();
  requireStep(ctx.actor, BULK_STEPS[row.act as BulkAct]);
  return row;
}

/** Stores the input of a draft. Throws a conflict once the bulk action was started. */
export const prepareBulk = (ctx: Context, id: string, typed: unknown): Promise<void> =>
  ctx.db(async (tx) => {
    const row = await lockBulk(ctx, tx, id);
    if (row.state !== "draft") throw alreadyStarted();
    const { input } = parseCommand(row.act as BulkAct, typed);
    const sealed = sealContent(id, { list: openContent(row)?.list ?? "", input });
    await tx.bulkAct.update({ where: { id }, data: { sealed } });
  });

const alreadyStarted = (): Problem =>
  new Problem("conflict", message("problem.bulk.alreadyStarted"));

export const queueBulk = (tx: Tx, deskId: string, bulk: string, runAt?: Date): Promise<void> =>
  enqueue(tx, "bulk", { desk: deskId, bulk }, { key: `bulk:${bulk}`, runAt });

/**
 * Queues a draft for the worker, which starts when the draft can no longer be undone. Idempotent: a second call has no
 * effect.
 */
export const startBulk = (ctx: Context, id: string): Promise<void> =>
  ctx.db(async (tx) => {
    const row = await lockBulk(ctx, tx, id);
    if (row.state !== "draft") return;
    if (!commandIn(row)) throw new Problem("invalid", message("problem.bulk.incomplete"));
    const startsAt = new Date(ctx.now.getTime() + UNDO_SECONDS * 1000);
    await tx.bulkAct.update({ where: { id }, data: { state: "waiting", startsAt } });
    await queueBulk(tx, ctx.desk.id, id, startsAt);
    await logBulk(ctx, tx, "bulk-started", row);
  });

/** Undoes a bulk action that has not begun, so that nothing was written to any request. A later undo is a conflict. */
export const undoBulk = (ctx: Context, id: string): Promise<void> =>
  ctx.db(async (tx) => {
    const row = await lockBulk(ctx, tx, id);
    if (row.state === "undone") return;
    if (row.state !== "waiting") {
      throw new Problem("conflict", message("problem.bulk.tooLateToUndo"));
    }
    await tx.bulkAct.update({
      where: { id },
      data: { state: "undone", sealed: null, finishedAt: ctx.now },
    });
    await logBulk(ctx, tx, "bulk-undone", row);
  });

const logBulk = (
  ctx: Context,
  tx: Tx,
  event: "bulk-started" | "bulk-undone",
  { id, act, total }: BulkRow,
): Promise<unknown> =>
  appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: ctx.desk.id,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event,
    facts: { bulk: id, act, count: total },
  });

/** Makes a draft of the requests that a bulk action failed on, with its input while that is stored. Returns its id. */
export const retryBulk = (ctx: Context, id: string): Promise<string> =>
  ctx.db(async (tx) => {
    const row = await lockBulk(ctx, tx, id);
    const failed = await tx.bulkItem.findMany({
      where: { bulkId: id, state: "failed" },
      orderBy: { position: "asc" },
      select: { requestId: true },
    });
    if (row.state !== "done" || failed.length === 0) {
      throw new Problem("conflict", message("problem.bulk.nothingFailed"));
    }
    const ids = failed.map(({ requestId }) => requestId);
    const content = openContent(row) ?? { list: "" };
    return insertDraft(ctx, tx, { act: row.act, ids, content, more: false });
  });

const HOUR = 3_600_000;

/**
 * Deletes drafts and stored input after a day, and finished bulk actions after 30 days: the log still has them. A bulk
 * action that was due more than 15 minutes ago and has not finished is queued again.
 */
export const cleanUpBulk = (ctx: Context): Promise<void> =>
  ctx.db(async (tx) => {
    const before = (hours: number) => new Date(ctx.now.getTime() - hours * HOUR);
    const deskId = ctx.desk.id;
    await tx.bulkAct.deleteMany({
      where: { deskId, state: "draft", createdAt: { lt: before(24) } },
    });
    await tx.bulkAct.deleteMany({ where: { deskId, finishedAt: { lt: before(30 * 24) } } });
    await tx.bulkAct.updateMany({
      where: { deskId, sealed: { not: null }, finishedAt: { lt: before(24) } },
      data: { sealed: null },
    });
    const late = await tx.bulkAct.findMany({
      where: { deskId, state: { in: ["waiting", "running"] }, startsAt: { lt: before(0.25) } },
      select: { id: true },
    });
    for (const { id } of late) await queueBulk(tx, deskId, id);
  });
