import { Problem } from "@/lib/domain/problem/problem";
import { requireStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import {
  type EvidenceRecord,
  evidenceStore,
  readRecords,
} from "@/lib/platform/evidence/evidence-store";
import { eraseRequest } from "@/lib/requests/decision/erase";
import { notErased } from "@/lib/requests/evidence/audit-copy";

export type Repeated = {
  /** The references of the requests that were erased again. */
  erased: string[];
  /** The references of the requests that are still readable, and why. */
  left: { reference: string; reason: string }[];
};

/**
 * Repeats the erasures that the evidence store, or a copy of it in `file`, knows and this database does not, because it
 * was restored from a backup that is older than they are. Idempotent.
 */
export async function repeatErasures(ctx: Context, file?: string): Promise<Repeated> {
  requireStep(ctx.actor, "erase");
  const records = file ? readRecords(file) : (await evidenceStore()).read(ctx.desk.id);
  const known: EvidenceRecord[] = [];
  for await (const record of records) {
    if (record?.kind === "erasure" && record.desk === ctx.desk.id) known.push(record);
  }
  const repeated: Repeated = { erased: [], left: [] };
  const problems = new Map<string, string>();
  for (const id of await notErased(ctx, known)) {
    const { reference, erasedAt } = await ctx.db((tx) =>
      tx.request.findUniqueOrThrow({ where: { id }, select: { reference: true, erasedAt: true } }),
    );
    if (erasedAt) continue; // erased together with an earlier one
    try {
      await eraseRequest(ctx, reference);
      repeated.erased.push(reference);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      problems.set(id, error.message);
    }
  }
  for (const id of await notErased(ctx, known)) {
    const { reference } = await ctx.db((tx) =>
      tx.request.findUniqueOrThrow({ where: { id }, select: { reference: true } }),
    );
    repeated.left.push({ reference, reason: problems.get(id) ?? "" });
  }
  return repeated;
}
