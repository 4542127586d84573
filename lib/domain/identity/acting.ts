import { z } from "zod";
import type { Law } from "@/lib/domain/law/law";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";
import { withoutDirection } from "@/lib/domain/text/direction";

/** Who the requester is: the data subject (`self`), or somebody who acts for the data subject. */
export const PERSONS = ["self", "child", "agent", "representative"] as const;
export type AsksAs = (typeof PERSONS)[number];
type ActsFor = Exclude<AsksAs, "self">;

/** The authority on which a requester may act for the data subject. */
export const CAPACITIES = {
  child: ["parent", "guardian"],
  agent: ["permission", "power-of-attorney"],
  representative: ["nominee", "heir", "court", "power-of-attorney"],
} as const satisfies Record<ActsFor, readonly string[]>;
type Capacity = (typeof CAPACITIES)[ActsFor][number];

/** Why a representative acts for the data subject. DPDP Act s. 14 names both cases. */
export const SITUATIONS = ["died", "cannot-act"] as const;
export type Situation = (typeof SITUATIONS)[number];

/** Age bands, no finer than the laws need: each begins at an age from which some law lets a child decide alone. */
export const AGES = ["under-13", "13-15", "16-17"] as const;
export type Age = (typeof AGES)[number];
const OLDEST: Record<Age, number> = { "under-13": 12, "13-15": 15, "16-17": 17 };

export const isActing = (person: string | undefined): person is ActsFor =>
  person !== undefined && person !== "self" && (PERSONS as readonly string[]).includes(person);

/** The data subject and the authority, where somebody acts for them. Absent where the requester is the data subject. */
export const actingSchema = z.object({
  capacity: z.enum([
    ...CAPACITIES.child,
    ...CAPACITIES.agent,
    ...CAPACITIES.representative.slice(0, 3),
  ] as unknown as [Capacity, ...Capacity[]]),
  age: z.enum(AGES).optional(),
  situation: z.enum(SITUATIONS).optional(),
  /** The data subject's own name and email address, where the desk identifies data subjects by them. */
  name: z.string().transform(withoutDirection),
  email: z.string(),
});
export type Acting = z.infer<typeof actingSchema>;

const SIXTEEN = { age: 16, source: null } as const;

/**
 * The age below which a parent or guardian decides alone: the highest age in the laws, else the one in the policy, else
 * sixteen. `source` is the article of the law; `null` where no law names an age.
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

/** Whether a child in this age band has to agree: at its highest age the law lets the child decide alone. */
export const childAgrees = (age: Age, threshold: number): boolean => OLDEST[age] >= threshold;

/** A proof of authority. The requester is asked for a copy of each. */
export type AuthorityProof = Capacity | Situation | "agreement";

export const proofsFor = (
  { capacity, situation, age }: Pick<Acting, "capacity" | "situation" | "age">,
  threshold: number,
): AuthorityProof[] => [
  capacity,
  ...(situation ? [situation] : []),
  ...(age && childAgrees(age, threshold) ? (["agreement"] as const) : []),
];
