import { t } from "@/components/i18n/translate";
import { SHOWN_NAMES } from "@/components/request/names";
import { type Lack, SHOWN_BY } from "@/lib/domain/identity/identity";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey } from "@/lib/words/translator";
import type { StepPanel } from "./step-panel";
import { versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

/** The panels that concern identity verification and proof of authority. */
export const identityPanels = (props: StepsProps): StepPanel[] => [
  verifyPanel(props),
  askPermissionPanel(props),
];

const WHAT: Record<Lack, LabelKey> = {
  identity: "verification.what.identity",
  authority: "verification.what.authority",
};

/** Records how the identity or the authority of the requester was verified. No data is given out before that. */
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

/** Asks the data subject behind an authorised agent for permission by email, if the law allows that. */
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
