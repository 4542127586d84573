import type { Law } from "@/lib/domain/law/law";
import type { Right } from "@/lib/domain/law/right";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { IdentityLevel } from "@/lib/domain/policy/identity-level";
import type { Policy } from "@/lib/domain/policy/policy";
import { type Acting, type AsksAs, isActing } from "./acting";

/** What a desk does that decided nothing of its own. */
export const IN_PROPORTION = { levels: {}, document: "last-resort", account: null } as const;

/** How staff came to know who asks, or that somebody may act for another. */
export const SHOWN_BY = ["document", "details", "otherwise"] as const;
export type ShownBy = (typeof SHOWN_BY)[number];

/** How staff verified a requester who did not use the link. */
export const VERIFIED_BY = ["phone", "letter", "in-person", "account", "otherwise"] as const;
export type VerifiedBy = (typeof VERIFIED_BY)[number];

/** Nothing leaves the house with these, so a stranger who sends one harms nobody. */
const HARMLESS: readonly Right[] = [
  "opt-out-sale",
  "opt-out-marketing",
  "opt-out-analytics",
  "opt-out-training",
  "opt-out-collection",
  "limit-sensitive",
];

export const asksNothing = (right: Right): boolean => HARMLESS.includes(right);

/** The article that forbids to ask who somebody is, where one of the laws does. */
export const unprovenBy = (right: Right, laws: readonly LawId[]): string | null =>
  laws
    .flatMap((law) => (LAWS[law] as Law).unproven ?? [])
    .find(({ rights }) => rights.includes(right))?.article ?? null;

/** What this right asks for at this desk; where a law forbids to ask, nothing, whatever the desk says. */
export function identityLevel(
  { identity }: Pick<Policy, "identity">,
  right: Right,
  laws: readonly LawId[],
): IdentityLevel {
  if (unprovenBy(right, laws)) return "none";
  const level = identity.levels[right] ?? (asksNothing(right) ? "none" : "email");
  return level === "account" && !identity.account ? "email" : level;
}

/** The person says that they gave no permission: staff may still see that it was. */
export const DENIED = "denied";

export const LACKS = ["identity", "authority"] as const;
/** What still has to be shown before data may leave the house. */
export type Lack = (typeof LACKS)[number];

type Shown = {
  identityLevel: IdentityLevel;
  identityShown: string | null;
  authorityShown: string | null;
  person: { person: AsksAs; acting?: Acting } | null;
};

/** Whoever asks for nothing but to be left alone shows nothing, also not that they may act for another. */
export function lacksOf({ identityLevel, identityShown, authorityShown, person }: Shown): Lack[] {
  if (identityLevel === "none") return [];
  const lacks: Lack[] = [];
  if (identityLevel === "account" && identityShown === null) lacks.push("identity");
  const shown = authorityShown !== null && authorityShown !== DENIED;
  if (isActing(person?.person) && !shown) lacks.push("authority");
  return lacks;
}

/** What staff see of who asks. */
export type IdentityView = {
  level: IdentityLevel;
  /** The article that forbids to ask for more. */
  article: string | null;
  /** How identity and authority were shown; `null` while they are not. */
  shown: string | null;
  authority: string | null;
  /** Whether a child of this age has to agree. */
  childAgrees: boolean;
  /** What is missing before data may leave the house, and why it may not. */
  lacks: Lack[];
  unshown: string | null;
  /** Whether this desk takes documents at all. */
  document: boolean;
  /** Why the person behind an agent cannot be asked; absent where there is none, `null` where they can. */
  unaskable?: string | null;
};
