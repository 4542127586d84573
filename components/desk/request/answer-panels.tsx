import { Inset } from "@/components/form/notice";
import { t } from "@/components/i18n/translate";
import type { Delivery } from "@/lib/domain/request/person";
import { sayGround } from "@/lib/words/ground";
import { translateText } from "@/lib/words/message-text";
import {
  ApprovalHint,
  alwaysNeedsApproval,
  keptFilesField,
  returnedProposal,
} from "./approval-words";
import { LastDay, type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

/** The panels that give the requester the response. */
export const decisionPanels = (props: StepsProps): StepPanel[] => [
  fulfilPanel(props),
  noDataPanel(props),
  refusePanel(props),
];

function fulfilPanel(props: StepsProps): StepPanel {
  const { request, resultDays, accept } = props;
  const { unshown } = request.identity;
  return {
    id: "fulfil",
    label: t("browser.action.fulfil"),
    keyHint: "e",
    also: "fulfil",
    offered: request.steps.includes("fulfil") && request.proposal?.state !== "waiting",
    unable: unshown ? translateText(t, unshown) : undefined,
    hidden: { ...versioned(props), ...(alwaysNeedsApproval(request) ? { ask: "yes" } : {}) },
    children: (
      <>
        <LastDay on={request.days.answer} sentence="decision.respondBy" />
        <p>{t("decision.fulfil.delivery", { days: resultDays })}</p>
        <p>{t("decision.fulfil.emailContent")}</p>
        <RequestedDelivery delivery={request.delivery} />
        <ApprovalHint request={request} />
      </>
    ),
    fields: [
      {
        kind: "textarea",
        name: "summary",
        label: t("decision.fulfil.summary"),
        optional: true,
        hint: t("decision.fulfil.summaryHint"),
        initial: returnedProposal(request)?.summary,
      },
      ...keptFilesField(request),
      { kind: "files", name: "files", label: t("decision.files"), optional: true, accept },
    ],
    submit: alwaysNeedsApproval(request) ? t("approval.request") : t("decision.fulfil.submit"),
  };
}

/** How the requester wants to receive the response, if it is not the usual way. */
export function RequestedDelivery({ delivery }: { readonly delivery: Delivery | null }) {
  if (delivery?.by === "post" && delivery.postal) {
    return (
      <>
        <p>{t.rich("decision.fulfil.wantsPost", { b: (inner) => <strong>{inner}</strong> })}</p>
        <Inset>
          <p className="whitespace-pre-line wrap-anywhere" dir="auto">
            {delivery.postal}
          </p>
        </Inset>
      </>
    );
  }
  if (delivery?.by !== "mail") return null;
  return (
    <p>{t.rich("decision.fulfil.wantsEmailText", { b: (inner) => <strong>{inner}</strong> })}</p>
  );
}

function noDataPanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "hold-nothing",
    label: t("browser.action.holdNothing"),
    also: "no data found",
    offered: request.steps.includes("hold-nothing"),
    hidden: versioned(props),
    children: <p>{t("decision.noData.emailContent")}</p>,
    fields: [
      {
        kind: "textarea",
        name: "explanation",
        label: t("decision.explanation"),
        optional: true,
        hint: t("decision.noData.explanationHint"),
      },
    ],
    submit: t("decision.noData.submit"),
  };
}

function refusePanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "refuse",
    label: t("browser.action.refuse"),
    also: "reject deny",
    offered: request.steps.includes("refuse"),
    unable: request.grounds.length === 0 ? t("decision.refuse.noGround") : undefined,
    hidden: versioned(props),
    children: (
      <>
        <LastDay on={request.days.refuse} sentence="decision.refuse.refuseBy" />
        <p>{t("decision.refuse.emailContent")}</p>
      </>
    ),
    fields: [
      {
        kind: "select",
        name: "ground",
        label: t("decision.refuse.ground"),
        options: [
          { value: "", label: t("decision.refuse.selectGround") },
          ...request.grounds.map((ground) => ({
            value: ground.code,
            label: sayGround(t, ground),
          })),
        ],
      },
      {
        kind: "textarea",
        name: "explanation",
        label: t("decision.explanation"),
        hint: t("decision.refuse.explanationHint"),
      },
    ],
    submit: t("decision.refuse.submit"),
  };
}
