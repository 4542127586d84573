import { actorCode } from "@/lib/domain/request/role";
import type { FileState } from "@/lib/domain/request/view";
import type { Context } from "@/lib/platform/context";
import type { File, Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import { openScan, type Verdict } from "@/lib/platform/files/scan";
import { log } from "@/lib/platform/log";
import { collectFailures } from "@/lib/requests/record/failures";
import { fileContent } from "@/lib/requests/record/files/files";
import { markOrphaned, removeUnclaimed } from "@/lib/requests/record/files/stored-objects";
import { dataKeyOf, lockRequest } from "@/lib/requests/record/load-request";

/**
 * Scans the files that arrived while the scanner did not answer, and destroys those with a virus. Returns how many left
 * the quarantine.
 */
export async function scanQuarantined(ctx: Context): Promise<number> {
  const waiting = await ctx.db((tx) =>
    tx.file.findMany({
      where: { deskId: ctx.desk.id, state: "quarantined", storageKey: { not: null } },
      orderBy: { createdAt: "asc" },
      select: { id: true },
    }),
  );
  const failures = collectFailures(ctx, "quarantine");
  let scannedFiles = 0;
  for (const { id } of waiting) {
    const verdict = await failures.attempt(id, () => scanFile(ctx, id));
    if (verdict?.result === "unavailable") break; // the next file would wait as long for nothing
    if (verdict) scannedFiles += 1;
  }
  failures.end();
  return scannedFiles;
}

async function scanFile(ctx: Context, id: string): Promise<Verdict | null> {
  const verdict = await verdictOn(ctx, id);
  if (verdict && verdict.result !== "unavailable") await settle(ctx, id, verdict);
  return verdict;
}

/** The verdict of the scanner; `null` where the file was deleted or erased meanwhile. */
async function verdictOn(ctx: Context, id: string): Promise<Verdict | null> {
  const scan = openScan();
  if (!scan) return { result: "unavailable" };
  try {
    const file = await ctx.db((tx) =>
      tx.file.findUnique({ where: { id }, include: { request: true } }),
    );
    const key = file ? dataKeyOf(file.request) : null;
    const content = file && key ? await fileContent(file, key) : null;
    if (!content) return null;
    for await (const bytes of content) await scan.write(bytes);
    return await scan.end();
  } finally {
    scan.cancel();
  }
}

const STATES: Record<Exclude<Verdict["result"], "unavailable">, FileState> = {
  clean: "clean",
  infected: "infected",
  unscannable: "unscannable",
};

type FinalVerdict = Exclude<Verdict, { result: "unavailable" }>;

async function settle(ctx: Context, id: string, verdict: FinalVerdict): Promise<void> {
  const destroyed = await ctx.db(async (tx) => {
    const found = await tx.file.findUnique({ where: { id }, select: { requestId: true } });
    if (!found) return [];
    await lockRequest(ctx, tx, { id: found.requestId });
    const file = await tx.file.findUniqueOrThrow({ where: { id } });
    if (file.state !== "quarantined") return [];
    if (verdict.result !== "clean") await logVerdict(ctx, tx, file, verdict);
    const infected = verdict.result === "infected";
    const data = { state: STATES[verdict.result], ...(infected ? { storageKey: null } : {}) };
    await tx.file.update({ where: { id }, data });
    const keys = infected && file.storageKey ? [file.storageKey] : [];
    await markOrphaned(ctx, tx, keys);
    return keys;
  });
  await removeUnclaimed(ctx, destroyed);
}

async function logVerdict(ctx: Context, tx: Tx, file: File, verdict: FinalVerdict): Promise<void> {
  const infected = verdict.result === "infected";
  await appendEntry(tx, {
    deskId: ctx.desk.id,
    chain: file.requestId,
    at: ctx.now,
    actor: actorCode(ctx.actor),
    event: infected ? "file-infected" : "file-unscannable",
    facts: { file: file.id, ...(infected ? { signature: verdict.signature } : {}) },
  });
  log().warn(
    { desk: ctx.desk.slug, file: file.id, ...verdict },
    "a file did not pass its virus check",
  );
}
