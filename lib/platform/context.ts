import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import { openWithRing } from "./crypto";
import { prisma, type Tx, withinDesk } from "./db";

export type Desk = {
  id: string;
  slug: string;
  name: string;
  policy: Policy;
  /** When the desk itself, its policy above all, was last changed. */
  changedAt: Date;
  /** The published version of its form; 0 is the one that comes with the product. */
  formVersion: number;
  /** Members who sign in by email need a second factor before they reach the desk. */
  requiresSecondFactor: boolean;
  /** Key of the desk's search hashes. */
  searchKey: Buffer;
};

/** What every use case is given: the desk, who acts, what time it is, and the only way to the database. */
export type Context = {
  desk: Desk;
  actor: Actor;
  now: Date;
  /** The network that whoever acts comes from (client-address.mjs), for limits; absent where no client asks. */
  network?: string;
  /** How long whoever acts can take it back: what it writes to the person waits so long. Absent: it goes out at once. */
  takeBackMs?: number;
  /** One transaction that sees this desk's rows and no others. */
  db: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

/** Id of the member of staff who acts. Whoever is no staff has none: an empty id is nobody's. */
export const meOf = ({ actor }: Pick<Context, "actor">): string =>
  actor.kind === "staff" ? actor.id : "";

const parsedPolicies = new Map<string, { updatedAt: number; desk: Desk }>();

// What an address can hold that no desk is called, a NUL byte among it, never reaches the database.
const NAMED = /^[\w-]{1,64}$/;

async function findDesk(where: { slug: string } | { id: string }): Promise<Desk> {
  const named = Object.values(where).every((value) => NAMED.test(value));
  const row = named ? await prisma().desk.findUnique({ where }) : null;
  if (!row) {
    throw new Problem("not-found", message("problem.desk.notFound"));
  }
  const kept = parsedPolicies.get(row.id);
  const { formVersion, requiresSecondFactor } = row;
  if (kept && kept.updatedAt === row.updatedAt.getTime()) {
    return { ...kept.desk, formVersion, requiresSecondFactor };
  }
  const desk: Desk = {
    id: row.id,
    slug: row.slug,
    name: row.name,
    policy: policySchema.parse(row.policy),
    changedAt: row.updatedAt,
    formVersion,
    requiresSecondFactor,
    searchKey: openWithRing(row.searchKey, `desk:${row.id}:search_key`),
  };
  parsedPolicies.set(row.id, { updatedAt: row.updatedAt.getTime(), desk });
  return desk;
}

/** The ids of all desks, by their slugs in order. */
export async function deskIds(): Promise<string[]> {
  const rows = await prisma().desk.findMany({ select: { id: true }, orderBy: { slug: "asc" } });
  return rows.map(({ id }) => id);
}

/** The context of one desk for one actor. Throws `not-found` where there is no such desk. */
export async function contextFor(
  where: { slug: string } | { id: string },
  actor: Actor,
  now: Date,
): Promise<Context> {
  const desk = await findDesk(where);
  return { desk, actor, now, db: (work) => withinDesk(desk.id, work) };
}

/** Reads that belong together, such as those of a page, in one transaction: `work` gets the context that joins it. */
export const inOneTransaction = <T>(
  ctx: Context,
  work: (joined: Context) => Promise<T>,
): Promise<T> => ctx.db((tx) => work({ ...ctx, db: (one) => one(tx) }));
