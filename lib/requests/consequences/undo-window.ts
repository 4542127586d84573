import type { Typed } from "@/lib/domain/decision/undo";
import type { Facts } from "@/lib/domain/request/event";
import type { UndoableAction } from "@/lib/domain/request/steps";
import { type Context, teamMemberId } from "@/lib/platform/context";
import type { Request, UndoWindow as Row, Tx } from "@/lib/platform/database/db";
import { open, seal } from "@/lib/platform/keys/crypto";
import { type LoadedRequest, requireKey } from "@/lib/requests/record/load-request";
import type { Consequence, SentForm } from "./consequence";

/** The columns as they were before a step, and what was typed into its form. Sealed under the key of the request. */
type Before = {
  form: UndoableAction;
  typed: Typed;
  columns: Partial<Request>;
  /** The columns that hold a date and time: JSON keeps only their text. */
  instants?: string[];
};
export type UndoWindow = Omit<Row, "sealed" | "deskId"> & Before;

const contextOf = (requestId: string): string => `held_act:${requestId}`;

/** Until when a step with these emails can be undone; `undefined` where it cannot. */
export function undoableUntil(
  ctx: Context,
  { sent, final, emails }: { sent: SentForm | undefined; final: boolean; emails: number },
): Date | undefined {
  const canBeUndone = sent && !final && emails > 0 && ctx.undoWindowMs;
  return canBeUndone ? new Date(ctx.now.getTime() + canBeUndone) : undefined;
}

/**
 * Records what is needed to undo a step while its emails wait: the columns as they were before, what was typed, and what
 * the step wrote. A step that keeps the version changed nothing that a colleague decides on, so its undo restores no
 * column and never overwrites what colleagues changed since.
 */
export const openUndoWindow: Consequence = async (ctx, tx, taken) => {
  const { before: request, after, sent, undoableUntil: until } = taken;
  if (!sent || !until) return undefined;
  const written = request.version === after.version ? [] : Object.keys(taken.columns);
  const columns = written.map((name) => [name, request[name as keyof LoadedRequest]]);
  const instants = columns.filter(([, value]) => value instanceof Date).map(([name]) => name);
  const before: Before = {
    form: sent.form,
    typed: textsOf(sent.typed),
    columns: Object.fromEntries(columns),
    instants: instants.map(String),
  };
  const sealed = seal(requireKey(request), JSON.stringify(before), contextOf(request.id));
  const act = {
    ...writtenRows(taken.facts),
    emails: [...taken.emails],
    version: after.version,
    seq: taken.seq,
    until,
    actorId: teamMemberId(ctx),
    at: ctx.now,
    sealed: new Uint8Array(sealed),
  };
  await tx.undoWindow.upsert({
    where: { requestId: request.id },
    create: { ...act, requestId: request.id, deskId: ctx.desk.id },
    update: act,
  });
  return undefined;
};

/** The message and the files that a step wrote, as its log entry names them. */
const writtenRows = ({ message, files }: Facts) => ({
  message: typeof message === "string" ? message : null,
  files: Array.isArray(files) ? files : [],
});

/** A draft holds texts. The version is left out: the form gets a new one when it is sent again. */
const textsOf = ({ version: _, ...typed }: SentForm["typed"]): Typed =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value ?? "")]));

/** The step on this request that can still be undone because its emails wait; `null` where there is none. */
export async function findUndoWindow(
  ctx: Context,
  tx: Tx,
  { id, key }: Pick<LoadedRequest, "id" | "key">,
): Promise<UndoWindow | null> {
  const row = await tx.undoWindow.findUnique({ where: { requestId: id } });
  if (!row || !key || row.until <= ctx.now) return null;
  const { sealed, deskId: _, ...act } = row;
  const before = JSON.parse(open(key, sealed, contextOf(id)).toString()) as Before;
  return { ...act, ...before, columns: revived(before) };
}

function revived({ columns, instants }: Before): Before["columns"] {
  // A row that the previous version of the product wrote has no instants. Such rows exist for a minute after an upgrade.
  const named = instants ?? Object.keys(columns).filter((name) => name.endsWith("At"));
  const revive = ([name, value]: [string, unknown]) =>
    named.includes(name) && value ? [name, new Date(String(value))] : [name, value];
  return Object.fromEntries(Object.entries(columns).map(revive));
}

/** This email is being sent, so its step can no longer be undone. */
export const closeUndoWindow = (tx: Tx, emailId: string): Promise<unknown> =>
  tx.undoWindow.deleteMany({ where: { emails: { has: emailId } } });
