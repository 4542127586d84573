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
          label: say("Who takes them"),
          options: [...members, { value: "", label: say("Nobody") }],
        },
      ];
    case "tag":
      return [
        {
          kind: "text",
          name: "tag",
          label: say("Tag"),
          hint: say("Words of the desk, never of the person: tags are not sealed."),
        },
        {
          kind: "radios",
          name: "how",
          label: say("What to do with it"),
          initial: "add",
          options: [
            { value: "add", label: say("Put it on") },
            { value: "remove", label: say("Take it off") },
          ],
        },
      ];
    case "message":
      return [
        {
          kind: "textarea",
          name: "text",
          label: say("Message"),
          rows: 6,
          hint: say(
            "Everybody reads the same words on the page of their request, with their own values for what stands in double braces. A mail says that they wait.",
          ),
        },
      ];
    case "extend":
      return [
        reasonField(say("The law wants it told to the person. Everybody reads the same words.")),
        {
          kind: "date",
          name: "until",
          label: say("New last day"),
          optional: true,
          hint: say("Only for requests whose law leaves it to you."),
        },
      ];
    case "close-unconfirmed":
      return [];
  }
}
