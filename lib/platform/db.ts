import { PrismaPg } from "@prisma/adapter-pg";
import { Problem } from "@/lib/domain/problem/problem";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { openPool, waits } from "./db-pool";
import { onShutDown } from "./shutdown";

export type {
  Approval,
  ApprovalChange,
  BulkAct,
  Checkpoint,
  File,
  HeldAct,
  LogEntry,
  Prisma,
  Proof,
  Request,
  Template,
} from "@/lib/generated/prisma/client";

export type Tx = Prisma.TransactionClient;

/** SQL from parts whose values travel beside it, never in it. `raw` takes what is written in the code alone. */
export const { sql, join, raw, empty } = Prisma;
export type Sql = Prisma.Sql;

// Next reloads modules in development: one client a process all the same.
const kept = globalThis as typeof globalThis & { rightsdeskDb?: PrismaClient };

export function prisma(): PrismaClient {
  if (kept.rightsdeskDb) return kept.rightsdeskDb;
  onShutDown("database", disconnect);
  kept.rightsdeskDb = new PrismaClient({
    adapter: new PrismaPg(openPool(), {
      statementNameGenerator: ({ sql }) => statementName(sql),
      disposeExternalPool: true,
    }),
    // Longer than the pool lets wait: its own answer, which says what is wrong, comes first.
    transactionOptions: { maxWait: waits().connectMs + 1_000, timeout: 20_000 },
  });
  return kept.rightsdeskDb;
}

const named = new Map<string, string>();
/** A connection keeps what it was given a name for: as many as come again and again, and no more. */
const MOST_NAMED = 100;

/** Stands in a statement of which there are more shapes than names: it is planned for its own values each time. */
export const ONE_OF_MANY = raw("/* one of many */");

/** A statement with a name is parsed and planned once a connection, and not each time it is sent. */
function statementName(sql: string): string {
  if (sql.includes(ONE_OF_MANY.sql)) return "";
  const known = named.get(sql);
  if (known || named.size >= MOST_NAMED) return known ?? "";
  const name = `rightsdesk_${named.size + 1}`;
  named.set(sql, name);
  return name;
}

export async function disconnect(): Promise<void> {
  await kept.rightsdeskDb?.$disconnect();
  kept.rightsdeskDb = undefined;
}

/** Runs `work` in one transaction that sees the rows of `deskId` and nothing else. */
export function withinDesk<T>(deskId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(async (tx) => {
    // The lock says the same as the setting, and no statement can take it back: see the migration of the sign-in walls.
    await tx.$executeRaw`
      select set_config('app.desk', ${deskId}, true), pg_advisory_xact_lock_shared(7291, 1)`;
    return work(tx);
  });
}

/** Runs `work` in one transaction that sees the memberships of `userId`: how staff find their desks. */
export function asUser<T>(userId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.user', ${userId}, true)`;
    return work(tx);
  });
}

/** Whoever comes here for the same `key` waits until this transaction has ended. */
export const oneAtATime = (tx: Tx, key: string): Promise<unknown> =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;

/**
 * Whether the transaction may have been committed although it failed: the connection can be lost after the commit and
 * before the reply. Not where the database refused a statement, or the transaction was never begun.
 */
export const mayBeCommitted = (error: unknown): boolean => {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return LOST.includes(error.code);
  return error instanceof Error && !(error instanceof Problem);
};

// Prisma's codes: unreachable, timed out, closed by the server, and whatever PostgreSQL said that has no other code.
const LOST: readonly string[] = ["P1001", "P1008", "P1017", "P2010"];

/** Whether `error` says that a unique constraint was met: the row is there already. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
