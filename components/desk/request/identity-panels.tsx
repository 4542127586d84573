import { t } from "@/components/i18n/translate";
import { SHOWN_NAMES } from "@/components/request/names";
import { type Lack, SHOWN_BY } from "@/lib/domain/identity/identity";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey } from "@/lib/words/translator";
import type { StepPanel } from "./step-panel";
import { versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

/** What concerns identity and authority. */
export const identityPanels = (props: StepsProps): StepPanel[] => [
  verifyPanel(props),
  askPermissionPanel(props),
];

const WHAT: Record<Lack, LabelKey> = {
  identity: "verification.what.identity",
  authority: "verification.what.authority",
};

/** Records how it was shown who asks, or that they may act: data leaves the house only after it. */
function verifyPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { level, lacks, document, authority } = request.identity;
  const acting = lacks.includes("authority") || authority !== null;
  const offered: Lack[] = acting ? ["authority", "identity"] : ["identity"];
  return {
    id: "verify",
    label: t("browser.action.verify"),
    also: "verify proof",
    offered: request.steps.includes("verify") && level !== "none",
    hidden: versioned(props),
    children: (
      <p>
        {t("verification.record.advice")} {document ? t("verification.record.copiesDeleted") : null}
      </p>
    ),
    fields: [
      {
        kind: "select",
        name: "what",
        label: t("verification.record.what"),
        options: offered.map((value) => ({ value, label: t(WHAT[value]) })),
        initial: lacks[0] ?? offered[0],
      },
      {
        kind: "radios",
        name: "by",
        label: t("verification.record.how"),
        options: SHOWN_BY.map((value) => ({ value, label: t(SHOWN_NAMES[value]) })),
      },
      {
        kind: "textarea",
        name: "note",
        label: t("activity.noteLabel"),
        optional: true,
        hint: t("verification.record.noteHint"),
      },
    ],
    submit: t("verification.record.submit"),
  };
}

/** The person behind an agent is asked by mail, where the law lets one ask. */
function askPermissionPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const { unaskable } = request.identity;
  return {
    id: "ask-permission",
    label: t("browser.action.askPermission"),
    also: "agent permission",
    offered: request.steps.includes("ask-permission") && unaskable !== undefined,
    unable: unaskable ? translateText(t, unaskable) : undefined,
    hidden: versioned(props),
    children: <p>{t("verification.permission.effect")}</p>,
    submit: t("verification.permission.submit"),
  };
}
