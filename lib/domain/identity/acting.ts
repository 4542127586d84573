import { z } from "zod";
import type { Law } from "@/lib/domain/law/law";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import { withoutDirection } from "@/lib/domain/text/direction";

/** Who asks: the data subject, or somebody who acts for them. */
export const PERSONS = ["self", "child", "agent", "representative"] as const;
export type AsksAs = (typeof PERSONS)[number];
export type ActsFor = Exclude<AsksAs, "self">;

/** What lets somebody act for another. */
export const CAPACITIES = {
  child: ["parent", "guardian"],
  agent: ["permission", "power-of-attorney"],
  representative: ["nominee", "heir", "court", "power-of-attorney"],
} as const satisfies Record<ActsFor, readonly string[]>;
export type Capacity = (typeof CAPACITIES)[ActsFor][number];

/** Why the data subject of a representative does not ask: DPDP Act s. 14 names both. */
export const SITUATIONS = ["died", "cannot-act"] as const;
export type Situation = (typeof SITUATIONS)[number];

/** As coarse as the laws need: each begins where some law lets a child decide alone. */
export const AGES = ["under-13", "13-15", "16-17"] as const;
export type Age = (typeof AGES)[number];
const OLDEST: Record<Age, number> = { "under-13": 12, "13-15": 15, "16-17": 17 };

export const isActing = (person: string | undefined): person is ActsFor =>
  person !== undefined && person !== "self" && (PERSONS as readonly string[]).includes(person);

/** For whom somebody else asks, and what lets them. Absent where the data subject asks. */
export const actingSchema = z.object({
  capacity: z.enum([
    ...CAPACITIES.child,
    ...CAPACITIES.agent,
    ...CAPACITIES.representative.slice(0, 3),
  ] as unknown as [Capacity, ...Capacity[]]),
  age: z.enum(AGES).optional(),
  situation: z.enum(SITUATIONS).optional(),
  /** The data subject's own name and address, where the desk knows people by them. */
  name: z.string().transform(withoutDirection),
  email: z.string(),
});
export type Acting = z.infer<typeof actingSchema>;

const SIXTEEN = { age: 16, source: null } as const;

/**
 * Below which age a parent or guardian decides alone: by the strictest of the laws, else by what the policy
 * says of children, else at sixteen.
 */
export function childAge(
  policy: Pick<Policy, "children">,
  laws: readonly LawId[],
): { age: number; source: string | null } {
  const known = laws.flatMap((law) => (LAWS[law] as Law).child ?? []);
  const [strictest] = known.sort((one, other) => other.age - one.age);
  if (strictest) return strictest;
  return policy.children ? { age: policy.children.under, source: null } : SIXTEEN;
}

/** Whether a child of this age has to agree: at some age in the band the law lets them decide themselves. */
export const childAgrees = (age: Age, threshold: number): boolean => OLDEST[age] >= threshold;

/** What shows that somebody may act: a copy of each is asked for. */
export type ProofOf = Capacity | Situation | "agreement";

export const proofsFor = (
  { capacity, situation, age }: Pick<Acting, "capacity" | "situation" | "age">,
  threshold: number,
): ProofOf[] => [
  capacity,
  ...(situation ? [situation] : []),
  ...(age && childAgrees(age, threshold) ? (["agreement"] as const) : []),
];
