import { say, words } from "@/components/speech/say";
import type { Fact } from "@/components/ui/facts";
import type { IdentityView, ShownBy } from "@/lib/domain/identity/identity";
import type { Residence } from "@/lib/domain/policy/residence";
import { isAccountOf, type Person } from "@/lib/domain/request/person";
import { sayArticle } from "@/lib/words/fixed";
import type { Sentence } from "@/lib/words/staff";
import { LEVEL_NAMES, SHOWN_NAMES } from "./names";

export const filled = (facts: (Fact & { value: string })[]): Fact[] =>
  facts.filter(({ value }) => value);

const PERSONS: Record<Person["person"], Sentence> = {
  self: "For themselves",
  child: "For their child",
  agent: "As an agent",
  representative: "For somebody who died or cannot act",
};

const CAPACITIES: Record<NonNullable<Person["acting"]>["capacity"], Sentence> = {
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
    { label: say("Name"), value: person.name || say("Not given") },
    { label: say("E-mail"), value: person.email },
    { label: say("Identifier"), value: person.identifier },
    { label: say("Asks"), value: say(PERSONS[person.person]) },
    { label: say("About"), value: acting?.name ?? "" },
    { label: say("Their e-mail"), value: acting?.email ?? "" },
    { label: say("Age"), value: acting?.age ? ageWords(acting.age, identity) : "" },
    {
      label: say("Situation"),
      value: acting?.situation ? words(`acting.situations.${acting.situation}`) : "",
    },
    { label: say("Acts as"), value: acting ? say(CAPACITIES[acting.capacity]) : "" },
    { label: say("Says of it"), value: person.authority },
    { label: say("Lives in"), value: words(`residences.${residence}`) },
    { label: say("Identity"), value: identityWords(identity) },
    { label: say("Account"), value: accountWords(person) },
    { label: say("Account number"), value: person.account?.sub ?? "" },
    { label: say("Authority"), value: acting ? authorityWords(identity) : "" },
  ]);
}

type Age = NonNullable<NonNullable<Person["acting"]>["age"]>;

const ageWords = (age: Age, { childAgrees }: IdentityView): string =>
  say(childAgrees ? "{age}; has to agree" : "{age}; the parent or guardian decides", {
    age: words(`acting.ages.${age}`),
  });

function shownWords(shown: string): string {
  const name: Sentence | undefined = SHOWN_NAMES[shown as ShownBy];
  return name ? say(name) : shown;
}

function identityWords({ level, shown, article }: IdentityView): string {
  if (shown) return shownWords(shown);
  const name = say(LEVEL_NAMES[level]);
  return article ? `${name} (${sayArticle(words, article)})` : name;
}

/** An account of another address may be somebody else's: staff decide what the two have to do with each other. */
function accountWords(person: Person): string {
  const { account } = person;
  if (!account) return "";
  if (!account.email) return say("Its provider gives no address");
  return [
    account.email,
    isAccountOf(account, person) ? "" : say("not the address of this request"),
    account.verified ? "" : say("its provider does not vouch for this address"),
  ]
    .filter(Boolean)
    .join("; ");
}

function authorityWords({ authority, level }: IdentityView): string {
  if (authority) return shownWords(authority);
  return say(level === "none" ? "Nothing is asked for" : "Not shown yet");
}
