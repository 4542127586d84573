import { dateOf } from "@/lib/domain/calendar/civil";
import { legalDay } from "@/lib/domain/calendar/zone";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requireStep } from "@/lib/domain/request/step-rules";
import {
  type AddTask,
  type MarkTask,
  MOST_TASKS,
  type RemoveTask,
  type TaskView,
} from "@/lib/domain/tasks/task";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { newId, open, seal } from "@/lib/platform/keys/crypto";
import { advance } from "@/lib/requests/advance/advance";
import { type LoadedRequest, requireKey } from "@/lib/requests/record/load-request";
import { mergedIds } from "@/lib/requests/record/merged";
import { taskContext } from "@/lib/requests/record/required-tasks";

/** Adds a task to a request. Its text is encrypted like a note. Throws a conflict above `MOST_TASKS`. */
export const addTask = (ctx: Context, reference: string, input: AddTask): Promise<LoadedRequest> =>
  advance(ctx, "task", { reference }, async (request, tx) => {
    const key = requireKey(request);
    if ((await tx.task.count({ where: { requestId: request.id } })) >= MOST_TASKS) {
      throw new Problem("conflict", message("problem.task.most", { n: MOST_TASKS }));
    }
    const id = newId("tsk");
    await tx.task.create({
      data: {
        id,
        deskId: ctx.desk.id,
        requestId: request.id,
        sealed: seal(key, input.text, taskContext(id)),
        ownerId: await ownerOf(ctx, tx, input.owner),
        dueOn: input.due || null,
        required: input.required,
        createdAt: ctx.now,
      },
    });
    return { facts: { task: id, did: "add", required: input.required } };
  });

async function ownerOf(ctx: Context, tx: Tx, userId: string): Promise<string | null> {
  if (!userId) return null;
  const member = await tx.membership.findUnique({
    where: { deskId_userId: { deskId: ctx.desk.id, userId } },
  });
  if (member && member.role !== "auditor") return userId;
  throw new Problem("invalid", message("problem.task.noHandler"), {
    owner: message("problem.assign.chooseHandler"),
  });
}

/** The id of the request that a task belongs to: the one with this reference, or one that is merged into it. */
async function taskAt(ctx: Context, reference: string, task: string): Promise<string> {
  return ctx.db(async (tx) => {
    // These queries run one after the other, because a transaction has one connection.
    const request = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
      select: { id: true },
    });
    const found = await tx.task.findFirst({ where: { id: task, deskId: ctx.desk.id } });
    const ids = request ? [request.id, ...(await mergedIds(tx, request.id))] : [];
    if (!found || !ids.includes(found.requestId)) throw noSuchTask();
    return found.requestId;
  });
}

const noSuchTask = (): Problem => new Problem("not-found", message("problem.task.gone"));

export async function markTask(
  ctx: Context,
  reference: string,
  { task: id, done }: MarkTask,
): Promise<LoadedRequest> {
  requireStep(ctx.actor, "task");
  const at = await taskAt(ctx, reference, id);
  return advance(ctx, "task", { id: at }, async (request, tx) => {
    requireKey(request);
    const { count } = await tx.task.updateMany({
      where: { id, doneAt: done ? null : { not: null } },
      data: { doneAt: done ? ctx.now : null },
    });
    return count > 0 ? { facts: { task: id, did: done ? "done" : "undone" } } : null;
  });
}

export async function removeTask(
  ctx: Context,
  reference: string,
  { task: id }: RemoveTask,
): Promise<LoadedRequest> {
  requireStep(ctx.actor, "task");
  const at = await taskAt(ctx, reference, id);
  return advance(ctx, "task", { id: at }, async (_, tx) => {
    const { count } = await tx.task.deleteMany({ where: { id } });
    return count > 0 ? { facts: { task: id, did: "remove" } } : null;
  });
}

type Of = Pick<LoadedRequest, "id" | "key">;

/** The tasks of a request in the order in which they were added. `names` are the display names of members by id. */
export async function tasksOf(
  ctx: Context,
  tx: Tx,
  request: Of,
  names: Map<string, string>,
): Promise<TaskView[]> {
  const rows = await tx.task.findMany({
    where: { requestId: request.id },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const today = dateOf(legalDay(ctx.now.getTime(), ctx.desk.policy.zone));
  return rows.map(({ id, sealed, ownerId, dueOn, required, doneAt }) => ({
    id,
    dueOn,
    required,
    text:
      request.key && sealed
        ? open(request.key, sealed, taskContext(id)).toString()
        : message("finding.erased.text"),
    owner: ownerId && (names.get(ownerId) ?? message("finding.member.former")),
    late: dueOn !== null && dueOn < today && !doneAt,
    done: doneAt !== null,
  }));
}
