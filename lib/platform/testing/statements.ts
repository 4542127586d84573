import pg from "pg";

/** How many statements reach the database while `work` runs, those of its transactions included, and what it returned. */
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
