import { ActPanel } from "@/components/desk/forms/action-form";
import type { Act } from "@/components/desk/forms/action-state";
import { t } from "@/components/i18n/translate";
import { type Absence, isAhead } from "@/lib/domain/team/absence";

/** A team member who handles requests. */
export interface Colleague {
  readonly id: string;
  readonly name: string;
}

export interface AbsencePanelProps {
  /** Prefix of the ids of the two forms. */
  readonly id: string;
  readonly page: string;
  readonly absence: Absence;
  readonly today: string;
  /** The members who can be the delegate. */
  readonly others: readonly Colleague[];
  readonly acts: { readonly set: Act; readonly end: Act };
  /** The member whose absence it is, if it is not the reader's own. The form is then in a disclosure. */
  readonly member?: Colleague;
}

/** Sets from which day to which day a member is out of office and who the delegate is, or ends the absence. */
export function AbsencePanel(props: AbsencePanelProps) {
  const { id, page, today, others, acts, member } = props;
  const ahead = isAhead(props.absence, today);
  const absence = ahead ? props.absence : null;
  const hidden = member ? { member: member.id } : undefined;
  return (
    <div className="grid gap-3 whitespace-normal">
      <ActPanel
        id={id}
        label={member && t("assignment.absence.title")}
        name={member && "member"}
        page={page}
        action={acts.set}
        hidden={hidden}
        fields={[
          {
            kind: "text",
            name: "from",
            label: t("assignment.absence.from"),
            hint: t("assignment.absence.fromHint", { today }),
            initial: absence?.awayFrom ?? today,
          },
          {
            kind: "text",
            name: "until",
            label: t("assignment.absence.until"),
            optional: true,
            hint: t("assignment.absence.untilHint"),
            initial: absence?.awayUntil ?? "",
          },
          {
            kind: "select",
            name: "standIn",
            label: t("assignment.absence.delegate"),
            hint: t("assignment.absence.delegateHint"),
            options: [
              { value: "", label: t("request.nobody") },
              ...others.map(({ id: value, name }) => ({ value, label: name })),
            ],
            initial: absence?.delegateId ?? "",
          },
        ]}
        submit={ahead ? t("assignment.absence.change") : t("assignment.absence.save")}
        about={member?.name}
      />
      {ahead ? (
        <ActPanel
          id={`${id}-end`}
          page={page}
          action={acts.end}
          hidden={hidden}
          submit={member ? t("assignment.absence.endForMember") : t("assignment.absence.end")}
          about={member?.name}
        />
      ) : null}
    </div>
  );
}
