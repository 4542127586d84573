import type { Deadline, Wait } from "@/lib/domain/clock/deadline";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { IdentityLevel } from "@/lib/domain/policy/identity-level";
import type { Residence } from "@/lib/domain/policy/residence";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { type Person, personSchema } from "@/lib/domain/request/person";
import type { Outcome, State } from "@/lib/domain/request/state";
import type { Context } from "@/lib/platform/context";
import type { Request, Tx } from "@/lib/platform/database/db";
import { open, openWithRing, seal } from "@/lib/platform/keys/crypto";

/** A request as its row holds it, with typed columns, the data key and the decrypted personal data. */
export type LoadedRequest = Omit<
  Request,
  | "right"
  | "law"
  | "laws"
  | "state"
  | "outcome"
  | "residence"
  | "deadline"
  | "waits"
  | "identityLevel"
> & {
  right: Right;
  law: LawId;
  laws: LawId[];
  waits: Wait[];
  state: State;
  outcome: Outcome | null;
  residence: Residence;
  identityLevel: IdentityLevel;
  deadline: Deadline;
  /** `null` once the personal data was erased. */
  key: Buffer | null;
  person: Person | null;
};

export const keyContext = (requestId: string): string => `request:${requestId}:data_key`;
export const personContext = (requestId: string): string => `request:${requestId}:sealed`;

export const dataKeyOf = (row: Pick<Request, "id" | "dataKey">): Buffer | null =>
  row.dataKey ? openWithRing(row.dataKey, keyContext(row.id)) : null;

export function personOf(row: Pick<Request, "id" | "sealed">, key: Buffer | null): Person | null {
  if (!key || !row.sealed) return null;
  return personSchema.parse(JSON.parse(open(key, row.sealed, personContext(row.id)).toString()));
}

/** The personal data of a request, encrypted as its row stores it. */
export const sealedPerson = (request: Pick<LoadedRequest, "id" | "key">, person: Person) =>
  seal(requireKey(request), JSON.stringify(person), personContext(request.id));

export const noSuchRequest = (): Problem =>
  new Problem("not-found", message("problem.request.unknownReference"));

/** The data key of the request. Throws a conflict where the personal data was erased. */
export function requireKey(request: Pick<LoadedRequest, "key">): Buffer {
  if (request.key) return request.key;
  throw new Problem("conflict", message("problem.request.erasedNothingAdded"));
}

export function loadRequest(row: Request): LoadedRequest {
  const key = dataKeyOf(row);
  return { ...row, key, person: personOf(row, key) } as unknown as LoadedRequest;
}

/** Every other transaction that changes this request, or rows that belong to it, waits until this one has ended. */
export const lockRow = (tx: Tx, id: string): Promise<unknown> =>
  tx.$executeRaw`select 1 from "request" where "id" = ${id} for update`;

/** Reads one request of the desk and locks its row until the transaction ends. */
export async function lockRequest(
  ctx: Context,
  tx: Tx,
  where: { reference: string } | { id: string },
): Promise<LoadedRequest> {
  const found = await tx.request.findFirst({
    where: { deskId: ctx.desk.id, ...where },
    select: { id: true },
  });
  if (!found) throw noSuchRequest();
  await lockRow(tx, found.id);
  return loadRequest(await tx.request.findUniqueOrThrow({ where: { id: found.id } }));
}

export async function idOf(ctx: Context, tx: Tx, reference: string): Promise<string> {
  const found = await tx.request.findUnique({
    where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    select: { id: true },
  });
  if (!found) throw noSuchRequest();
  return found.id;
}
