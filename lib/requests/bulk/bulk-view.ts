import { BULK_STEPS, type BulkAct, type BulkState, type Obstacle } from "@/lib/domain/inbox/bulk";
import { message } from "@/lib/domain/problem/message";
import { requirePermission } from "@/lib/domain/request/role";
import { mayTake } from "@/lib/domain/request/step-rules";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { BulkAct as BulkRow, Tx } from "@/lib/platform/database/db";
import { membersOf, namesOf } from "@/lib/requests/record/members";
import { commandIn, noSuchBulk, openContent, requireBulkId } from "./bulk";
import type { BulkCommand } from "./bulk-input";

/** How many failures are listed. */
export const MOST_FAILURES = 100;

export type BulkView = {
  id: string;
  act: BulkAct;
  state: BulkState;
  /** The name of the member who started it. */
  by: string;
  total: number;
  more: boolean;
  done: number;
  failed: number;
  failures: { reference: string; obstacle: Obstacle }[];
  /** While it waits, the milliseconds in which it can still be undone. */
  undoMs: number;
  /** Whether the signed-in member may undo it or try again. */
  mayAct: boolean;
  /** The query of the list that it was started from, and the input. Only the member who started it gets them. */
  list: string;
  asked: BulkCommand | null;
  /** The members to whom requests of this desk can be assigned. */
  members: { id: string; name: string }[];
};

/** Reads a bulk action of the desk. Only the member who made a draft can read it. */
export async function readBulk(ctx: Context, id: string): Promise<BulkView> {
  requirePermission(ctx.actor, "request.read");
  requireBulkId(id);
  return ctx.db(async (tx) => {
    const row = await tx.bulkAct.findFirst({ where: { id, deskId: ctx.desk.id } });
    const own = row?.actorId === teamMemberId(ctx);
    if (!row || (row.state === "draft" && !own)) throw noSuchBulk();
    const members = await membersOf(ctx, tx);
    const names = namesOf(members);
    const act = row.act as BulkAct;
    return {
      id,
      act,
      total: row.total,
      more: row.more,
      state: row.state as BulkState,
      ...(await countsOf(tx, id)),
      by: names.get(row.actorId) ?? message("finding.member.former"),
      failures: await failuresOf(tx, id),
      undoMs: undoMsOf(ctx, row),
      mayAct: mayTake(ctx.actor, BULK_STEPS[act]),
      list: (own && openContent(row)?.list) || "",
      asked: own ? commandIn(row) : null,
      members: members
        .filter(({ role }) => role !== "auditor")
        .map(({ userId }) => ({ id: userId, name: names.get(userId) ?? "" })),
    };
  });
}

const undoMsOf = ({ now }: Context, { startsAt }: Pick<BulkRow, "startsAt">): number =>
  Math.max(0, (startsAt?.getTime() ?? 0) - now.getTime());

async function countsOf(tx: Tx, bulkId: string): Promise<{ done: number; failed: number }> {
  const groups = await tx.bulkItem.groupBy({ by: ["state"], where: { bulkId }, _count: true });
  const count = (state: string) => groups.find((group) => group.state === state)?._count ?? 0;
  return { done: count("done"), failed: count("failed") };
}

async function failuresOf(tx: Tx, bulkId: string): Promise<BulkView["failures"]> {
  const items = await tx.bulkItem.findMany({
    where: { bulkId, state: "failed" },
    orderBy: { position: "asc" },
    take: MOST_FAILURES,
  });
  const requests = await tx.request.findMany({
    where: { id: { in: items.map(({ requestId }) => requestId) } },
    select: { id: true, reference: true },
  });
  const reference = new Map(requests.map((one) => [one.id, one.reference]));
  return items.map(({ requestId, failure }) => ({
    reference: reference.get(requestId) ?? "",
    obstacle: (failure ?? "refused") as Obstacle,
  }));
}

export type UnfinishedBulkAction = {
  id: string;
  act: BulkAct;
  state: BulkState;
  total: number;
  undoMs: number;
};

/** The newest bulk actions of the signed-in member that are not finished. The list of requests shows them. */
export async function unfinishedBulkActions(ctx: Context): Promise<UnfinishedBulkAction[]> {
  requirePermission(ctx.actor, "request.read");
  const rows = await ctx.db((tx) =>
    tx.bulkAct.findMany({
      where: {
        deskId: ctx.desk.id,
        actorId: teamMemberId(ctx),
        state: { in: ["waiting", "running"] },
      },
      orderBy: { createdAt: "desc" },
      take: 3,
    }),
  );
  return rows.map((row) => ({
    id: row.id,
    act: row.act as BulkAct,
    state: row.state as BulkState,
    total: row.total,
    undoMs: undoMsOf(ctx, row),
  }));
}
