import { normalEmail } from "@/lib/domain/request/person";
import type { Context } from "@/lib/platform/context";
import {
  equalBytes,
  keyedHash,
  newId,
  randomCode,
  randomToken,
  seal,
  sha256,
} from "@/lib/platform/crypto";
import type { Prisma, Proof, Tx } from "@/lib/platform/db";
import { type Held, requireKey } from "./load-request";

export const CODE_MINUTES = 10;
export const LINK_DAYS = 7;
/** A link that opens a request is good for as long as the limits count: whoever has none may ask for one again. */
export const OPEN_MINUTES = 60;
/** Of a code for another address, which the signed-in person alone tries. Limits count tries of all others. */
const ADDRESS_TRIES = 5;
/** What is good at one time for one request: as many as limits let anybody ask for within an hour, and no more. */
const MOST_LIVE = 15;

const MINUTE = 60_000;

/**
 * `confirm` and `code` open a request; `address` moves it to another address and opens nothing; `permission`
 * asks the person behind an agent, and opens nothing either.
 */
export type Purpose = "confirm" | "code" | "address" | "permission";

/**
 * A code of one of these opens the request. They stand beside one another, so that nobody ends the code that somebody
 * else holds by asking for another; a newer proof of any other kind ends the older ones.
 */
const OPENING: readonly Purpose[] = ["confirm", "code"];
const kindOf = (purpose: Purpose): Purpose[] =>
  OPENING.includes(purpose) ? [...OPENING] : [purpose];
/** How long the link is good for; without one, as long as the code. */
const LINK_MINUTES: Partial<Record<Purpose, number>> = {
  confirm: LINK_DAYS * 24 * 60,
  permission: LINK_DAYS * 24 * 60,
  code: OPEN_MINUTES,
};

// Six digits are guessed at once from a stolen table where the hash is not bound to the proof and keyed.
const codeHash = (ctx: Context, proofId: string, code: string) =>
  keyedHash(ctx.desk.searchKey, `code:${proofId}:${code}`);

const addressHash = (ctx: Context, email: string) =>
  keyedHash(ctx.desk.searchKey, `address:${normalEmail(email)}`);

export const newAddressContext = (proofId: string): string => `proof:${proofId}:sealed`;

const unspent = (requestId: string) => ({ requestId, usedAt: null, supersededAt: null });

/** Ends every proof of a request that is not spent: those of one kind, or all of them. */
export const endProofs = (ctx: Context, tx: Tx, requestId: string, purpose?: Purpose) =>
  tx.proof.updateMany({
    where: { ...unspent(requestId), ...(purpose && { purpose: { in: kindOf(purpose) } }) },
    data: { supersededAt: ctx.now },
  });

/** `email` is the address that is proved: the request's own, if nothing else is said. */
type Issue = {
  purpose: Purpose;
  first?: boolean;
  email?: string;
  /** When the link expires, where it is not to outlive the one that it repeats. */
  expiresAt?: Date;
};

/** Ends the oldest proofs that open a request, so that with a new one there are not too many. */
async function makeRoom(ctx: Context, tx: Tx, requestId: string): Promise<void> {
  const live = await tx.proof.findMany({
    where: { ...unspent(requestId), purpose: { in: [...OPENING] }, expiresAt: { gt: ctx.now } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    skip: MOST_LIVE - 1,
    select: { id: true },
  });
  if (live.length === 0) return;
  const ids = live.map(({ id }) => id);
  await tx.proof.updateMany({ where: { id: { in: ids } }, data: { supersededAt: ctx.now } });
}

/** A new link and code for the person of `request`. */
export async function issueProof(
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id" | "key" | "person">,
  { purpose, first = false, email = request.person?.email ?? "", expiresAt }: Issue,
): Promise<{ token: string; code: string }> {
  const key = requireKey(request);
  if (OPENING.includes(purpose)) {
    if (!first) await makeRoom(ctx, tx, request.id);
  } else await endProofs(ctx, tx, request.id, purpose);
  const [id, token, code] = [newId("prf"), randomToken(), randomCode()];
  await tx.proof.createMany({
    data: {
      id,
      deskId: ctx.desk.id,
      requestId: request.id,
      purpose,
      addressHash: addressHash(ctx, email),
      sealed: purpose === "address" ? seal(key, email, newAddressContext(id)) : null,
      tokenHash: sha256(token),
      codeHash: codeHash(ctx, id, code),
      codeExpiresAt: new Date(ctx.now.getTime() + CODE_MINUTES * MINUTE),
      createdAt: ctx.now,
      expiresAt: expiresAt ?? new Date(ctx.now.getTime() + lifeOf(purpose)),
    },
  });
  return { token, code };
}

const lifeOf = (purpose: Purpose): number => (LINK_MINUTES[purpose] ?? CODE_MINUTES) * MINUTE;

export type LinkState = "unknown" | "live" | "used" | "superseded" | "expired";

/** What a link is worth now. Reads only: opening a link changes nothing. */
export async function linkState(
  ctx: Context,
  tx: Tx,
  token: string,
  purpose: Purpose = "confirm",
): Promise<{ state: LinkState; proof: Proof | null }> {
  const proof = await tx.proof.findUnique({ where: { tokenHash: sha256(token) } });
  if (proof?.purpose !== purpose) return { state: "unknown", proof: null };
  if (proof.usedAt) return { state: "used", proof };
  if (proof.supersededAt) return { state: "superseded", proof };
  return { state: proof.expiresAt > ctx.now ? "live" : "expired", proof };
}

/** Spends a proof. One of many at once gets `true`. */
export async function spendProof(ctx: Context, tx: Tx, proof: Pick<Proof, "id">): Promise<boolean> {
  const { count } = await tx.proof.updateMany({
    where: { id: proof.id, usedAt: null, supersededAt: null },
    data: { usedAt: ctx.now },
  });
  return count === 1;
}

/** Whether the proof was made for the address that the request has now. */
export const provesAddress = (ctx: Context, proof: Proof, request: Pick<Held, "person">): boolean =>
  equalBytes(proof.addressHash, addressHash(ctx, request.person?.email ?? ""));

/** The proof that a code spent within its ten minutes: who sends it again is not told that it is wrong. */
export async function spentBy(
  ctx: Context,
  tx: Tx,
  requestId: string,
  { code, purpose }: { code: string; purpose: Purpose },
): Promise<Proof | null> {
  const proof = await tx.proof.findFirst({
    where: { requestId, purpose, usedAt: { not: null }, codeExpiresAt: { gt: ctx.now } },
    orderBy: { usedAt: "desc" },
  });
  const same = proof?.codeHash && equalBytes(proof.codeHash, codeHash(ctx, proof.id, code));
  return same ? proof : null;
}

/**
 * Tries a code against every live proof that opens a request. Spends the one that it belongs to, and ends the others:
 * one of many at once gets it. `null` where the code is not accepted.
 */
export async function tryCode(
  ctx: Context,
  tx: Tx,
  requestId: string,
  code: string,
): Promise<Proof | null> {
  const live = await tx.proof.findMany({
    where: {
      ...unspent(requestId),
      purpose: { in: [...OPENING] },
      codeExpiresAt: { gt: ctx.now },
    },
    take: MOST_LIVE,
  });
  const proof = live.find(({ id, codeHash: expected }) =>
    equalBytes(expected ?? new Uint8Array(), codeHash(ctx, id, code)),
  );
  if (!proof || !(await spendProof(ctx, tx, proof))) return null;
  await endProofs(ctx, tx, requestId, proof.purpose as Purpose);
  return proof;
}

/**
 * Tries a code for another address. The try is counted in the same statement that finds the proof, so that parallel
 * guesses cannot share one, and it stays counted when the code is wrong: the caller throws after its transaction ended.
 */
export async function tryAddressCode(
  ctx: Context,
  tx: Tx,
  requestId: string,
  code: string,
): Promise<Proof | null> {
  const [found] = await tx.$queryRaw<{ id: string }[]>`
    update "proof" set "code_tries" = "code_tries" + 1
     where "request_id" = ${requestId} and "purpose" = 'address'
       and "used_at" is null and "superseded_at" is null
       and "code_expires_at" > ${ctx.now} and "code_tries" < ${ADDRESS_TRIES}
    returning "id"`;
  if (!found) return null;
  const proof = await tx.proof.findUniqueOrThrow({ where: { id: found.id } });
  const expected = proof.codeHash ?? new Uint8Array();
  if (!equalBytes(expected, codeHash(ctx, proof.id, code))) return null;
  return (await spendProof(ctx, tx, proof)) ? proof : null;
}

/** Part of a change that ends every session of the requester, in whichever browser. */
export const ENDS_SESSIONS = {
  sessionEpoch: { increment: 1 },
} satisfies Prisma.RequestUncheckedUpdateInput;
