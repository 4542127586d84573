import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";

/** The kinds of requests for which 11 CCR 7102(a)(1) wants figures, in its order (A) to (E). */
export const CALIFORNIA_KINDS = ["delete", "correct", "know", "opt-out", "limit"] as const;
export type CaliforniaKind = (typeof CALIFORNIA_KINDS)[number];

/** Rights that a request to know, to delete and so on is made under at a desk. */
export const CALIFORNIA_RIGHTS: Record<CaliforniaKind, readonly Right[]> = {
  delete: ["erasure"],
  correct: ["rectification"],
  know: ["access", "portability"],
  "opt-out": ["opt-out-sale", "opt-out-marketing"],
  limit: ["limit-sensitive"],
};

type Laws = { lawOf: Partial<Policy["lawOf"]>; lawOfRight: Policy["lawOfRight"] };

/** Whether requests under Californian law can reach the desk. */
export const offersCalifornia = ({ lawOf, lawOfRight }: Laws): boolean =>
  [...Object.values(lawOf), ...Object.values(lawOfRight)].some((laws) => laws.includes("us-ca"));

/** The figures of one kind of request in a calendar year. */
export type YearlyFigures = {
  received: number;
  fulfilled: number;
  partlyFulfilled: number;
  refused: number;
  nothingHeld: number;
  /** Closed or withdrawn without a response. */
  ended: number;
  /** Civil days from receipt to response. */
  median: number | null;
  mean: number | null;
};

export type YearlyReport = {
  year: number;
  /** The five kinds in the order of the regulation, also those without a request. */
  california: { kind: CaliforniaKind; figures: YearlyFigures }[];
  /** Every law and right with requests in that year, by the law that set the deadline. */
  byLaw: { law: LawId; right: Right; figures: YearlyFigures }[];
};

/** How many full years are offered, besides the current one. Records are kept for 24 months (11 CCR 7101). */
const YEARS = 2;

/** The calendar years that can be chosen: the last full ones, and the current one. */
export const yearsUntil = (current: number): number[] =>
  Array.from({ length: YEARS + 1 }, (_, at) => current - YEARS + at);

/** The year in a URL. Without one, or with another year, the last full year, which is due by 1 July. */
export const yearTyped = (typed: string, current: number): number =>
  yearsUntil(current).find((year) => String(year) === typed.trim()) ?? current - 1;
