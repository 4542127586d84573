import { requirePermission } from "@/lib/domain/request/role";
import { type AssignmentRule, fits } from "@/lib/domain/team/assignment";
import type { Context } from "@/lib/platform/context";

/** How many of the newest requests a preview checks. */
const PREVIEW_SIZE = 1000;

export type RulePreview = {
  /** How many requests the preview checked. */
  of: number;
  /** How many of them the rule matches. */
  fits: number;
  /** How many of those no earlier rule matches, so that this rule would assign them. */
  gets: number;
};

/** What a rule after those in `before` would have done with the desk's newest requests. Writes nothing. */
export async function previewRule(
  ctx: Context,
  rule: Omit<AssignmentRule, "id" | "members">,
  before: readonly AssignmentRule[],
): Promise<RulePreview> {
  requirePermission(ctx.actor, "desk.change");
  const requests = await ctx.db((tx) =>
    tx.request.findMany({
      where: { deskId: ctx.desk.id },
      orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
      take: PREVIEW_SIZE,
      select: { right: true, laws: true, residence: true, locale: true },
    }),
  );
  const fitting = requests.filter((request) => fits(rule, request));
  const gets = fitting.filter((request) => !before.some((other) => fits(other, request)));
  return { of: requests.length, fits: fitting.length, gets: gets.length };
}
