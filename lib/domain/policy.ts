import { z } from "zod";
import { RIGHTS, type Right, rightSchema } from "./right";

/** Where a data subject lives, as far as the law differs by it. `elsewhere` is any other place. */
export const RESIDENCES = ["eea", "uk", "us-ca", "in", "elsewhere"] as const;
export const residenceSchema = z.enum(RESIDENCES);
export type Residence = z.infer<typeof residenceSchema>;

const text = (most: number) => z.string().trim().min(1).max(most);

const offerSchema = z.strictObject({
  right: rightSchema,
  /** Only for people who live here; everybody where it is left out. */
  residences: z.array(residenceSchema).min(1).optional(),
  /** The desk's own promise in days, where it differs from the desk's general one. */
  houseDays: z.int().min(1).max(365).optional(),
  /** A line of the policy that makes the promise. */
  quote: text(400),
});

/** What one organisation promises: the facts of its published policy. One desk, one policy. */
export const policySchema = z.strictObject({
  slug: z.string().regex(/^[a-z][a-z0-9-]{1,38}[a-z0-9]$/),
  name: text(80),
  controller: text(160),
  service: text(200),
  site: z.url().optional(),
  updatedOn: z.iso.date().nullable(),
  contact: z.strictObject({
    email: z.email().nullable(),
    postal: text(300).nullable(),
    officer: z
      .strictObject({ name: text(80), title: text(80), email: z.email().nullable() })
      .nullable(),
  }),
  zone: z.string(),
  /** Whose public holidays count, e.g. `DE-BE`, `IE`, `GB-ENG`, `IN-MH`, `US-CA`. */
  region: z.string(),
  extraHolidays: z.array(z.strictObject({ date: z.iso.date(), name: text(80) })).default([]),
  languages: z.array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/)).min(1),
  brand: z.string().regex(/^#[0-9a-f]{6}$/i),
  /** Which law answers a person who lives there; `house` is the desk's own promise alone. */
  lawOf: z.record(residenceSchema, z.string()),
  /** Laws that clock one right whatever the residence, e.g. the IT Rules for grievances. */
  lawOfRight: z.partialRecord(rightSchema, z.string()).default({}),
  houseDays: z.int().min(1).max(365),
  ackHours: z.int().min(1).max(240).nullable(),
  rights: z.array(offerSchema).min(1),
  identity: z.strictObject({
    /** `device`: no name or e-mail is held, the data is found by a device identifier (GDPR art. 11). */
    by: z.enum(["email", "device"]),
    hint: text(300),
  }),
  inventory: z.array(
    z.strictObject({ category: text(80), items: text(400), purpose: text(300), kept: text(300) }),
  ),
  processors: z.array(z.strictObject({ name: text(80), purpose: text(200) })),
  children: z.strictObject({ under: z.int().min(13).max(18), text: text(300) }).nullable(),
  authority: z.strictObject({ name: text(160), url: z.url().nullable() }),
  /** What the published text left to be filled in, word for word. */
  placeholders: z.array(text(200)).default([]),
  resultDays: z.int().min(1).max(90).default(14),
});

export type Policy = z.infer<typeof policySchema>;
export type Offer = Policy["rights"][number];

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

/** The law that clocks `right` for a person living at `residence`. */
export const lawOf = (policy: Policy, right: Right, residence: Residence): string =>
  policy.lawOfRight[right] ?? policy.lawOf[residence] ?? "house";

/** Whether the form has to ask where the person lives: it changes the law or the rights on offer. */
export const asksResidence = (policy: Policy): boolean =>
  new Set(Object.values(policy.lawOf)).size > 1 ||
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
  if (Object.values(policy.lawOf).every((law) => law === "house")) {
    faults.push({ code: "no-law", field: "lawOf" });
  }
  for (const words of policy.placeholders) {
    faults.push({ code: "placeholder", field: "placeholders", words });
  }
  return faults;
}
