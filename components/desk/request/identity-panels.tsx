import { t } from "@/components/i18n/translate";
import { SHOWN_NAMES, VERIFIED_NAMES } from "@/components/request/names";
import { type Lack, SHOWN_BY, VERIFIED_BY } from "@/lib/domain/identity/identity";
import { isUnconfirmed } from "@/lib/domain/request/state";
import { translateText } from "@/lib/words/message-text";
import type { LabelKey } from "@/lib/words/translator";
import { type StepPanel, versioned } from "./step-panel";
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

/** The panels of a request whose email address is not verified yet. */
export const unverifiedPanels = (props: StepsProps): StepPanel[] => [
  verifyRequesterPanel(props),
  sendLinkPanel(props),
];

/** Opens a request whose requester was verified without the link, such as one that came by phone or by post. */
function verifyRequesterPanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "verify-requester",
    label: t("browser.action.verifyRequester"),
    also: "confirm address phone post",
    offered: request.steps.includes("verify-requester"),
    hidden: versioned(props),
    children: <p>{t("verification.byStaff.effect")}</p>,
    fields: [
      {
        kind: "radios",
        name: "by",
        label: t("verification.byStaff.method"),
        options: VERIFIED_BY.map((value) => ({ value, label: t(VERIFIED_NAMES[value]) })),
      },
      {
        kind: "textarea",
        name: "note",
        label: t("activity.noteLabel"),
        hint: t("verification.byStaff.noteHint"),
      },
    ],
    submit: t("browser.action.open"),
  };
}

/** Sends a new link, to the same address or to a corrected one. This works even after the last link expired. */
function sendLinkPanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "resend",
    label: t("browser.action.sendLink"),
    also: "resend verification email address",
    action: "resend",
    offered: request.steps.includes("resend") && isUnconfirmed(request.state),
    children: <p>{t("verification.sendLink.effect")}</p>,
    fields: [
      {
        kind: "email",
        name: "email",
        label: t("verification.sendLink.email"),
        autocomplete: "off",
        initial: request.person?.email,
      },
    ],
    submit: t("verification.sendLink.submit"),
  };
}
