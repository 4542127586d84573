import { andWords } from "@/components/request/and-words";
import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { say, spoken, words } from "@/components/speech/say";
import { Facts } from "@/components/ui/facts";
import { Table } from "@/components/ui/table";
import type { LawId } from "@/lib/domain/laws";
import {
  type Offer,
  offersOf,
  type Policy,
  type PolicyFault,
  RESIDENCES,
} from "@/lib/domain/policy";
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
  const { contact, updatedOn, authority } = policy;
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
              cell: (offer) => daysOf(offer.houseDays ?? policy.houseDays),
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
      <section aria-labelledby="terms" className="grid gap-2">
        <h2 id="terms">{say("Law, times and contact")}</h2>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/policy/clock`}>
            {say("Change law and times, and see what would move")}
          </a>
        </p>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/policy/identity`}>
            {say("What people have to show of who they are")}
          </a>
        </p>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/policy/approval`}>
            {say("What a second person looks at before it happens")}
          </a>
        </p>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/policy/assignment`}>
            {say("Who gets a new request")}
          </a>
        </p>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/policy/targets`}>
            {say("Our own targets, beside the law")}
          </a>
        </p>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/brand`}>
            {say("Brand, contact, and the form on your own site")}
          </a>
        </p>
        <Facts
          facts={[
            ...RESIDENCES.map((residence) => ({
              label: words(`residences.${residence}`),
              value: lawNames(policy.lawOf[residence]),
            })),
            { label: say("Own promise"), value: daysOf(policy.houseDays) },
            {
              label: say("Acknowledgment"),
              value: policy.ackHours
                ? say("in {hours, plural, one {# hour} other {# hours}}", {
                    hours: policy.ackHours,
                  })
                : say("no time promised"),
            },
            { label: say("Results can be fetched for"), value: daysOf(policy.resultDays) },
            { label: say("Time zone and holidays"), value: `${policy.zone}, ${policy.region}` },
            { label: say("E-mail"), value: contact.email ?? say("none ¦ an address") },
            { label: say("Post"), value: contact.postal ?? say("none ¦ an address") },
            { label: say("Officer"), value: contact.officer?.name ?? say("none ¦ an officer") },
            { label: say("Complaints to"), value: authority.name },
            {
              label: say("Policy of"),
              value: updatedOn ? formatDay(words, updatedOn) : say("no date"),
            },
          ]}
        />
      </section>
    </div>
  );
}

const placesOf = ({ residences }: Offer): string =>
  residences
    ? residences.map((place) => words(`residences.${place}`)).join("; ")
    : say("every place");

const daysOf = (days: number): string =>
  say("{days, plural, one {# day} other {# days}}", { days });

const SAID: Record<PolicyFault["code"], Sentence> = {
  "no-contact": "It names no e-mail address. People can only use the form; add one to the policy.",
  "no-date": "It does not say when it was last changed. Add the date.",
  "no-law": "It names no law. People cannot tell which rights they have; name the laws.",
  placeholder: "It was never filled in here. Write what is meant:",
};

function Faults({ faults }: { readonly faults: readonly PolicyFault[] }) {
  return (
    <section aria-labelledby="faults" className="grid gap-2">
      <h2 id="faults">{say("What the published policy leaves open")}</h2>
      {faults.length === 0 ? (
        <p>{say("Nothing: every promise has a form, a contact and a date.")}</p>
      ) : null}
      <ul className="grid gap-2">
        {faults.map(({ code, words: found }) => (
          <li key={code + (found ?? "")}>
            {say(SAID[code])} {found ? <q>{found}</q> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
