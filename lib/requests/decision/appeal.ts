import { lawsOfAppeal } from "@/lib/domain/decision/remedy";
import type { Right } from "@/lib/domain/law/right";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Context } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
import { advance } from "@/lib/requests/advance/advance";
import { createRequest } from "@/lib/requests/advance/create";
import { acknowledgment } from "@/lib/requests/record/acknowledgment";
import { queueEmail } from "@/lib/requests/record/email-to-requester";
import { keyHash } from "@/lib/requests/record/idempotency-key";
import { type LoadedRequest, noSuchRequest } from "@/lib/requests/record/load-request";
import { openRemedies, refusalOf } from "./remedies";

type Appealed = { reference: string; requestId: string };

/**
 * Appeals against a response, where the law lets the requester appeal to the desk. The appeal becomes a request of its
 * own, already verified, with the clock of that law. There is one appeal for each response: a second call returns the
 * same one. Throws a conflict where the law gives no appeal.
 */
export async function appealResponse(
  ctx: Context,
  { requestId, text }: { requestId: string; text: string },
): Promise<Appealed> {
  let made: Appealed | null = null;
  await advance(ctx, "appeal", { id: requestId }, async (request, tx) => {
    const known = await currentAppeal(tx, request);
    if (known) {
      made = known;
      return null;
    }
    const created = await createAppeal(ctx, tx, request, text);
    made = { reference: created.reference, requestId: created.id };
    return { facts: { right: created.right, reference: created.reference } };
  });
  return made ?? notPossible();
}

/** The appeal against the current response; `null` where there is none. */
export async function currentAppeal(
  tx: Tx,
  { id, answeredAt }: Pick<LoadedRequest, "id" | "answeredAt">,
): Promise<Appealed | null> {
  if (!answeredAt) return null;
  const found = await tx.request.findFirst({
    where: { appealOfId: id, receivedAt: { gte: answeredAt } },
    select: { id: true, reference: true },
  });
  return found ? { reference: found.reference, requestId: found.id } : null;
}

async function createAppeal(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  text: string,
): Promise<LoadedRequest> {
  const { policy } = ctx.desk;
  const remedies = openRemedies(policy, request, await refusalOf(tx, request));
  const right = remedies?.appeal?.right;
  const laws = right ? lawsOfAppeal(policy, right, request.laws) : null;
  if (!right || !laws) return notPossible();
  if (!request.person) throw noSuchRequest();
  const { id, reference, residence, locale, answeredAt } = request;
  const { delivery: _, ...person } = request.person;
  const created = await createRequest(ctx, tx, {
    right,
    laws,
    residence,
    locale,
    channel: "web",
    receivedAt: ctx.now,
    idempotencyKey: keyHash("appeal", `${id}:${answeredAt?.toISOString()}`),
    person: { ...person, details: text },
    appealOf: { id, reference },
  });
  await queueEmail(ctx, tx, created, acknowledgment(ctx, created));
  return created;
}

function notPossible(): never {
  throw new Problem("conflict", message("problem.appeal.notPossible"));
}

/** A request as a link from another one shows it. */
export type Linked = { reference: string; right: Right };

export type Links = { appealOf: Linked | null; appeals: Linked[] };

/** The request that this one appeals against, and the appeals against this one, the newest first. */
export async function linksOf(
  tx: Tx,
  { id, appealOfId }: Pick<LoadedRequest, "id" | "appealOfId">,
): Promise<Links> {
  const select = { reference: true, right: true } as const;
  const original = appealOfId
    ? await tx.request.findUnique({ where: { id: appealOfId }, select })
    : null;
  const appeals = await tx.request.findMany({
    where: { appealOfId: id },
    select,
    orderBy: { receivedAt: "desc" },
  });
  return { appealOf: original as Linked | null, appeals: appeals as Linked[] };
}
