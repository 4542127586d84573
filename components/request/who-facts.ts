import { t } from "@/components/i18n/translate";
import type { Fact } from "@/components/ui/facts";
import type { IdentityView, ShownBy } from "@/lib/domain/identity/identity";
import type { Residence } from "@/lib/domain/policy/residence";
import { isAccountOf, type Person } from "@/lib/domain/request/person";
import { formatArticle } from "@/lib/words/article";
import type { LabelKey } from "@/lib/words/translator";
import { LEVEL_NAMES, SHOWN_NAMES } from "./names";

export const filled = (facts: (Fact & { value: string })[]): Fact[] =>
  facts.filter(({ value }) => value);

const PERSONS: Record<Person["person"], LabelKey> = {
  self: "request.person.self",
  child: "request.person.child",
  agent: "request.person.agent",
  representative: "request.person.representative",
};

const CAPACITIES: Record<NonNullable<Person["acting"]>["capacity"], LabelKey> = {
  parent: "request.capacity.parent",
  guardian: "request.capacity.guardian",
  permission: "request.capacity.permission",
  "power-of-attorney": "request.capacity.powerOfAttorney",
  nominee: "request.capacity.nominee",
  heir: "request.capacity.heir",
  court: "request.capacity.court",
};

/** The requester, the data subject, and what was verified about them. */
export function whoFacts(
  { identity, residence }: { identity: IdentityView; residence: Residence },
  person: Person,
): Fact[] {
  const { acting } = person;
  return filled([
    { label: t("desk.label.name"), value: person.name || t("request.requester.noName") },
    { label: t("desk.label.email"), value: person.email || t("request.requester.noEmail") },
    { label: t("entry.postal"), value: person.postal?.split("\n").join(", ") ?? "" },
    { label: t("request.requester.identifier"), value: person.identifier },
    { label: t("request.requester.madeFor"), value: t(PERSONS[person.person]) },
    { label: t("request.requester.dataSubject"), value: acting?.name ?? "" },
    { label: t("request.requester.dataSubjectEmail"), value: acting?.email ?? "" },
    {
      label: t("request.requester.age"),
      value: acting?.age ? ageWords(acting.age, identity) : "",
    },
    {
      label: t("request.requester.situation"),
      value: acting?.situation ? t(`acting.situations.${acting.situation}`) : "",
    },
    {
      label: t("request.requester.capacity"),
      value: acting ? t(CAPACITIES[acting.capacity]) : "",
    },
    { label: t("request.requester.explanation"), value: person.authority },
    { label: t("names.column.residence"), value: t(`residences.${residence}`) },
    { label: t("request.requester.identity"), value: identityWords(identity) },
    { label: t("request.requester.account"), value: accountWords(person) },
    { label: t("request.requester.accountId"), value: person.account?.sub ?? "" },
    { label: t("request.requester.authority"), value: acting ? authorityWords(identity) : "" },
  ]);
}

type Age = NonNullable<NonNullable<Person["acting"]>["age"]>;

const ageWords = (age: Age, { childAgrees }: IdentityView): string =>
  t(childAgrees ? "request.requester.childMustAgree" : "request.requester.parentDecides", {
    age: t(`acting.ages.${age}`),
  });

function verificationWords(shown: string): string {
  const name: LabelKey | undefined = SHOWN_NAMES[shown as ShownBy];
  return name ? t(name) : shown;
}

function identityWords({ level, shown, article, lacks }: IdentityView): string {
  if (shown) return verificationWords(shown);
  // Somebody entered the request, so the email address was not verified by link.
  if (level === "email" && lacks.includes("identity")) return t("request.requester.authorityNotVerified");
  const name = t(LEVEL_NAMES[level]);
  return article ? `${name} (${formatArticle(t, article)})` : name;
}

/** An account with another email address may belong to someone else, so staff decide how the two are related. */
function accountWords(person: Person): string {
  const { account } = person;
  if (!account) return "";
  if (!account.email) return t("request.requester.accountNoEmail");
  return [
    account.email,
    isAccountOf(account, person) ? "" : t("request.requester.accountOtherEmail"),
    account.verified ? "" : t("request.requester.accountEmailUnverified"),
  ]
    .filter(Boolean)
    .join("; ");
}

function authorityWords({ authority, level }: IdentityView): string {
  if (authority) return verificationWords(authority);
  return t(
    level === "none" ? "names.identityLevel.none" : "request.requester.authorityNotVerified",
  );
}
