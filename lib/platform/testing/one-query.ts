import pg from "pg";

type Inside = { _activeQuery?: unknown };
type Guarded = typeof pg.Client.prototype & { guarded?: boolean };

// A connection takes one query at a time, and so does a transaction. pg puts a second one in a queue, and its next major
// version refuses it, so a test in which that happens fails. Test files share pg, and the first one guards it for all.
const client: Guarded = pg.Client.prototype;
if (!client.guarded) {
  const { query } = client;
  client.guarded = true;
  client.query = function one(this: pg.Client, ...given: unknown[]) {
    if ((this as Inside)._activeQuery) {
      throw new Error("A connection was given a query while it runs another one.");
    }
    return Reflect.apply(query, this, given);
  } as typeof query;
}
