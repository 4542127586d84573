import type { Tx } from "./db";

export const CHANNEL = "rightsdesk_live";

/** What one process tells all others of a desk: codes and ids, nobody's data. */
export type Note = { desk: string; chain: string; event: string; actor: string };

/**
 * Tells every process (live.ts), as soon as the transaction commits and only if it does. Of each entry of
 * the log the database tells by itself: a trigger in the migration of the presence.
 */
export async function tell(tx: Tx, ...notes: Note[]): Promise<void> {
  const texts = notes.map((note) => JSON.stringify(note));
  await tx.$executeRaw`select pg_notify(${CHANNEL}, text) from unnest(${texts}::text[]) text`;
}
