import { z } from "zod";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { requestVersion } from "@/lib/domain/request/input";
import { requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import { advance } from "@/lib/requests/advance/advance";
import { notifyAssigned } from "@/lib/requests/consequences/notify-staff";
import type { LoadedRequest } from "@/lib/requests/record/load-request";

export const assignSchema = z.object({
  version: requestVersion,
  /** The user id of the new assignee; empty to unassign the request. */
  assignee: z
    .string({ error: message("problem.step.assignee") })
    .regex(/^[\w@.+-]{0,100}$/, message("problem.step.assignee")),
});

export type Assign = z.infer<typeof assignSchema>;

/** Assigns a request to an admin or handler of the desk, or unassigns it. The current assignee again is no change. */
export const assignRequest = (
  ctx: Context,
  reference: string,
  input: Assign,
): Promise<LoadedRequest> =>
  advance(
    ctx,
    "assign",
    { reference },
    async (request, tx) => {
      const assigneeId = input.assignee || null;
      if (assigneeId === request.assigneeId) return null;
      const member = assigneeId
        ? await tx.membership.findUnique({
            where: { deskId_userId: { deskId: ctx.desk.id, userId: assigneeId } },
          })
        : null;
      if (assigneeId && (!member || member.role === "auditor")) {
        throw new Problem("invalid", message("problem.assign.noHandler"), {
          assignee: message("problem.assign.chooseHandler"),
        });
      }
      await notifyAssigned(ctx, tx, request, assigneeId);
      return { change: { assigneeId }, facts: { assignee: assigneeId } };
    },
    { version: input.version },
  );

// Up to this many members can press the button at the same moment.
const CANDIDATES = 20;
/** After this many queries the desk is too busy, and the member has to try again. */
const MOST_QUERIES = 10;

/**
 * Assigns the unassigned open request with the earliest due date to the actor and returns its reference; `null` where
 * every open request has an assignee. Two members who do this at the same time never get the same request. Throws a
 * conflict where colleagues are faster with every request that it finds.
 */
export async function assignNext(ctx: Context): Promise<string | null> {
  const { actor, desk } = ctx;
  requireStep(actor, "assign");
  const me = actor.kind === "staff" ? actor.id : null;
  const tried: string[] = [];
  for (let query = 0; query < MOST_QUERIES; query += 1) {
    const candidates = await ctx.db((tx) =>
      tx.request.findMany({
        where: { deskId: desk.id, state: "open", assigneeId: null, id: { notIn: tried } },
        orderBy: [{ dueAt: { sort: "asc", nulls: "last" } }, { id: "asc" }],
        take: CANDIDATES,
        select: { id: true },
      }),
    );
    if (candidates.length === 0) return null;
    for (const { id } of candidates) {
      const reference = await assignIfUnassigned(ctx, id, me);
      if (reference) return reference;
      tried.push(id);
    }
  }
  throw new Problem("conflict", message("problem.assign.taken"));
}

/** The reference of the request; `null` where somebody else was first, or where it is no longer open. */
async function assignIfUnassigned(
  ctx: Context,
  id: string,
  me: string | null,
): Promise<string | null> {
  try {
    const assigned = await advance(ctx, "assign", { id }, async (request, tx) => {
      if (request.assigneeId || request.state !== "open") return null;
      await notifyAssigned(ctx, tx, request, me);
      return { change: { assigneeId: me }, facts: { assignee: me } };
    });
    return assigned.assigneeId === me && assigned.state === "open" ? assigned.reference : null;
  } catch (error) {
    if (error instanceof Problem && error.code === "conflict") return null;
    throw error;
  }
}
