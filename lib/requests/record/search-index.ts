import { type Person, type SearchTerm, searchTerms } from "@/lib/domain/request/person";
import type { Context, Desk } from "@/lib/platform/context";
import { keyedHash } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";

/** How a term is found again: the hash differs from desk to desk and says nothing without the desk's key. */
export const termHash = (desk: Desk, { kind, value }: Pick<SearchTerm, "kind" | "value">) =>
  keyedHash(desk.searchKey, `${kind}:${value}`);

type Of = { requestId: string; person: Person };

/** What a request is found by, where its addresses are others than before. */
export async function hashAddresses(ctx: Context, tx: Tx, of: Of): Promise<void> {
  await tx.searchHash.deleteMany({ where: { requestId: of.requestId, kind: "email" } });
  await hashTerms(ctx, tx, of, "email");
}

/** What a request is found by, of one kind or of all. */
export async function hashTerms(
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
