import { LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
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
import { formatDay, type Words } from "@/lib/words/words";

export interface PolicySheetProps {
  readonly policy: Policy;
  readonly faults: readonly PolicyFault[];
  readonly words: Words;
}

const lawNames = (laws: readonly LawId[]): string =>
  laws.map((law) => LAW_NAMES[law]).join(" and ");

/** The promises of a policy as the desk keeps them, with the line that makes each. */
export function PolicySheet({ policy, faults, words }: PolicySheetProps) {
  const { contact, updatedOn, authority } = policy;
  return (
    <div className="grid max-w-5xl gap-8">
      <Faults faults={faults} />
      <section aria-labelledby="promises" className="grid gap-2">
        <h2 id="promises">Rights on offer</h2>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/form`}>
            See what the form asks for each right
          </a>
        </p>
        <Table<Offer>
          caption="Rights on offer"
          rows={offersOf(policy)}
          rowKey={({ right }) => right}
          columns={[
            {
              key: "right",
              label: "Right",
              primary: true,
              cell: ({ right }) => RIGHT_NAMES[right],
            },
            {
              key: "who",
              labelled: true,
              label: "For people in",
              cell: (offer) => placesOf(offer, words),
            },
            {
              key: "days",
              labelled: true,
              label: "Promised in",
              cell: (offer) => daysOf(policy, offer),
            },
            {
              key: "line",
              fill: true,
              label: "Line of the policy",
              cell: ({ quote }) => <q>{quote}</q>,
            },
          ]}
        />
      </section>
      <section aria-labelledby="terms" className="grid gap-2">
        <h2 id="terms">Law, times and contact</h2>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/policy/clock`}>
            Change law and times, and see what would move
          </a>
        </p>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/policy/identity`}>
            What people have to show of who they are
          </a>
        </p>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/policy/assignment`}>
            Who gets a new request
          </a>
        </p>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/brand`}>
            Brand, contact, and the form on your own site
          </a>
        </p>
        <Facts
          facts={[
            ...RESIDENCES.map((residence) => ({
              label: words(`residences.${residence}`),
              value: lawNames(policy.lawOf[residence]),
            })),
            { label: "Own promise", value: `${policy.houseDays} days` },
            {
              label: "Acknowledgment",
              value: policy.ackHours ? `in ${policy.ackHours} hours` : "no time promised",
            },
            { label: "Results can be fetched for", value: `${policy.resultDays} days` },
            { label: "Time zone and holidays", value: `${policy.zone}, ${policy.region}` },
            { label: "E-mail", value: contact.email ?? "none" },
            { label: "Post", value: contact.postal ?? "none" },
            { label: "Officer", value: contact.officer?.name ?? "none" },
            { label: "Complaints to", value: authority.name },
            { label: "Policy of", value: updatedOn ? formatDay(words, updatedOn) : "no date" },
          ]}
        />
      </section>
    </div>
  );
}

const placesOf = ({ residences }: Offer, words: Words): string =>
  residences ? residences.map((place) => words(`residences.${place}`)).join("; ") : "every place";

const daysOf = (policy: Policy, { houseDays }: Offer): string =>
  `${houseDays ?? policy.houseDays} days`;

const SAID: Record<PolicyFault["code"], string> = {
  "no-contact": "It names no e-mail address. People can only use the form; add one to the policy.",
  "no-date": "It does not say when it was last changed. Add the date.",
  "no-law": "It names no law. People cannot tell which rights they have; name the laws.",
  placeholder: "It was never filled in here. Write what is meant:",
};

function Faults({ faults }: { readonly faults: readonly PolicyFault[] }) {
  return (
    <section aria-labelledby="faults" className="grid gap-2">
      <h2 id="faults">What the published policy leaves open</h2>
      {faults.length === 0 ? <p>Nothing: every promise has a form, a contact and a date.</p> : null}
      <ul className="grid gap-2">
        {faults.map(({ code, words }) => (
          <li key={code + (words ?? "")}>
            {SAID[code]} {words ? <q>{words}</q> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
