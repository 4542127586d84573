import { pageLanguage, t } from "@/components/i18n/translate";
import { andWords, LAW_NAMES, RIGHT_NAMES } from "@/components/request/names";
import { Facts } from "@/components/ui/facts";
import { Table } from "@/components/ui/table";
import type { LawId } from "@/lib/domain/laws/laws";
import { type Offer, offersOf, type Policy, type PolicyFault } from "@/lib/domain/policy/policy";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { otherThan } from "@/lib/words/choose-language";
import type { LabelKey } from "@/lib/words/translator";
import { formatDay } from "@/lib/words/words";

export interface PolicySheetProps {
  readonly policy: Policy;
  readonly faults: readonly PolicyFault[];
}

const lawNames = (laws: readonly LawId[]): string =>
  andWords(
    t,
    laws.map((law) => t(LAW_NAMES[law])),
  );

/** The promises of a policy as the desk applies them, each with the line of the policy that makes it. */
export function PolicySheet({ policy, faults }: PolicySheetProps) {
  return (
    <div className="grid max-w-5xl gap-8">
      <Faults faults={faults} />
      <section aria-labelledby="promises" className="grid gap-2">
        <h2 id="promises">{t("policy.rights.title")}</h2>
        <p>
          <a className="alone" href={`/desk/${policy.slug}/form`}>
            {t("policy.rights.formLink")}
          </a>
        </p>
        <Table<Offer>
          caption={t("policy.rights.title")}
          rows={offersOf(policy)}
          rowKey={({ right }) => right}
          columns={[
            {
              key: "right",
              label: t("names.column.right"),
              primary: true,
              cell: ({ right }) => t(RIGHT_NAMES[right]),
            },
            {
              key: "who",
              labelled: true,
              label: t("policy.rights.residence"),
              cell: (offer) => placesOf(offer),
            },
            {
              key: "days",
              labelled: true,
              label: t("policy.terms.policyDeadline"),
              cell: (offer) => promiseOf(offer.houseDays ?? policy.houseDays),
            },
            {
              key: "line",
              fill: true,
              label: t("policy.rights.quote"),
              cell: ({ quote }) => (
                <q lang={otherThan(pageLanguage(), policy.languages[0])}>{quote}</q>
              ),
            },
          ]}
        />
      </section>
      <Terms policy={policy} />
    </div>
  );
}

const SETTINGS: readonly (readonly [path: string, label: LabelKey])[] = [
  ["policy/clock", "policy.link.clock"],
  ["policy/identity", "policy.link.identity"],
  ["policy/approval", "approval.policyLink"],
  ["policy/assignment", "policy.link.assignment"],
  ["policy/targets", "sla.policyLink"],
  ["brand", "policy.link.brand"],
];

/** Laws, periods and contact: as the policy states them, or else as the desk sets them. */
function Terms({ policy }: { readonly policy: Policy }) {
  const { contact, updatedOn, authority } = policy;
  return (
    <section aria-labelledby="terms" className="grid gap-2">
      <h2 id="terms">{t("policy.terms.title")}</h2>
      {SETTINGS.map(([path, label]) => (
        <p key={path}>
          <a className="alone" href={`/desk/${policy.slug}/${path}`}>
            {t(label)}
          </a>
        </p>
      ))}
      <Facts
        facts={[
          ...RESIDENCES.map((residence) => ({
            label: t(`residences.${residence}`),
            value: policy.lawsStated
              ? lawNames(policy.lawOf[residence])
              : setting(lawNames(policy.lawOf[residence])),
          })),
          { label: t("policy.terms.policyDeadline"), value: promiseOf(policy.houseDays) },
          {
            label: t("policy.terms.responseTime"),
            value: policy.responseTime ?? t("policy.terms.notStated"),
          },
          {
            label: t("policy.terms.noDate"),
            value: policy.internalDays
              ? setting(daysOf(policy.internalDays))
              : t("policy.terms.noInternalDate"),
          },
          {
            label: t("policy.terms.delayNotice"),
            value: policy.tellsOfDelay ? t("policy.terms.promised") : t("policy.terms.notStated"),
          },
          {
            label: t("policy.terms.acknowledgment"),
            value: policy.ackHours
              ? t("policy.terms.acknowledgmentHours", {
                  hours: policy.ackHours,
                })
              : t("policy.terms.acknowledgmentNone"),
          },
          {
            label: t("policy.terms.resultDays"),
            value: setting(daysOf(policy.resultDays)),
          },
          {
            label: t("policy.terms.place"),
            value: policy.placeStated ? placeOf(policy) : setting(placeOf(policy)),
          },
          {
            label: t("desk.label.email"),
            value: contact.email ?? t("policy.contact.noAddress"),
          },
          {
            label: t("policy.contact.postal"),
            value: contact.postal ?? t("policy.contact.noAddress"),
          },
          {
            label: t("policy.contact.officer"),
            value: contact.officer?.name ?? t("policy.contact.noOfficer"),
          },
          {
            label: t("policy.contact.authority"),
            value: authority?.name ?? t("policy.terms.notStated"),
          },
          {
            label: t("policy.terms.updatedOn"),
            value: updatedOn ? formatDay(t, updatedOn) : t("request.noDate"),
          },
        ]}
      />
    </section>
  );
}

const promiseOf = (days: number | null): string =>
  days === null ? t("policy.terms.notStated") : daysOf(days);

const placeOf = ({ zone, region }: Policy): string => `${zone}, ${region}`;

/** A value that the desk needs and its policy does not state. The public does not see it. */
const setting = (value: string): string => t("policy.terms.deskSetting", { value });

const placesOf = ({ residences }: Offer): string =>
  residences
    ? residences.map((place) => t(`residences.${place}`)).join("; ")
    : t("policy.rights.anyResidence");

const daysOf = (days: number): string => t("policy.terms.days", { days });

const ISSUE_NAMES: Record<PolicyFault["code"], LabelKey> = {
  "no-contact": "policy.issue.noContact",
  "no-date": "policy.issue.noDate",
  "no-law": "policy.issue.noLaw",
  "no-period": "policy.issue.noPeriod",
  "no-place": "policy.issue.noPlace",
  "no-authority": "policy.issue.noAuthority",
  "no-complaint": "policy.issue.noComplaint",
  placeholder: "policy.issue.placeholder",
};

/** The policy issues: what the published text lacks. Wrong words are quoted from it. */
function Faults({ faults }: { readonly faults: readonly PolicyFault[] }) {
  return (
    <section aria-labelledby="faults" className="grid gap-2">
      <h2 id="faults">{t("policy.issues.title")}</h2>
      {faults.length === 0 ? <p>{t("policy.issues.none")}</p> : <p>{t("policy.issues.lead")}</p>}
      <ul className="grid list-disc gap-2 ps-6">
        {faults.map(({ code, words: found }) => (
          <li key={code + (found ?? "")}>
            {t(ISSUE_NAMES[code])} {found ? <q>{found}</q> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
