import { publicZone } from "@/lib/domain/policy/policy";
import { message } from "@/lib/domain/problem/message";
import type { Common } from "@/lib/letters/letter";
import { LETTERS, type LetterFacts, type LetterKind } from "@/lib/letters/letters";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { putLetter } from "@/lib/platform/outbox";
import { PRIORITY } from "@/lib/platform/queue";
import { translatorFor } from "@/lib/words/words";
import type { Held } from "./load-request";
import { mergedReferences } from "./merged";

/** A letter to the data subject: its kind and the facts that only this letter has. */
export type Posting = {
  [K in LetterKind]: {
    kind: K;
    facts: Omit<LetterFacts[K], keyof Common>;
    secrets?: string[];
    /** Another address than the request's: one that is still to be proved. */
    to?: string;
    /** Whom it greets, where that is not who asks. */
    name?: string;
  };
}[LetterKind];

// The one letter that answers all that is handled together.
const ENDINGS: readonly LetterKind[] = ["fulfilled", "refused", "nothing-held", "closed"];

export const followUrl = (slug: string, reference: string): string =>
  `${env().APP_URL}/${slug}/request/${reference}`;

/**
 * Writes a letter to the person of `request` and its job, in the caller's transaction. Answers with its id; `null`
 * where there is nobody left to write to.
 */
export async function postLetter(
  ctx: Context,
  tx: Tx,
  request: Pick<Held, "id" | "reference" | "key" | "person" | "locale">,
  { kind, facts, secrets = [], to = request.person?.email, name = request.person?.name }: Posting,
  runAt?: Date,
): Promise<string | null> {
  if (!request.key || !request.person || !to) return null;
  const { policy } = ctx.desk;
  const common: Common = {
    desk: {
      name: policy.name,
      controller: policy.controller,
      contact: policy.contact,
      authority: policy.authority,
      grievanceFirst: policy.grievanceFirst,
      zone: publicZone(policy),
      brand: policy.brand,
    },
    reference: request.reference,
    followUrl: followUrl(ctx.desk.slug, request.reference),
    name: name || null,
    together: ENDINGS.includes(kind) ? await mergedReferences(tx, request.id) : [],
  };
  const write = LETTERS[kind] as (all: unknown, words: unknown) => Rendered;
  return putLetter(tx, {
    deskId: ctx.desk.id,
    requestId: request.id,
    recipientId: null,
    key: request.key,
    kind,
    mail: {
      ...write({ ...common, ...facts }, translatorFor(request.locale)),
      to,
      secrets,
    },
    now: ctx.now,
    priority: secrets.length > 0 ? PRIORITY.soon : PRIORITY.normal,
    runAt,
    expiresAt: expiryOf(facts, ctx.now),
    automatic: ctx.actor.kind === "system",
  });
}

/** When what the letter offers ends: its link where it has one, or else its code. */
function expiryOf(facts: object, now: Date): Date | undefined {
  const { linkDays, codeMinutes } = facts as { linkDays?: number; codeMinutes?: number };
  const minutes = linkDays === undefined ? codeMinutes : linkDays * 24 * 60;
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000);
}

type Rendered = { subject: string; text: string; html: string };

export const ADDRESS_CORRECTED = message("problem.email.addressCorrected");
