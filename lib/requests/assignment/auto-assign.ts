import { assignmentIn } from "@/lib/desks/assignment";
import type { Facts } from "@/lib/domain/request/event";
import { deskDay } from "@/lib/domain/team/absence";
import { type Choice, chooseTaker, type Taker } from "@/lib/domain/team/assignment";
import type { Context } from "@/lib/platform/context";
import { oneAtATime, type Tx } from "@/lib/platform/db";
import { advanceIf } from "@/lib/requests/advance/advance";
import { notifyAssigned } from "@/lib/requests/consequences/notify-staff";

/**
 * Gives an open request that nobody has to whoever is next by the desk's rules. Done twice it is done once; where
 * nobody is next, nothing happens. Those of one desk are given one after another: no two are chosen from the same
 * state of who got what.
 */
export async function giveRequest(ctx: Context, id: string): Promise<void> {
  const deskId = ctx.desk.id;
  await advanceIf(ctx, "assign", { id }, async (request, tx) => {
    if (request.state !== "open" || request.assigneeId) return null;
    await oneAtATime(tx, `give:${deskId}`);
    const terms = await assignmentIn(tx, deskId);
    const takers = await takersOf(tx, deskId, terms.mode === "load");
    const choice = chooseTaker(terms, request, takers, deskDay(ctx.desk.policy.zone, ctx.now));
    if (!choice) return null;
    await tx.membership.update({
      where: { deskId_userId: { deskId, userId: choice.assignee } },
      data: { lastTurn: 1 + Math.max(...takers.map(({ lastTurn }) => lastTurn)) },
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

/** The members of the desk; `counted` where it matters how much each has in hand. */
async function takersOf(tx: Tx, deskId: string, counted: boolean): Promise<Taker[]> {
  const members = await tx.membership.findMany({
    where: { deskId },
    orderBy: [{ createdAt: "asc" }, { userId: "asc" }],
  });
  const inHand = { in: counted ? members.map(({ userId }) => userId) : [] };
  const open = await tx.request.groupBy({
    by: ["assigneeId"],
    where: { deskId, state: "open", assigneeId: inHand },
    _count: true,
  });
  const openOf = new Map(open.map(({ assigneeId, _count }) => [assigneeId, _count]));
  return members.map((member) => ({ ...member, open: openOf.get(member.userId) ?? 0 }));
}
