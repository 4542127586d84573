import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import type { Texts } from "@/lib/domain/problem/difference";
import type { Facts } from "@/lib/domain/request/event";
import { actorCode } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { changedSince, keepPast } from "./past-settings";

export type PolicyChange = {
  /** When the policy was last changed as the admin saw it: another change since is a conflict. */
  seenAt: string;
  /** What the log keeps of the change. */
  facts: Facts;
  /** What the fields of the form hold, to say what somebody else made of them. */
  typed: (policy: Policy) => Texts;
  /** What changes beside the policy. */
  also?: Prisma.DeskUpdateManyMutationInput;
};

// The time of a change is its version: no two are the same.
const laterThan = (before: Date, now: Date): Date =>
  new Date(Math.max(now.getTime(), before.getTime() + 1));

/** Puts another policy in force and logs it, unless somebody else changed it first. */
export async function storePolicy(
  ctx: Context,
  tx: Tx,
  policy: Policy,
  { seenAt, facts, typed, also }: PolicyChange,
): Promise<void> {
  const { desk, actor, now } = ctx;
  await requireUnchanged(ctx, tx, { seenAt, typed });
  const at = laterThan(desk.changedAt, now);
  const { count } = await tx.desk.updateMany({
    where: { id: desk.id, updatedAt: new Date(seenAt) },
    data: {
      ...also,
      name: policy.name,
      policy: policy as Prisma.InputJsonObject,
      updatedAt: at,
    },
  });
  if (count === 0) throw await overtaken(ctx, tx, seenAt, typed);
  const revision = desk.changedAt.toISOString();
  await keepPast(ctx, tx, { kind: "policy", revision, held: desk.policy, at });
  await appendEntry(tx, {
    deskId: desk.id,
    chain: desk.id,
    at: now,
    actor: actorCode(actor),
    event: "policy-changed",
    facts,
  });
}

/** Throws where the policy, all of which comes from `ctx.desk`, is not what the admin saw. */
export async function requireUnchanged(
  ctx: Context,
  tx: Tx,
  { seenAt, typed }: Pick<PolicyChange, "seenAt" | "typed">,
): Promise<void> {
  if (ctx.desk.changedAt.getTime() === new Date(seenAt).getTime()) return;
  throw await overtaken(ctx, tx, seenAt, typed);
}

async function overtaken(
  ctx: Context,
  tx: Tx,
  seenAt: string,
  typed: PolicyChange["typed"],
): Promise<Error> {
  const { policy, updatedAt } = await tx.desk.findUniqueOrThrow({
    where: { id: ctx.desk.id },
    select: { policy: true, updatedAt: true },
  });
  return changedSince(ctx, tx, {
    kind: "policy",
    field: "seenAt",
    seen: new Date(seenAt).toISOString(),
    now: { revision: updatedAt.toISOString(), held: policy },
    typed: (held) => typed(policySchema.parse(held)),
  });
}
