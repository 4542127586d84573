import { searchTerms } from "@/lib/domain/person";
import type { Outcome, State } from "@/lib/domain/request";
import type { Right } from "@/lib/domain/right";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import type { Held } from "./held";
import { termHash } from "./search-hash";

/** Another request of the same person, as a line. */
export type Other = {
  reference: string;
  right: Right;
  state: State;
  outcome: Outcome | null;
  receivedAt: string;
};

const MOST = 20;

/**
 * Requests of this desk that give the same address or the same identifier, found by their keyed hashes: a name alone
 * tells nobody apart.
 */
export async function othersOf(ctx: Context, tx: Tx, { id, person }: Held): Promise<Other[]> {
  if (!person) return [];
  const hashes = searchTerms(person)
    .filter(({ kind }) => kind !== "word")
    .map((term) => ({ deskId: ctx.desk.id, kind: term.kind, hash: termHash(ctx.desk, term) }));
  const rows = await tx.request.findMany({
    where: { deskId: ctx.desk.id, id: { not: id }, matches: { some: { OR: hashes } } },
    orderBy: [{ receivedAt: "desc" }, { id: "desc" }],
    take: MOST,
    select: { reference: true, right: true, state: true, outcome: true, receivedAt: true },
  });
  return rows.map(({ receivedAt, ...row }) => ({
    ...(row as Omit<Other, "receivedAt">),
    receivedAt: receivedAt.toISOString(),
  }));
}
