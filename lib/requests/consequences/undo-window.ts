import type { Typed } from "@/lib/domain/decision/undo";
import type { UndoableAction } from "@/lib/domain/request/steps";
import { type Context, meOf } from "@/lib/platform/context";
import { open, seal } from "@/lib/platform/crypto";
import type { Prisma, Request, HeldAct as Row, Tx } from "@/lib/platform/db";
import { type Held, requireKey } from "@/lib/requests/record/load-request";

/** What there was before an act, and what was typed for it. */
type Before = {
  form: UndoableAction;
  typed: Typed;
  columns: Partial<Request>;
  /** Which columns hold an instant: JSON keeps only its text. */
  instants?: string[];
};
export type HeldAct = Omit<Row, "sealed" | "deskId"> & Before;

type Act = {
  form: UndoableAction;
  typed: Readonly<Record<string, unknown>>;
  /** The columns that the act writes. */
  change: Prisma.RequestUncheckedUpdateInput;
  version: number;
  /** The number of its log entry, which names the act. */
  seq: number;
  until: Date;
  letters: string[];
  files: string[];
  message: string | null;
};

const contextOf = (requestId: string): string => `held_act:${requestId}`;

/** In the transaction of an act whose letters wait: whoever did it can take it back until they go out. */
export async function holdAct(
  ctx: Context,
  tx: Tx,
  request: Held,
  { form, typed, change, ...act }: Act,
): Promise<void> {
  const columns = Object.keys(change).map((name) => [name, request[name as keyof Held]]);
  const instants = columns.filter(([, value]) => value instanceof Date).map(([name]) => name);
  const before = { form, typed: textsOf(typed), columns: Object.fromEntries(columns), instants };
  const sealed = seal(requireKey(request), JSON.stringify(before), contextOf(request.id));
  const held = { ...act, actorId: meOf(ctx), at: ctx.now, sealed: new Uint8Array(sealed) };
  await tx.heldAct.upsert({
    where: { requestId: request.id },
    create: { ...held, requestId: request.id, deskId: ctx.desk.id },
    update: held,
  });
}

/** Fields of a form hold texts; its version is another one once it is sent again. */
const textsOf = ({ version: _, ...typed }: Act["typed"]): Typed =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, String(value ?? "")]));

/** The act on this request whose letters still wait; `null` where none does. */
export async function heldActOf(
  ctx: Context,
  tx: Tx,
  { id, key }: Pick<Held, "id" | "key">,
): Promise<HeldAct | null> {
  const row = await tx.heldAct.findUnique({ where: { requestId: id } });
  if (!row || !key || row.until <= ctx.now) return null;
  const { sealed, deskId: _, ...act } = row;
  const before = JSON.parse(open(key, sealed, contextOf(id)).toString()) as Before;
  return { ...act, ...before, columns: revived(before) };
}

function revived({ columns, instants }: Before): Before["columns"] {
  // An act that the version before wrote names no instants. Such a row lives for a minute after an upgrade.
  const named = instants ?? Object.keys(columns).filter((name) => name.endsWith("At"));
  const revive = ([name, value]: [string, unknown]) =>
    named.includes(name) && value ? [name, new Date(String(value))] : [name, value];
  return Object.fromEntries(Object.entries(columns).map(revive));
}

/** Its letter goes out now: from here on nothing is taken back. */
export const letActGo = (tx: Tx, letterId: string): Promise<unknown> =>
  tx.heldAct.deleteMany({ where: { letters: { has: letterId } } });
