import pg from "pg";

/**
 * Counts the statements that reach the database while `work` runs, including those of its transactions. Returns the
 * count and the result.
 */
export async function countStatements<T>(
  work: () => Promise<T>,
): Promise<{ statements: number; result: T }> {
  const sent = pg.Client.prototype.query;
  let statements = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    statements += 1;
    return Reflect.apply(sent, this, args);
  } as typeof sent;
  try {
    return { result: await work(), statements };
  } finally {
    pg.Client.prototype.query = sent;
  }
}
