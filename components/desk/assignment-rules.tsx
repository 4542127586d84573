import { LAW_NAMES, languageName, RIGHT_NAMES } from "@/components/request/names";
import type { AssignmentRule } from "@/lib/domain/assignment";
import { type Act, ActPanel } from "./act-form";
import { words } from "./step-panel";

/** A rule with its people as they are today. */
export interface RuleRow {
  readonly rule: AssignmentRule;
  readonly people: readonly { readonly name: string; readonly away: string }[];
  /** Whether anybody of it is here today. */
  readonly here: boolean;
}

export interface AssignmentRulesProps {
  readonly page: string;
  readonly rows: readonly RuleRow[];
  readonly seen: string;
  /** Only where the reader may change them. */
  readonly acts: Readonly<Record<"up" | "down" | "remove", Act>> | null;
}

/** The rules in the order in which they are asked: the first that fits wins. */
export function AssignmentRules({ rows, ...rest }: AssignmentRulesProps) {
  if (rows.length === 0) return <p>There are no rules.</p>;
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
  return (
    <>
      <h3>
        Rule {number}: {conditionWords(rule)}
      </h3>
      <p>
        {people.length > 1 ? "In turn among " : "To "}
        {people.map(({ name, away }, at) => (
          <span key={name + away}>
            {at > 0 ? ", " : ""}
            <bdi>{name}</bdi>
            {away ? ` (${away})` : ""}
          </span>
        ))}
      </p>
      {here ? null : (
        <p>
          <strong>Passed over today:</strong> nobody of this rule is here. What comes next in the
          list decides.
        </p>
      )}
      <RuleActs {...rest} rule={rule} number={number} last={last} />
    </>
  );
}

function RuleActs({
  page,
  seen,
  acts,
  rule,
  number,
  last,
}: Omit<RuleProps, "row"> & { readonly rule: AssignmentRule }) {
  if (!acts) return null;
  const shared = { page, about: `rule ${number}`, hidden: { seen, rule: rule.id } };
  return (
    <div className="mt-1 flex flex-wrap items-end gap-2" data-print="no">
      {number === 1 ? null : (
        <ActPanel {...shared} id={`up-${rule.id}`} action={acts.up} submit="Up" />
      )}
      {last ? null : (
        <ActPanel {...shared} id={`down-${rule.id}`} action={acts.down} submit="Down" />
      )}
      <a className="button" data-variant="secondary" href={`${page}?rule=${rule.id}#rule`}>
        Change<span className="sr-words"> rule {number}</span>
      </a>
      <ActPanel {...shared} id={`remove-${rule.id}`} action={acts.remove} submit="Remove" />
    </div>
  );
}

/** What a rule asks, in words. */
export function conditionWords(rule: Omit<AssignmentRule, "id" | "members">): string {
  const { right, law, residence, locale } = rule;
  const asked = [
    right && `right is ${RIGHT_NAMES[right]}`,
    law && `law is ${LAW_NAMES[law]}`,
    residence && `lives in: ${words(`residences.${residence}`)}`,
    locale && `language is ${languageName(locale)}`,
  ].filter(Boolean);
  return asked.length > 0 ? asked.join(" and ") : "every request";
}
