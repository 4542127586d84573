import { type Policy, policySchema } from "@/lib/domain/policy/policy-schema";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import type { Actor } from "@/lib/domain/request/role";
import { prisma, type Tx, withinDesk } from "@/lib/platform/database/db";
import { openWithRing } from "@/lib/platform/keys/crypto";

export type Desk = {
  id: string;
  slug: string;
  name: string;
  policy: Policy;
  /** When the row of the desk, which includes its policy, was last changed. */
  changedAt: Date;
  /** The published version of the desk's form; 0 is the form that comes with the product. */
  formVersion: number;
  /** Team members who sign in by email need a second factor before they can open the desk. */
  requiresSecondFactor: boolean;
  /** Key of the desk's search hashes. */
  searchKey: Buffer;
};

/** What every use case gets: the desk, who acts, the time, and the only way to the database. */
export type Context = {
  desk: Desk;
  actor: Actor;
  now: Date;
  /** The client network of the actor (client-address.mjs), for rate limits. Absent where no client sent a request. */
  network?: string;
  /**
   * How long the actor can undo a step. Emails to the requester wait that long. If it is absent, they are sent at
   * once.
   */
  undoWindowMs?: number;
  /** One transaction that sees this desk's rows and no others. */
  db: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>;
};

/** The id of the team member who acts. It is empty for every other actor, and no team member has an empty id. */
export const teamMemberId = ({ actor }: Pick<Context, "actor">): string =>
  actor.kind === "staff" ? actor.id : "";

const parsedPolicies = new Map<string, { updatedAt: number; desk: Desk }>();

// The slug comes from an address. A value that no desk can have, such as one with a NUL byte, never reaches the
// database.
const SLUG_OR_ID = /^[\w-]{1,64}$/;

async function findDesk(where: { slug: string } | { id: string }): Promise<Desk> {
  const valid = Object.values(where).every((value) => SLUG_OR_ID.test(value));
  const row = valid ? await prisma().desk.findUnique({ where }) : null;
  if (!row) {
    throw new Problem("not-found", message("problem.desk.notFound"));
  }
  const cached = parsedPolicies.get(row.id);
  const { formVersion, requiresSecondFactor } = row;
  if (cached && cached.updatedAt === row.updatedAt.getTime()) {
    return { ...cached.desk, formVersion, requiresSecondFactor };
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

/** The ids of all desks, ordered by slug. */
export async function deskIds(): Promise<string[]> {
  const rows = await prisma().desk.findMany({ select: { id: true }, orderBy: { slug: "asc" } });
  return rows.map(({ id }) => id);
}

/** The context of one desk for one actor. Throws `not-found` if the desk does not exist. */
export async function contextFor(
  where: { slug: string } | { id: string },
  actor: Actor,
  now: Date,
): Promise<Context> {
  const desk = await findDesk(where);
  return { desk, actor, now, db: (work) => withinDesk(desk.id, work) };
}

/**
 * Runs reads that belong together, such as those of a page, in one transaction. `work` gets a context that joins it.
 */
export const inOneTransaction = <T>(
  ctx: Context,
  work: (joined: Context) => Promise<T>,
): Promise<T> => ctx.db((tx) => work({ ...ctx, db: (one) => one(tx) }));
