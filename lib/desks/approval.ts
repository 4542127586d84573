import { type ApprovalTerms, changedApproval, typedApproval } from "@/lib/domain/approval";
import { policySchema } from "@/lib/domain/policy-schema";
import { requirePermission } from "@/lib/domain/role";
import type { Context } from "@/lib/platform/context";
import { storePolicy } from "./store-policy";

/** Changes what a second person looks at before it happens. What waits already is not touched by it. */
export async function changeApproval(
  ctx: Context,
  terms: ApprovalTerms,
  { seenAt }: { seenAt: string },
): Promise<void> {
  requirePermission(ctx.actor, "desk.change");
  const { policy: before } = ctx.desk;
  const policy = policySchema.parse({ ...before, approval: terms });
  const fields = changedApproval(before.approval, policy.approval);
  if (fields.length === 0) return;
  await ctx.db((tx) =>
    storePolicy(ctx, tx, policy, { seenAt, facts: { fields }, typed: typedApproval }),
  );
}
