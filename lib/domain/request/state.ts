export const STATES = ["unconfirmed", "lapsed", "open", "answered", "closed"] as const;

export type State = (typeof STATES)[number];

export const OUTCOMES = [
  "fulfilled",
  "refused",
  "nothing-held",
  "withdrawn",
  "closed",
  /** The request is a duplicate and was merged into another one of the same requester. */
  "merged",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The states in which the deadline of a request matters. */
export const PENDING: State[] = ["unconfirmed", "lapsed", "open"];

export const isPending = (state: State): boolean => PENDING.includes(state);

/** The email address is not verified yet. */
export const UNVERIFIED: readonly State[] = ["unconfirmed", "lapsed"];

export const isUnconfirmed = (state: State): boolean => UNVERIFIED.includes(state);
