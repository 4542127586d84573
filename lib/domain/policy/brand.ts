import { z } from "zod";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { canonical } from "@/lib/domain/text/canonical";
import { colourFault } from "./colour";
import { isOrigin, MAX_LINKS, type Policy } from "./policy-schema";

/** The part of the policy on the organisation's name, look and contacts that an admin can change. */
export type BrandTerms = Pick<
  Policy,
  "name" | "brand" | "intro" | "links" | "contact" | "authority" | "embedOrigins"
>;

export const brandTermsOf = (policy: Policy): BrandTerms => {
  const { name, brand, intro, links, contact, authority, embedOrigins } = policy;
  return { name, brand, intro, links, contact, authority, embedOrigins };
};

export const LINK_NUMBERS = [1, 2, 3, 4, 5].slice(0, MAX_LINKS);

export type BrandName =
  | "name"
  | "brand"
  | "intro"
  | "email"
  | "postal"
  | "officerName"
  | "officerTitle"
  | "officerEmail"
  | "authorityName"
  | "authorityUrl"
  | "embedOrigins"
  | `linkLabel${number}`
  | `linkUrl${number}`;

/** The fields of the form, all as text. */
export const typedBrand = (terms: BrandTerms): Record<BrandName, string> => {
  const { contact, authority } = terms;
  return {
    name: terms.name,
    brand: terms.brand,
    intro: terms.intro ?? "",
    ...(Object.fromEntries(
      LINK_NUMBERS.flatMap((number) => [
        [`linkLabel${number}`, terms.links[number - 1]?.label ?? ""],
        [`linkUrl${number}`, terms.links[number - 1]?.url ?? ""],
      ]),
    ) as Record<`linkLabel${number}` | `linkUrl${number}`, string>),
    email: contact.email ?? "",
    postal: contact.postal ?? "",
    officerName: contact.officer?.name ?? "",
    officerTitle: contact.officer?.title ?? "",
    officerEmail: contact.officer?.email ?? "",
    authorityName: authority?.name ?? "",
    authorityUrl: authority?.url ?? "",
    embedOrigins: terms.embedOrigins.join("\n"),
  };
};

type FieldReader = {
  /** The trimmed text of the field `name`. */
  at: (name: BrandName) => string;
  fault: (name: BrandName, remedy: MessageText) => void;
};

/** The terms from a form. Each issue has the path of its field. */
export const brandTermsSchema = z
  .record(z.string(), z.string())
  .transform((typed, context): BrandTerms => {
    const read: FieldReader = {
      at: (name) => (typed[name] ?? "").replace(/\r\n?/g, "\n").trim(),
      fault: (name, remedy) => context.addIssue({ code: "custom", path: [name], message: remedy }),
    };
    return {
      name: requiredText(read, "name", 80, message("problem.brand.name")),
      brand: colour(read),
      intro: optionalText(read, "intro", 400),
      links: LINK_NUMBERS.flatMap((number) => link(read, number)),
      contact: {
        email: emailAddress(read, "email"),
        postal: optionalText(read, "postal", 300),
        officer: officer(read),
      },
      authority: authority(read),
      embedOrigins: origins(read),
    };
  });

function requiredText(
  { at, fault }: FieldReader,
  name: BrandName,
  most: number,
  remedy: MessageText | null,
): string {
  const value = at(name);
  if (value === "" && remedy) fault(name, remedy);
  if (value.length > most) fault(name, message("problem.text.tooLong", { n: most }));
  return value;
}

const optionalText = (read: FieldReader, name: BrandName, most: number): string | null =>
  read.at(name) === "" ? null : requiredText(read, name, most, null);

/**
 * A colour in which text is readable. The issue for another colour names its contrast and the nearest one that passes.
 */
function colour({ at, fault }: FieldReader): string {
  const value = at("brand").toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(value)) {
    fault("brand", message("problem.brand.colour"));
    return value;
  }
  const wrong = colourFault(value);
  // Rounded down, so that a ratio that fails is not shown as one that passes.
  if (wrong) {
    const ratio = (Math.floor(wrong.ratio * 100) / 100).toFixed(2);
    fault(
      "brand",
      message("problem.brand.contrast", { colour: value, ratio, nearest: wrong.nearest }),
    );
  }
  return value;
}

function emailAddress({ at, fault }: FieldReader, name: BrandName): string | null {
  const value = at(name);
  if (value === "") return null;
  if (!z.email().safeParse(value).success) {
    fault(name, message("problem.brand.email"));
  }
  return value;
}

function webAddress(
  { at, fault }: FieldReader,
  name: BrandName,
  protocol: RegExp,
  remedy: MessageText,
): string | null {
  const value = at(name);
  if (value === "") return null;
  if (value.length > 300 || !z.url({ protocol }).safeParse(value).success) fault(name, remedy);
  return value;
}

function link(read: FieldReader, number: number): BrandTerms["links"] {
  const [labelField, urlField] = [`linkLabel${number}`, `linkUrl${number}`] as const;
  if (read.at(labelField) === "" && read.at(urlField) === "") return [];
  const label = requiredText(read, labelField, 40, message("problem.brand.linkLabel"));
  const remedy = message("problem.url.https");
  const url = webAddress(read, urlField, /^https$/, remedy);
  if (url === null) read.fault(urlField, remedy);
  return [{ label, url: url ?? "" }];
}

function officer(read: FieldReader): BrandTerms["contact"]["officer"] {
  const fields = ["officerName", "officerTitle", "officerEmail"] as const;
  if (fields.every((name) => read.at(name) === "")) return null;
  return {
    name: requiredText(read, "officerName", 80, message("problem.brand.officerName")),
    title: requiredText(read, "officerTitle", 80, message("problem.brand.officerTitle")),
    email: emailAddress(read, "officerEmail"),
  };
}

/** The supervisory authority; `null` where both fields are empty, because the policy names none. */
function authority(read: FieldReader): BrandTerms["authority"] {
  const url = webAddress(read, "authorityUrl", /^https?$/, message("problem.url.web"));
  const name = optionalText(read, "authorityName", 160);
  if (url !== null && name === null) {
    read.fault("authorityName", message("problem.brand.authorityName"));
  }
  return name === null ? null : { name, url };
}

function origins({ at, fault }: FieldReader): string[] {
  const lines = at("embedOrigins").split(/\s+/).filter(Boolean);
  // Admins paste the URL of a page. Only its origin matters.
  const sites = lines.map((line) => (URL.canParse(line) ? new URL(line).origin : line));
  const wrong = sites.find((site) => !isOrigin(site));
  if (wrong !== undefined) {
    fault("embedOrigins", message("problem.brand.sites"));
  }
  const once = [...new Set(sites)];
  if (once.length > 10) fault("embedOrigins", message("problem.brand.mostSites"));
  return once;
}

const FIELDS = ["name", "brand", "intro", "links", "authority", "embedOrigins", "logo"] as const;

/**
 * The names of the fields that differ, never their values: an officer is a person, and the log has no personal data.
 */
export function changedFields(before: Policy, after: Policy): string[] {
  const differs = (one: unknown, other: unknown) => canonical(one) !== canonical(other);
  const contact = ["email", "postal", "officer"] as const;
  return [
    ...FIELDS.filter((name) => differs(before[name], after[name])),
    ...contact
      .filter((name) => differs(before.contact[name], after.contact[name]))
      .map((name) => `contact.${name}`),
  ];
}
