import { RIGHTS, type Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "./policy-schema";
import type { Residence } from "./residence";

export type { Policy };
export type Offer = Policy["rights"][number];

/** The supported rights in the order of `RIGHTS`, each once. */
export const offersOf = (policy: Policy): Offer[] =>
  RIGHTS.flatMap((right) => policy.rights.filter((offer) => offer.right === right).slice(0, 1));

/** The policy's entry for `right` and a data subject living in `residence`; `undefined` where it is not supported. */
export const offerOf = (policy: Policy, right: Right, residence: Residence): Offer | undefined =>
  policy.rights.find(
    (offer) => offer.right === right && (offer.residences?.includes(residence) ?? true),
  );

/** The period that the policy promises for `right`; `null` where it promises none. */
export const houseDaysOf = (policy: Policy, right: Right, residence: Residence): number | null =>
  offerOf(policy, right, residence)?.houseDays ?? policy.houseDays;

/** The laws that set the deadline of `right` for a data subject living in `residence`. */
export const lawsOf = (policy: Policy, right: Right, residence: Residence): LawId[] =>
  policy.lawOfRight[right] ?? policy.lawOf[residence];

/** Whether the form has to ask for the residence, because the law or the supported rights depend on it. */
export const asksResidence = (policy: Policy): boolean =>
  new Set(Object.values(policy.lawOf).map((laws) => laws.join(" "))).size > 1 ||
  policy.rights.some((offer) => offer.residences !== undefined);

/** The time zone to show in public; `null` where the policy does not state it and it is only a setting of the desk. */
export const publicZone = ({ placeStated, zone }: Pick<Policy, "placeStated" | "zone">) =>
  placeStated ? zone : null;

export type PolicyFault = {
  code:
    | "no-contact"
    | "no-law"
    | "no-date"
    | "no-period"
    | "no-place"
    | "no-authority"
    | "no-complaint"
    | "placeholder";
  field: string;
  /** The passage of the published text that is at fault, if it is a passage. */
  words?: string;
};

/** What the policy does not tell a data subject, and every passage that breaks off or was never filled in. */
export function policyFaults(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  if (!policy.contact.email) faults.push({ code: "no-contact", field: "contact.email" });
  if (!policy.updatedOn) faults.push({ code: "no-date", field: "updatedOn" });
  const lawless = Object.values(policy.lawOf).every((laws) => laws.every((law) => law === "house"));
  if (!policy.lawsStated || lawless) faults.push({ code: "no-law", field: "lawOf" });
  if (policy.houseDays === null) {
    const words = policy.responseTime ?? undefined;
    faults.push({ code: "no-period", field: "houseDays", ...(words && { words }) });
  }
  if (!policy.placeStated) faults.push({ code: "no-place", field: "zone" });
  if (!policy.authority) faults.push({ code: "no-authority", field: "authority" });
  if (!policy.rights.some(({ right }) => right === "grievance")) {
    faults.push({ code: "no-complaint", field: "rights" });
  }
  for (const words of policy.placeholders) {
    faults.push({ code: "placeholder", field: "placeholders", words });
  }
  return faults;
}
