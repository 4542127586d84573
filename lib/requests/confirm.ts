import { Problem } from "@/lib/domain/problem";
import { mayStep } from "@/lib/domain/request";
import type { Context } from "@/lib/platform/context";
import type { Proof } from "@/lib/platform/db";
import { countUse } from "@/lib/platform/rate-limit";
import { acknowledgment } from "./acknowledgment";
import { advance } from "./advance";
import type { Held } from "./held";
import { type LinkState, linkState, provesAddress, spendProof, tryCode } from "./proof";

/** What the page behind a link says. Reads only, for GET and HEAD. */
export async function readLink(
  ctx: Context,
  { reference, token }: { reference: string; token: string },
): Promise<LinkState> {
  return ctx.db(async (tx) => {
    const { state, proof } = await linkState(ctx, tx, token);
    if (!proof) return "unknown";
    const request = await tx.request.findUnique({ where: { id: proof.requestId } });
    if (request?.reference !== reference) return "unknown";
    return request.state === "open" && state === "superseded" ? "used" : state;
  });
}

/**
 * The person pressed the button behind the link. Pressed again it answers the same. Throws `not-found`
 * for a link of another request and `expired` for one that ran out or was replaced.
 */
export async function confirmByLink(
  ctx: Context,
  { reference, token }: { reference: string; token: string },
): Promise<{ requestId: string; already: boolean }> {
  const { state, proof } = await ctx.db((tx) => linkState(ctx, tx, token));
  if (!proof)
    throw new Problem("not-found", "This link is not complete. Copy it whole from the mail.");
  if (state === "used") return { requestId: proof.requestId, already: true };
  if (state !== "live") {
    throw new Problem(
      "expired",
      "This link has run out or was replaced by a newer one. Ask for a new mail.",
    );
  }
  const request = await ctx.db((tx) =>
    tx.request.findUniqueOrThrow({ where: { id: proof.requestId } }),
  );
  if (request.reference !== reference) {
    throw new Problem(
      "not-found",
      "This link belongs to another request. Copy it whole from the mail.",
    );
  }
  await advance(ctx, "confirm", { id: proof.requestId }, async (held, tx) => {
    requireSameAddress(ctx, proof, held);
    if (!(await spendProof(ctx, tx, proof))) {
      throw new Problem("conflict", "Your address was confirmed a moment ago. Reload this page.");
    }
    return {
      change: { confirmedAt: ctx.now },
      facts: { by: "link" },
      letters: [acknowledgment(ctx, held)],
    };
  });
  return { requestId: proof.requestId, already: false };
}

/** The address may have been corrected between the try and this moment: it is then not proved. */
function requireSameAddress(ctx: Context, proof: Proof, held: Held): void {
  if (provesAddress(ctx, proof, held)) return;
  throw new Problem(
    "expired",
    "This mail was sent to an address that was changed since. Use the newest mail, or ask for a new one.",
  );
}

/**
 * A six-digit code typed on the page of a request: confirms an unconfirmed one and lets the person in.
 * Throws `invalid` alike for a wrong code, a dead one, and a reference that does not exist.
 */
export async function redeemCode(
  ctx: Context,
  { reference, code }: { reference: string; code: string },
): Promise<{ requestId: string }> {
  await countUse("try-code", `${ctx.desk.id}:${reference}`);
  const digits = code.replace(/\D/g, "");
  const redeemed = await ctx.db(async (tx) => {
    const request = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    });
    const proof = await tryCode(ctx, tx, request?.id ?? "", digits);
    return proof && request ? { proof, request } : null;
  });
  if (!redeemed) {
    throw new Problem("invalid", "This code is not right, or it has run out.", {
      code: "Enter the six digits of the newest mail, or ask for a new code.",
    });
  }
  const { request, proof } = redeemed;
  if (mayStep("confirm", request.state as "open")) {
    await advance(ctx, "confirm", { id: request.id }, (held) => {
      requireSameAddress(ctx, proof, held);
      return {
        change: { confirmedAt: ctx.now },
        facts: { by: "code" },
        letters: [acknowledgment(ctx, held)],
      };
    });
  }
  return { requestId: request.id };
}
