import type { ActField, ActOption } from "@/components/desk/forms/action-fields";
import { reasonField } from "@/components/desk/request/step-panel";
import { t } from "@/components/i18n/translate";
import type { BulkAct } from "@/lib/domain/inbox/bulk";

/** The fields of a bulk action, filled with what was typed before. */
export function bulkFields(
  act: BulkAct,
  { members, typed }: { members: readonly ActOption[]; typed: Readonly<Record<string, unknown>> },
): ActField[] {
  return fieldsOf(act, members).map((field) => ({
    ...field,
    initial: typeof typed[field.name] === "string" ? String(typed[field.name]) : field.initial,
  }));
}

function fieldsOf(act: BulkAct, members: readonly ActOption[]): ActField[] {
  switch (act) {
    case "assign":
      return [
        {
          kind: "select",
          name: "assignee",
          label: t("bulk.field.assignee"),
          options: [...members, { value: "", label: t("request.unassigned") }],
        },
      ];
    case "tag":
      return [
        {
          kind: "text",
          name: "tag",
          label: t("bulk.field.tag"),
          hint: t("bulk.field.tagHint"),
        },
        {
          kind: "radios",
          name: "how",
          label: t("bulk.field.tagAction"),
          initial: "add",
          options: [
            { value: "add", label: t("bulk.field.add") },
            { value: "remove", label: t("bulk.field.remove") },
          ],
        },
      ];
    case "message":
      return [
        {
          kind: "textarea",
          name: "text",
          label: t("bulk.field.message"),
          rows: 6,
          hint: t("bulk.field.messageHint"),
        },
      ];
    case "extend":
      return [
        reasonField(t("bulk.field.reasonHint")),
        {
          kind: "date",
          name: "until",
          label: t("steps.extend.newDeadline"),
          optional: true,
          hint: t("bulk.field.untilHint"),
        },
      ];
    case "close-unconfirmed":
      return [];
  }
}
