import { z } from "zod";
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
  fault: (name: BrandName, message: string) => void;
};

/** The terms from a form. Issues are at the names of its fields. */
export const brandTermsSchema = z
  .record(z.string(), z.string())
  .transform((typed, context): BrandTerms => {
    const read: Read = {
      at: (name) => (typed[name] ?? "").replace(/\r\n?/g, "\n").trim(),
      fault: (name, message) => context.addIssue({ code: "custom", path: [name], message }),
    };
    return {
      name: words(read, "name", 80, "Give the name that people know."),
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

function words({ at, fault }: Read, name: BrandName, most: number, remedy: string): string {
  const value = at(name);
  if (value === "") fault(name, remedy);
  if (value.length > most) fault(name, `Shorten it to ${most} characters.`);
  return value;
}

const optional = (read: Read, name: BrandName, most: number): string | null =>
  read.at(name) === "" ? null : words(read, name, most, "");

/** A colour in which words can be read; else with its contrast and the nearest one that passes. */
function colour({ at, fault }: Read): string {
  const value = at("brand").toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(value)) {
    fault("brand", "Give the colour as # and six digits or letters, like #26478d.");
    return value;
  }
  const wrong = colourFault(value);
  // Rounded down: a ratio that fails must not read as one that passes.
  const ratio = wrong && (Math.floor(wrong.ratio * 100) / 100).toFixed(2);
  if (wrong) {
    fault(
      "brand",
      `Words in ${value} have a contrast of ${ratio}:1 and need 4.5:1. The nearest colour that passes is ${wrong.nearest}.`,
    );
  }
  return value;
}

function mail({ at, fault }: Read, name: BrandName): string | null {
  const value = at(name);
  if (value === "") return null;
  if (!z.email().safeParse(value).success) {
    fault(name, "Give an e-mail address like privacy@example.org.");
  }
  return value;
}

function address(
  { at, fault }: Read,
  name: BrandName,
  protocol: RegExp,
  remedy: string,
): string | null {
  const value = at(name);
  if (value === "") return null;
  if (value.length > 300 || !z.url({ protocol }).safeParse(value).success) fault(name, remedy);
  return value;
}

function link(read: Read, number: number): BrandTerms["links"] {
  const [labelled, leads] = [`linkLabel${number}`, `linkUrl${number}`] as const;
  if (read.at(labelled) === "" && read.at(leads) === "") return [];
  const label = words(read, labelled, 40, "Say what the link leads to, like Imprint.");
  const remedy = "Give an address that begins with https://.";
  const url = address(read, leads, /^https$/, remedy);
  if (url === null) read.fault(leads, remedy);
  return [{ label, url: url ?? "" }];
}

function officer(read: Read): BrandTerms["contact"]["officer"] {
  const fields = ["officerName", "officerTitle", "officerEmail"] as const;
  if (fields.every((name) => read.at(name) === "")) return null;
  return {
    name: words(read, "officerName", 80, "Give the officer’s name, or empty the other two fields."),
    title: words(read, "officerTitle", 80, "Give the officer’s title, like Grievance Officer."),
    email: mail(read, "officerEmail"),
  };
}

/** None where both fields are empty: the policy names none. */
function authority(read: Read): BrandTerms["authority"] {
  const url = address(
    read,
    "authorityUrl",
    /^https?$/,
    "Give an address like https://example.org.",
  );
  const name = optional(read, "authorityName", 160);
  if (url !== null && name === null) {
    read.fault("authorityName", "Name the authority, or leave its website empty as well.");
  }
  return name === null ? null : { name, url };
}

function origins({ at, fault }: Read): string[] {
  const lines = at("embedOrigins").split(/\s+/).filter(Boolean);
  // People paste the address of a page; what counts is the site it is on.
  const sites = lines.map((line) => (URL.canParse(line) ? new URL(line).origin : line));
  const wrong = sites.find((site) => !isOrigin(site));
  if (wrong !== undefined) {
    fault("embedOrigins", "Write one site a line, like https://www.example.org.");
  }
  const once = [...new Set(sites)];
  if (once.length > 10) fault("embedOrigins", "Name at most ten sites.");
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
