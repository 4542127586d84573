import { z } from "zod";
import { type MessageText, message } from "@/lib/domain/problem/message";
import { canonical } from "@/lib/domain/text/canonical";
import { colourFault } from "./colour";
import { isOrigin, MAX_LINKS, type Policy } from "./policy-schema";

/** The part of a policy that says who speaks and how they are reached, as an admin may change it. */
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

/** The terms as a form holds them: a text for each field. */
export type BrandTyped = Readonly<Record<string, string>>;

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

type Read = {
  /** What was typed at `name`, without the spaces around it. */
  at: (name: BrandName) => string;
  fault: (name: BrandName, remedy: MessageText) => void;
};

/** The terms from a form. Issues are at the names of its fields. */
export const brandTermsSchema = z
  .record(z.string(), z.string())
  .transform((typed, context): BrandTerms => {
    const read: Read = {
      at: (name) => (typed[name] ?? "").replace(/\r\n?/g, "\n").trim(),
      fault: (name, remedy) => context.addIssue({ code: "custom", path: [name], message: remedy }),
    };
    return {
      name: words(read, "name", 80, message("problem.brand.name")),
      brand: colour(read),
      intro: optional(read, "intro", 400),
      links: LINK_NUMBERS.flatMap((number) => link(read, number)),
      contact: {
        email: mail(read, "email"),
        postal: optional(read, "postal", 300),
        officer: officer(read),
      },
      authority: authority(read),
      embedOrigins: origins(read),
    };
  });

function words(
  { at, fault }: Read,
  name: BrandName,
  most: number,
  remedy: MessageText | null,
): string {
  const value = at(name);
  if (value === "" && remedy) fault(name, remedy);
  if (value.length > most) fault(name, message("problem.text.tooLong", { n: most }));
  return value;
}

const optional = (read: Read, name: BrandName, most: number): string | null =>
  read.at(name) === "" ? null : words(read, name, most, null);

/** A colour in which words can be read; else with its contrast and the nearest one that passes. */
function colour({ at, fault }: Read): string {
  const value = at("brand").toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(value)) {
    fault("brand", message("problem.brand.colour"));
    return value;
  }
  const wrong = colourFault(value);
  // Rounded down: a ratio that fails must not read as one that passes.
  if (wrong) {
    const ratio = (Math.floor(wrong.ratio * 100) / 100).toFixed(2);
    fault(
      "brand",
      message("problem.brand.contrast", { colour: value, ratio, nearest: wrong.nearest }),
    );
  }
  return value;
}

function mail({ at, fault }: Read, name: BrandName): string | null {
  const value = at(name);
  if (value === "") return null;
  if (!z.email().safeParse(value).success) {
    fault(name, message("problem.brand.email"));
  }
  return value;
}

function address(
  { at, fault }: Read,
  name: BrandName,
  protocol: RegExp,
  remedy: MessageText,
): string | null {
  const value = at(name);
  if (value === "") return null;
  if (value.length > 300 || !z.url({ protocol }).safeParse(value).success) fault(name, remedy);
  return value;
}

function link(read: Read, number: number): BrandTerms["links"] {
  const [labelled, leads] = [`linkLabel${number}`, `linkUrl${number}`] as const;
  if (read.at(labelled) === "" && read.at(leads) === "") return [];
  const label = words(read, labelled, 40, message("problem.brand.linkLabel"));
  const remedy = message("problem.url.https");
  const url = address(read, leads, /^https$/, remedy);
  if (url === null) read.fault(leads, remedy);
  return [{ label, url: url ?? "" }];
}

function officer(read: Read): BrandTerms["contact"]["officer"] {
  const fields = ["officerName", "officerTitle", "officerEmail"] as const;
  if (fields.every((name) => read.at(name) === "")) return null;
  return {
    name: words(read, "officerName", 80, message("problem.brand.officerName")),
    title: words(read, "officerTitle", 80, message("problem.brand.officerTitle")),
    email: mail(read, "officerEmail"),
  };
}

/** None where both fields are empty: the policy names none. */
function authority(read: Read): BrandTerms["authority"] {
  const url = address(read, "authorityUrl", /^https?$/, message("problem.url.web"));
  const name = optional(read, "authorityName", 160);
  if (url !== null && name === null) {
    read.fault("authorityName", message("problem.brand.authorityName"));
  }
  return name === null ? null : { name, url };
}

function origins({ at, fault }: Read): string[] {
  const lines = at("embedOrigins").split(/\s+/).filter(Boolean);
  // People paste the address of a page; what counts is the site it is on.
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

/** The fields of a policy that differ, by name alone: an officer is a person, and the log keeps nobody's data. */
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
