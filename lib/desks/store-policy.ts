import type { Facts } from "@/lib/domain/event";
import type { Policy } from "@/lib/domain/policy";
import { Problem } from "@/lib/domain/problem";
import { actorCode } from "@/lib/domain/role";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";

export type PolicyChange = {
  /** When the policy was last changed as the admin saw it: another change since is a conflict. */
  seenAt: string;
  /** What the log keeps of the change. */
  facts: Facts;
  /** What to do where somebody else was first. */
  conflict: string;
  /** What changes beside the policy. */
  also?: Prisma.DeskUpdateManyMutationInput;
};

// The time of a change is its version: no two are the same.
const laterThan = (before: Date, now: Date): Date =>
  new Date(Math.max(now.getTime(), before.getTime() + 1));

/** Puts another policy in force and logs it, unless somebody else changed it first. */
export async function storePolicy(
  { desk, actor, now }: Context,
  tx: Tx,
  policy: Policy,
  { seenAt, facts, conflict, also }: PolicyChange,
): Promise<void> {
  const { count } = await tx.desk.updateMany({
    where: { id: desk.id, updatedAt: new Date(seenAt) },
    data: {
      ...also,
      name: policy.name,
      policy: policy as Prisma.InputJsonObject,
      updatedAt: laterThan(desk.changedAt, now),
    },
  });
  if (count === 0) throw new Problem("conflict", conflict);
  await appendEntry(tx, {
    deskId: desk.id,
    chain: desk.id,
    at: now,
    actor: actorCode(actor),
    event: "policy-changed",
    facts,
  });
}
