import { type ActField, ActFieldInput } from "@/components/desk/forms/action-fields";
import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { LAW_NAMES, languageName, optionsOf, RIGHT_NAMES } from "@/components/request/names";
import { Button, ButtonLink } from "@/components/ui/button";
import type { Right } from "@/lib/domain/law/right";
import type { LawId } from "@/lib/domain/laws/laws";
import { RESIDENCES } from "@/lib/domain/policy/residence";
import { LANGUAGES } from "@/lib/words/choose-language";
import type { TakerRow } from "./assignment-mode";

export type RuleTyped = Readonly<
  Record<"right" | "law" | "residence" | "locale" | "members", string>
>;

export interface AssignmentRuleFormProps {
  readonly page: string;
  /** The rule to change, by id and number; `null` for a new rule. */
  readonly rule: { readonly id: string; readonly number: number } | null;
  readonly typed: RuleTyped;
  readonly errors: Readonly<Record<string, string>>;
  readonly rights: readonly Right[];
  readonly laws: readonly LawId[];
  readonly takers: readonly TakerRow[];
}

/** A rule is previewed with a GET form, because a preview of what it would have done changes nothing. */
export function AssignmentRuleForm(props: AssignmentRuleFormProps) {
  const { page, rule, typed, errors } = props;
  return (
    <form method="get" action={`${page}#rule`} className="grid max-w-xl gap-4" noValidate>
      {rule ? <input type="hidden" name="rule" value={rule.id} /> : null}
      {/* Tells that the form was sent, because a form without any selection is valid, too. */}
      <input type="hidden" name="try" value="yes" />
      {fieldsOf(props).map((field) => (
        <ActFieldInput
          key={field.name}
          field={{ ...field, initial: typed[field.name as keyof RuleTyped] }}
          id={`rule-${field.name}`}
          error={errors[field.name]}
          typed={undefined}
        />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button type="submit">{t("assignment.rule.preview")}</Button>
        {rule ? (
          <ButtonLink variant="quiet" href={page}>
            {t("assignment.rule.cancel")}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}

function fieldsOf({ rights, laws, takers }: AssignmentRuleFormProps): ActField[] {
  const among = <T extends string>(values: readonly T[], nameOf: (value: T) => string) => [
    { value: "", label: t("inbox.filter.any") },
    ...optionsOf(values, nameOf),
  ];
  return [
    {
      kind: "select",
      name: "right",
      label: t("assignment.rule.ifRight"),
      options: among(rights, (right) => t(RIGHT_NAMES[right])),
    },
    {
      kind: "select",
      name: "law",
      label: t("assignment.rule.ifLaw"),
      options: among(laws, (law) => t(LAW_NAMES[law])),
    },
    {
      kind: "select",
      name: "residence",
      label: t("assignment.rule.ifResidence"),
      options: among(RESIDENCES, (place) => t(`residences.${place}`)),
    },
    {
      kind: "select",
      name: "locale",
      label: t("assignment.rule.ifLanguage"),
      options: among(LANGUAGES, languageName),
    },
    {
      kind: "confirm",
      name: "members",
      label: t("assignment.rule.thenAssign"),
      hint: t("assignment.rule.thenHint"),
      options: takers.map(({ id, name, away }) => ({
        value: id,
        label: name,
        ...(away && { hint: away }),
      })),
    },
  ];
}

export interface RuleTriedProps {
  readonly page: string;
  readonly rule: AssignmentRuleFormProps["rule"];
  readonly typed: RuleTyped;
  readonly found: { readonly of: number; readonly fits: number; readonly gets: number };
  readonly seen: string;
  readonly act: Act;
}

/** What the rule would have done, and the button that saves it. */
export function RuleTried({ page, rule, typed, found, seen, act }: RuleTriedProps) {
  const { of, fits, gets } = found;
  const values = { ...typed, ...(rule && { rule: rule.id }) };
  const search = new URLSearchParams({ ...values, try: "yes" });
  return (
    <section
      id="tried"
      aria-labelledby="tried-title"
      className="grid gap-2 border-line border-t pt-3"
    >
      <h3 id="tried-title">{t("assignment.rule.previewTitle")}</h3>
      <p>
        {of === 0
          ? t("assignment.rule.previewNone")
          : t("assignment.rule.previewCount", { of, fits })}
        {fits > gets ? ` ${t("assignment.rule.previewEarlier", { count: fits - gets })}` : ""}
      </p>
      <ActPanel
        key={search.toString()}
        id="keep-rule"
        action={act}
        page={`${page}?${search}`}
        hidden={{ ...values, seen }}
        submit={
          rule ? t("assignment.rule.saveNumber", { number: rule.number }) : t("assignment.rule.add")
        }
        variant="primary"
      />
    </section>
  );
}
