import type { Fact } from "@/components/ui/facts";
import type { IdentityLevel, IdentityView, ShownBy } from "@/lib/domain/identity";
import type { Person } from "@/lib/domain/person";
import type { Residence } from "@/lib/domain/policy";
import { wordsFor } from "@/lib/words/words";
import { SHOWN_NAMES } from "./names";

const words = wordsFor("en");

export const filled = (facts: (Fact & { value: string })[]): Fact[] =>
  facts.filter(({ value }) => value);

const PERSONS: Record<Person["person"], string> = {
  self: "For themselves",
  child: "For their child",
  agent: "As an agent",
  representative: "For somebody who died or cannot act",
};

const CAPACITIES: Record<NonNullable<Person["acting"]>["capacity"], string> = {
  parent: "Parent",
  guardian: "Legal guardian",
  permission: "Signed permission",
  "power-of-attorney": "Power of attorney",
  nominee: "Nominee",
  heir: "Heir",
  court: "Guardian by court",
};

const LEVELS: Record<IdentityLevel, string> = {
  none: "Nothing is asked for",
  email: "Control of the address",
  account: "A sign-in with their account",
};

/** Who asks, for whom, and what was shown of it. */
export function whoFacts(
  { identity, residence }: { identity: IdentityView; residence: Residence },
  person: Person,
): Fact[] {
  const { acting } = person;
  return filled([
    { label: "Name", value: person.name || "Not given" },
    { label: "E-mail", value: person.email },
    { label: "Identifier", value: person.identifier },
    { label: "Asks", value: PERSONS[person.person] },
    { label: "About", value: acting?.name ?? "" },
    { label: "Their e-mail", value: acting?.email ?? "" },
    { label: "Age", value: acting?.age ? ageWords(acting.age, identity) : "" },
    {
      label: "Situation",
      value: acting?.situation ? words(`acting.situations.${acting.situation}`) : "",
    },
    { label: "Acts as", value: acting ? CAPACITIES[acting.capacity] : "" },
    { label: "Says of it", value: person.authority },
    { label: "Lives in", value: words(`residences.${residence}`) },
    { label: "Identity", value: identityWords(identity) },
    { label: "Authority", value: acting ? authorityWords(identity) : "" },
  ]);
}

type Age = NonNullable<NonNullable<Person["acting"]>["age"]>;

const ageWords = (age: Age, { childAgrees }: IdentityView): string =>
  `${words(`acting.ages.${age}`)}${childAgrees ? "; has to agree" : "; the parent or guardian decides"}`;

const shownWords = (shown: string): string => SHOWN_NAMES[shown as ShownBy] ?? shown;

function identityWords({ level, shown, article }: IdentityView): string {
  if (shown) return shownWords(shown);
  return article ? `${LEVELS[level]} (${article})` : LEVELS[level];
}

function authorityWords({ authority, level }: IdentityView): string {
  if (authority) return shownWords(authority);
  return level === "none" ? "Nothing is asked for" : "Not shown yet";
}
