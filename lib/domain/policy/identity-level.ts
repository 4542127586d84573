/**
 * The identity verification that a right requires, from least to most: none; a verified email address; a sign-in with
 * the account that the data belongs to.
 */
export const IDENTITY_LEVELS = ["none", "email", "account"] as const;

export type IdentityLevel = (typeof IDENTITY_LEVELS)[number];
