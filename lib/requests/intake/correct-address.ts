import { z } from "zod";
import { isEmail, tidyEmail } from "@/lib/domain/intake/step-schema";
import { message } from "@/lib/domain/problem/message";

import { Problem } from "@/lib/domain/problem/problem";
import { normalEmail, type Person } from "@/lib/domain/request/person";
import { requirePermission } from "@/lib/domain/request/role";
import { isPending, isUnconfirmed } from "@/lib/domain/request/state";
import { mayStep } from "@/lib/domain/request/step-rules";
import type { Context } from "@/lib/platform/context";
import type { Proof, Tx } from "@/lib/platform/database/db";
import { countUse, countUses } from "@/lib/platform/http/rate-limit";
import { open } from "@/lib/platform/keys/crypto";
import { advance, type Decision } from "@/lib/requests/advance/advance";
import {
  CODE_MINUTES,
  ENDS_SESSIONS,
  endAccessCodes,
  findSpentCode,
  isForAddress,
  issueAccessCode,
  newAddressContext,
  tryAddressCode,
} from "@/lib/requests/record/access-code";
import { emailLimits } from "@/lib/requests/record/caller";
import type { OutgoingEmail } from "@/lib/requests/record/email-to-requester";
import { ADDRESS_CORRECTED } from "@/lib/requests/record/email-to-requester";
import {
  type LoadedRequest,
  loadRequest,
  noSuchRequest,
  requireKey,
  sealedPerson,
} from "@/lib/requests/record/load-request";
import { indexAddresses } from "@/lib/requests/record/search-index";
import { firstEmail, verificationEmail } from "@/lib/requests/record/verification-email";

const NO_EMAIL = message("problem.email.invalidRequester");

export const sendLinkSchema = z.object({
  email: z
    .string({ error: NO_EMAIL })
    .transform(tidyEmail)
    .refine((value) => isEmail(value) && [...value].length <= 254, NO_EMAIL),
});

const mayChange = ({ state }: Pick<LoadedRequest, "state">): boolean =>
  mayStep("correct-address", state);

/** Whether the address is still unverified, so that the sender of the form may correct it. */
const isUnverified = ({
  confirmedAt,
  state,
}: Pick<LoadedRequest, "confirmedAt" | "state">): boolean =>
  confirmedAt === null && isPending(state);

/** Counts a correction against the limit of its request, and its email against the limit of the address. */
async function countChange(ctx: Context, requestId: string, email: string): Promise<void> {
  await countUse("change-address", `${ctx.desk.id}:${requestId}`, ctx.now);
  await countUses(emailLimits(ctx, email), ctx.now);
}

const personIn = (request: LoadedRequest): Person => {
  requireKey(request);
  if (!request.person) throw noSuchRequest();
  return request.person;
};

/** Replaces the address in the search index and the personal data, and ends every link and code of the old one. */
async function replaceAddress(ctx: Context, tx: Tx, request: LoadedRequest, email: string) {
  const person = { ...personIn(request), email };
  await indexAddresses(ctx, tx, { requestId: request.id, person });
  await endAccessCodes(ctx, tx, request.id);
  return { person, change: { sealed: sealedPerson(request, person), ...ENDS_SESSIONS } };
}

const sameAddress = (one: string, other: string): boolean =>
  normalEmail(one) === normalEmail(other);

/** The address that the sender of the form may still correct; `null` once it is verified or erased. */
export async function readUnverifiedAddress(
  ctx: Context,
  requestId: string,
): Promise<{ email: string } | null> {
  const row = await ctx.db((tx) => tx.request.findUnique({ where: { id: requestId } }));
  const request = row ? loadRequest(row) : null;
  return request?.person && isUnverified(request) ? { email: request.person.email } : null;
}

/**
 * Corrects an address before it is verified. The email to the old address no longer works, the new address gets another
 * one, and the clock does not change. The same address again has no effect. Throws a conflict once the address is
 * verified.
 */
export async function correctUnverifiedAddress(
  ctx: Context,
  { requestId, email }: { requestId: string; email: string },
): Promise<void> {
  const before = await readUnverifiedAddress(ctx, requestId);
  if (!before) throw alreadyVerified();
  if (sameAddress(before.email, email)) return;
  await countChange(ctx, requestId, email);
  await advance(ctx, "correct-address", { id: requestId }, async (request, tx) => {
    if (!isUnverified(request)) throw alreadyVerified();
    if (sameAddress(personIn(request).email, email)) return null;
    return correction(ctx, tx, request, email);
  });
}

/** Before the address is verified: emails to the old address no longer work, and the new one gets its own. */
async function correction(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  email: string,
): Promise<Decision & { emails: OutgoingEmail[] }> {
  await cancelQueuedEmails(tx, request.id);
  const { person, change } = await replaceAddress(ctx, tx, request, email);
  const first = await firstEmail(ctx, tx, { ...request, person });
  return {
    change,
    facts: { confirmed: false },
    emails: [{ ...first, to: email }],
    // The new link revives a request whose link expired.
    ...(isUnconfirmed(request.state) && { state: "unconfirmed" }),
  };
}

/**
 * Staff send the requester a new link, before or after the last one expired, and to another address where the first
 * one was wrong. Links to the same address stay valid until they expire; links to the wrong one stop working.
 */
export async function sendLink(
  ctx: Context,
  reference: string,
  { email }: z.infer<typeof sendLinkSchema>,
): Promise<LoadedRequest> {
  requirePermission(ctx.actor, "request.decide");
  const row = await ctx.db((tx) =>
    tx.request.findUnique({ where: { deskId_reference: { deskId: ctx.desk.id, reference } } }),
  );
  if (!row) throw noSuchRequest();
  await countUse("change-address", `staff:${ctx.desk.id}:${row.id}`, ctx.now);
  if (sameAddress(personIn(loadRequest(row)).email, email)) {
    return advance(ctx, "resend", { reference }, async (request, tx) => ({
      emails: [await verificationEmail(ctx, tx, request)],
    }));
  }
  return advance(ctx, "correct-address", { reference }, async (request, tx) => {
    if (!isUnconfirmed(request.state)) throw alreadyVerified();
    const decision = await correction(ctx, tx, request, email);
    return { ...decision, facts: { ...decision.facts, by: "staff" } };
  });
}

/** Cancels the queued emails to the requester, because they would still go to the wrong address. */
const cancelQueuedEmails = (tx: Tx, requestId: string) =>
  tx.email.updateMany({
    where: { requestId, recipientId: null, state: "queued" },
    data: { state: "failed", failure: ADDRESS_CORRECTED },
  });

const alreadyVerified = (): Problem =>
  new Problem("conflict", message("problem.address.alreadyVerified"));

/** Sends a code to the new address of a signed-in requester. The address changes only once that code is entered. */
export async function requestAddressChange(
  ctx: Context,
  { requestId, email }: { requestId: string; email: string },
): Promise<void> {
  await countChange(ctx, requestId, email);
  await advance(ctx, "send-code", { id: requestId }, async (request, tx) => {
    if (!mayChange(request)) throw tooLate();
    const person = personIn(request);
    if (sameAddress(person.email, email)) {
      const same = message("problem.address.same");
      throw new Problem("invalid", same, { email: same });
    }
    const moved = { ...request, person: { ...person, email } };
    const { code } = await issueAccessCode(ctx, tx, moved, { purpose: "address" });
    const facts = { code, codeMinutes: CODE_MINUTES };
    return {
      facts: { for: "address" },
      emails: [{ kind: "new-address", facts, secrets: [code], to: email }],
    };
  });
}

const tooLate = (): Problem => new Problem("conflict", message("problem.address.requestEnded"));

/** The new address that a valid code was sent to, for the page that asks for the code; `null` where there is none. */
export async function pendingAddress(ctx: Context, requestId: string): Promise<string | null> {
  return ctx.db(async (tx) => {
    const row = await tx.request.findUnique({ where: { id: requestId } });
    const proof = await tx.proof.findFirst({
      where: {
        requestId,
        purpose: "address",
        usedAt: null,
        supersededAt: null,
        codeExpiresAt: { gt: ctx.now },
      },
      orderBy: { createdAt: "desc" },
    });
    return row && proof ? addressIn(loadRequest(row), proof) : null;
  });
}

function addressIn({ key }: Pick<LoadedRequest, "key">, { id, sealed }: Proof): string | null {
  return key && sealed ? open(key, sealed, newAddressContext(id)).toString() : null;
}

/**
 * Changes the address with the code that was sent to the new one, and emails the old one. Every session of the
 * requester ends. Returns the epoch for a new session of the browser that made the change; `null` where this code
 * changed it before. Throws `invalid` for a wrong code.
 */
export async function changeAddress(
  ctx: Context,
  { requestId, code }: { requestId: string; code: string },
): Promise<{ epoch: number } | null> {
  await countUse("code-address", `${ctx.desk.id}:${requestId}`, ctx.now);
  const digits = code.replace(/\D/g, "");
  const proof = await ctx.db((tx) => tryAddressCode(ctx, tx, requestId, digits));
  if (!proof) {
    if (await changedBy(ctx, requestId, digits)) return null;
    throw new Problem("invalid", message("problem.code.wrong"), {
      code: message("problem.code.enterNewest"),
    });
  }
  const { sessionEpoch } = await advance(
    ctx,
    "correct-address",
    { id: requestId },
    async (request, tx) => {
      const email = addressIn(request, proof);
      if (!email) throw noSuchRequest();
      const { change } = await replaceAddress(ctx, tx, request, email);
      // To the old address: its owner learns of the change, but not the new address.
      const emails = [{ kind: "address-changed" as const, facts: {} }];
      return { change, facts: { confirmed: true }, emails };
    },
  );
  return { epoch: sessionEpoch };
}

/** Whether this code has changed the address already, because it was sent twice. */
const changedBy = (ctx: Context, requestId: string, code: string): Promise<boolean> =>
  ctx.db(async (tx) => {
    const proof = await findSpentCode(ctx, tx, requestId, { code, purpose: "address" });
    const row = await tx.request.findUnique({ where: { id: requestId } });
    return proof !== null && row !== null && isForAddress(ctx, proof, loadRequest(row));
  });
