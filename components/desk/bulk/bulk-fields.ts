import type { ActField, ActOption } from "@/components/desk/forms/action-fields";
import { reasonField } from "@/components/desk/request/step-panel";
import { say } from "@/components/speech/say";
import type { BulkAct } from "@/lib/domain/inbox/bulk";

/** The fields of an act on many requests, with what was typed before. */
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
          label: say("bulk.field.assignee"),
          options: [...members, { value: "", label: say("request.nobody") }],
        },
      ];
    case "tag":
      return [
        {
          kind: "text",
          name: "tag",
          label: say("bulk.field.tag"),
          hint: say("bulk.field.tagHint"),
        },
        {
          kind: "radios",
          name: "how",
          label: say("bulk.field.tagAction"),
          initial: "add",
          options: [
            { value: "add", label: say("bulk.field.add") },
            { value: "remove", label: say("bulk.field.remove") },
          ],
        },
      ];
    case "message":
      return [
        {
          kind: "textarea",
          name: "text",
          label: say("bulk.field.message"),
          rows: 6,
          hint: say("bulk.field.messageHint"),
        },
      ];
    case "extend":
      return [
        reasonField(say("bulk.field.reasonHint")),
        {
          kind: "date",
          name: "until",
          label: say("steps.extend.newDeadline"),
          optional: true,
          hint: say("bulk.field.untilHint"),
        },
      ];
    case "close-unconfirmed":
      return [];
  }
}
