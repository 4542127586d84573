import { NO_TARGETS, type TargetTerms, typedTargets } from "@/lib/domain/clock/target";
import type { Texts } from "@/lib/domain/problem/difference";
import type { Facts } from "@/lib/domain/request/event";
import { actorCode, requirePermission } from "@/lib/domain/request/role";
import { canonical } from "@/lib/domain/text/canonical";
import type { Context } from "@/lib/platform/context";
import { lockKey, type Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { settingConflict, storePastSetting } from "./past-settings";

/** A change must name the `version` that it is based on. */
export type SlaTargets = { terms: TargetTerms; version: number; changedAt: Date };

const NEVER_SET: SlaTargets = { terms: NO_TARGETS, version: 0, changedAt: new Date(0) };

/** The SLA targets of the desk; version 0 without targets if they were never set. */
export async function slaTargetsIn(tx: Tx, deskId: string): Promise<SlaTargets> {
  const row = await tx.targetTerms.findUnique({ where: { deskId } });
  if (!row) return NEVER_SET;
  const { taken, words, answered, warnBefore, version, changedAt } = row;
  return { terms: { taken, words, answered, warnBefore }, version, changedAt };
}

export async function readSlaTargets(ctx: Context): Promise<SlaTargets> {
  requirePermission(ctx.actor, "request.read");
  return ctx.db((tx) => slaTargetsIn(tx, ctx.desk.id));
}

const KIND = "targets";

/**
 * Changes the SLA targets. `seen` is the version that the change is based on; a change after it is a conflict. Setting
 * the same targets again has no effect. Legal deadlines do not change.
 */
export async function changeSlaTargets(
  ctx: Context,
  terms: TargetTerms,
  { seen }: { seen: number },
): Promise<void> {
  requirePermission(ctx.actor, "desk.change");
  const deskId = ctx.desk.id;
  await ctx.db(async (tx) => {
    await lockKey(tx, `targets:${deskId}`);
    const before = await slaTargetsIn(tx, deskId);
    const facts = changesOf(before.terms, terms);
    if (Object.keys(facts).length === 0) return;
    const revision = String(before.version);
    if (before.version !== seen) {
      throw await settingConflict(ctx, tx, {
        kind: KIND,
        field: "seen",
        seen: String(seen),
        now: { revision, held: before.terms },
        typed: (stored): Texts => typedTargets(stored as TargetTerms),
      });
    }
    // Earlier states are ordered by the time of their change, so no two changes may have the same time.
    const at = new Date(Math.max(ctx.now.getTime(), before.changedAt.getTime() + 1));
    const stored = { ...terms, version: before.version + 1, changedAt: at };
    await tx.targetTerms.upsert({
      where: { deskId },
      create: { deskId, ...stored },
      update: stored,
    });
    await storePastSetting(ctx, tx, { kind: KIND, revision, held: before.terms, at });
    await appendEntry(tx, {
      deskId,
      chain: deskId,
      at: ctx.now,
      actor: actorCode(ctx.actor),
      event: "targets-changed",
      facts: { ...facts, version: stored.version },
    });
  });
}

/** The targets that differ, each with the value before and after, as facts of the log entry. */
const changesOf = (before: TargetTerms, after: TargetTerms): Facts =>
  Object.fromEntries(
    (Object.keys(typedTargets(after)) as (keyof TargetTerms)[])
      .filter((name) => canonical(before[name]) !== canonical(after[name]))
      .flatMap((name) => [
        [`${name}.from`, before[name]],
        [`${name}.to`, after[name]],
      ]),
  );
