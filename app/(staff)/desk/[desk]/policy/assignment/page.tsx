import { Fragment } from "react";
import { fieldsOf } from "@/app/_door/action";
import type { Staff } from "@/app/_door/context";
import { titled } from "@/app/_door/titled";
import { translateTexts } from "@/app/_door/translate-problem";
import {
  type DeskPageProps,
  Done,
  FieldErrors,
  type Query,
  readPage,
} from "@/app/(staff)/desk/[desk]/desk-page";
import { DeskFrame } from "@/app/(staff)/desk/[desk]/frame";
import { absenceWords } from "@/components/desk/people/absence-words";
import { AssignmentMode, type TakerRow } from "@/components/desk/settings/assignment-mode";
import {
  AssignmentRuleForm,
  RuleTried,
  type RuleTyped,
} from "@/components/desk/settings/assignment-rule-form";
import { AssignmentRules, type RuleRow } from "@/components/desk/settings/assignment-rules";
import { t } from "@/components/i18n/translate";
import { type Assignment, readAssignment } from "@/lib/desks/assignment";
import type { LawId } from "@/lib/domain/laws/laws";
import { offersOf } from "@/lib/domain/policy/policy";
import { may } from "@/lib/domain/request/role";
import { deskDay, isAway } from "@/lib/domain/team/absence";
import { type AssignmentRule, typedRuleSchema } from "@/lib/domain/team/assignment";
import { displayName } from "@/lib/platform/staff";
import { previewRule, type RulePreview } from "@/lib/requests/assignment/preview-rule";
import { listMembers, type Member } from "@/lib/team/members";
import { dropRule, keepRule, ruleDown, ruleUp, saveMode } from "./actions";

export const generateMetadata = titled("policy.link.assignment");

/** How new requests are assigned: the rules, and the mode that applies if no rule matches. */
export default async function AssignmentPage(props: DeskPageProps) {
  const { staff, ctx, slug, query, done } = await readPage(props);
  const page = `/desk/${slug}/policy/assignment`;
  const now = await readAssignment(ctx);
  const members = await listMembers(ctx);
  const today = deskDay(ctx.desk.policy.zone, ctx.now);
  const changes = may(ctx.actor, "desk.change");
  const seen = String(now.version);
  return (
    <DeskFrame staff={staff} here="policy" title={t("policy.link.assignment")}>
      <div className="grid max-w-3xl gap-8">
        <Done done={done} />
        <Fragment key={done}>
          <section aria-labelledby="rules" className="grid gap-3">
            <h2 id="rules">{t("places.assignment.rules")}</h2>
            <p>{t("places.assignment.lead")}</p>
            <AssignmentRules
              page={page}
              rows={ruleRows(now.rules, members, today)}
              seen={seen}
              acts={
                changes
                  ? {
                      up: ruleUp.bind(null, slug),
                      down: ruleDown.bind(null, slug),
                      remove: dropRule.bind(null, slug),
                    }
                  : null
              }
            />
          </section>
          {changes ? (
            <Rule
              staff={staff}
              query={query}
              page={page}
              now={now}
              members={members}
              today={today}
            />
          ) : null}
          <section aria-labelledby="else" className="grid gap-3">
            <h2 id="else">{t("places.assignment.fallback")}</h2>
            {changes ? (
              <AssignmentMode
                page={page}
                mode={now.mode}
                takers={memberRows(members, today)}
                seen={seen}
                act={saveMode.bind(null, slug)}
                leads={query.try === undefined}
              />
            ) : (
              <InForce now={now} members={members} />
            )}
          </section>
        </Fragment>
      </div>
    </DeskFrame>
  );
}

function InForce({ now, members }: { readonly now: Assignment; readonly members: Member[] }) {
  const taking = members.filter(({ autoAssignable, role }) => autoAssignable && role !== "auditor");
  return (
    <>
      <p>
        {t(`assignment.mode.${now.mode}`)}. {t(`assignment.modeHint.${now.mode}`)}{" "}
        {t("places.adminCanChange")}
      </p>
      {now.mode === "hand" ? null : (
        <p>
          {t("places.assignment.members", {
            names: taking.map(displayName).join(", "),
          })}
        </p>
      )}
    </>
  );
}

type RuleProps = {
  readonly staff: Staff;
  readonly query: Query;
  readonly page: string;
  readonly now: Assignment;
  readonly members: readonly Member[];
  readonly today: string;
};

async function Rule({ staff, query, page, now, members, today }: RuleProps) {
  const { ctx } = staff;
  const { policy, slug } = ctx.desk;
  const at = now.rules.findIndex(({ id }) => id === query.rule);
  const before = now.rules[at];
  const rule = before ? { id: before.id, number: at + 1 } : null;
  const typed = typedRule(query, before);
  const tried = query.try
    ? await tryTyped(staff, typed, now.rules.slice(0, rule ? at : undefined))
    : {};
  const errors = tried.errors ?? {};
  return (
    <section id="rule" aria-labelledby="rule-title" className="grid gap-3">
      <h2 id="rule-title">
        {rule
          ? t("places.assignment.editRule", { number: rule.number })
          : t("places.assignment.addRule")}
      </h2>
      <FieldErrors errors={errors} prefix="rule-" />
      <AssignmentRuleForm
        // The key makes the fields show the values in the address instead of what they contained before.
        key={JSON.stringify([rule, typed])}
        page={page}
        rule={rule}
        typed={typed}
        errors={errors}
        rights={offersOf(policy).map(({ right }) => right)}
        laws={
          [...new Set([policy.lawOf, policy.lawOfRight].flatMap(Object.values).flat())] as LawId[]
        }
        takers={memberRows(members, today)}
      />
      {tried.found ? (
        <RuleTried
          page={page}
          rule={rule}
          typed={typed}
          found={tried.found}
          seen={String(now.version)}
          act={keepRule.bind(null, slug)}
        />
      ) : null}
    </section>
  );
}

/** The values of the rule in the address, or else those in force. */
function typedRule(query: Query, before: Assignment["rules"][number] | undefined): RuleTyped {
  const text = (name: "right" | "law" | "residence" | "locale") => {
    const value = query.try ? query[name] : before?.[name];
    return typeof value === "string" ? value : "";
  };
  const members = query.try ? [query.members ?? []].flat() : (before?.members ?? []);
  return {
    right: text("right"),
    law: text("law"),
    residence: text("residence"),
    locale: text("locale"),
    members: members.join(","),
  };
}

type Tried = { errors?: Record<string, string>; found?: RulePreview };

async function tryTyped(
  { ctx }: Staff,
  typed: RuleTyped,
  before: Assignment["rules"],
): Promise<Tried> {
  const parsed = typedRuleSchema.safeParse(typed);
  if (parsed.success) return { found: await previewRule(ctx, parsed.data, before) };
  return { errors: translateTexts(t, fieldsOf(parsed.error)) };
}

/** The members who handle requests, as rows for the assignment forms. */
function memberRows(members: readonly Member[], today: string): TakerRow[] {
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
function ruleRows(
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
