import { z } from "zod";
import { RIGHTS } from "@/lib/domain/law/right";
import { isLawId, type LawId } from "@/lib/domain/laws/laws";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { message } from "@/lib/domain/problem/message";
import { Problem } from "@/lib/domain/problem/problem";
import { LANGUAGE_CODE } from "@/lib/domain/text/language";
import { type Absence, isAway } from "./absence";

/** The mode for a request that no rule matches: manual; round robin (`turn`); least busy (`load`). */
export const MODES = ["hand", "turn", "load"] as const;
export type Mode = (typeof MODES)[number];

export const MOST_RULES = 50;

const memberId = z.string().regex(/^[\w@.+-]{1,100}$/);
const law = z
  .string()
  .refine(isLawId)
  .transform((id) => id as LawId);

/** A request that meets every condition goes to one of `members`, round robin. A condition of `null` always matches. */
export const ruleSchema = z.object({
  id: z.string(),
  right: z.enum(RIGHTS).nullable(),
  law: law.nullable(),
  residence: z.enum(RESIDENCES).nullable(),
  locale: z.string().nullable(),
  members: z.array(memberId),
});
export type AssignmentRule = z.infer<typeof ruleSchema>;

export const assignmentSchema = z.object({
  mode: z.enum(MODES),
  rules: z.array(ruleSchema),
});
export type AssignmentTerms = z.infer<typeof assignmentSchema>;

export const MANUAL_ASSIGNMENT: AssignmentTerms = { mode: "hand", rules: [] };

const blank = (typed: unknown) => (typed === "" || typed === undefined ? null : typed);
const ids = (missing: string) =>
  z
    .string()
    .default("")
    .transform((typed) => [...new Set(typed.split(",").filter(Boolean))])
    .pipe(z.array(memberId, { error: missing }).max(100, missing));

/** A rule from a form. An empty condition becomes `null` and matches every request. */
export const typedRuleSchema = z.object({
  right: z.preprocess(blank, z.enum(RIGHTS, { error: message("problem.choice.right") }).nullable()),
  law: z.preprocess(blank, law.nullable()),
  residence: z.preprocess(
    blank,
    z.enum(RESIDENCES, { error: message("problem.choice.residence") }).nullable(),
  ),
  locale: z.preprocess(
    blank,
    z.string().regex(LANGUAGE_CODE, message("problem.choice.language")).nullable(),
  ),
  members: ids(message("problem.assignment.ruleMembers")).refine((members) => members.length > 0, {
    error: message("problem.assignment.ruleMembers"),
  }),
});
export type TypedRule = z.infer<typeof typedRuleSchema>;

export const typedModeSchema = z.object({
  mode: z.enum(MODES, { error: message("problem.assignment.mode") }),
  takers: ids(message("problem.assignment.takers")),
  /** The members that the form listed. The form does not change other members. */
  offered: ids(message("problem.reload.page")),
});
export type TypedMode = z.infer<typeof typedModeSchema>;

/** The values of a request that a rule can match. */
export type RuleInput = {
  right: string;
  laws: readonly string[];
  residence: string;
  locale: string;
};

export const fits = (rule: Omit<AssignmentRule, "id" | "members">, request: RuleInput): boolean =>
  (rule.right === null || rule.right === request.right) &&
  (rule.law === null || request.laws.includes(rule.law)) &&
  (rule.residence === null || rule.residence === request.residence) &&
  (rule.locale === null || rule.locale === request.locale.split("-")[0]);

/** A candidate for automatic assignment. `lastTurn` is lowest for the member who has waited longest for a request. */
export type AssignmentCandidate = Absence & {
  userId: string;
  role: string;
  autoAssignable: boolean;
  lastTurn: number;
  /** The number of open requests assigned to the member. */
  open: number;
};

export type Choice = {
  assignee: string;
  by: "turn" | "load" | "rule";
  /** The rule that matched, by id and by its place in the list, from 1. */
  rule?: { id: string; number: number };
};

const isAvailable = (taker: Pick<AssignmentCandidate, "role"> & Absence, today: string): boolean =>
  taker.role !== "auditor" && !isAway(taker, today);

/**
 * Chooses the assignee: a member of the first rule that matches and has a member available, else by the mode. `null`
 * where there is none. Among several candidates, the one who has waited longest for a request gets it.
 */
export function chooseAssignee(
  { mode, rules }: AssignmentTerms,
  request: RuleInput,
  takers: readonly AssignmentCandidate[],
  today: string,
): Choice | null {
  const available = takers.filter((taker) => isAvailable(taker, today));
  for (const [at, rule] of rules.entries()) {
    if (!fits(rule, request)) continue;
    const next = first(
      available.filter(({ userId }) => rule.members.includes(userId)),
      roundRobin,
    );
    if (next) return { assignee: next, by: "rule", rule: { id: rule.id, number: at + 1 } };
  }
  if (mode === "hand") return null;
  const next = first(
    available.filter(({ autoAssignable }) => autoAssignable),
    mode === "turn" ? roundRobin : leastBusy,
  );
  return next ? { assignee: next, by: mode } : null;
}

type Order = (a: AssignmentCandidate, b: AssignmentCandidate) => number;
const roundRobin: Order = (a, b) => a.lastTurn - b.lastTurn;
const leastBusy: Order = (a, b) => a.open - b.open || roundRobin(a, b);

const first = (takers: readonly AssignmentCandidate[], order: Order): string | null =>
  [...takers].sort(order)[0]?.userId ?? null;

const noSuchRule = (): Problem => new Problem("conflict", message("problem.assignment.ruleGone"));

/** The rules with this one in place of the rule with the same id, or else added at the end. */
export function withRule(rules: readonly AssignmentRule[], rule: AssignmentRule) {
  return rules.some(({ id }) => id === rule.id)
    ? rules.map((one) => (one.id === rule.id ? rule : one))
    : [...rules, rule];
}

/** The rules with one of them moved up or down by one place; unchanged where it is already the first or last. */
export function movedRule(rules: readonly AssignmentRule[], id: string, by: -1 | 1) {
  const at = rules.findIndex((rule) => rule.id === id);
  const rule = rules[at];
  if (!rule) throw noSuchRule();
  const rest = rules.filter((one) => one !== rule);
  const to = Math.min(Math.max(at + by, 0), rest.length);
  return [...rest.slice(0, to), rule, ...rest.slice(to)];
}

export function withoutRule(rules: readonly AssignmentRule[], id: string) {
  const rest = rules.filter((rule) => rule.id !== id);
  if (rest.length === rules.length) throw noSuchRule();
  return rest;
}
