import { absenceWords } from "@/components/desk/people/absence-words";
import type { TakerRow } from "@/components/desk/settings/assignment-mode";
import type { RuleRow } from "@/components/desk/settings/assignment-rules";
import { t } from "@/components/i18n/translate";
import { isAway } from "@/lib/domain/team/absence";
import type { AssignmentRule } from "@/lib/domain/team/assignment";
import { displayName } from "@/lib/platform/staff";
import type { Member } from "@/lib/team/members";

/** The members who handle requests, as rows for the assignment forms. */
export function memberRows(members: readonly Member[], today: string): TakerRow[] {
  return members
    .filter(({ role }) => role !== "auditor")
    .map((member) => ({
      id: member.id,
      name: displayName(member),
      autoAssignable: member.autoAssignable,
      away: absenceWords(member.absence, today),
    }));
}

/**
 * The rules with their members. A member who left the desk or no longer handles requests is shown as a former member.
 */
export function ruleRows(
  rules: readonly AssignmentRule[],
  members: readonly Member[],
  today: string,
): RuleRow[] {
  const takers = memberRows(members, today);
  return rules.map((rule) => ({
    rule,
    people: rule.members.map((id) => {
      const found = takers.find((taker) => taker.id === id);
      return found
        ? { name: found.name, away: lower(found.away) }
        : { name: t("activity.formerMember"), away: "" };
    }),
    here: members.some(
      ({ id, role, absence }) =>
        role !== "auditor" && rule.members.includes(id) && !isAway(absence, today),
    ),
  }));
}

const lower = (sentence: string): string =>
  `${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
