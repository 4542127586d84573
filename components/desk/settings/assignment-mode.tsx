import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { MODES, type Mode } from "@/lib/domain/team/assignment";

/** A team member in the list of those who take part in automatic assignment. */
export interface TakerRow {
  readonly id: string;
  readonly name: string;
  readonly autoAssignable: boolean;
  /** The absence in words; "" if the member has none. */
  readonly away: string;
}

export interface AssignmentModeProps {
  readonly page: string;
  readonly mode: Mode;
  readonly takers: readonly TakerRow[];
  readonly seen: string;
  readonly act: Act;
  /** Nothing else on the page waits to be saved, so the button of this form is the primary one. */
  readonly leads: boolean;
}

/** How a request that matches no rule is assigned, and who takes part. */
export function AssignmentMode(props: AssignmentModeProps) {
  const { page, mode, takers, seen, act, leads } = props;
  const taking = takers.filter(({ autoAssignable }) => autoAssignable);
  return (
    <ActPanel
      id="mode"
      action={act}
      page={page}
      hidden={{ seen, offered: takers.map(({ id }) => id).join(",") }}
      fields={[
        {
          kind: "radios",
          name: "mode",
          label: t("assignment.modeLabel"),
          options: MODES.map((value) => ({
            value,
            label: t(`assignment.mode.${value}`),
            hint: t(`assignment.modeHint.${value}`),
          })),
          initial: mode,
        },
        {
          kind: "confirm",
          name: "takers",
          label: t("assignment.members"),
          hint: t("assignment.membersHint"),
          options: takers.map(({ id, name, away }) => ({
            value: id,
            label: name,
            ...(away && { hint: away }),
          })),
          initial: taking.map(({ id }) => id).join(","),
        },
      ]}
      submit={t("assignment.save")}
      variant={leads ? "primary" : "secondary"}
    />
  );
}
