import type { Right } from "@/lib/domain/law/right";
import { type LawId, ruleOn } from "@/lib/domain/laws/laws";
import type { Policy } from "@/lib/domain/policy/policy";

/** The emails that acknowledge receipt: the full one, and the one to an unverified email address. */
export const ACKNOWLEDGING = ["acknowledgment", "receipt"] as const;

export const isAcknowledging = (kind: string): boolean =>
  (ACKNOWLEDGING as readonly string[]).includes(kind);

type Received = {
  readonly right: Right;
  readonly laws: readonly LawId[];
  /** The civil day of receipt in the desk's zone. */
  readonly receivedOn: string;
};

/**
 * Whether receipt is acknowledged even to an unverified email address, because the law counts from receipt alone (IT
 * Rules 2021 rule 3(2), DPA 2018 s. 164A, 11 CCR 7021(a)) or the policy promises it.
 */
export function acknowledgesUnverified(
  policy: Pick<Policy, "ackHours" | "ackBeforeVerification">,
  { right, laws, receivedOn }: Received,
): boolean {
  if (policy.ackHours !== null && policy.ackBeforeVerification) return true;
  return laws.some((law) => ruleOn(law, right, receivedOn)?.ack?.beforeVerification === true);
}

const HOUR_MS = 3_600_000;
const MOST_AHEAD_MS = 48 * HOUR_MS;

/**
 * When staff are alerted about an unsent acknowledgment: for the last quarter of its time, but at most 48 hours ahead.
 */
export function alertAt(receivedAt: Date, ackDueAt: Date): Date {
  const whole = ackDueAt.getTime() - receivedAt.getTime();
  return new Date(ackDueAt.getTime() - Math.min(Math.max(whole, 0) / 4, MOST_AHEAD_MS));
}
