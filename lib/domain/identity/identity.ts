import type { Law } from "@/lib/domain/law/law";
import type { Right } from "@/lib/domain/law/right";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { IdentityLevel } from "@/lib/domain/policy/identity-level";
import type { Policy } from "@/lib/domain/policy/policy";
import { isEntered } from "@/lib/domain/request/channel";
import { type Acting, type AsksAs, isActing } from "./acting";

/** How staff verified the requester's identity or authority. */
export const SHOWN_BY = ["document", "details", "otherwise"] as const;
export type ShownBy = (typeof SHOWN_BY)[number];

/** How staff verified a requester who did not use the link in the email. */
export const VERIFIED_BY = ["phone", "letter", "in-person", "account", "otherwise"] as const;
export type VerifiedBy = (typeof VERIFIED_BY)[number];

/** No data is given out for these rights, so a request by an impostor harms nobody. */
const HARMLESS: readonly Right[] = [
  "opt-out-sale",
  "opt-out-marketing",
  "opt-out-analytics",
  "opt-out-training",
  "opt-out-collection",
  "limit-sensitive",
];

export const asksNothing = (right: Right): boolean => HARMLESS.includes(right);

/** The article that forbids identity verification for this right; `null` where none of the laws forbids it. */
export const articleAgainstVerification = (right: Right, laws: readonly LawId[]): string | null =>
  laws
    .flatMap((law) => (LAWS[law] as Law).unproven ?? [])
    .find(({ rights }) => rights.includes(right))?.article ?? null;

/** The identity level of a right at this desk: `none` where a law forbids verification, whatever the policy says. */
export function identityLevel(
  { identity }: Pick<Policy, "identity">,
  right: Right,
  laws: readonly LawId[],
): IdentityLevel {
  if (articleAgainstVerification(right, laws)) return "none";
  const level = identity.levels[right] ?? (asksNothing(right) ? "none" : "email");
  return level === "account" && !identity.account ? "email" : level;
}

/** The data subject says that they gave no permission. Staff can still record other proof of authority. */
export const DENIED = "denied";

export const LACKS = ["identity", "authority"] as const;
/** A verification that is missing before data may be given out. */
export type Lack = (typeof LACKS)[number];

type VerificationState = {
  identityLevel: IdentityLevel;
  channel: string;
  confirmedAt: Date | null;
  identityShown: string | null;
  authorityShown: string | null;
  person: { person: AsksAs; acting?: Acting } | null;
};

/**
 * The missing verifications. At level `none`, as for an opt-out, an agent's authority is not verified either. A
 * request that a team member entered has no verification link, so the team has to record how it verified the requester.
 */
export function missingVerifications({
  identityLevel,
  channel,
  confirmedAt,
  identityShown,
  authorityShown,
  person,
}: VerificationState): Lack[] {
  if (identityLevel === "none") return [];
  const lacks: Lack[] = [];
  const byStaff = identityLevel === "account" || (isEntered(channel) && confirmedAt === null);
  if (byStaff && identityShown === null) lacks.push("identity");
  const authorized = authorityShown !== null && authorityShown !== DENIED;
  if (isActing(person?.person) && !authorized) lacks.push("authority");
  return lacks;
}

/** What staff see about the requester's identity and authority. */
export type IdentityView = {
  level: IdentityLevel;
  /** The article that forbids verification, if any. */
  article: string | null;
  /** How identity and authority were verified; `null` until then. */
  shown: string | null;
  authority: string | null;
  /** Whether the child's own agreement is among the proofs. */
  childAgrees: boolean;
  /** What is missing before data may be given out, and the text that says why. */
  lacks: Lack[];
  unshown: string | null;
  /** Whether this desk accepts identity documents. */
  document: boolean;
  /**
   * Why an agent's data subject cannot be asked for permission; absent where there is no agent, `null` where they can.
   */
  unaskable?: string | null;
};
