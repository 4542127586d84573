import { say } from "@/components/speech/say";
import { sureField } from "./approval-words";
import type { StepPanel } from "./step-panel";
import type { StepsProps } from "./step-props";

/** Takes one file back from the requester, whether it came with the response or with a message. */
export function withdrawFilePanel({ request }: StepsProps): StepPanel {
  const files = request.withdrawable.map(({ id, name, of }) => ({
    value: id,
    label: say(of === "response" ? "{name} (response)" : "{name} (message)", { name }),
  }));
  return {
    id: "withdraw-file",
    label: say("Withdraw a file"),
    also: "revoke delete download attachment",
    offered: request.steps.includes("withdraw-file") && files.length > 0,
    variant: "danger",
    children: (
      <p>
        {say(
          "The requester can no longer download the file, and we delete our copy for good. Their page says that we withdrew it. A copy they downloaded before stays with them.",
        )}
      </p>
    ),
    fields: [
      {
        kind: "select",
        name: "file",
        label: say("File"),
        options: [{ value: "", label: say("Choose a file") }, ...files],
      },
      sureField(say("Withdraw and delete this file")),
    ],
    submit: say("Withdraw the file"),
  };
}
