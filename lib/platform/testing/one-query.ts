import pg from "pg";

type Inside = { _activeQuery?: unknown };
type Guarded = typeof pg.Client.prototype & { guarded?: boolean };

// A connection runs one query at a time, and so does a transaction. pg queues a second one, and its next major
// version refuses it, so a test fails if that happens. Test files share pg, and the first one guards it for all.
const client: Guarded = pg.Client.prototype;
if (!client.guarded) {
  const { query } = client;
  client.guarded = true;
  client.query = function guardedQuery(this: pg.Client, ...args: unknown[]) {
    if ((this as Inside)._activeQuery) {
      throw new Error("A connection was given a query while it runs another one.");
    }
    return Reflect.apply(query, this, args);
  } as typeof query;
}
