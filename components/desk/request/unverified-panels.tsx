import { t } from "@/components/i18n/translate";
import { VERIFIED_NAMES } from "@/components/request/names";
import { VERIFIED_BY } from "@/lib/domain/identity/identity";
import { isUnconfirmed } from "@/lib/domain/request/state";
import { type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

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
