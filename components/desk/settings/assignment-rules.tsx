import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { andWords, LAW_NAMES, languageName, RIGHT_NAMES } from "@/components/request/names";
import type { AssignmentRule } from "@/lib/domain/team/assignment";

/** A rule with its members and their absences today. */
export interface RuleRow {
  readonly rule: AssignmentRule;
  readonly people: readonly { readonly name: string; readonly away: string }[];
  /** Whether any of its members is available today. */
  readonly here: boolean;
}

interface AssignmentRulesProps {
  readonly page: string;
  readonly rows: readonly RuleRow[];
  readonly seen: string;
  /** Only if the reader may change the rules; `null` otherwise. */
  readonly acts: Readonly<Record<"up" | "down" | "remove", Act>> | null;
}

/** The rules in the order in which they are checked. The first rule that matches wins. */
export function AssignmentRules({ rows, ...rest }: AssignmentRulesProps) {
  if (rows.length === 0) return <p>{t("assignment.rule.empty")}</p>;
  return (
    <ol className="grid gap-4">
      {rows.map((row, at) => (
        <li key={row.rule.id} id={row.rule.id} className="grid gap-1 border-line border-t pt-3">
          <Rule {...rest} row={row} number={at + 1} last={at === rows.length - 1} />
        </li>
      ))}
    </ol>
  );
}

type RuleProps = Omit<AssignmentRulesProps, "rows"> & {
  readonly row: RuleRow;
  readonly number: number;
  readonly last: boolean;
};

function Rule({ row, number, last, ...rest }: RuleProps) {
  const { rule, people, here } = row;
  const names = <MemberNames people={people} />;
  return (
    <>
      <h3>{t("assignment.rule.title", { number, what: conditionWords(rule) })}</h3>
      <p>
        {people.length > 1
          ? t.rich("assignment.rule.toSeveral", { people: names })
          : t.rich("assignment.rule.toOne", { person: names })}
      </p>
      {here ? null : (
        <p>{t.rich("assignment.rule.skipped", { b: (inner) => <strong>{inner}</strong> })}</p>
      )}
      <RuleActs {...rest} rule={rule} number={number} last={last} />
    </>
  );
}

const MemberNames = ({ people }: Pick<RuleRow, "people">) =>
  people.map(({ name, away }, at) => (
    <span key={name + away}>
      {at > 0 ? ", " : ""}
      <bdi>{name}</bdi>
      {away ? ` (${away})` : ""}
    </span>
  ));

function RuleActs({
  page,
  seen,
  acts,
  rule,
  number,
  last,
}: Omit<RuleProps, "row"> & { readonly rule: AssignmentRule }) {
  if (!acts) return null;
  const about = t("assignment.rule.number", { number });
  const shared = { page, about, hidden: { seen, rule: rule.id } };
  return (
    <div className="mt-1 flex flex-wrap items-end gap-2" data-print="no">
      {number === 1 ? null : (
        <ActPanel
          {...shared}
          id={`up-${rule.id}`}
          action={acts.up}
          submit={t("assignment.rule.up")}
        />
      )}
      {last ? null : (
        <ActPanel
          {...shared}
          id={`down-${rule.id}`}
          action={acts.down}
          submit={t("assignment.rule.down")}
        />
      )}
      <a className="button" data-variant="secondary" href={`${page}?rule=${rule.id}#rule`}>
        {t("desk.action.change")}
        <span className="sr-words"> {about}</span>
      </a>
      <ActPanel
        {...shared}
        id={`remove-${rule.id}`}
        action={acts.remove}
        submit={t("assignment.rule.remove")}
      />
    </div>
  );
}

/** The conditions of a rule, in words. */
function conditionWords(rule: Omit<AssignmentRule, "id" | "members">): string {
  const { right, law, residence, locale } = rule;
  const conditions = [
    right && t("assignment.condition.right", { right: t(RIGHT_NAMES[right]) }),
    law && t("assignment.condition.law", { law: t(LAW_NAMES[law]) }),
    residence && t("assignment.condition.residence", { place: t(`residences.${residence}`) }),
    locale && t("assignment.condition.locale", { language: languageName(locale) }),
  ].filter((one): one is string => Boolean(one));
  return andWords(t, conditions) || t("assignment.condition.none");
}
