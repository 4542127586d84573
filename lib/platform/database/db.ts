import { PrismaPg } from "@prisma/adapter-pg";
import { Problem } from "@/lib/domain/problem/problem";
import { Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { onShutDown } from "@/lib/platform/shutdown";
import { openPool, waits } from "./db-pool";

export type {
  Approval,
  ApprovalChange,
  BulkAct,
  Checkpoint,
  File,
  LogEntry,
  Prisma,
  Proof,
  Request,
  Template,
  UndoWindow,
} from "@/lib/generated/prisma/client";

export type Tx = Prisma.TransactionClient;

/**
 * SQL from parts. Values are sent as parameters and never as SQL text. `raw` accepts only text that is written in the
 * code.
 */
export const { sql, join, raw, empty } = Prisma;
export type Sql = Prisma.Sql;

// Next reloads modules in development, so the client is kept on `globalThis`: one for each process.
const globals = globalThis as typeof globalThis & { rightsdeskDb?: PrismaClient };

export function prisma(): PrismaClient {
  if (globals.rightsdeskDb) return globals.rightsdeskDb;
  onShutDown("database", disconnect);
  globals.rightsdeskDb = new PrismaClient({
    adapter: new PrismaPg(openPool(), {
      statementNameGenerator: ({ sql }) => statementName(sql),
      disposeExternalPool: true,
    }),
    // Longer than the pool waits, so that the pool's own error, which says what is wrong, comes first.
    transactionOptions: { maxWait: waits().connectMs + 1_000, timeout: 20_000 },
  });
  return globals.rightsdeskDb;
}

const named = new Map<string, string>();
/** A connection stores every statement that has a name, so only this many statements get one. */
const MAX_NAMED = 100;

/**
 * Marks a statement that has more shapes than there are names. It gets no name and is planned for its own values each
 * time.
 */
export const UNNAMED_STATEMENT = raw("/* one of many */");

/** A statement with a name is parsed and planned once for each connection, and not each time it is sent. */
function statementName(sql: string): string {
  if (sql.includes(UNNAMED_STATEMENT.sql)) return "";
  const known = named.get(sql);
  if (known || named.size >= MAX_NAMED) return known ?? "";
  const name = `rightsdesk_${named.size + 1}`;
  named.set(sql, name);
  return name;
}

export async function disconnect(): Promise<void> {
  await globals.rightsdeskDb?.$disconnect();
  globals.rightsdeskDb = undefined;
}

/** Runs `work` in one transaction that sees only the rows of `deskId`. */
export function withinDesk<T>(deskId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(async (tx) => {
    // The lock records the same as the setting, and no statement can undo it: see the migration
    // 20261130070001_sign_in_walls.
    await tx.$executeRaw`
      select set_config('app.desk', ${deskId}, true), pg_advisory_xact_lock_shared(7291, 1)`;
    return work(tx);
  });
}

/** Runs `work` in one transaction that sees the memberships of `userId`, by which team members find their desks. */
export function asUser<T>(userId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  return prisma().$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('app.user', ${userId}, true)`;
    return work(tx);
  });
}

/** Locks `key` until this transaction has ended. Another transaction that calls this with the same `key` waits. */
export const lockKey = (tx: Tx, key: string): Promise<unknown> =>
  tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;

/**
 * Whether a transaction may have been committed although it failed: the connection can be lost after the commit and
 * before the reply. `false` if the database refused a statement or the transaction never began.
 */
export const mayBeCommitted = (error: unknown): boolean => {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return LOST.includes(error.code);
  return error instanceof Error && !(error instanceof Problem);
};

// Prisma's codes: unreachable, timed out, closed by the server, and every PostgreSQL error without a code of its own.
const LOST: readonly string[] = ["P1001", "P1008", "P1017", "P2010"];

/** Whether `error` is the violation of a unique constraint: the row exists already. */
export const isUniqueViolation = (error: unknown): boolean =>
  error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
