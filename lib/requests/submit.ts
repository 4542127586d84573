import { normalEmail, type Person, searchTerms } from "@/lib/domain/person";
import { lawsOf } from "@/lib/domain/policy";
import { newReference } from "@/lib/domain/request";
import type { Submission } from "@/lib/domain/submission";
import type { Context, Desk } from "@/lib/platform/context";
import { keyedHash, newDataKey, newId, randomBelow, seal, sha256 } from "@/lib/platform/crypto";
import { isUniqueViolation, type Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { countUse } from "@/lib/platform/rate-limit";
import { clockColumns, clockOf } from "./clock";
import { confirmLetter } from "./confirm-letter";
import { hold, keyContext, personContext } from "./held";
import { postLetter } from "./post";
import { tellIfUrgent } from "./staff-post";

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
};

/** How a term is found again: the hash differs from desk to desk and says nothing without the desk's key. */
export const termHash = (desk: Desk, { kind, value }: { kind: string; value: string }) =>
  keyedHash(desk.searchKey, `${kind}:${value}`);

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

const keyHash = (idempotencyKey: string): string =>
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
  const { reference, id, receivedAt, dueOn, person } = hold(row);
  return { reference, requestId: id, receivedAt, dueOn, email: person?.email ?? "" };
}

async function store(
  ctx: Context,
  tx: Tx,
  input: Submit,
  idempotencyKey: string,
): Promise<Submitted> {
  const { desk, now } = ctx;
  const { right, residence, locale, channel, idempotencyKey: _, receivedAt = now, ...rest } = input;
  const person = personIn(rest);
  const laws = lawsOf(desk.policy, right, residence);
  const clock = clockOf(desk.policy, { right, laws, residence, receivedAt }, now);
  const id = newId("req");
  const { key, wrapped } = newDataKey(keyContext(id));
  const row = await tx.request.create({
    data: {
      id,
      deskId: desk.id,
      reference: newReference(randomBelow),
      right,
      laws,
      state: "unconfirmed",
      channel,
      locale,
      residence,
      receivedAt,
      ...clockColumns(clock),
      formVersion: desk.formVersion,
      idempotencyKey,
      dataKey: wrapped,
      sealed: seal(key, JSON.stringify(person), personContext(id)),
    },
  });
  await hashTerms(ctx, tx, id, person);
  await appendEntry(tx, {
    deskId: desk.id,
    chain: id,
    at: now,
    actor: "subject",
    event: "submit",
    first: true,
    facts: {
      right,
      laws,
      law: clock.law,
      residence,
      channel,
      receivedAt: receivedAt.toISOString(),
      dueOn: clock.targetOn,
      state: "unconfirmed",
      version: 1,
    },
  });
  const request = hold(row);
  await postLetter(ctx, tx, request, await confirmLetter(ctx, tx, request, { first: true }));
  await tellIfUrgent(ctx, tx, request);
  return {
    reference: row.reference,
    requestId: id,
    receivedAt,
    dueOn: row.dueOn,
    email: person.email,
  };
}

/** A person who answered none of the desk's own questions is sealed without any. */
function personIn({ answers, ...fixed }: Person): Person {
  return answers && Object.keys(answers).length > 0 ? { ...fixed, answers } : fixed;
}

async function hashTerms(ctx: Context, tx: Tx, requestId: string, person: Person): Promise<void> {
  await tx.searchHash.createMany({
    data: searchTerms(person).map((term) => ({
      deskId: ctx.desk.id,
      requestId,
      kind: term.kind,
      hash: termHash(ctx.desk, term),
    })),
    skipDuplicates: true,
  });
}
