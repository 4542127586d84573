import { acknowledgesUnverified } from "@/lib/domain/clock/acknowledgment";
import { promisedDueOn } from "@/lib/domain/clock/deadline-terms";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { CODE_MINUTES, issueAccessCode, LINK_DAYS } from "./access-code";
import { acknowledgment } from "./acknowledgment";
import { followUrl, type OutgoingEmail } from "./email-to-requester";
import type { LoadedRequest } from "./load-request";

const confirmUrl = (
  ctx: Context,
  { reference }: Pick<LoadedRequest, "reference">,
  token: string,
): string => `${followUrl(ctx.desk.slug, reference)}/verify/${token}`;

/** The email to verify an address: a link and a six-digit code. */
export async function verificationEmail(
  ctx: Context,
  tx: Tx,
  request: Pick<LoadedRequest, "id" | "key" | "person" | "reference">,
  { first = false } = {},
): Promise<Extract<OutgoingEmail, { kind: "confirm" }>> {
  const { token, code } = await issueAccessCode(ctx, tx, request, { purpose: "confirm", first });
  return {
    kind: "confirm",
    facts: {
      confirmUrl: confirmUrl(ctx, request, token),
      code,
      codeMinutes: CODE_MINUTES,
      linkDays: LINK_DAYS,
    },
    secrets: [token, code],
  };
}

/** The reminder before the link expires. Both links work, and the new one expires with the earlier one. */
export async function verificationReminder(
  ctx: Context,
  tx: Tx,
  request: Pick<LoadedRequest, "id" | "key" | "person" | "reference">,
  until: Date,
): Promise<OutgoingEmail> {
  const { token } = await issueAccessCode(ctx, tx, request, {
    purpose: "confirm",
    expiresAt: until,
  });
  return {
    kind: "confirm-reminder",
    facts: { confirmUrl: confirmUrl(ctx, request, token), until },
    secrets: [token],
  };
}

/**
 * The first email about a request. It verifies the address, or, where the law requires no verification, acknowledges
 * receipt. Where the acknowledgment is due before the verification, the email does both.
 */
export async function firstEmail(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  options: { first?: boolean } = {},
): Promise<OutgoingEmail> {
  if (request.identityLevel === "none") return acknowledgment(ctx, request);
  const { facts, secrets } = await verificationEmail(ctx, tx, request, options);
  const { receivedOn } = request.deadline;
  if (!acknowledgesUnverified(ctx.desk.policy, { ...request, receivedOn })) {
    return { kind: "confirm", facts, secrets };
  }
  const dueOn = promisedDueOn(request.deadline);
  return { kind: "receipt", facts: { ...facts, receivedOn, dueOn }, secrets };
}
