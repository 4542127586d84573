/**
 * What a right asks for before it is carried out, from least to most: nothing; control of the e-mail address;
 * a sign-in with the account that the data belongs to.
 */
export const IDENTITY_LEVELS = ["none", "email", "account"] as const;

export type IdentityLevel = (typeof IDENTITY_LEVELS)[number];
