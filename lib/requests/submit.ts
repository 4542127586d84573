import { normalEmail } from "@/lib/domain/person";
import { lawsOf } from "@/lib/domain/policy";
import type { Submission } from "@/lib/domain/submission";
import type { Context } from "@/lib/platform/context";
import { sha256 } from "@/lib/platform/crypto";
import { isUniqueViolation, type Tx } from "@/lib/platform/db";
import { countUse } from "@/lib/platform/rate-limit";
import { firstLetter } from "./confirm-letter";
import { createRequest } from "./create";
import { type Held, hold } from "./held";
import { postLetter } from "./post";
import { tellIfUrgent } from "./tell-staff";

export type Submit = Submission & {
  /** Made with the form: the same form sent twice is one request. */
  idempotencyKey: string;
  locale: string;
  channel: "web" | "api" | "cli" | "staff";
  /** When it reached the controller, where that was before now, as by letter: the clock runs from there. */
  receivedAt?: Date;
};

export type Submitted = {
  reference: string;
  requestId: string;
  receivedAt: Date;
  dueOn: string | null;
  email: string;
  /** Whether the address has to be confirmed before anything is done. */
  confirms: boolean;
};

/**
 * Stores a request and its legal clock, and sends the mail that confirms the address. Safe to repeat:
 * the same idempotency key answers with the request that it made.
 */
export async function submitRequest(ctx: Context, input: Submit): Promise<Submitted> {
  const key = keyHash(input.idempotencyKey);
  const earlier = () => ctx.db((tx) => findSubmitted(ctx, tx, key));
  try {
    await countUse("submit", `${ctx.desk.id}:${normalEmail(input.email)}`);
  } catch (tooMany) {
    const known = await earlier();
    if (known) return known;
    throw tooMany;
  }
  // Nearly every form is a new one: it is stored first, and looked for only where it meets itself.
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await ctx.db((tx) => store(ctx, tx, input, key));
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      const known = await earlier();
      if (known) return known;
      if (attempt >= 3) throw error; // a reference was taken three times in a row
    }
  }
}

/** The request that a form with this key made, if it was sent before: for a page that lost its cookies. */
export const submittedBefore = (ctx: Context, idempotencyKey: string): Promise<Submitted | null> =>
  ctx.db((tx) => findSubmitted(ctx, tx, keyHash(idempotencyKey)));

export const keyHash = (idempotencyKey: string): string =>
  Buffer.from(sha256(idempotencyKey)).toString("base64url");

async function findSubmitted(
  ctx: Context,
  tx: Tx,
  idempotencyKey: string,
): Promise<Submitted | null> {
  const row = await tx.request.findUnique({
    where: { deskId_idempotencyKey: { deskId: ctx.desk.id, idempotencyKey } },
  });
  if (!row) return null;
  return submitted(hold(row));
}

const submitted = ({
  reference,
  id,
  receivedAt,
  dueOn,
  person,
  identityLevel,
}: Held): Submitted => {
  const confirms = identityLevel !== "none";
  return { reference, requestId: id, receivedAt, dueOn, email: person?.email ?? "", confirms };
};

async function store(
  ctx: Context,
  tx: Tx,
  input: Submit,
  idempotencyKey: string,
): Promise<Submitted> {
  const { right, residence, locale, channel, idempotencyKey: _, ...rest } = input;
  const { receivedAt = ctx.now, ...person } = rest;
  const laws = lawsOf(ctx.desk.policy, right, residence);
  const request = await createRequest(ctx, tx, {
    ...{ right, laws, residence, locale, channel, receivedAt, idempotencyKey, person },
  });
  await postLetter(ctx, tx, request, await firstLetter(ctx, tx, request, { first: true }));
  await tellIfUrgent(ctx, tx, request);
  return submitted(request);
}
