import type { Right } from "@/lib/domain/law/right";
import { searchTerms } from "@/lib/domain/request/person";
import type { Outcome, State } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import { join, sql, type Tx } from "@/lib/platform/database/db";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { termHash } from "@/lib/requests/record/search-index";

/** Another request of the same requester, as a row of a list. */
export type OtherRequest = {
  reference: string;
  right: Right;
  state: State;
  outcome: Outcome | null;
  receivedAt: string;
};

const MOST = 20;
// An agent may have made thousands of requests, so no more than these are read for each address or identifier.
const MOST_MATCHES = 500;

/**
 * The newest 20 requests of this desk with the same address or identifier, found by their keyed hashes. The name is not
 * compared, because a name alone does not identify anybody.
 */
export async function otherRequestsOf(
  ctx: Context,
  tx: Tx,
  { id, person }: LoadedRequest,
): Promise<OtherRequest[]> {
  if (!person) return [];
  const hashes = searchTerms(person)
    .filter(({ kind }) => kind !== "word")
    .map(
      (term) => sql`(select "request_id" as id from "search_hash"
        where "desk_id" = ${ctx.desk.id} and "hash" = ${termHash(ctx.desk, term)}::bytea
          and "kind" = ${term.kind} limit ${MOST_MATCHES})`,
    );
  if (hashes.length === 0) return [];
  const rows = await tx.$queryRaw<(Omit<OtherRequest, "receivedAt"> & { receivedAt: Date })[]>`
    select r.* from (${join(hashes, " union ")}) m cross join lateral (
        select "reference", "right", "state", "outcome", "received_at" as "receivedAt"
          from "request" where "id" = m.id limit 1) r
     where m.id <> ${id} order by r."receivedAt" desc, m.id desc limit ${MOST}`;
  return rows.map(({ receivedAt, ...row }) => ({ ...row, receivedAt: receivedAt.toISOString() }));
}
