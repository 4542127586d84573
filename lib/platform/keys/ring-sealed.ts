/** A column whose values are sealed by the key ring itself, and not by the data key of a request. */
export type RingSealed = {
  /** What the values are, for the operator who rotates keys. */
  name: string;
  table: string;
  column: string;
  /** The column that identifies the row. `context` makes from it what the sealed value is bound to. */
  id: string;
  context: (id: string) => string;
  /** Whose rows they are: row-level security shows them only in a transaction of that desk or that user. */
  of: "desk" | "person";
  /** The column with the id of that desk or user. */
  owner: string;
  /** A condition, if the ring seals only some rows. It is written here and never comes from input. */
  only?: string;
};

/**
 * Every column that `sealWithRing` or `newDataKey` writes to. A new column needs an entry here: otherwise its values
 * are lost with the key that sealed them. A test finds values of a column that is missing.
 */
export const RING_SEALED: readonly RingSealed[] = [
  {
    name: "data keys of requests",
    table: "request",
    column: "data_key",
    id: "id",
    context: (id) => `request:${id}:data_key`,
    of: "desk",
    owner: "desk_id",
  },
  {
    name: "search keys of desks",
    table: "desk",
    column: "search_key",
    id: "id",
    context: (id) => `desk:${id}:search_key`,
    of: "desk",
    owner: "id",
  },
  {
    name: "secrets of sign-in providers",
    table: "desk",
    column: "account_secret",
    id: "id",
    context: (id) => `desk:${id}:account_secret`,
    of: "desk",
    owner: "id",
  },
  {
    name: "emails to staff",
    table: "email",
    column: "sealed",
    id: "id",
    context: (id) => `letter:${id}:sealed`,
    of: "desk",
    owner: "desk_id",
    only: `("recipient_id" is not null or "request_id" is null)`,
  },
  {
    name: "calendar addresses",
    table: "calendar_feed",
    column: "sealed",
    id: "id",
    context: (id) => `calendar_feed:${id}:sealed`,
    of: "desk",
    owner: "desk_id",
  },
  {
    name: "bulk actions",
    table: "bulk_act",
    column: "sealed",
    id: "id",
    context: (id) => `bulk_act:${id}:sealed`,
    of: "desk",
    owner: "desk_id",
  },
  {
    name: "secrets of authenticator apps",
    table: "totp",
    column: "secret",
    id: "user_id",
    context: (id) => `totp:${id}:secret`,
    of: "person",
    owner: "user_id",
  },
];
