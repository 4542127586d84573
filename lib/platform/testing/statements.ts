import pg from "pg";

/** How many statements reach the database while `work` runs, those of its transactions included. */
export async function statements(work: () => Promise<unknown>): Promise<number> {
  const sent = pg.Client.prototype.query;
  let count = 0;
  pg.Client.prototype.query = function counted(this: pg.Client, ...args: unknown[]) {
    count += 1;
    return Reflect.apply(sent, this, args);
  } as typeof sent;
  try {
    await work();
  } finally {
    pg.Client.prototype.query = sent;
  }
  return count;
}
