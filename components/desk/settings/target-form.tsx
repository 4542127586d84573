import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { TARGET_NAMES } from "@/components/request/names";
import { Facts } from "@/components/ui/facts";
import {
  hasNoTargets,
  TARGETS,
  type TargetName,
  type TargetTerms,
  typedTargets,
  WARNINGS,
} from "@/lib/domain/clock/target";
import { TARGET_LABELS, warningWords } from "./setting-words";

export interface TargetFormProps {
  readonly terms: TargetTerms;
  /** The version of the settings that the page was opened with. */
  readonly seen: string;
  readonly page: string;
  readonly act: Act;
}

/** The SLA targets, each off or a number of working days, and when to warn of them. */
export function TargetForm({ terms, seen, page, act }: TargetFormProps) {
  const typed = typedTargets(terms);
  return (
    <ActPanel
      id="targets"
      action={act}
      page={page}
      hidden={{ seen }}
      fields={[
        ...TARGETS.map((name) => ({
          kind: "text" as const,
          name,
          label: t(TARGET_LABELS[name]),
          hint: t(`sla.targetHint.${name}`),
          initial: typed[name],
          digits: true,
        })),
        {
          kind: "select",
          name: "warnBefore",
          label: t(TARGET_LABELS.warnBefore),
          options: WARNINGS.map((days) => ({
            value: String(days),
            label: warningWords(t, days),
          })),
          hint: t("sla.warnBefore.hint"),
          initial: typed.warnBefore,
        },
      ]}
      submit={t("assignment.save")}
      variant="primary"
    />
  );
}

/** For members who may not change the targets. */
export function TargetsInForce({ terms }: Pick<TargetFormProps, "terms">) {
  const days = (name: TargetName) =>
    terms[name] === null ? t("sla.noTarget") : t("sla.workingDays", { days: terms[name] });
  return (
    <div className="grid gap-3">
      <p>{t("places.adminCanChange")}</p>
      <Facts
        facts={[
          ...TARGETS.map((name) => ({ label: t(TARGET_NAMES[name]), value: days(name) })),
          ...(hasNoTargets(terms)
            ? []
            : [
                {
                  label: t(TARGET_LABELS.warnBefore),
                  value: warningWords(t, terms.warnBefore),
                },
              ]),
        ]}
      />
    </div>
  );
}
