import { promisedDueOn } from "@/lib/domain/clock/deadline-terms";
import {
  type Filled,
  fillIn,
  parseTemplate,
  type Values,
  type Variable,
} from "@/lib/domain/conversation/template";
import { isPending } from "@/lib/domain/request/state";
import { requireStep } from "@/lib/domain/request/step-rules";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Tx } from "@/lib/platform/database/db";
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
 * Fills in a template of the desk for one request, in the language of the template; `null` where the template does not
 * exist or no longer does.
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

/** Fills in the text of a bulk message for one request, in the language of the request. */
export async function fillForRequest(
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
    dueOn: promisedDueDate(request),
    desk: ctx.desk.policy.name,
    sender: await senderName(ctx, tx),
  });

/** The name of the signed-in member; `null` where there is none. The email address does not replace it. */
export async function senderName(ctx: Context, tx: Tx): Promise<string | null> {
  const user = await tx.user.findUnique({
    where: { id: teamMemberId(ctx) },
    select: { name: true },
  });
  return user?.name?.trim() || null;
}

/** The due date that the desk promised, never an internal one; `null` while the clock does not run. */
const promisedDueDate = ({
  state,
  deadline,
  pausedAt,
}: Pick<LoadedRequest, "state" | "deadline" | "pausedAt">) =>
  isPending(state) && !pausedAt ? promisedDueOn(deadline) : null;

type Fillable = Pick<
  LoadedRequest,
  "id" | "state" | "deadline" | "pausedAt" | "dataKey" | "sealed"
>;

/** The variables that not every request has a value for, and whether this request has one. */
const HAS_VALUE: Partial<Record<Variable, (request: Fillable) => boolean>> = {
  name: (request) => Boolean(personOf(request, dataKeyOf(request))?.name.trim()),
  due: (request) => promisedDueDate(request) !== null,
};

/** Whether this request has a value for each variable of a bulk message. The sender's name is checked separately. */
export const hasAllValues = (request: Fillable, text: string): boolean =>
  parseTemplate(text).variables.every((variable) => HAS_VALUE[variable]?.(request) ?? true);
