import { promisedDueOn } from "@/lib/domain/clock/deadline-terms";
import type { Submission } from "@/lib/domain/intake/submission";
import { lawsOf } from "@/lib/domain/policy/policy";
import { canonical } from "@/lib/domain/text/canonical";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { countUses, requireUnderLimit, type Use } from "@/lib/platform/http/rate-limit";
import { createRequest } from "@/lib/requests/advance/create";
import { emailIfUrgent } from "@/lib/requests/consequences/notify-staff";
import { emailLimits } from "@/lib/requests/record/caller";
import { queueEmail } from "@/lib/requests/record/email-to-requester";
import { type EntryPoint, keyHash } from "@/lib/requests/record/idempotency-key";
import type { LoadedRequest } from "@/lib/requests/record/load-request";
import { firstEmail } from "@/lib/requests/record/verification-email";
import { findEarlier, type Once, storeOnce } from "./store-once";

export type Submit = Submission & {
  /** Created with the form, so that the same form sent twice is one request. */
  idempotencyKey: string;
  entryPoint: EntryPoint;
  locale: string;
  channel: "web" | "api" | "cli" | "staff";
  /** When the request reached the controller, if that was before now, for example by letter. The clock starts there. */
  receivedAt?: Date;
};

export type Submitted = {
  reference: string;
  requestId: string;
  receivedAt: Date;
  dueOn: string | null;
  email: string;
  /** Whether the address has to be verified before the desk works on the request. */
  needsVerification: boolean;
};

/**
 * Stores a request with its legal clock, and queues the first email to the requester. Idempotent: the same key with the
 * same content returns the request that it created. Throws `conflict` for the same key with other content, and
 * `too-many` above a limit.
 */
export async function submitRequest(ctx: Context, input: Submit): Promise<Submitted> {
  const key = keyHash(input.entryPoint, input.idempotencyKey);
  const once = { key, content: contentOf(input) };
  try {
    await requireUnderLimit(usesOf(ctx, input), ctx.now);
  } catch (tooMany) {
    const known = await findEarlier(ctx, once);
    if (known) return submitted(known);
    throw tooMany;
  }
  return storeOnce(ctx, once, (tx) => store(ctx, tx, input, once), submitted);
}

/** The limits that a submission counts against. A request that staff or a command enter has no client. */
const usesOf = (ctx: Context, { email }: Submit): Use[] => [
  ...(ctx.network ? [{ limit: "client-submit", who: ctx.network } as const] : []),
  ...emailLimits(ctx, email),
];

/**
 * The request that our own form with this key created, for a page that lost its cookies; `null` where the form was not
 * sent. The key is 256 random bits that we generated, so only a browser with the form has it.
 */
export async function findSubmittedForm(
  ctx: Context,
  idempotencyKey: string,
): Promise<Submitted | null> {
  const known = await findEarlier(ctx, { key: keyHash("form", idempotencyKey) });
  return known && submitted(known);
}

/** The content that makes two submissions the same. It excludes the language, which may differ in a repeat. */
const contentOf = ({
  idempotencyKey: _key,
  entryPoint: _entryPoint,
  locale: _locale,
  channel: _channel,
  receivedAt,
  ...answers
}: Submit): string =>
  canonical({ ...answers, ...(receivedAt && { receivedAt: receivedAt.toISOString() }) });

const submitted = ({
  reference,
  id,
  receivedAt,
  deadline,
  person,
  identityLevel,
}: LoadedRequest): Submitted => {
  const needsVerification = identityLevel !== "none";
  const dueOn = promisedDueOn(deadline);
  return {
    reference,
    requestId: id,
    receivedAt,
    dueOn,
    email: person?.email ?? "",
    needsVerification,
  };
};

async function store(
  ctx: Context,
  tx: Tx,
  input: Submit,
  { key: idempotencyKey, content }: Once,
): Promise<Submitted> {
  const { right, residence, locale, channel, idempotencyKey: _, entryPoint: __, ...rest } = input;
  const { receivedAt = ctx.now, ...person } = rest;
  const laws = lawsOf(ctx.desk.policy, right, residence);
  const request = await createRequest(ctx, tx, {
    right,
    laws,
    residence,
    locale,
    channel,
    receivedAt,
    idempotencyKey,
    person,
    content,
  });
  await queueEmail(ctx, tx, request, await firstEmail(ctx, tx, request, { first: true }));
  await emailIfUrgent(ctx, tx, request);
  // Only a stored request counts. A repeat, also one at the same moment, failed at its unique key above.
  await countUses(usesOf(ctx, input), ctx.now, tx);
  return submitted(request);
}
