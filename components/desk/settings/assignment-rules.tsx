import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { andWords } from "@/components/request/and-words";
import { LAW_NAMES, languageName, RIGHT_NAMES } from "@/components/request/names";
import { say, sayRich, words } from "@/components/speech/say";
import type { AssignmentRule } from "@/lib/domain/team/assignment";

/** A rule with its people as they are today. */
export interface RuleRow {
  readonly rule: AssignmentRule;
  readonly people: readonly { readonly name: string; readonly away: string }[];
  /** Whether anybody of it is here today. */
  readonly here: boolean;
}

interface AssignmentRulesProps {
  readonly page: string;
  readonly rows: readonly RuleRow[];
  readonly seen: string;
  /** Only where the reader may change them. */
  readonly acts: Readonly<Record<"up" | "down" | "remove", Act>> | null;
}

/** The rules in the order in which they are asked: the first that fits wins. */
export function AssignmentRules({ rows, ...rest }: AssignmentRulesProps) {
  if (rows.length === 0) return <p>{say("There are no rules.")}</p>;
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
  const names = <People people={people} />;
  return (
    <>
      <h3>{say("Rule {number}: {what}", { number, what: conditionWords(rule) })}</h3>
      <p>
        {people.length > 1
          ? sayRich("In turn among {people}", { people: names })
          : sayRich("To {person}", { person: names })}
      </p>
      {here ? null : (
        <p>
          {sayRich(
            "<b>Passed over today:</b> nobody of this rule is here. What comes next in the list decides.",
            { b: (inner) => <strong>{inner}</strong> },
          )}
        </p>
      )}
      <RuleActs {...rest} rule={rule} number={number} last={last} />
    </>
  );
}

const People = ({ people }: Pick<RuleRow, "people">) =>
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
  const about = say("rule {number}", { number });
  const shared = { page, about, hidden: { seen, rule: rule.id } };
  return (
    <div className="mt-1 flex flex-wrap items-end gap-2" data-print="no">
      {number === 1 ? null : (
        <ActPanel {...shared} id={`up-${rule.id}`} action={acts.up} submit={say("Up")} />
      )}
      {last ? null : (
        <ActPanel {...shared} id={`down-${rule.id}`} action={acts.down} submit={say("Down")} />
      )}
      <a className="button" data-variant="secondary" href={`${page}?rule=${rule.id}#rule`}>
        {say("Change")}
        <span className="sr-words"> {about}</span>
      </a>
      <ActPanel {...shared} id={`remove-${rule.id}`} action={acts.remove} submit={say("Remove")} />
    </div>
  );
}

/** What a rule asks, in words. */
function conditionWords(rule: Omit<AssignmentRule, "id" | "members">): string {
  const { right, law, residence, locale } = rule;
  const asked = [
    right && say("right is {right}", { right: say(RIGHT_NAMES[right]) }),
    law && say("law is {law}", { law: say(LAW_NAMES[law]) }),
    residence && say("lives in: {place}", { place: words(`residences.${residence}`) }),
    locale && say("language is {language}", { language: languageName(locale) }),
  ].filter((one): one is string => Boolean(one));
  return andWords(say, asked) || say("every request");
}
