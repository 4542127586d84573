import { type Person, type SearchTerm, searchTerms } from "@/lib/domain/request/person";
import type { Context, Desk } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { keyedHash } from "@/lib/platform/keys/crypto";

/** The hash that a search term is found by. It differs between desks and reveals nothing without the desk's key. */
export const termHash = (desk: Desk, { kind, value }: Pick<SearchTerm, "kind" | "value">) =>
  keyedHash(desk.searchKey, `${kind}:${value}`);

type Of = { requestId: string; person: Person };

/** Replaces the search hashes of a request's addresses after one of them changed. */
export async function indexAddresses(ctx: Context, tx: Tx, of: Of): Promise<void> {
  await tx.searchHash.deleteMany({ where: { requestId: of.requestId, kind: "email" } });
  await indexTerms(ctx, tx, of, "email");
}

/** Adds the search hashes of a request: of one kind, or of all. */
export async function indexTerms(
  ctx: Context,
  tx: Tx,
  { requestId, person }: Of,
  kind?: SearchTerm["kind"],
): Promise<void> {
  await tx.searchHash.createMany({
    data: searchTerms(person)
      .filter((term) => !kind || term.kind === kind)
      .map((term) => ({
        deskId: ctx.desk.id,
        requestId,
        kind: term.kind,
        hash: termHash(ctx.desk, term),
      })),
    skipDuplicates: true,
  });
}
