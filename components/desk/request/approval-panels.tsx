import { t } from "@/components/i18n/translate";
import { RequestedDelivery } from "./answer-panels";
import { ErasureWords, ProposalContent, sureField } from "./approval-words";
import { LastDay, reasonField, type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

/**
 * The panels of an approval: another team member approves or rejects it, and the one who requested it can withdraw
 * it.
 */
export const approvalPanels = (props: StepsProps): StepPanel[] => [
  approvePanel(props),
  rejectPanel(props),
  withdrawPanel(props),
];

const pendingProposal = ({ request: { proposal } }: StepsProps) =>
  proposal?.state === "waiting" ? proposal : null;

const hiddenOf = (props: StepsProps) => ({
  ...versioned(props),
  approval: props.request.proposal?.id ?? "",
});

function approvePanel(props: StepsProps): StepPanel {
  const { request, resultDays } = props;
  const proposal = pendingProposal(props);
  const mine = proposal?.mine ?? false;
  if (proposal?.kind === "erase") {
    return {
      id: "approve",
      label: t("approval.approveErasure"),
      also: "second look approve four eyes",
      offered: !mine && request.steps.includes("approve") && request.steps.includes("erase"),
      hidden: { ...hiddenOf(props), erases: "yes" },
      children: (
        <>
          <ProposalContent {...props} />
          <ErasureWords />
        </>
      ),
      fields: [sureField()],
      submit: t("approval.approveAndErase"),
    };
  }
  return {
    id: "approve",
    label: t("approval.approveResponse"),
    also: "second look approve four eyes",
    offered: proposal !== null && !mine && request.steps.includes("approve"),
    hidden: hiddenOf(props),
    children: (
      <>
        <LastDay on={request.days.answer} sentence="decision.respondBy" />
        <ProposalContent {...props} />
        {proposal && proposal.files.length > 0 ? (
          <p>{t("approval.openFilesFirst", { days: resultDays })}</p>
        ) : null}
        <RequestedDelivery delivery={request.delivery} />
      </>
    ),
    submit: t("approval.approveAndSend"),
  };
}

function rejectPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const proposal = pendingProposal(props);
  const mayReject = proposal?.kind === "erase" ? request.steps.includes("erase") : true;
  return {
    id: "return-proposal",
    label: t("approval.reject"),
    offered:
      proposal !== null && !proposal.mine && mayReject && request.steps.includes("return-proposal"),
    hidden: hiddenOf(props),
    fields: [reasonField(t("approval.rejectReasonHint"))],
    submit: t("approval.reject"),
  };
}

function withdrawPanel(props: StepsProps): StepPanel {
  const { request } = props;
  const proposal = pendingProposal(props);
  return {
    id: "drop-proposal",
    label: t("approval.withdraw.title"),
    offered: (proposal?.mine ?? false) && request.steps.includes("drop-proposal"),
    hidden: hiddenOf(props),
    children: <ProposalContent {...props} />,
    submit: t("approval.withdraw.submit"),
  };
}
