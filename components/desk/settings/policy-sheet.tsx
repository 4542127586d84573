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
        <h2 id="promises">{say("Rights on offer")}</h2>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/form`}>
            {say("See what the form asks for each right")}
          </a>
        </p>
        <Table<Offer>
          caption={say("Rights on offer")}
          rows={offersOf(policy)}
          rowKey={({ right }) => right}
          columns={[
            {
              key: "right",
              label: say("Right"),
              primary: true,
              cell: ({ right }) => say(RIGHT_NAMES[right]),
            },
            {
              key: "who",
              labelled: true,
              label: say("For people in"),
              cell: (offer) => placesOf(offer),
            },
            {
              key: "days",
              labelled: true,
              label: say("Promised in"),
              cell: (offer) => promiseOf(offer.houseDays ?? policy.houseDays),
            },
            {
              key: "line",
              fill: true,
              label: say("Line of the policy"),
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
  ["policy/clock", "Change law and times, and see what would move"],
  ["policy/identity", "What people have to show of who they are"],
  ["policy/approval", "What a second person looks at before it happens"],
  ["policy/assignment", "Who gets a new request"],
  ["policy/targets", "Our own targets, beside the law"],
  ["brand", "Brand, contact, and the form on your own site"],
];

/** Law, times and contact: as the policy states them, else as the desk sets them. */
function Terms({ policy }: { readonly policy: Policy }) {
  const { contact, updatedOn, authority } = policy;
  return (
    <section aria-labelledby="terms" className="grid gap-2">
      <h2 id="terms">{say("Law, times and contact")}</h2>
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
          { label: say("Promised in"), value: promiseOf(policy.houseDays) },
          {
            label: say("Response time in the policy"),
            value: policy.responseTime ?? say("Not stated in the policy"),
          },
          {
            label: say("Requests without a date"),
            value: policy.internalDays
              ? setting(daysOf(policy.internalDays))
              : say("no internal date"),
          },
          {
            label: say("Notice of a delay"),
            value: policy.tellsOfDelay ? say("promised") : say("Not stated in the policy"),
          },
          {
            label: say("Acknowledgment"),
            value: policy.ackHours
              ? say("in {hours, plural, one {# hour} other {# hours}}", {
                  hours: policy.ackHours,
                })
              : say("no time promised"),
          },
          {
            label: say("Results can be fetched for"),
            value: setting(daysOf(policy.resultDays)),
          },
          {
            label: say("Time zone and holidays"),
            value: policy.placeStated ? placeOf(policy) : setting(placeOf(policy)),
          },
          { label: say("E-mail"), value: contact.email ?? say("none ¦ an address") },
          { label: say("Post"), value: contact.postal ?? say("none ¦ an address") },
          { label: say("Officer"), value: contact.officer?.name ?? say("none ¦ an officer") },
          {
            label: say("Complaints to"),
            value: authority?.name ?? say("Not stated in the policy"),
          },
          {
            label: say("Policy of"),
            value: updatedOn ? formatDay(words, updatedOn) : say("no date"),
          },
        ]}
      />
    </section>
  );
}

const promiseOf = (days: number | null): string =>
  days === null ? say("Not stated in the policy") : daysOf(days);

const placeOf = ({ zone, region }: Policy): string => `${zone}, ${region}`;

/** A value that the desk needs and its policy does not state: the public does not see it. */
const setting = (value: string): string =>
  say("{value} (Not stated in the policy: setting of this desk)", { value });

const placesOf = ({ residences }: Offer): string =>
  residences
    ? residences.map((place) => words(`residences.${place}`)).join("; ")
    : say("every place");

const daysOf = (days: number): string =>
  say("{days, plural, one {# day} other {# days}}", { days });

const SAID: Record<PolicyFault["code"], Sentence> = {
  "no-contact": "It names no email address, so people can only use the form.",
  "no-date": "It does not say when it was last changed.",
  "no-law": "It names no law. The law of the place where people live applies all the same.",
  "no-period":
    "It promises no number of days for the response. Where no law sets a period, people are told no date.",
  "no-place":
    "It does not say where the organisation is. Time zone and public holidays are settings of this desk.",
  "no-authority": "It names no authority for complaints.",
  "no-complaint": "It offers no way to make a complaint to you, so the form has none.",
  placeholder: "The text was never filled in here, or breaks off:",
};

/** What the published text lacks. Words that are at fault are shown as they stand there. */
function Faults({ faults }: { readonly faults: readonly PolicyFault[] }) {
  return (
    <section aria-labelledby="faults" className="grid gap-2">
      <h2 id="faults">{say("Policy issues")}</h2>
      {faults.length === 0 ? (
        <p>{say("None: every promise has a form, a contact and a date.")}</p>
      ) : (
        <p>
          {say(
            "Change the published policy text. This desk’s copy of it is set when the desk is created.",
          )}
        </p>
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
