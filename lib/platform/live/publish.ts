import type { Tx } from "@/lib/platform/database/db";

export const CHANNEL = "rightsdesk_live";

/** A change at a desk, for all processes: codes and ids, and no personal data. */
export type LiveUpdate = { desk: string; chain: string; event: string; actor: string };

/**
 * Notifies every process (live.ts) as soon as the transaction commits, and only if it does. For each log entry the
 * database does this by itself: a trigger in the migration 20261122000009_presence.
 */
export async function publishUpdate(tx: Tx, ...notes: LiveUpdate[]): Promise<void> {
  const texts = notes.map((note) => JSON.stringify(note));
  await tx.$executeRaw`select pg_notify(${CHANNEL}, text) from unnest(${texts}::text[]) text`;
}
