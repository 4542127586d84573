import { type OwnTargets, ownTargetsIn } from "@/lib/desks/targets";
import { markOf, type OwedTarget, owedOf, presses, setsNone } from "@/lib/domain/target";
import type { Context } from "@/lib/platform/context";
import { sql, type Tx } from "@/lib/platform/db";
import { advanceIn } from "./advance";
import { collectFailures } from "./failures";
import { lockRow } from "./held";
import { type TargetRow, targetRows, viewsOf } from "./targets";
import { tellOfTargets } from "./tell-staff";
import { endWants } from "./want";

const BATCH = 500;

/**
 * Tells staff of every own target that has come near or was missed. Computed from the rows: run twice, by two
 * workers, or after a day's outage, each is told once. Answers with the references it told of.
 */
export async function tellTargets(ctx: Context): Promise<string[]> {
  const own = await ctx.db((tx) => ownTargetsIn(tx, ctx.desk.id));
  const told: string[] = [];
  if (own.version === 0) return told;
  const failures = collectFailures(ctx, "targets");
  for (let after = ""; ; ) {
    const rows = await ctx.db((tx) =>
      targetRows(tx, ctx.desk.id, sql`r."state" = 'open' and r."id" > ${after}`, BATCH),
    );
    for (const row of rows) {
      if (!asksFor(standing(ctx, own, row), row)) continue;
      if (await failures.attempt(row.id, () => tellOnce(ctx, own, row.id)))
        told.push(row.reference);
    }
    const last = rows.at(-1);
    if (!last || rows.length < BATCH) break;
    after = last.id;
  }
  failures.end();
  return told;
}

type Standing = {
  /** What was not told yet. */
  owed: OwedTarget[];
  /** Something is near or missed, and still to be done. */
  presses: boolean;
};

function standing(ctx: Context, { terms, changedAt }: OwnTargets, row: TargetRow): Standing {
  if (setsNone(terms)) return { owed: [], presses: false };
  const views = viewsOf({ policy: ctx.desk.policy, now: ctx.now }, terms, row);
  return {
    owed: owedOf(views, changedAt).filter((one) => !row.told.includes(markOf(one))),
    presses: views.some(presses),
  };
}

const asksFor = ({ owed, presses }: Standing, { listed }: TargetRow): boolean =>
  owed.length > 0 || (listed && !presses);

/** `false` where another worker told it first, or where the request moved on meanwhile. */
const tellOnce = (ctx: Context, own: OwnTargets, id: string): Promise<boolean> =>
  ctx.db(async (tx) => {
    await lockRow(tx, id);
    const [row] = await targetRows(tx, ctx.desk.id, sql`r."state" = 'open' and r."id" = ${id}`, 1);
    if (!row) return false;
    const { owed, presses } = standing(ctx, own, row);
    if (!presses) await endWants(ctx, tx, row, ["target"]);
    if (owed.length === 0) return false;
    await tx.targetMark.createMany({
      data: owed.map((one) => ({
        ...{ deskId: ctx.desk.id, requestId: id, ...one, createdAt: ctx.now },
      })),
    });
    await logMisses(ctx, tx, id, owed);
    await tellOfTargets(ctx, tx, id, owed);
    return true;
  });

/** What was missed is evidence, a warning is none. */
async function logMisses(ctx: Context, tx: Tx, id: string, owed: readonly OwedTarget[]) {
  for (const { target, dueOn, milestone } of owed) {
    if (milestone !== "miss") continue;
    const facts = { target, dueOn };
    await advanceIn(ctx, tx, "target", { where: { id }, decide: () => ({ facts }) });
  }
}
