import { z } from "zod";

/**
 * What a data subject can ask for, in the terms of the law.
 * The opt-outs are kept apart because the policies promise them apart and the law clocks them apart.
 */
export const RIGHTS = [
  "access",
  "portability",
  "rectification",
  "erasure",
  "restriction",
  "objection",
  "withdraw-consent",
  "consent-records",
  "opt-out-sale",
  "opt-out-marketing",
  "opt-out-analytics",
  "opt-out-training",
  "opt-out-collection",
  "limit-sensitive",
  "automated-decision",
  "nomination",
  "grievance",
  "child-data",
  "appeal",
] as const;

export const rightSchema = z.enum(RIGHTS);
export type Right = z.infer<typeof rightSchema>;

/** What a child may suffer from with every day that it waits. */
export const isUrgent = (right: Right): boolean => right === "child-data";
