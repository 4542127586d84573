import { z } from "zod";
import type { LawId } from "./laws";
import type { Policy } from "./policy-schema";
import { RIGHTS, type Right } from "./right";

export type { Policy };
export type Offer = Policy["rights"][number];

/** Where a data subject lives, as far as the law differs by it. `elsewhere` is any other place. */
export const RESIDENCES = ["eea", "uk", "us-ca", "in", "elsewhere"] as const;
export const residenceSchema = z.enum(RESIDENCES);
export type Residence = z.infer<typeof residenceSchema>;

/** The rights on offer in the order of the law's own list, each once. */
export const offersOf = (policy: Policy): Offer[] =>
  RIGHTS.flatMap((right) => policy.rights.filter((offer) => offer.right === right).slice(0, 1));

/** The offer of `right` to a person living at `residence`, or `undefined` where the policy makes none. */
export const offerOf = (policy: Policy, right: Right, residence: Residence): Offer | undefined =>
  policy.rights.find(
    (offer) => offer.right === right && (offer.residences?.includes(residence) ?? true),
  );

export const houseDaysOf = (policy: Policy, right: Right, residence: Residence): number =>
  offerOf(policy, right, residence)?.houseDays ?? policy.houseDays;

/** The laws that clock `right` for a person living at `residence`. */
export const lawsOf = (policy: Policy, right: Right, residence: Residence): LawId[] =>
  policy.lawOfRight[right] ?? policy.lawOf[residence];

/** Whether the form has to ask where the person lives: it changes the law or the rights on offer. */
export const asksResidence = (policy: Policy): boolean =>
  new Set(Object.values(policy.lawOf).map((laws) => laws.join(" "))).size > 1 ||
  policy.rights.some((offer) => offer.residences !== undefined);

export type PolicyFault = {
  code: "no-contact" | "no-law" | "no-date" | "placeholder";
  field: string;
  /** The words of the published text that are at fault, where it is words. */
  words?: string;
};

/** What a data subject would miss: a contact, a law, a date, a place where the text was never filled in. */
export function policyFaults(policy: Policy): PolicyFault[] {
  const faults: PolicyFault[] = [];
  if (!policy.contact.email) faults.push({ code: "no-contact", field: "contact.email" });
  if (!policy.updatedOn) faults.push({ code: "no-date", field: "updatedOn" });
  if (Object.values(policy.lawOf).every((laws) => laws.every((law) => law === "house"))) {
    faults.push({ code: "no-law", field: "lawOf" });
  }
  for (const words of policy.placeholders) {
    faults.push({ code: "placeholder", field: "placeholders", words });
  }
  return faults;
}
