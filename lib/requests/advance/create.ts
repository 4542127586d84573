import { identityLevel } from "@/lib/domain/identity/identity";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Residence } from "@/lib/domain/policy/residence";
import { type Channel, isEntered } from "@/lib/domain/request/channel";
import type { Person } from "@/lib/domain/request/person";
import { newReference } from "@/lib/domain/request/reference";
import { actorCode } from "@/lib/domain/request/role";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { appendEntry } from "@/lib/platform/evidence/evidence";
import {
  type Bytes,
  keyedHash,
  newDataKey,
  newId,
  randomBelow,
  seal,
} from "@/lib/platform/keys/crypto";
import { queueAssignment } from "@/lib/requests/consequences/queue-assignment";
import { clockColumns, clockOf } from "@/lib/requests/record/compute-clock";
import {
  keyContext,
  type LoadedRequest,
  loadRequest,
  personContext,
} from "@/lib/requests/record/load-request";
import { indexTerms } from "@/lib/requests/record/search-index";

type NewRequest = {
  right: Right;
  laws: LawId[];
  residence: Residence;
  channel: Channel;
  locale: string;
  receivedAt: Date;
  /** The hash of the key that makes repeated submissions one request. */
  idempotencyKey: string;
  /** The submitted content. Only a keyed hash of it is stored, which tells a repeat from other content. */
  content?: string;
  person: Person;
  /** The ids of the files that came with the request. */
  files?: string[];
  /** The id and data key under which the files of the form were sealed before the request was stored. */
  prepared?: PreparedRequest;
  /** The request that an appeal is against. Its requester is signed in there, and its laws are known. */
  appealOf?: { id: string; reference: string };
};

/** The identity of a request that is not stored yet. */
export type PreparedRequest = { id: string; key: Buffer; wrapped: Bytes };

export function prepareRequest(): PreparedRequest {
  const id = newId("req");
  return { id, ...newDataKey(keyContext(id)) };
}

/** Stores a request with its legal clock and its first log entry, in the caller's transaction. */
export async function createRequest(
  ctx: Context,
  tx: Tx,
  input: NewRequest,
): Promise<LoadedRequest> {
  const { desk, now } = ctx;
  const { person, appealOf, content, files, prepared = prepareRequest(), ...given } = input;
  const { right, laws, residence, channel, receivedAt } = given;
  const clock = clockOf(desk.policy, { right, laws, residence, receivedAt }, now);
  const { id, key, wrapped } = prepared;
  const level = identityLevel(desk.policy, right, laws);
  const opensAtOnce = appealOf !== undefined || level === "none" || isEntered(channel);
  const state = opensAtOnce ? "open" : "unconfirmed";
  const row = await tx.request.create({
    data: {
      id,
      deskId: desk.id,
      reference: newReference(randomBelow),
      ...given,
      state,
      // A request that awaits verification becomes unread when it is verified.
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
  await indexTerms(ctx, tx, { requestId: id, person });
  await appendEntry(tx, {
    deskId: desk.id,
    chain: id,
    at: now,
    actor: actorCode(ctx.actor),
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
      ...(files && files.length > 0 && { files }),
      state,
      version: 1,
    },
  });
  if (state === "open") await queueAssignment(tx, row);
  return loadRequest(row);
}

/** Leaves out empty answers to the desk's own questions. */
function personIn({ answers, ...fixed }: Person): Person {
  return answers && Object.keys(answers).length > 0 ? { ...fixed, answers } : fixed;
}
