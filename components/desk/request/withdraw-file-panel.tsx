import { t } from "@/components/i18n/translate";
import { sureField } from "./approval-words";
import type { StepPanel } from "./step-panel";
import type { StepsProps } from "./step-props";

/** Withdraws one file from the requester, whether it was sent with the response or with a message. */
export function withdrawFilePanel({ request }: StepsProps): StepPanel {
  const files = request.withdrawable.map(({ id, name, of }) => ({
    value: id,
    label: t(of === "response" ? "steps.withdrawFile.ofResponse" : "steps.withdrawFile.ofMessage", {
      name,
    }),
  }));
  return {
    id: "withdraw-file",
    label: t("browser.action.withdrawFile"),
    also: "revoke delete download attachment",
    offered: request.steps.includes("withdraw-file") && files.length > 0,
    variant: "danger",
    children: <p>{t("steps.withdrawFile.effect")}</p>,
    fields: [
      {
        kind: "select",
        name: "file",
        label: t("steps.withdrawFile.file"),
        options: [{ value: "", label: t("steps.withdrawFile.selectFile") }, ...files],
      },
      sureField(t("steps.withdrawFile.sure")),
    ],
    submit: t("steps.withdrawFile.submit"),
  };
}
