import { z } from "zod";
import { isZone } from "@/lib/domain/calendar/zone";
import { rightSchema } from "@/lib/domain/law/right";
import { LAW_IDS } from "@/lib/domain/laws/laws";
import { message } from "@/lib/domain/problem/message";
import { IDENTITY_LEVELS } from "./identity-level";
import { residenceSchema } from "./residence";

const text = (most: number) => z.string().trim().min(1).max(most);

/** Every law that applies, each once. A single law can also be a plain string. */
export const lawsSchema = z.preprocess(
  (value) => (typeof value === "string" ? [value] : value),
  z
    .array(z.enum(LAW_IDS, { error: message("problem.choice.law") }))
    .min(1, message("problem.law.atLeastOne"))
    .max(4, message("problem.law.atMostFour"))
    .refine((laws) => new Set(laws).size === laws.length, message("problem.law.eachOnce")),
);

const offerSchema = z.strictObject({
  right: rightSchema,
  /** The residences for which the right is supported; every residence where it is absent. */
  residences: z.array(residenceSchema).min(1).optional(),
  /** The policy deadline of this right in days, where it differs from the general one. */
  houseDays: z.int().min(1).max(365).optional(),
  /** The line of the policy that grants the right. */
  quote: text(400),
  /** What the policy says about how the right is carried out, such as copies that stay in backups. */
  note: text(300).optional(),
});

const SITE = /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::\d+)?$/;

/**
 * Whether the text is an origin as browsers write it, e.g. `https://www.example.org`; localhost is allowed without TLS.
 * The origin becomes part of a header, where a star would mean every site and a semicolon would begin another rule.
 */
export const isOrigin = (value: string): boolean =>
  SITE.test(value) && URL.canParse(value) && new URL(value).origin === value;

/**
 * Whether the text is an issuer URL, e.g. `https://accounts.example.org/tenant`; localhost is allowed without TLS. The
 * URL of the OpenID configuration is rejected: a server at that URL could claim to be another issuer.
 */
const isIssuer = (value: string): boolean =>
  URL.canParse(value) &&
  (new URL(value).protocol === "https:" || isOrigin(new URL(value).origin)) &&
  !/[?#]|\/\.well-known\//.test(value);

const linkSchema = z.strictObject({
  label: text(40),
  url: z.url({ protocol: /^https$/, error: message("problem.url.https") }),
});

/** The facts about the desk's logo. The image itself is stored separately and loaded only where it is shown. */
const logoSchema = z.strictObject({
  type: z.enum(["image/png", "image/jpeg", "image/webp"]),
  width: z.int().min(1),
  height: z.int().min(1),
  /** Changes with the image. It is part of the URL, so browsers can cache each version. */
  version: z.string().regex(/^[0-9a-f]{16}$/),
});

/** The OpenID Connect provider of the service that the desk belongs to. */
export const accountSchema = z.strictObject({
  issuer: z.string().refine(isIssuer, message("problem.url.https")),
  clientId: text(200),
  /** The name of the account for requesters: “your Ruthimg account”. */
  name: text(80),
});

export const MAX_LINKS = 5;

/** The facts of the privacy policy that one organisation has published. Each desk has one policy. */
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
  /** A contact page that the policy names. */
  contactPage: z
    .url({ protocol: /^https$/ })
    .nullable()
    .default(null),
  /** Other ways to make a request that the policy names, such as a subject line or an account setting. */
  otherWays: z.array(text(300)).max(8).default([]),
  /**
   * Whether the policy says where the organisation is. Where it does not, zone and region are settings of the desk.
   * They are needed to count days, and are shown to staff only.
   */
  placeStated: z.boolean().default(true),
  zone: z.string().refine(isZone, message("problem.zone.hint")),
  /** The region whose public holidays count, e.g. `DE-BE`, `IE`, `GB-ENG`, `IN-MH`, `US-CA`. */
  region: z.string(),
  extraHolidays: z.array(z.strictObject({ date: z.iso.date(), name: text(80) })).default([]),
  languages: z.array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/)).min(1),
  brand: z.string().regex(/^#[0-9a-f]{6}$/i),
  logo: logoSchema.nullable().default(null),
  /** What the organisation says about itself on the start page, in its own words. */
  intro: text(400).nullable().default(null),
  /** Links in the footer of each public page: privacy policy, imprint, help. */
  links: z.array(linkSchema).max(MAX_LINKS).default([]),
  /** Origins that may embed the form in a frame, or post a form of their own to it. */
  embedOrigins: z.array(z.string().refine(isOrigin)).max(10).default([]),
  /** Whether the policy names the laws. Where it does not, `lawOf` is the law of the data subject's residence. */
  lawsStated: z.boolean().default(true),
  /** The laws that apply to each residence; `house` where no law applies and only the policy does. */
  lawOf: z.record(residenceSchema, lawsSchema),
  /** Laws that set the deadline of one right regardless of residence, e.g. the IT Rules for grievances. */
  lawOfRight: z.partialRecord(rightSchema, lawsSchema).default({}),
  /** The period that the policy promises; `null` where it promises none, and then no page or email names one. */
  houseDays: z.int().min(1).max(365).nullable(),
  /**
   * The days in which the desk wants to respond where neither a law nor the policy sets a deadline. The setting is
   * shown to staff only. `null` leaves such requests without a due date.
   */
  internalDays: z.int().min(1).max(365).nullable().default(null),
  /** The policy's sentence on response times, word for word. */
  responseTime: text(400).nullable().default(null),
  /** Whether the policy promises to tell requesters when more time is needed. */
  tellsOfDelay: z.boolean().default(false),
  ackHours: z.int().min(1).max(240).nullable(),
  /** Whether the policy promises the acknowledgment within that time of receipt, even before the email is verified. */
  ackBeforeVerification: z.boolean().default(false),
  rights: z.array(offerSchema).min(1),
  identity: z.strictObject({
    /** `device`: the service has no name or email address and finds data by a device identifier (GDPR art. 11). */
    by: z.enum(["email", "device"]),
    hint: text(300),
    /** The identity levels that differ from the defaults of the product (lib/domain/identity/identity.ts). */
    levels: z.partialRecord(rightSchema, z.enum(IDENTITY_LEVELS)).default({}),
    /** Whether staff may ask for an identity document as the last resort, or never. */
    document: z.enum(["never", "last-resort"]).default("last-resort"),
    /** The sign-in with accounts of the service itself. The client secret is stored separately, encrypted. */
    account: accountSchema.nullable().default(null),
  }),
  inventory: z.array(
    z.strictObject({
      category: text(80),
      items: text(400),
      purpose: text(300),
      kept: text(300),
      /** The source of the data; absent where the policy does not state it. */
      source: text(300).optional(),
    }),
  ),
  processors: z.array(z.strictObject({ name: text(80), purpose: text(200) })),
  /** What the policy says about copies that stay in backups after a deletion. */
  backups: text(300).optional(),
  children: z.strictObject({ under: z.int().min(13).max(18), text: text(300) }).nullable(),
  /** The authority that the policy names for complaints; `null` where it names none. */
  authority: z.strictObject({ name: text(160), url: z.url().nullable() }).nullable(),
  /** Whether the policy requires a grievance to the organisation before a complaint to the authority. */
  grievanceFirst: z.boolean().default(false),
  /** The passages of the published text that were never filled in or break off, word for word. */
  placeholders: z.array(text(200)).default([]),
  resultDays: z.int().min(1).max(90).default(14),
  /** The steps that need the approval of a second team member (lib/domain/decision/approval.ts). */
  approval: z
    .strictObject({ answer: z.boolean().default(false), erase: z.boolean().default(false) })
    .default({ answer: false, erase: false }),
});

export type Policy = z.infer<typeof policySchema>;

/** The policy with these facts. An absent one has its default, as in a policy file. Throws where a fact is invalid. */
export const policyOf = (facts: z.input<typeof policySchema>): Policy => policySchema.parse(facts);
