import { z } from "zod";

/**
 * The rights of a data subject, in the terms of the law.
 * The opt-outs are separate because policies promise them separately and laws set separate deadlines for them.
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

/** Whether every day of delay may harm a child. */
export const isUrgent = (right: Right): boolean => right === "child-data";
