import { assignmentIn } from "@/lib/desks/assignment";
import type { Facts } from "@/lib/domain/request/event";
import { deskDay } from "@/lib/domain/team/absence";
import {
  type AssignmentCandidate,
  type Choice,
  chooseAssignee,
} from "@/lib/domain/team/assignment";
import type { Context } from "@/lib/platform/context";
import { lockKey, type Tx } from "@/lib/platform/database/db";
import { advanceIf } from "@/lib/requests/advance/advance";
import { notifyAssigned } from "@/lib/requests/consequences/notify-staff";

/**
 * Assigns an open request without an assignee by the desk's assignment rules. Idempotent: a second call has no effect.
 * Where the rules choose nobody, the request stays unassigned. The requests of one desk are assigned one after another,
 * so that each choice knows the result of the one before.
 */
export async function autoAssign(ctx: Context, id: string): Promise<void> {
  const deskId = ctx.desk.id;
  await advanceIf(ctx, "assign", { id }, async (request, tx) => {
    if (request.state !== "open" || request.assigneeId) return null;
    await lockKey(tx, `give:${deskId}`);
    const terms = await assignmentIn(tx, deskId);
    const candidates = await candidatesOf(tx, deskId, terms.mode === "load");
    const choice = chooseAssignee(
      terms,
      request,
      candidates,
      deskDay(ctx.desk.policy.zone, ctx.now),
    );
    if (!choice) return null;
    await tx.membership.update({
      where: { deskId_userId: { deskId, userId: choice.assignee } },
      data: { lastTurn: 1 + Math.max(...candidates.map(({ lastTurn }) => lastTurn)) },
    });
    await notifyAssigned(ctx, tx, request, choice.assignee);
    return { change: { assigneeId: choice.assignee }, facts: factsOf(choice) };
  });
}

const factsOf = ({ assignee, by, rule }: Choice): Facts => ({
  assignee,
  by,
  ...(rule && { rule: rule.id, number: rule.number }),
});

/** The members of the desk, with the number of their open requests only where `counted` is set. */
async function candidatesOf(
  tx: Tx,
  deskId: string,
  counted: boolean,
): Promise<AssignmentCandidate[]> {
  const members = await tx.membership.findMany({
    where: { deskId },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
  });
  const assignees = { in: counted ? members.map(({ userId }) => userId) : [] };
  const open = await tx.request.groupBy({
    by: ["assigneeId"],
    where: { deskId, state: "open", assigneeId: assignees },
    _count: true,
  });
  const openOf = new Map(open.map(({ assigneeId, _count }) => [assigneeId, _count]));
  return members.map((member) => ({ ...member, open: openOf.get(member.userId) ?? 0 }));
}
