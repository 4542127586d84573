import type { Right } from "@/lib/domain/law/right";
import { searchTerms } from "@/lib/domain/request/person";
import type { Outcome, State } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import { join, sql, type Tx } from "@/lib/platform/db";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { termHash } from "@/lib/requests/record/search-index";

/** Another request of the same person, as a line. */
export type Other = {
  reference: string;
  right: Right;
  state: State;
  outcome: Outcome | null;
  receivedAt: string;
};

const MOST = 20;
// An agent may have asked for thousands: the newest of so many.
const MOST_MATCHES = 500;

/**
 * Requests of this desk that give the same address or the same identifier, found by their keyed hashes: a name alone
 * tells nobody apart.
 */
export async function othersOf(
  ctx: Context,
  tx: Tx,
  { id, person }: LoadedRequest,
): Promise<Other[]> {
  if (!person) return [];
  const hashes = searchTerms(person)
    .filter(({ kind }) => kind !== "word")
    .map(
      (term) => sql`(select "request_id" as id from "search_hash"
        where "desk_id" = ${ctx.desk.id} and "hash" = ${termHash(ctx.desk, term)}::bytea
          and "kind" = ${term.kind} limit ${MOST_MATCHES})`,
    );
  if (hashes.length === 0) return [];
  const rows = await tx.$queryRaw<(Omit<Other, "receivedAt"> & { receivedAt: Date })[]>`
    select r.* from (${join(hashes, " union ")}) m cross join lateral (
        select "reference", "right", "state", "outcome", "received_at" as "receivedAt"
          from "request" where "id" = m.id limit 1) r
     where m.id <> ${id} order by r."receivedAt" desc, m.id desc limit ${MOST}`;
  return rows.map(({ receivedAt, ...row }) => ({ ...row, receivedAt: receivedAt.toISOString() }));
}
