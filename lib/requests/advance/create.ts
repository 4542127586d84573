import { identityLevel } from "@/lib/domain/identity/identity";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Residence } from "@/lib/domain/policy/residence";
import type { Person } from "@/lib/domain/request/person";
import { newReference } from "@/lib/domain/request/reference";
import type { Context } from "@/lib/platform/context";
import { keyedHash, newDataKey, newId, randomBelow, seal } from "@/lib/platform/crypto";
import type { Tx } from "@/lib/platform/db";
import { appendEntry } from "@/lib/platform/evidence";
import { queueGiving } from "@/lib/requests/consequences/queue-assignment";
import { clockColumns, clockOf } from "@/lib/requests/record/compute-clock";
import { type Held, hold, keyContext, personContext } from "@/lib/requests/record/load-request";
import { hashTerms } from "@/lib/requests/record/search-index";

export type NewRequest = {
  right: Right;
  laws: LawId[];
  residence: Residence;
  channel: string;
  locale: string;
  receivedAt: Date;
  /** Hash of what makes it one request however often it is sent. */
  idempotencyKey: string;
  /** What was submitted, word for word: kept as a hash that tells a repeat from other content. */
  content?: string;
  person: Person;
  /** An appeal: its person is signed in to the request that it is against, and its laws are settled. */
  appealOf?: { id: string; reference: string };
};

/** Stores a request with its legal clock and the first entry of its log, in the caller's transaction. */
export async function createRequest(ctx: Context, tx: Tx, input: NewRequest): Promise<Held> {
  const { desk, now } = ctx;
  const { person, appealOf, content, ...given } = input;
  const { right, laws, residence, channel, receivedAt } = given;
  const clock = clockOf(desk.policy, { right, laws, residence, receivedAt }, now);
  const id = newId("req");
  const { key, wrapped } = newDataKey(keyContext(id));
  const level = identityLevel(desk.policy, right, laws);
  const state = appealOf || level === "none" ? "open" : "unconfirmed";
  const row = await tx.request.create({
    data: {
      id,
      deskId: desk.id,
      reference: newReference(randomBelow),
      ...given,
      state,
      // One that waits to be confirmed is news once it is.
      ...(state === "open" && ctx.actor.kind !== "staff" && { unreadAt: now }),
      ...(appealOf && { appealOfId: appealOf.id, confirmedAt: now, lawsAt: now }),
      ...clockColumns(clock),
      formVersion: desk.formVersion,
      identityLevel: level,
      ...(content !== undefined && { submissionHash: keyedHash(key, content) }),
      dataKey: wrapped,
      sealed: seal(key, JSON.stringify(personIn(person)), personContext(id)),
    },
  });
  await hashTerms(ctx, tx, { requestId: id, person });
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
      identity: level,
      ...(appealOf && { appealOf: appealOf.reference }),
      state,
      version: 1,
    },
  });
  if (state === "open") await queueGiving(tx, row);
  return hold(row);
}

/** A person who answered none of the desk's own questions is sealed without any. */
function personIn({ answers, ...fixed }: Person): Person {
  return answers && Object.keys(answers).length > 0 ? { ...fixed, answers } : fixed;
}
