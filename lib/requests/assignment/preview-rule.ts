import { requirePermission } from "@/lib/domain/request/role";
import { type AssignmentRule, fits } from "@/lib/domain/team/assignment";
import type { Context } from "@/lib/platform/context";

/** How many of the newest requests a rule is tried on. */
export const TRIED_ON = 1000;

export type DryRun = {
  /** How many requests there were to try it on. */
  of: number;
  /** How many it fits. */
  fits: number;
  /** How many of these no rule before it fits. */
  gets: number;
};

/** What a rule would have done with the desk's newest requests, with `before` it in the list. Writes nothing. */
export async function tryRule(
  ctx: Context,
  rule: Omit<AssignmentRule, "id" | "members">,
  before: readonly AssignmentRule[],
): Promise<DryRun> {
  requirePermission(ctx.actor, "desk.change");
  const requests = await ctx.db((tx) =>
    tx.request.findMany({
      where: { deskId: ctx.desk.id },
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
      take: TRIED_ON,
      select: { right: true, laws: true, residence: true, locale: true },
    }),
  );
  const fitting = requests.filter((request) => fits(rule, request));
  const gets = fitting.filter((request) => !before.some((other) => fits(other, request)));
  return { of: requests.length, fits: fitting.length, gets: gets.length };
}
