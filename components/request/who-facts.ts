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
  self: "request.person.self",
  child: "request.person.child",
  agent: "request.person.agent",
  representative: "request.person.representative",
};

const CAPACITIES: Record<NonNullable<Person["acting"]>["capacity"], Sentence> = {
  parent: "request.capacity.parent",
  guardian: "request.capacity.guardian",
  permission: "request.capacity.permission",
  "power-of-attorney": "request.capacity.powerOfAttorney",
  nominee: "request.capacity.nominee",
  heir: "request.capacity.heir",
  court: "request.capacity.court",
};

/** Who asks, for whom, and what was shown of it. */
export function whoFacts(
  { identity, residence }: { identity: IdentityView; residence: Residence },
  person: Person,
): Fact[] {
  const { acting } = person;
  return filled([
    { label: say("desk.label.name"), value: person.name || say("request.requester.noName") },
    { label: say("desk.label.email"), value: person.email },
    { label: say("request.requester.identifier"), value: person.identifier },
    { label: say("request.requester.madeFor"), value: say(PERSONS[person.person]) },
    { label: say("request.requester.dataSubject"), value: acting?.name ?? "" },
    { label: say("request.requester.dataSubjectEmail"), value: acting?.email ?? "" },
    {
      label: say("request.requester.age"),
      value: acting?.age ? ageWords(acting.age, identity) : "",
    },
    {
      label: say("request.requester.situation"),
      value: acting?.situation ? words(`acting.situations.${acting.situation}`) : "",
    },
    {
      label: say("request.requester.capacity"),
      value: acting ? say(CAPACITIES[acting.capacity]) : "",
    },
    { label: say("request.requester.explanation"), value: person.authority },
    { label: say("names.column.residence"), value: words(`residences.${residence}`) },
    { label: say("request.requester.identity"), value: identityWords(identity) },
    { label: say("request.requester.account"), value: accountWords(person) },
    { label: say("request.requester.accountId"), value: person.account?.sub ?? "" },
    { label: say("request.requester.authority"), value: acting ? authorityWords(identity) : "" },
  ]);
}

type Age = NonNullable<NonNullable<Person["acting"]>["age"]>;

const ageWords = (age: Age, { childAgrees }: IdentityView): string =>
  say(childAgrees ? "request.requester.childMustAgree" : "request.requester.parentDecides", {
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
  if (!account.email) return say("request.requester.accountNoEmail");
  return [
    account.email,
    isAccountOf(account, person) ? "" : say("request.requester.accountOtherEmail"),
    account.verified ? "" : say("request.requester.accountEmailUnverified"),
  ]
    .filter(Boolean)
    .join("; ");
}

function authorityWords({ authority, level }: IdentityView): string {
  if (authority) return shownWords(authority);
  return say(
    level === "none" ? "names.identityLevel.none" : "request.requester.authorityNotVerified",
  );
}
