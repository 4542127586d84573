import { acknowledgesUnverified } from "@/lib/domain/clock/acknowledgment";
import { promisedOn } from "@/lib/domain/clock/deadline-terms";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { CODE_MINUTES, issueProof, LINK_DAYS } from "./access-code";
import { acknowledgment } from "./acknowledgment";
import { followUrl, type Posting } from "./letter-to-person";
import type { Held } from "./load-request";

const confirmUrl = (ctx: Context, { reference }: Pick<Held, "reference">, token: string): string =>
  `${followUrl(ctx.desk.slug, reference)}/confirm/${token}`;

/** The one mail with a link and a six-digit code. */
export async function confirmLetter(
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id" | "key" | "person" | "reference">,
  { first = false } = {},
): Promise<Extract<Posting, { kind: "confirm" }>> {
  const { token, code } = await issueProof(ctx, tx, request, { purpose: "confirm", first });
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

/** The one reminder before the link expires. Its link is valid as long as the one it reminds of, which keeps working. */
export async function confirmReminder(
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id" | "key" | "person" | "reference">,
  until: Date,
): Promise<Posting> {
  const { token } = await issueProof(ctx, tx, request, { purpose: "confirm", expiresAt: until });
  return {
    kind: "confirm-reminder",
    facts: { confirmUrl: confirmUrl(ctx, request, token), until },
    secrets: [token],
  };
}

/**
 * The first email about a request: what verifies the address, or, where nobody has to, that we have it. Where the
 * acknowledgment is owed from receipt on, the same email is the acknowledgment.
 */
export async function firstLetter(
  ctx: Context,
  tx: Tx,
  request: Held,
  options: { first?: boolean } = {},
): Promise<Posting> {
  if (request.identityLevel === "none") return acknowledgment(ctx, request);
  const { facts, secrets } = await confirmLetter(ctx, tx, request, options);
  const { receivedOn } = request.deadline;
  if (!acknowledgesUnverified(ctx.desk.policy, { ...request, receivedOn })) {
    return { kind: "confirm", facts, secrets };
  }
  const dueOn = promisedOn(request.deadline);
  return { kind: "receipt", facts: { ...facts, receivedOn, dueOn }, secrets };
}
