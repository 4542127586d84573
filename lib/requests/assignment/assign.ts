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
  /** Id of a member of the desk; empty for nobody. */
  assignee: z
    .string({ error: message("problem.step.assignee") })
    .regex(/^[\w@.+-]{0,100}$/, message("problem.step.assignee")),
});

export type Assign = z.infer<typeof assignSchema>;

/** Gives a request to a member of the desk who may decide, or to nobody (`""`). It may be so already. */
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

// So many colleagues may press the same button at the same moment.
const CANDIDATES = 20;
/** After so many looks at the list the desk is too busy: whoever asks is told to try again. */
const MOST_LOOKS = 10;

/**
 * Gives whoever asks the open request with the earliest day that nobody has, and answers with its reference;
 * `null` where every one is in somebody's hands. Two who ask at once never get the same.
 */
export async function takeNext(ctx: Context): Promise<string | null> {
  const { actor, desk } = ctx;
  requireStep(actor, "assign");
  const me = actor.kind === "staff" ? actor.id : null;
  const tried: string[] = [];
  for (let look = 0; look < MOST_LOOKS; look += 1) {
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
      const reference = await takeUnassigned(ctx, id, me);
      if (reference) return reference;
      tried.push(id);
    }
  }
  throw new Problem("conflict", message("problem.assign.taken"));
}

/** The reference where it is mine now; `null` where somebody else was first, or it is open no more. */
async function takeUnassigned(ctx: Context, id: string, me: string | null): Promise<string | null> {
  try {
    const taken = await advance(ctx, "assign", { id }, async (request, tx) => {
      if (request.assigneeId || request.state !== "open") return null;
      await notifyAssigned(ctx, tx, request, me);
      return { change: { assigneeId: me }, facts: { assignee: me } };
    });
    return taken.assigneeId === me && taken.state === "open" ? taken.reference : null;
  } catch (error) {
    if (error instanceof Problem && error.code === "conflict") return null;
    throw error;
  }
}
