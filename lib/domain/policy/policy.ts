import { RIGHTS, type Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import type { Policy } from "./policy-schema";
import type { Residence } from "./residence";

export type { Policy };
export type Offer = Policy["rights"][number];

/** The rights on offer in the order of the law's own list, each once. */
export const offersOf = (policy: Policy): Offer[] =>
  RIGHTS.flatMap((right) => policy.rights.filter((offer) => offer.right === right).slice(0, 1));

/** The offer of `right` to a person living at `residence`, or `undefined` where the policy makes none. */
export const offerOf = (policy: Policy, right: Right, residence: Residence): Offer | undefined =>
  policy.rights.find(
    (offer) => offer.right === right && (offer.residences?.includes(residence) ?? true),
  );

/** The period that the policy promises for `right`; `null` where it promises none. */
export const houseDaysOf = (policy: Policy, right: Right, residence: Residence): number | null =>
  offerOf(policy, right, residence)?.houseDays ?? policy.houseDays;

/** The laws that clock `right` for a person living at `residence`. */
export const lawsOf = (policy: Policy, right: Right, residence: Residence): LawId[] =>
  policy.lawOfRight[right] ?? policy.lawOf[residence];

/** Whether the form has to ask where the person lives: it changes the law or the rights on offer. */
export const asksResidence = (policy: Policy): boolean =>
  new Set(Object.values(policy.lawOf).map((laws) => laws.join(" "))).size > 1 ||
  policy.rights.some((offer) => offer.residences !== undefined);

/** The zone to name in public; `null` where it is a setting of the desk that the policy does not state. */
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
  /** The words of the published text that are at fault, where it is words. */
  words?: string;
};

/** What a data subject would miss in the policy, and every place where its text breaks off or was never filled in. */
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
