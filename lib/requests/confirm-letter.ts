import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { acknowledgment } from "./acknowledgment";
import type { Held } from "./held";
import { followUrl, type Posting } from "./post";
import { CODE_MINUTES, issueProof, LINK_DAYS } from "./proof";

const confirmUrl = (ctx: Context, { reference }: Pick<Held, "reference">, token: string): string =>
  `${followUrl(ctx.desk.slug, reference)}/confirm/${token}`;

/** The one mail with a link and a six-digit code. */
export async function confirmLetter(
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id" | "key" | "person" | "reference">,
  { first = false } = {},
): Promise<Posting> {
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
  const { token } = await issueProof(ctx, tx, request, { purpose: "confirm", besideUntil: until });
  return {
    kind: "confirm-reminder",
    facts: { confirmUrl: confirmUrl(ctx, request, token), until },
    secrets: [token],
  };
}

/** The first mail about a request: what confirms the address, or, where nobody has to, that we have it. */
export const firstLetter = async (
  ctx: Context,
  tx: Tx,
  request: Held,
  options: { first?: boolean } = {},
): Promise<Posting> =>
  request.identityLevel === "none"
    ? acknowledgment(ctx, request)
    : confirmLetter(ctx, tx, request, options);
