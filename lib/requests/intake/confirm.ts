import { message } from "@/lib/domain/problem/message";
import { Problem, tooMany } from "@/lib/domain/problem/problem";
import { mayStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Proof, Request, Tx } from "@/lib/platform/database/db";
import { countUses, refundUses, type Use } from "@/lib/platform/http/rate-limit";
import { advance, type Decision } from "@/lib/requests/advance/advance";
import {
  endAccessCodes,
  isForAddress,
  type LinkState,
  linkState,
  spendAccessCode,
  tryCode,
} from "@/lib/requests/record/access-code";
import { acknowledgment } from "@/lib/requests/record/acknowledgment";
import type { Caller } from "@/lib/requests/record/caller";
import { type LoadedRequest, loadRequest } from "@/lib/requests/record/load-request";

/** Whether the requester was verified, by this link or in any other way. A link then has nothing left to do. */
const isVerified = ({ confirmedAt }: Pick<Request, "confirmedAt">): boolean => confirmedAt !== null;

type Link = { reference: string; token: string };

async function linkTo(
  ctx: Context,
  { reference, token }: Link,
): Promise<{ state: LinkState; proof: Proof; request: Request } | "incomplete" | "elsewhere"> {
  return ctx.db(async (tx) => {
    const { state, proof } = await linkState(ctx, tx, token);
    if (!proof) return "incomplete";
    const request = await tx.request.findUniqueOrThrow({ where: { id: proof.requestId } });
    if (request.reference !== reference) return "elsewhere";
    return { state: isVerified(request) ? "used" : state, proof, request };
  });
}

/** The state of a verification link, for the page behind it. Only reads, because GET and HEAD call it. */
export async function readVerificationLink(ctx: Context, link: Link): Promise<LinkState> {
  const found = await linkTo(ctx, link);
  return typeof found === "string" ? "unknown" : found.state;
}

const NOT_FOUND = {
  incomplete: message("problem.link.incomplete"),
  elsewhere: message("problem.link.otherRequest"),
} as const;

/**
 * Verifies the address when the requester presses the button behind the link. Idempotent: a second press, or one
 * after staff verified the requester, has no effect. Throws `not-found` for a link of another request and `expired` for
 * one that expired or was replaced.
 */
export async function verifyByLink(
  ctx: Context,
  link: Link,
): Promise<{ requestId: string; epoch: number; already: boolean }> {
  const found = await linkTo(ctx, link);
  if (typeof found === "string") throw new Problem("not-found", NOT_FOUND[found]);
  const { state, proof, request } = found;
  const { requestId } = proof;
  const session = { requestId, epoch: request.sessionEpoch };
  if (state === "used") return { ...session, already: true };
  if (state !== "live") {
    throw new Problem("expired", message("problem.link.expired"));
  }
  const already = await verifiedMeanwhile(ctx, requestId, () =>
    advance(ctx, "confirm", { id: requestId }, async (loaded, tx) => {
      requireSameAddress(ctx, proof, loaded);
      if (!(await spendAccessCode(ctx, tx, proof))) {
        throw new Problem("conflict", message("problem.link.alreadyVerified"));
      }
      return confirmation(ctx, tx, loaded, "link");
    }),
  );
  return { ...session, already };
}

async function confirmation(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  by: "link" | "code",
): Promise<Decision> {
  await endAccessCodes(ctx, tx, request.id, "confirm");
  return {
    change: { confirmedAt: ctx.now },
    facts: { by },
    emails: [acknowledgment(ctx, request)],
  };
}

/** `true` where `confirm` came too late: another press of the link, or staff, verified the requester first. */
async function verifiedMeanwhile(
  ctx: Context,
  id: string,
  confirm: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await confirm();
    return false;
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "conflict") throw error;
    const row = await ctx.db((tx) => tx.request.findUnique({ where: { id } }));
    if (row && isVerified(row)) return true;
    throw error;
  }
}

/** Throws `expired` where the address was corrected meanwhile, because the code does not verify the new one. */
function requireSameAddress(ctx: Context, proof: Proof, request: LoadedRequest): void {
  if (isForAddress(ctx, proof, request)) return;
  throw new Problem("expired", message("problem.link.addressChanged"));
}

/**
 * Opens a request with a six-digit code, and verifies the address where that was still missing. Throws the same
 * `invalid` for a wrong code, an expired code and a reference that does not exist.
 */
export async function redeemCode(
  ctx: Context,
  { reference, code }: { reference: string; code: string },
  caller: Caller = { own: false },
): Promise<{ requestId: string; epoch: number }> {
  // Each try is counted before it is made, and refunded if the code was right, so that each parallel guess counts.
  const uses = usesOf(ctx, reference, caller);
  await countTry(uses, ctx.now);
  const digits = code.replace(/\D/g, "");
  const redeemed = await ctx.db(async (tx) => {
    const request = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    });
    const proof = await tryCode(ctx, tx, request?.id ?? "", digits);
    return proof && request ? { proof, request } : null;
  });
  if (!redeemed) {
    throw new Problem("invalid", message("problem.code.wrong"), {
      code: message("problem.code.enterNewest"),
    });
  }
  await refundUses(uses);
  const { request, proof } = redeemed;
  await confirmAfter(ctx, request, proof);
  return { requestId: request.id, epoch: request.sessionEpoch };
}

/** Wrong codes count against the client first, then against the request, then against the desk. */
function usesOf({ desk, network = "" }: Context, reference: string, { own }: Caller): Use[] {
  const one = `${desk.id}:${reference}`;
  if (own) return [{ limit: "code-own", who: one }];
  return [
    { limit: "client-code", who: network },
    { limit: "code-by-client", who: `${one}:${network}` },
    { limit: "code", who: one },
    { limit: "code-desk", who: desk.id },
  ];
}

async function countTry(uses: readonly Use[], now: Date): Promise<void> {
  try {
    await countUses(uses, now);
  } catch (error) {
    if (!(error instanceof Problem) || error.retryAfter === undefined) throw error;
    const minutes = Math.max(1, Math.ceil(error.retryAfter / 60));
    throw tooMany(error.retryAfter, message("problem.code.tooManyTries", { n: minutes }));
  }
}

/** A requester who opens an unverified request with a code has verified its address. */
async function confirmAfter(
  ctx: Context,
  { id, state }: { id: string; state: string },
  proof: Proof,
): Promise<void> {
  if (!mayStep("confirm", state as "open")) return;
  await verifiedMeanwhile(ctx, id, () =>
    advance(ctx, "confirm", { id }, (request, tx) => {
      requireSameAddress(ctx, proof, request);
      return confirmation(ctx, tx, request, "code");
    }),
  );
}

/** The state of the link in an email with a code, for the page behind it. Only reads, because GET and HEAD call it. */
export const readAccessLink = (
  ctx: Context,
  { reference, token }: { reference: string; token: string },
): Promise<LinkState> =>
  ctx.db(async (tx) => {
    const { state, proof } = await linkState(ctx, tx, token, "code");
    if (!proof) return "unknown";
    const request = await tx.request.findUnique({ where: { id: proof.requestId } });
    return request?.reference === reference ? state : "unknown";
  });

/**
 * Opens a request with the link of an email, as its code does. No limit counts this, because nobody can guess a link.
 * So the requester gets in even if strangers used up the tries of codes. Throws `expired` for a link that no longer
 * works.
 */
export async function openByLink(
  ctx: Context,
  { reference, token }: { reference: string; token: string },
): Promise<{ requestId: string; epoch: number }> {
  const opened = await ctx.db(async (tx) => {
    const { state, proof } = await linkState(ctx, tx, token, "code");
    if (!proof || state !== "live") return null;
    const request = await tx.request.findUnique({ where: { id: proof.requestId } });
    if (request?.reference !== reference || !isForAddress(ctx, proof, loadRequest(request)))
      return null;
    if (!(await spendAccessCode(ctx, tx, proof))) return null;
    await endAccessCodes(ctx, tx, request.id, "code");
    return { requestId: request.id, epoch: request.sessionEpoch };
  });
  if (opened) return opened;
  throw new Problem("expired", message("problem.link.expiredOrUsed"));
}
