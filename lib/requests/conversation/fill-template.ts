import { promisedOn } from "@/lib/domain/clock/deadline-terms";
import {
  type Filled,
  fillIn,
  parseTemplate,
  type Values,
  type Variable,
} from "@/lib/domain/conversation/template";
import { isPending } from "@/lib/domain/request/state";
import { requireStep } from "@/lib/domain/request/step-rules";
import { type Context, meOf } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/db";
import {
  dataKeyOf,
  type LoadedRequest,
  loadRequest,
  noSuchRequest,
  personOf,
} from "@/lib/requests/record/load-request";
import { templateValues } from "@/lib/words/template-values";
import type { Translate } from "@/lib/words/translator";
import { translatorFor } from "@/lib/words/words";

/**
 * What a template of the desk says to the person of one request, in the language of the template; `null` where
 * there is no such template any more.
 */
export async function fillTemplate(
  ctx: Context,
  reference: string,
  id: string,
): Promise<Filled | null> {
  requireStep(ctx.actor, "message");
  return ctx.db(async (tx) => {
    const row = await tx.request.findUnique({
      where: { deskId_reference: { deskId: ctx.desk.id, reference } },
    });
    if (!row) throw noSuchRequest();
    if (!/^tpl_[\w-]+$/.test(id)) return null;
    const template = await tx.template.findFirst({ where: { id, deskId: ctx.desk.id } });
    if (!template) return null;
    const t = translatorFor(template.language);
    return fillIn(template.text, await valuesFor(ctx, tx, loadRequest(row), t));
  });
}

/** A message to many, as the person of one of these requests reads it: in the language that they asked in. */
export async function filledFor(
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  text: string,
): Promise<Filled> {
  if (parseTemplate(text).variables.length === 0) return { text, missing: [] };
  return fillIn(text, await valuesFor(ctx, tx, request, translatorFor(request.locale)));
}

const valuesFor = async (
  ctx: Context,
  tx: Tx,
  request: LoadedRequest,
  t: Translate,
): Promise<Values> =>
  templateValues(t, {
    reference: request.reference,
    right: request.right,
    law: request.law,
    name: request.person?.name ?? null,
    receivedOn: request.deadline.receivedOn,
    dueOn: runningTo(request),
    desk: ctx.desk.policy.name,
    sender: await senderName(ctx, tx),
  });

/** How whoever writes is called; an address is no name. */
export async function senderName(ctx: Context, tx: Tx): Promise<string | null> {
  const user = await tx.user.findUnique({ where: { id: meOf(ctx) }, select: { name: true } });
  return user?.name?.trim() || null;
}

/** The day that the clock runs to, while it runs; never an internal one that nobody promised. */
const runningTo = ({
  state,
  deadline,
  pausedAt,
}: Pick<LoadedRequest, "state" | "deadline" | "pausedAt">) =>
  isPending(state) && !pausedAt ? promisedOn(deadline) : null;

type Asked = Pick<LoadedRequest, "id" | "state" | "deadline" | "pausedAt" | "dataKey" | "sealed">;

/** What is not known of every request: whether it is of this one. */
const KNOWN: Partial<Record<Variable, (request: Asked) => boolean>> = {
  name: (request) => Boolean(personOf(request, dataKeyOf(request))?.name.trim()),
  due: (request) => runningTo(request) !== null,
};

/** Whether a message to many has a value for each of its variables in this request; who sends it is asked apart. */
export const isKnown = (request: Asked, text: string): boolean =>
  parseTemplate(text).variables.every((variable) => KNOWN[variable]?.(request) ?? true);
