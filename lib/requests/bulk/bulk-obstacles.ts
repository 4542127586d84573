import { parseTemplate } from "@/lib/domain/conversation/template";
import { BULK_STEPS, type Obstacle } from "@/lib/domain/inbox/bulk";
import { isUnconfirmed } from "@/lib/domain/request/state";
import { mayStep, mayTake } from "@/lib/domain/request/step-rules";
import { MOST_TAGS, sameTag, type TagView } from "@/lib/domain/tasks/tag";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import { extensionNow } from "@/lib/requests/clock/extend";
import { hasAllValues, senderName } from "@/lib/requests/conversation/fill-template";
import { tagsOfDesk } from "@/lib/requests/record/desk-tags";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import type { BulkCommand, BulkInputs } from "./bulk-input";

/** The columns that decide whether a bulk action can be applied to a request. */
const COLUMNS = {
  id: true,
  reference: true,
  state: true,
  locale: true,
  dataKey: true,
  right: true,
  laws: true,
  residence: true,
  receivedAt: true,
  waits: true,
  extendedAt: true,
  extendedUntil: true,
  pausedAt: true,
  deadline: true,
  sealed: true,
  tags: { select: { tag: { select: { name: true } } } },
} as const satisfies Prisma.RequestSelect;

export type SelectedRequest = Pick<LoadedRequest, Exclude<keyof typeof COLUMNS, "tags">> & {
  tags: { tag: { name: string } }[];
  /** Whether a required task is not done yet, so that the request cannot be closed. */
  tasksLeft: boolean;
};

/** Reads the desk's requests with these ids. Personal data stays sealed. */
export async function selectedRequests(
  ctx: Context,
  tx: Tx,
  ids: readonly string[],
): Promise<SelectedRequest[]> {
  const { id: deskId } = ctx.desk;
  const rows = await tx.request.findMany({
    where: { deskId, id: { in: [...ids] } },
    select: COLUMNS,
  });
  // Prisma reads two relations of a row at once, and a transaction has one connection, which takes one query at a time.
  const tasks = await tx.task.findMany({
    where: { deskId, requestId: { in: [...ids] }, required: true, doneAt: null },
    select: { requestId: true },
  });
  const withTasks = new Set(tasks.map(({ requestId }) => requestId));
  return rows.map((row) => ({
    ...row,
    tasksLeft: withTasks.has(row.id),
  })) as unknown as SelectedRequest[];
}

/** Whether the input is still valid for the desk and the actor: the chosen assignee may have left meanwhile. */
export async function isInputValid(
  ctx: Context,
  tx: Tx,
  { act, input }: BulkCommand,
): Promise<boolean> {
  if (act === "message") {
    const isSigned = parseTemplate(input.text).variables.includes("sender");
    return !isSigned || (await senderName(ctx, tx)) !== null;
  }
  if (act === "tag") return input.how === "remove" || hasRoom(await tagsOfDesk(ctx, tx), input.tag);
  if (act !== "assign" || !input.assignee) return true;
  const member = await tx.membership.findUnique({
    where: { deskId_userId: { deskId: ctx.desk.id, userId: input.assignee } },
  });
  return member !== null && member.role !== "auditor";
}

/**
 * Why the bulk action cannot be applied to a request; `null` where it can. The checks are those of the use case of the
 * action, in the same order, and write nothing. `inputValid` says whether the input is valid for desk and actor.
 */
export function obstacleTo(
  ctx: Context,
  asked: BulkCommand,
  request: SelectedRequest | undefined,
  inputValid: boolean,
): Obstacle | null {
  const step = BULK_STEPS[asked.act];
  if (!mayTake(ctx.actor, step)) return "not-allowed";
  if (!request) return "not-found";
  if (!mayStep(step, request.state)) return request.state;
  switch (asked.act) {
    case "assign":
      return inputValid ? null : "no-member";
    case "tag":
      return obstacleToTagging(request, asked.input, inputValid);
    case "message":
      if (!request.dataKey) return "erased";
      return inputValid && hasAllValues(request, asked.input.text) ? null : "unfilled";
    case "extend":
      return obstacleToExtending(ctx, request, asked.input.until || null);
    case "close-unconfirmed":
      if (!isUnconfirmed(request.state)) return "confirmed";
      return request.tasksLeft ? "tasks-left" : null;
  }
}

const hasRoom = (tags: readonly TagView[], name: string): boolean =>
  tags.length < MOST_TAGS.desk || tags.some((tag) => sameTag(tag.name, name));

function obstacleToTagging(
  { dataKey, tags }: SelectedRequest,
  { how, tag: name }: BulkInputs["tag"],
  inputValid: boolean,
): Obstacle | null {
  if (how === "remove") return null;
  if (!dataKey) return "erased";
  if (tags.some(({ tag }) => sameTag(tag.name, name))) return null;
  return inputValid && tags.length < MOST_TAGS.request ? null : "tags-full";
}

function obstacleToExtending(
  ctx: Context,
  request: SelectedRequest,
  until: string | null,
): Obstacle | null {
  const extension = extensionNow(ctx.desk.policy, request, ctx.now);
  if ("dueOn" in extension) return null;
  if ("after" in extension) {
    if (!until) return "day-missing";
    return until > extension.after ? null : "day-too-early";
  }
  if (request.extendedAt) return "extended-already";
  return request.pausedAt ? "stands-still" : "no-extension";
}
