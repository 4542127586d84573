import { dayIn } from "@/components/clock/zone-day";
import { Inset } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import { type Fact, Facts } from "@/components/ui/facts";
import type { AnswerView } from "@/lib/domain/form/form";
import type { IdentityView, ShownBy } from "@/lib/domain/identity/identity";
import type { Right } from "@/lib/domain/law/right";
import { LAWS, type LawId } from "@/lib/domain/laws/laws";
import type { Residence } from "@/lib/domain/policy/residence";
import { isEntered } from "@/lib/domain/request/channel";
import { type Delivery, isAccountOf, type Person } from "@/lib/domain/request/person";
import type { FileView } from "@/lib/domain/request/view";
import { formatArticle } from "@/lib/words/article";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey } from "@/lib/words/translator";
import { formatDay, formatInstant, formatShortDay } from "@/lib/words/words";
import { FileList } from "./file-list";
import {
  channelName,
  DELIVERY_NAMES,
  LEVEL_NAMES,
  languageName,
  RIGHT_NAMES,
  SHOWN_NAMES,
} from "./names";
import { stateWords } from "./request-table";

export interface RequestFactsProps {
  readonly request: {
    readonly evidence: readonly FileView[];
    readonly person: Person | null;
    readonly answers: readonly AnswerView[];
    readonly right: Right;
    readonly law: LawId;
    readonly residence: Residence;
    readonly receivedAt: string;
    readonly confirmedAt: string | null;
    readonly erasedAt: string | null;
    readonly channel: string;
    readonly locale: string;
    readonly assignee: { readonly name: string } | null;
    readonly files: readonly FileView[];
    readonly proofs: readonly FileView[];
    readonly identity: IdentityView;
    readonly delivery: Delivery | null;
    readonly others: readonly (Linked & RequestState & { readonly receivedAt: string })[];
    readonly links: { readonly appealOf: Linked | null; readonly appeals: readonly Linked[] };
  };
  readonly zone: string;
  readonly fileHref: (id: string) => string;
  readonly requestHref: (reference: string) => string;
}

type RequestState = Parameters<typeof stateWords>[0];
type Linked = { readonly reference: string; readonly right: Right };

/** The left column: who requests what, under which law. */
export function RequestFacts({ request, zone, fileHref, requestHref }: RequestFactsProps) {
  const { person, files } = request;
  return (
    <div className="grid gap-5">
      <section aria-labelledby="who">
        <h2 id="who">{t("request.requester.title")}</h2>
        <Facts facts={person ? whoFacts(request, person) : erased()} />
        {request.proofs.length > 0 ? (
          <>
            <h3 className="mt-3 mb-1">{t("request.requester.proof")}</h3>
            <FileList files={request.proofs} hrefOf={fileHref} zone={zone} />
          </>
        ) : null}
      </section>
      <section aria-labelledby="what">
        <h2 id="what">{t("request.details.title")}</h2>
        <Facts facts={[...linkFacts(request, requestHref), ...whatFacts(request, zone)]} />
      </section>
      {request.answers.length > 0 ? <Answers answers={request.answers} /> : null}
      {person?.details ? (
        <section aria-labelledby="own-words">
          <h2 id="own-words" className="mb-2">
            {t("request.details.ownWords")}
          </h2>
          <Inset>
            <p className="whitespace-pre-line wrap-anywhere" dir="auto">
              {person.details}
            </p>
          </Inset>
        </section>
      ) : null}
      {request.evidence.length > 0 ? (
        <section aria-labelledby="evidence">
          <h2 id="evidence" className="mb-2">
            {t("request.evidence")}
          </h2>
          <FileList files={request.evidence} hrefOf={fileHref} zone={zone} />
        </section>
      ) : null}
      {request.others.length > 0 ? (
        <section aria-labelledby="others">
          <h2 id="others" className="mb-2">
            {t("request.otherRequests")}
          </h2>
          <ul className="grid gap-1">
            {request.others.map((other) => (
              <li key={other.reference}>
                <a className="font-mono" href={requestHref(other.reference)}>
                  {other.reference}
                </a>{" "}
                {t(RIGHT_NAMES[other.right])}{" "}
                <span className="text-ink-soft">
                  {stateWords(other)}, {formatShortDay(t, dayIn(zone, new Date(other.receivedAt)))}
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {files.length > 0 ? (
        <section aria-labelledby="files">
          <h2 id="files" className="mb-2">
            {t("request.responseFiles")}
          </h2>
          <FileList files={files} hrefOf={fileHref} zone={zone} results />
        </section>
      ) : null}
    </div>
  );
}

/** Each question is above its answer, because desks write questions that are too long for a column of labels. */
function Answers({ answers }: { readonly answers: readonly AnswerView[] }) {
  return (
    <section aria-labelledby="answers">
      <h2 id="answers" className="mb-2">
        {t("request.formAnswers")}
      </h2>
      <dl className="grid gap-2">
        {answers.map(({ id, label, kind, values }) => (
          <div key={id}>
            <dt className="text-ink-soft" dir="auto">
              {label}
            </dt>
            {values.map((value) => (
              <dd key={value} className="whitespace-pre-line wrap-anywhere" dir="auto">
                {kind === "date" ? formatDay(t, value) : value}
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  );
}

const erased = (): Fact[] => [
  { label: t("request.requester.person"), value: t("request.requester.erased") },
];

function whatFacts(request: RequestFactsProps["request"], zone: string): Fact[] {
  const at = (instant: string) => formatInstant(t, new Date(instant), zone);
  return filled([
    { label: t("names.column.right"), value: t(RIGHT_NAMES[request.right]) },
    { label: t("names.column.law"), value: translateText(t, LAWS[request.law].name) },
    { label: t("names.column.received"), value: at(request.receivedAt) },
    { label: t("request.details.verified"), value: verifiedWords(request, at) },
    { label: t("names.column.channel"), value: channelName(request.channel) },
    { label: t("names.column.language"), value: languageName(request.locale) },
    {
      label: t("names.column.assignee"),
      value: request.assignee ? translateText(t, request.assignee.name) : t("request.unassigned"),
    },
    { label: t("request.details.delivery"), value: deliveryWords(request.delivery) },
    { label: t("request.erased"), value: request.erasedAt ? at(request.erasedAt) : "" },
  ]);
}

/** When the requester used the link. Nobody sends one for a request that a team member entered. */
function verifiedWords(
  { confirmedAt, channel }: RequestFactsProps["request"],
  at: (instant: string) => string,
): string {
  if (confirmedAt) return at(confirmedAt);
  return isEntered(channel) ? "" : t("request.details.notVerified");
}

const deliveryWords = (delivery: Delivery | null): string => {
  if (!delivery) return "";
  const { by, postal } = delivery;
  const name = t(DELIVERY_NAMES[by]);
  return postal ? `${name}: ${postal}` : name;
};

/** The request whose response is appealed by this one, and the appeals against the response to this one. */
function linkFacts(
  { right, links }: RequestFactsProps["request"],
  hrefOf: (reference: string) => string,
): Fact[] {
  const fact = (label: string, { reference }: Linked): Fact => ({
    label,
    value: (
      <a className="alone font-mono" href={hrefOf(reference)}>
        {reference}
      </a>
    ),
  });
  return [
    ...(links.appealOf
      ? [fact(t("request.details.appealOf", { right: t(RIGHT_NAMES[right]) }), links.appealOf)]
      : []),
    ...links.appeals.map((linked) =>
      fact(t("request.details.appealedBy", { right: t(RIGHT_NAMES[linked.right]) }), linked),
    ),
  ];
}

const filled = (facts: (Fact & { value: string })[]): Fact[] => facts.filter(({ value }) => value);

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
function whoFacts(
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
  // Somebody entered the request, so the email address was not verified by link.
  if (level === "email" && lacks.includes("identity"))
    return t("request.requester.authorityNotVerified");
  if (shown) return verificationWords(shown);
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
