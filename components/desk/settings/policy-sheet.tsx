import { andWords } from "@/components/request/and-words";
import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { say, spoken, words } from "@/components/speech/say";
import { Facts } from "@/components/ui/facts";
import { Table } from "@/components/ui/table";
import type { LawId } from "@/lib/domain/laws/laws";
import { type Offer, offersOf, type Policy, type PolicyFault } from "@/lib/domain/policy/policy";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { otherThan } from "@/lib/words/choose-language";
import type { Sentence } from "@/lib/words/staff";
import { formatDay } from "@/lib/words/words";

export interface PolicySheetProps {
  readonly policy: Policy;
  readonly faults: readonly PolicyFault[];
}

const lawNames = (laws: readonly LawId[]): string =>
  andWords(
    say,
    laws.map((law) => say(LAW_NAMES[law])),
  );

/** The promises of a policy as the desk keeps them, with the line that makes each. */
export function PolicySheet({ policy, faults }: PolicySheetProps) {
  return (
    <div className="grid max-w-5xl gap-8">
      <Faults faults={faults} />
      <section aria-labelledby="promises" className="grid gap-2">
        <h2 id="promises">{say("policy.rights.title")}</h2>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/form`}>
            {say("policy.rights.formLink")}
          </a>
        </p>
        <Table<Offer>
          caption={say("policy.rights.title")}
          rows={offersOf(policy)}
          rowKey={({ right }) => right}
          columns={[
            {
              key: "right",
              label: say("names.column.right"),
              primary: true,
              cell: ({ right }) => say(RIGHT_NAMES[right]),
            },
            {
              key: "who",
              labelled: true,
              label: say("policy.rights.residence"),
              cell: (offer) => placesOf(offer),
            },
            {
              key: "days",
              labelled: true,
              label: say("policy.terms.policyDeadline"),
              cell: (offer) => promiseOf(offer.houseDays ?? policy.houseDays),
            },
            {
              key: "line",
              fill: true,
              label: say("policy.rights.quote"),
              cell: ({ quote }) => <q lang={otherThan(spoken(), policy.languages[0])}>{quote}</q>,
            },
          ]}
        />
      </section>
      <Terms policy={policy} />
    </div>
  );
}

const SETTINGS: readonly (readonly [path: string, label: Sentence])[] = [
  ["policy/clock", "policy.link.clock"],
  ["policy/identity", "policy.link.identity"],
  ["policy/approval", "approval.policyLink"],
  ["policy/assignment", "policy.link.assignment"],
  ["policy/targets", "sla.policyLink"],
  ["brand", "policy.link.brand"],
];

/** Law, times and contact: as the policy states them, else as the desk sets them. */
function Terms({ policy }: { readonly policy: Policy }) {
  const { contact, updatedOn, authority } = policy;
  return (
    <section aria-labelledby="terms" className="grid gap-2">
      <h2 id="terms">{say("policy.terms.title")}</h2>
      {SETTINGS.map(([path, label]) => (
        <p key={path}>
          <a className="alone" href={`/desk/${policy.slug}/${path}`}>
            {say(label)}
          </a>
        </p>
      ))}
      <Facts
        facts={[
          ...RESIDENCES.map((residence) => ({
            label: words(`residences.${residence}`),
            value: policy.lawsStated
              ? lawNames(policy.lawOf[residence])
              : setting(lawNames(policy.lawOf[residence])),
          })),
          { label: say("policy.terms.policyDeadline"), value: promiseOf(policy.houseDays) },
          {
            label: say("policy.terms.responseTime"),
            value: policy.responseTime ?? say("policy.terms.notStated"),
          },
          {
            label: say("policy.terms.noDate"),
            value: policy.internalDays
              ? setting(daysOf(policy.internalDays))
              : say("policy.terms.noInternalDate"),
          },
          {
            label: say("policy.terms.delayNotice"),
            value: policy.tellsOfDelay
              ? say("policy.terms.promised")
              : say("policy.terms.notStated"),
          },
          {
            label: say("policy.terms.acknowledgment"),
            value: policy.ackHours
              ? say("policy.terms.acknowledgmentHours", {
                  hours: policy.ackHours,
                })
              : say("policy.terms.acknowledgmentNone"),
          },
          {
            label: say("policy.terms.resultDays"),
            value: setting(daysOf(policy.resultDays)),
          },
          {
            label: say("policy.terms.place"),
            value: policy.placeStated ? placeOf(policy) : setting(placeOf(policy)),
          },
          {
            label: say("desk.label.email"),
            value: contact.email ?? say("policy.contact.noAddress"),
          },
          {
            label: say("policy.contact.postal"),
            value: contact.postal ?? say("policy.contact.noAddress"),
          },
          {
            label: say("policy.contact.officer"),
            value: contact.officer?.name ?? say("policy.contact.noOfficer"),
          },
          {
            label: say("policy.contact.authority"),
            value: authority?.name ?? say("policy.terms.notStated"),
          },
          {
            label: say("policy.terms.updatedOn"),
            value: updatedOn ? formatDay(words, updatedOn) : say("request.noDate"),
          },
        ]}
      />
    </section>
  );
}

const promiseOf = (days: number | null): string =>
  days === null ? say("policy.terms.notStated") : daysOf(days);

const placeOf = ({ zone, region }: Policy): string => `${zone}, ${region}`;

/** A value that the desk needs and its policy does not state: the public does not see it. */
const setting = (value: string): string => say("policy.terms.deskSetting", { value });

const placesOf = ({ residences }: Offer): string =>
  residences
    ? residences.map((place) => words(`residences.${place}`)).join("; ")
    : say("policy.rights.anyResidence");

const daysOf = (days: number): string => say("policy.terms.days", { days });

const SAID: Record<PolicyFault["code"], Sentence> = {
  "no-contact": "policy.issue.noContact",
  "no-date": "policy.issue.noDate",
  "no-law": "policy.issue.noLaw",
  "no-period": "policy.issue.noPeriod",
  "no-place": "policy.issue.noPlace",
  "no-authority": "policy.issue.noAuthority",
  "no-complaint": "policy.issue.noComplaint",
  placeholder: "policy.issue.placeholder",
};

/** What the published text lacks. Words that are at fault are shown as they stand there. */
function Faults({ faults }: { readonly faults: readonly PolicyFault[] }) {
  return (
    <section aria-labelledby="faults" className="grid gap-2">
      <h2 id="faults">{say("policy.issues.title")}</h2>
      {faults.length === 0 ? (
        <p>{say("policy.issues.none")}</p>
      ) : (
        <p>{say("policy.issues.lead")}</p>
      )}
      <ul className="grid list-disc gap-2 ps-6">
        {faults.map(({ code, words: found }) => (
          <li key={code + (found ?? "")}>
            {say(SAID[code])} {found ? <q>{found}</q> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
