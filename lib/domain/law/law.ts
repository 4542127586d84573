import { z } from "zod";
import { RIGHTS, type Right } from "./right";

/** The rights of the product, and one that differs only in its deadline (LGPD Art. 19 I). */
export const ENGINE_RIGHTS = [...RIGHTS, "access-simplified"] as const;
export type EngineRight = (typeof ENGINE_RIGHTS)[number];

export const WAIT_REASONS = ["identity", "authority", "clarification", "fee"] as const;
export type WaitReason = (typeof WAIT_REASONS)[number];

/**
 * The effect of a question to the requester on the period. none: the clock runs on. suspend: the clock is paused; the
 * day of the question does not count, the day of the answer does. skip-inclusive: neither day counts. restart: the
 * period begins again on the day of the answer. reflection: the period begins ten days after the notice of the fee, or
 * the request is withdrawn.
 */
const waitSchema = z.enum(["none", "suspend", "skip-inclusive", "restart", "reflection"]);
export type WaitModel = z.infer<typeof waitSchema>;

/** Another reasonable reading of the same period. It is always earlier and gives the safe date. */
const safeSchema = z.union([
  z.enum(["receipt-is-day-one", "saturdays-count"]),
  z.object({ n: z.int().nonnegative() }),
]);

const periodSchema = z.object({
  unit: z.enum(["month", "day", "business-day"]),
  n: z.int().nonnegative(),
  safe: safeSchema.optional(),
});
export type Period = z.infer<typeof periodSchema>;

const basisSchema = z.enum(["statute", "regulation", "guidance", "none"]);

const ruleSchema = z.object({
  /** `null`: it was checked that the law sets no period. It never means missing data. */
  period: periodSchema.nullable(),
  basis: basisSchema,
  source: z.string().min(1),
  /** The weekdays, besides public holidays, on which the law does not let a period end. */
  roll: z
    .object({ weekend: z.array(z.int().min(1).max(7)).readonly(), source: z.string().min(1) })
    .nullable(),
  waits: z.record(z.enum(WAIT_REASONS), waitSchema),
  waitSource: z.string().min(1).nullable(),
  /** `n` is the whole period from the same start; `null` where the law leaves the new date open. */
  extension: z
    .object({
      n: z.int().positive().nullable(),
      unit: z.enum(["month", "day", "business-day"]),
      max: z.literal(1),
      noticeBy: z.enum(["due", "request"]),
      source: z.string().min(1),
    })
    .nullable(),
  ack: z
    .object({
      unit: z.enum(["hour", "day", "business-day"]),
      n: z.int().positive(),
      safe: safeSchema.optional(),
      rolls: z.boolean(),
      /** Due from receipt, even if the requester has not verified their email address. */
      beforeVerification: z.boolean(),
      basis: basisSchema,
      source: z.string().min(1),
    })
    .nullable(),
  /** A maximum in days, even if the policy promises more. */
  outer: z.object({ n: z.int().positive(), source: z.string().min(1) }).nullable(),
  /** The article that stops the processing at once. The period then applies to the message only. */
  atOnce: z.string().min(1).nullable(),
});
export type Rule = z.infer<typeof ruleSchema>;

const versionSchema = z.object({
  version: z.string().min(1),
  validFrom: z.iso.date(),
  /** The last day of receipt to which the version applies. */
  validTo: z.iso.date().optional(),
  rules: z.record(z.enum(ENGINE_RIGHTS), ruleSchema),
});
export type LawVersion = z.infer<typeof versionSchema>;

const article = z.string().min(1);
const remedySchema = z.object({ text: z.string().min(1), article });

export const lawSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1),
  jurisdiction: z.string().min(1),
  /** The residences to which the law applies; empty for the policy of the desk. */
  regions: z.array(z.string().min(1)).readonly(),
  versions: z.array(versionSchema).min(1).readonly(),
  refusalGrounds: z
    .array(
      z.object({
        code: z.string().min(1),
        article,
        title: z.string().min(1),
        rights: z.array(z.enum(RIGHTS)).readonly().optional(),
        /** The requester could not be identified. With more details the data is searched again (GDPR art. 11(2)). */
        identity: z.literal(true).optional(),
      }),
    )
    .readonly(),
  extensionGrounds: z
    .array(z.object({ code: z.string().min(1), text: z.string().min(1), article }))
    .readonly(),
  /** The article under which a data subject who cannot be identified may send more details (GDPR art. 11(2)). */
  unidentified: article.optional(),
  /** Below this age a parent or guardian decides without the child's agreement. */
  child: z.object({ age: z.int().min(12).max(18), source: article }).optional(),
  /** Rights for which the law forbids identity verification. */
  unproven: z.object({ rights: z.array(z.enum(RIGHTS)).readonly(), article }).optional(),
  nonExtensionNote: z.string().min(1).nullable(),
  remedies: z.object({
    complaint: z.object({ to: z.string().min(1), article }).nullable(),
    court: remedySchema.nullable(),
    /**
     * `answerDays`: the desk's time to respond to the appeal; `null` where the law sets none. `right`: the right under
     * which the desk handles it; `null` where somebody else decides it. `first`: the law requires it before any
     * complaint.
     */
    appeal: remedySchema
      .extend({
        answerDays: z.int().positive().nullable(),
        right: z.enum(["appeal", "grievance"]).nullable(),
        first: z.boolean(),
      })
      .nullable(),
  }),
});
export type Law = Readonly<z.infer<typeof lawSchema>>;
export type RefusalGround = Law["refusalGrounds"][number];

const NO_WAITS = {
  identity: "none",
  authority: "none",
  clarification: "none",
  fee: "none",
} as const satisfies Record<WaitReason, WaitModel>;

type RuleTerms = Partial<Omit<Rule, "period" | "waits">> & { source: string } & {
  waits?: Partial<Record<WaitReason, WaitModel>>;
};

function rule(period: Period | null, { waits, ...terms }: RuleTerms): Rule {
  const none = { roll: null, waitSource: null, extension: null, ack: null, outer: null } as const;
  return {
    ...none,
    period,
    basis: "statute",
    atOnce: null,
    ...terms,
    waits: { ...NO_WAITS, ...waits },
  };
}

/** A rule with a period. Terms that are left out do not exist in the law: no roll, wait or extension. */
export function within(
  n: number,
  unit: Period["unit"],
  terms: RuleTerms,
  safe?: Period["safe"],
): Rule {
  return rule(safe === undefined ? { unit, n } : { unit, n, safe }, terms);
}

/** A rule for a right for which the law sets no period. It was checked; it never means missing data. */
export function noPeriod(source: string, terms: Omit<RuleTerms, "source"> = {}): Rule {
  return rule(null, { basis: "none", ...terms, source });
}

/** A rule for every right: `rules` for the rights in it, and `rest` for all others. */
export function everyRight(
  rest: Rule,
  rules: Partial<Record<EngineRight, Rule>>,
): Record<EngineRight, Rule> {
  const all = ENGINE_RIGHTS.map((right) => [right, rules[right] ?? rest]);
  return Object.fromEntries(all) as Record<EngineRight, Rule>;
}

/** The same rule for several rights. */
export function sameFor(rights: readonly Right[], rule: Rule): Partial<Record<EngineRight, Rule>> {
  return Object.fromEntries(rights.map((right) => [right, rule]));
}

/** An extension by notice. `n` is the whole period from the same start. */
export function extendTo(
  n: number | null,
  unit: Period["unit"],
  source: string,
  noticeBy: "due" | "request" = "due",
): Rule["extension"] {
  return { n, unit, max: 1, noticeBy, source };
}
