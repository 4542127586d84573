import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import type { Texts } from "@/lib/domain/problem/difference";
import type { Facts } from "@/lib/domain/request/event";
import { actorCode } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { settingConflict, storePastSetting } from "./past-settings";

export type PolicyChange = {
  /** The time of the last policy change that the admin saw. A change after it is a conflict. */
  seenAt: string;
  /** The facts of the log entry. */
  facts: Facts;
  /** The texts of the form's fields for a policy, so that a conflict can show what another admin changed. */
  typed: (policy: Policy) => Texts;
  /** Columns of the desk that change together with the policy. */
  otherColumns?: Prisma.DeskUpdateManyMutationInput;
};

// The time of a change identifies the version of the policy, so no two changes may have the same time.
const laterThan = (before: Date, now: Date): Date =>
  new Date(Math.max(now.getTime(), before.getTime() + 1));

/**
 * Stores a new policy, which takes effect at once, and logs the change. Throws a conflict if another admin changed the
 * policy first.
 */
export async function storePolicy(
  ctx: Context,
  tx: Tx,
  policy: Policy,
  { seenAt, facts, typed, otherColumns }: PolicyChange,
): Promise<void> {
  const { desk, actor, now } = ctx;
  await requireUnchanged(ctx, tx, { seenAt, typed });
  const at = laterThan(desk.changedAt, now);
  const { count } = await tx.desk.updateMany({
    where: { id: desk.id, updatedAt: new Date(seenAt) },
    data: {
      ...otherColumns,
      name: policy.name,
      policy: policy as Prisma.InputJsonObject,
      updatedAt: at,
    },
  });
  if (count === 0) throw await editConflict(ctx, tx, seenAt, typed);
  const revision = desk.changedAt.toISOString();
  await storePastSetting(ctx, tx, { kind: "policy", revision, held: desk.policy, at });
  await appendEntry(tx, {
    deskId: desk.id,
    chain: desk.id,
    at: now,
    actor: actorCode(actor),
    event: "policy-changed",
    facts,
  });
}

/**
 * Throws a conflict if the policy of `ctx.desk`, which the whole change is based on, is not the one that the admin saw.
 */
export async function requireUnchanged(
  ctx: Context,
  tx: Tx,
  { seenAt, typed }: Pick<PolicyChange, "seenAt" | "typed">,
): Promise<void> {
  if (ctx.desk.changedAt.getTime() === new Date(seenAt).getTime()) return;
  throw await editConflict(ctx, tx, seenAt, typed);
}

async function editConflict(
  ctx: Context,
  tx: Tx,
  seenAt: string,
  typed: PolicyChange["typed"],
): Promise<Error> {
  const { policy, updatedAt } = await tx.desk.findUniqueOrThrow({
    where: { id: ctx.desk.id },
    select: { policy: true, updatedAt: true },
  });
  return settingConflict(ctx, tx, {
    kind: "policy",
    field: "seenAt",
    seen: new Date(seenAt).toISOString(),
    now: { revision: updatedAt.toISOString(), held: policy },
    typed: (held) => typed(policySchema.parse(held)),
  });
}
