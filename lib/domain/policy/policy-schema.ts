import { z } from "zod";
import { isZone } from "@/lib/domain/calendar/zone";
import { rightSchema } from "@/lib/domain/law/right";
import { LAW_IDS } from "@/lib/domain/laws/laws";
import { message } from "@/lib/domain/problem/message";
import { IDENTITY_LEVELS } from "./identity-level";
import { residenceSchema } from "./residence";

const text = (most: number) => z.string().trim().min(1).max(most);

/** Every law that applies, each once; a single one may be given by its name alone. */
export const lawsSchema = z.preprocess(
  (given) => (typeof given === "string" ? [given] : given),
  z
    .array(z.enum(LAW_IDS, { error: message("problem.choice.law") }))
    .min(1, message("problem.law.atLeastOne"))
    .max(4, message("problem.law.atMostFour"))
    .refine((laws) => new Set(laws).size === laws.length, message("problem.law.eachOnce")),
);

const offerSchema = z.strictObject({
  right: rightSchema,
  /** Only for people who live here; everybody where it is left out. */
  residences: z.array(residenceSchema).min(1).optional(),
  /** The desk's own promise in days, where it differs from the desk's general one. */
  houseDays: z.int().min(1).max(365).optional(),
  /** A line of the policy that makes the promise. */
  quote: text(400),
  /** What the policy adds on how the right is carried out, such as copies that stay in backups. */
  note: text(300).optional(),
});

const SITE = /^(?:https:\/\/[a-z0-9.-]+|http:\/\/(?:localhost|127\.0\.0\.1|\[::1\]))(?::\d+)?$/;

/**
 * `https://www.example.org`: a site as browsers name it, on the machine itself also without TLS. It becomes part
 * of a header, where a star would name every site and a semicolon begin another rule.
 */
export const isOrigin = (value: string): boolean =>
  SITE.test(value) && URL.canParse(value) && new URL(value).origin === value;

/**
 * `https://accounts.example.org/tenant`; on the machine itself also without TLS. Never the address of its
 * description: what answers there could then call itself another issuer.
 */
const isIssuer = (value: string): boolean =>
  URL.canParse(value) &&
  (new URL(value).protocol === "https:" || isOrigin(new URL(value).origin)) &&
  !/[?#]|\/\.well-known\//.test(value);

const linkSchema = z.strictObject({
  label: text(40),
  url: z.url({ protocol: /^https$/, error: message("problem.url.https") }),
});

/** What is known of the desk's logo; the picture itself is kept apart, to be read where it is shown. */
const logoSchema = z.strictObject({
  type: z.enum(["image/png", "image/jpeg", "image/webp"]),
  width: z.int().min(1),
  height: z.int().min(1),
  /** Changes with the picture, and with it the address that browsers may keep. */
  version: z.string().regex(/^[0-9a-f]{16}$/),
});

/** An OpenID Connect provider: of the service that the desk answers for. */
export const accountSchema = z.strictObject({
  issuer: z.string().refine(isIssuer, message("problem.url.https")),
  clientId: text(200),
  /** What people call it: “your Ruthimg account”. */
  name: text(80),
});

export const MAX_LINKS = 5;

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
  /** A contact page that the policy names. */
  contactPage: z
    .url({ protocol: /^https$/ })
    .nullable()
    .default(null),
  /** Other ways to ask that the policy names, such as a subject line or a setting of the account. */
  otherWays: z.array(text(300)).max(8).default([]),
  /**
   * Whether the policy names where the organisation is. Where it does not, zone and region are settings of the desk,
   * needed to count days: staff see them, the public does not.
   */
  placeStated: z.boolean().default(true),
  zone: z.string().refine(isZone, message("problem.zone.hint")),
  /** Whose public holidays count, e.g. `DE-BE`, `IE`, `GB-ENG`, `IN-MH`, `US-CA`. */
  region: z.string(),
  extraHolidays: z.array(z.strictObject({ date: z.iso.date(), name: text(80) })).default([]),
  languages: z.array(z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/)).min(1),
  brand: z.string().regex(/^#[0-9a-f]{6}$/i),
  logo: logoSchema.nullable().default(null),
  /** What the organisation says about itself on the start page, in its own words. */
  intro: text(400).nullable().default(null),
  /** At the foot of each public page: privacy policy, imprint, help. */
  links: z.array(linkSchema).max(MAX_LINKS).default([]),
  /** Sites that may show the form in a frame, or post a form of their own to it. */
  embedOrigins: z.array(z.string().refine(isOrigin)).max(10).default([]),
  /** Whether the policy names the laws. Where it does not, `lawOf` is the law of the place where people live. */
  lawsStated: z.boolean().default(true),
  /** Which laws answer a person who lives there; `house` where none does and the policy alone counts. */
  lawOf: z.record(residenceSchema, lawsSchema),
  /** Laws that clock one right whatever the residence, e.g. the IT Rules for grievances. */
  lawOfRight: z.partialRecord(rightSchema, lawsSchema).default({}),
  /** The period that the policy promises; `null` where it promises none, and then no page or email names one. */
  houseDays: z.int().min(1).max(365).nullable(),
  /**
   * Days the desk gives itself where neither a law nor the policy sets a date: a setting that staff see and the
   * public does not. `null` leaves such requests without a date.
   */
  internalDays: z.int().min(1).max(365).nullable().default(null),
  /** What the policy says about response times, word for word. */
  responseTime: text(400).nullable().default(null),
  /** Whether the policy promises to tell people when more time is needed. */
  tellsOfDelay: z.boolean().default(false),
  ackHours: z.int().min(1).max(240).nullable(),
  /** Whether the policy acknowledges every receipt in that time, also before the email address is verified. */
  ackBeforeVerification: z.boolean().default(false),
  rights: z.array(offerSchema).min(1),
  identity: z.strictObject({
    /** `device`: no name or e-mail is held, the data is found by a device identifier (GDPR art. 11). */
    by: z.enum(["email", "device"]),
    hint: text(300),
    /** What a right asks for, where it is not what the product takes for right (lib/domain/identity/identity.ts). */
    levels: z.partialRecord(rightSchema, z.enum(IDENTITY_LEVELS)).default({}),
    /** Whether a document may be asked for at all, after everything else. */
    document: z.enum(["never", "last-resort"]).default("last-resort"),
    /** Where people sign in with the accounts of the service itself. Its secret is sealed apart. */
    account: accountSchema.nullable().default(null),
  }),
  inventory: z.array(
    z.strictObject({
      category: text(80),
      items: text(400),
      purpose: text(300),
      kept: text(300),
      /** Where the data comes from; left out where the policy does not state it. */
      source: text(300).optional(),
    }),
  ),
  processors: z.array(z.strictObject({ name: text(80), purpose: text(200) })),
  /** What the policy says of copies that stay in backups after a deletion. */
  backups: text(300).optional(),
  children: z.strictObject({ under: z.int().min(13).max(18), text: text(300) }).nullable(),
  /** The authority that the policy names for complaints; `null` where it names none. */
  authority: z.strictObject({ name: text(160), url: z.url().nullable() }).nullable(),
  /** Whether the policy wants a grievance first, so that only what it leaves unresolved goes to the authority. */
  grievanceFirst: z.boolean().default(false),
  /** Where the published text was never filled in or breaks off, word for word. */
  placeholders: z.array(text(200)).default([]),
  resultDays: z.int().min(1).max(90).default(14),
  /** What a second person of the desk looks at first (lib/domain/decision/approval.ts). */
  approval: z
    .strictObject({ answer: z.boolean().default(false), erase: z.boolean().default(false) })
    .default({ answer: false, erase: false }),
});

export type Policy = z.infer<typeof policySchema>;
