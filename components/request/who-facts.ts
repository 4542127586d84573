import type { Fact } from "@/components/ui/facts";
import type { IdentityView, ShownBy } from "@/lib/domain/identity";
import { isAccountOf, type Person } from "@/lib/domain/person";
import type { Residence } from "@/lib/domain/policy";
import { wordsFor } from "@/lib/words/words";
import { LEVEL_NAMES, SHOWN_NAMES } from "./names";

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
    { label: "Account", value: accountWords(person) },
    { label: "Account number", value: person.account?.sub ?? "" },
    { label: "Authority", value: acting ? authorityWords(identity) : "" },
  ]);
}

type Age = NonNullable<NonNullable<Person["acting"]>["age"]>;

const ageWords = (age: Age, { childAgrees }: IdentityView): string =>
  `${words(`acting.ages.${age}`)}${childAgrees ? "; has to agree" : "; the parent or guardian decides"}`;

const shownWords = (shown: string): string => SHOWN_NAMES[shown as ShownBy] ?? shown;

function identityWords({ level, shown, article }: IdentityView): string {
  if (shown) return shownWords(shown);
  return article ? `${LEVEL_NAMES[level]} (${article})` : LEVEL_NAMES[level];
}

/** An account of another address may be somebody else's: staff decide what the two have to do with each other. */
function accountWords(person: Person): string {
  const { account } = person;
  if (!account) return "";
  if (!account.email) return "Its provider gives no address";
  return [
    account.email,
    isAccountOf(account, person) ? "" : "not the address of this request",
    account.verified ? "" : "its provider does not vouch for this address",
  ]
    .filter(Boolean)
    .join("; ");
}

function authorityWords({ authority, level }: IdentityView): string {
  if (authority) return shownWords(authority);
  return level === "none" ? "Nothing is asked for" : "Not shown yet";
}
