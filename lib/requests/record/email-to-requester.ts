import { publicZone } from "@/lib/domain/policy/policy";
import { message } from "@/lib/domain/problem/message";
import { EMAILS, type EmailFacts, type EmailKind } from "@/lib/emails/emails";
import type { RequesterEmailFacts } from "@/lib/emails/requester-email";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { addToOutbox } from "@/lib/platform/email/outbox";
import { env } from "@/lib/platform/env";
import { PRIORITY } from "@/lib/platform/jobs/queue";
import { translatorFor } from "@/lib/words/words";
import type { LoadedRequest } from "./load-request";
import { mergedReferences } from "./merged";

/** An email to the requester: its kind and the facts that only this kind has. */
export type OutgoingEmail = {
  [K in EmailKind]: {
    kind: K;
    facts: Omit<EmailFacts[K], keyof RequesterEmailFacts>;
    secrets?: string[];
    /** An address other than the request's: one that is not verified yet. */
    to?: string;
    /** The name in the greeting, where that is not the requester. */
    name?: string;
  };
}[EmailKind];

// The emails that end a request and all requests that are merged into it.
const ENDINGS: readonly EmailKind[] = ["fulfilled", "refused", "nothing-held", "closed"];

export const followUrl = (slug: string, reference: string): string =>
  `${env().APP_URL}/${slug}/request/${reference}`;

/**
 * Writes an email to the requester and queues its job, in the caller's transaction. Returns its id, or `null` where there
 * is no address: the request has none, or its personal data was erased.
 */
export async function queueEmail(
  ctx: Context,
  tx: Tx,
  request: Pick<LoadedRequest, "id" | "reference" | "key" | "person" | "locale">,
  {
    kind,
    facts,
    secrets = [],
    to = request.person?.email,
    name = request.person?.name,
  }: OutgoingEmail,
  runAt?: Date,
): Promise<string | null> {
  if (!request.key || !request.person || !to) return null;
  const { policy } = ctx.desk;
  const common: RequesterEmailFacts = {
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
  const write = EMAILS[kind] as (all: unknown, words: unknown) => Rendered;
  return addToOutbox(tx, {
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

/** When the link in the email expires, or else its code. */
function expiryOf(facts: object, now: Date): Date | undefined {
  const { linkDays, codeMinutes } = facts as { linkDays?: number; codeMinutes?: number };
  const minutes = linkDays === undefined ? codeMinutes : linkDays * 24 * 60;
  return minutes === undefined ? undefined : new Date(now.getTime() + minutes * 60_000);
}

type Rendered = { subject: string; text: string; html: string };

export const ADDRESS_CORRECTED = message("problem.email.addressCorrected");
