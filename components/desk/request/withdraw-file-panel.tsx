import { say } from "@/components/speech/say";
import { sureField } from "./approval-words";
import type { StepPanel } from "./step-panel";
import type { StepsProps } from "./step-props";

/** Takes one file back from the requester, whether it came with the response or with a message. */
export function withdrawFilePanel({ request }: StepsProps): StepPanel {
  const files = request.withdrawable.map(({ id, name, of }) => ({
    value: id,
    label: say(
      of === "response" ? "steps.withdrawFile.ofResponse" : "steps.withdrawFile.ofMessage",
      { name },
    ),
  }));
  return {
    id: "withdraw-file",
    label: say("browser.action.withdrawFile"),
    also: "revoke delete download attachment",
    offered: request.steps.includes("withdraw-file") && files.length > 0,
    variant: "danger",
    children: <p>{say("steps.withdrawFile.effect")}</p>,
    fields: [
      {
        kind: "select",
        name: "file",
        label: say("steps.withdrawFile.file"),
        options: [{ value: "", label: say("steps.withdrawFile.selectFile") }, ...files],
      },
      sureField(say("steps.withdrawFile.sure")),
    ],
    submit: say("steps.withdrawFile.submit"),
  };
}
