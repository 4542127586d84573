import { normalEmail } from "@/lib/domain/request/person";
import type { Context } from "@/lib/platform/context";
import type { Prisma, Proof, Tx } from "@/lib/platform/database/db";
import {
  equalBytes,
  keyedHash,
  newId,
  randomCode,
  randomToken,
  seal,
  sha256,
} from "@/lib/platform/keys/crypto";
import { type LoadedRequest, requireKey } from "./load-request";

export const CODE_MINUTES = 10;
export const LINK_DAYS = 7;
/** A link that opens a request is valid as long as the limits count, so a requester without a valid link may request one. */
export const OPEN_MINUTES = 60;
/** Tries of a code for another address, which only the signed-in requester can enter. Limits count the tries of all other codes. */
const ADDRESS_TRIES = 5;
/** How many codes of a request are valid at one time: as many as the limits allow to be requested within an hour. */
const MOST_LIVE = 15;

const MINUTE = 60_000;

/**
 * `confirm` and `code` open a request. `address` moves it to another address and opens nothing. `permission` asks the data
 * subject whom an agent acts for, and opens nothing either.
 */
export type Purpose = "confirm" | "code" | "address" | "permission";

/**
 * Codes with one of these purposes open the request. Several of them are valid at the same time, so that nobody can end
 * the code that somebody else holds by requesting another. For any other purpose, a newer code ends the older ones.
 */
const OPENING: readonly Purpose[] = ["confirm", "code"];
const kindOf = (purpose: Purpose): Purpose[] =>
  OPENING.includes(purpose) ? [...OPENING] : [purpose];
/** How long the link is valid. A purpose without an entry has no link, and is valid as long as its code. */
const LINK_MINUTES: Partial<Record<Purpose, number>> = {
  confirm: LINK_DAYS * 24 * 60,
  permission: LINK_DAYS * 24 * 60,
  code: OPEN_MINUTES,
};

// The hash is keyed and bound to its row: from a stolen table, six digits could otherwise be guessed at once.
const codeHash = (ctx: Context, proofId: string, code: string) =>
  keyedHash(ctx.desk.searchKey, `code:${proofId}:${code}`);

const addressHash = (ctx: Context, email: string) =>
  keyedHash(ctx.desk.searchKey, `address:${normalEmail(email)}`);

export const newAddressContext = (proofId: string): string => `proof:${proofId}:sealed`;

const unspent = (requestId: string) => ({ requestId, usedAt: null, supersededAt: null });

/** Ends every unused code of a request: those for one purpose, or all. */
export const endAccessCodes = (ctx: Context, tx: Tx, requestId: string, purpose?: Purpose) =>
  tx.proof.updateMany({
    where: { ...unspent(requestId), ...(purpose && { purpose: { in: kindOf(purpose) } }) },
    data: { supersededAt: ctx.now },
  });

/** `email` is the address that the code verifies: by default the request's own. */
type Issue = {
  purpose: Purpose;
  first?: boolean;
  email?: string;
  /** When the link expires, where it must not outlive the link that it repeats. */
  expiresAt?: Date;
};

/** Ends the oldest codes that open a request, so that a new one does not exceed the maximum. */
async function endOldest(ctx: Context, tx: Tx, requestId: string): Promise<void> {
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

/** Creates a link and a code for the requester. */
export async function issueAccessCode(
  ctx: Context,
  tx: Tx,
  request: Pick<LoadedRequest, "id" | "key" | "person">,
  { purpose, first = false, email = request.person?.email ?? "", expiresAt }: Issue,
): Promise<{ token: string; code: string }> {
  const key = requireKey(request);
  if (OPENING.includes(purpose)) {
    if (!first) await endOldest(ctx, tx, request.id);
  } else await endAccessCodes(ctx, tx, request.id, purpose);
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

/** The state of a link. Only reads: opening a link changes nothing. */
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

/** Uses up a link and its code. Of several callers at once, one gets `true`. */
export async function spendAccessCode(
  ctx: Context,
  tx: Tx,
  proof: Pick<Proof, "id">,
): Promise<boolean> {
  const { count } = await tx.proof.updateMany({
    where: { id: proof.id, usedAt: null, supersededAt: null },
    data: { usedAt: ctx.now },
  });
  return count === 1;
}

/** Whether the code was created for the address that the request has now. */
export const isForAddress = (
  ctx: Context,
  proof: Proof,
  request: Pick<LoadedRequest, "person">,
): boolean => equalBytes(proof.addressHash, addressHash(ctx, request.person?.email ?? ""));

/** The row of a code that was used within its ten minutes: a requester who sends it twice is not told that it is wrong. */
export async function findSpentCode(
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
 * Tries a code against every valid row that opens the request. Uses up the row that it belongs to and ends the others. Of
 * several callers at once, one gets it. `null` where the code is not accepted.
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
  if (!proof || !(await spendAccessCode(ctx, tx, proof))) return null;
  await endAccessCodes(ctx, tx, requestId, proof.purpose as Purpose);
  return proof;
}

/**
 * Tries a code for another address. The statement that finds the row counts the try, so that parallel guesses cannot share
 * one. A wrong try stays counted, because the caller throws only after its transaction has ended.
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
  return (await spendAccessCode(ctx, tx, proof)) ? proof : null;
}

/** Part of a change that ends every session of the requester, in every browser. */
export const ENDS_SESSIONS = {
  sessionEpoch: { increment: 1 },
} satisfies Prisma.RequestUncheckedUpdateInput;
