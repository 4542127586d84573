import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Facts } from "@/lib/domain/request/event";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import {
  type AssignmentRule,
  type AssignmentTerms,
  assignmentSchema,
  MANUAL_ASSIGNMENT,
  MOST_RULES,
  movedRule,
  type TypedMode,
  type TypedRule,
  withoutRule,
  withRule,
} from "@/lib/domain/team/assignment";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { newId } from "@/lib/platform/keys/crypto";

/** A change must name the `version` that it is based on. */
export type Assignment = AssignmentTerms & { version: number };

/** How new requests of the desk are assigned. A desk without stored rules assigns manually. */
export async function assignmentIn(tx: Tx, deskId: string): Promise<Assignment> {
  const row = await tx.assignment.findUnique({ where: { deskId } });
  return row
    ? { ...assignmentSchema.parse(row), version: row.version }
    : { ...MANUAL_ASSIGNMENT, version: 0 };
}

export async function readAssignment(ctx: Context): Promise<Assignment> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db((tx) => assignmentIn(tx, ctx.desk.id));
}

type Seen = { seen: number };

/**
 * Sets how a request that matches no rule is assigned, and who takes part. Members who were `offered` in the form and
 * are not among `takers` no longer take part.
 */
export const changeMode = (
  ctx: Context,
  { mode, takers, offered }: TypedMode,
  { seen }: Seen,
): Promise<void> =>
  change(ctx, seen, async (before, tx) => {
    if (mode !== "hand" && takers.length === 0) {
      const nobody = message("problem.assignment.atLeastOneTaker");
      throw new Problem("invalid", nobody, { takers: nobody });
    }
    await requireHandlers(ctx, tx, takers, "takers");
    const deskId = ctx.desk.id;
    const left = offered.filter((id) => !takers.includes(id));
    await tx.membership.updateMany({
      where: { deskId, userId: { in: left } },
      data: { autoAssignable: false },
    });
    await tx.membership.updateMany({
      where: { deskId, userId: { in: takers } },
      data: { autoAssignable: true },
    });
    return { after: { ...before, mode }, facts: { what: "mode", mode, takers } };
  });

/** Adds a rule at the end, or replaces the rule with the same id. */
export const saveRule = (
  ctx: Context,
  { id, ...typed }: TypedRule & { id: string | null },
  { seen }: Seen,
): Promise<void> =>
  change(ctx, seen, async (before, tx) => {
    await requireHandlers(ctx, tx, typed.members, "members");
    if (!id && before.rules.length >= MOST_RULES) {
      throw new Problem("conflict", message("problem.assignment.mostRules", { n: MOST_RULES }));
    }
    const rule: AssignmentRule = { id: id ?? newId("rul"), ...typed };
    const facts = { what: id ? "rule-changed" : "rule-added", rule: rule.id };
    return { after: { ...before, rules: withRule(before.rules, rule) }, facts };
  });

export const moveRule = (
  ctx: Context,
  { id, by }: { id: string; by: -1 | 1 },
  { seen }: Seen,
): Promise<void> =>
  change(ctx, seen, (before) => ({
    after: { ...before, rules: movedRule(before.rules, id, by) },
    facts: { what: "rule-moved", rule: id, by },
  }));

export const removeRule = (ctx: Context, id: string, { seen }: Seen): Promise<void> =>
  change(ctx, seen, (before) => ({
    after: { ...before, rules: withoutRule(before.rules, id) },
    facts: { what: "rule-removed", rule: id },
  }));

async function requireHandlers(
  ctx: Context,
  tx: Tx,
  members: readonly string[],
  field: string,
): Promise<void> {
  const found = await tx.membership.count({
    where: { deskId: ctx.desk.id, userId: { in: [...members] }, role: { not: "auditor" } },
  });
  if (found === members.length) return;
  const gone = message("problem.assignment.noHandler");
  throw new Problem("invalid", gone, { [field]: gone });
}

type Changed = { after: AssignmentTerms; facts: Facts };
type ComputeChange = (before: AssignmentTerms, tx: Tx) => Changed | Promise<Changed>;

const editConflict = (): Problem => new Problem("conflict", message("problem.conflict.reload"));

/**
 * Applies a change to the version that the admin saw. Throws a conflict if another change came first. The log entry
 * holds ids.
 */
async function change(ctx: Context, seen: number, compute: ComputeChange): Promise<void> {
  requirePermission(ctx.actor, "desk.change");
  const deskId = ctx.desk.id;
  await ctx.db(async (tx) => {
    const first = { deskId, ...MANUAL_ASSIGNMENT, version: 0 };
    await tx.assignment.createMany({ data: [first], skipDuplicates: true });
    const { version, ...before } = await assignmentIn(tx, deskId);
    if (version !== seen) throw editConflict();
    const { after, facts } = await compute(before, tx);
    const { count } = await tx.assignment.updateMany({
      where: { deskId, version },
      data: { mode: after.mode, rules: after.rules, version: version + 1 },
    });
    if (count === 0) throw editConflict();
    await appendEntry(tx, {
      deskId,
      chain: deskId,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "assignment-changed",
      facts: { ...facts, version: version + 1 },
    });
  });
}
