import { awayWords } from "@/components/desk/people/absence-words";
import { t } from "@/components/i18n/translate";
import type { Typed } from "@/lib/domain/decision/undo";
import { isPending } from "@/lib/domain/request/state";
import { decisionPanels } from "./answer-panels";
import { approvalPanels } from "./approval-panels";
import { Approvers, ErasureWords, sureField } from "./approval-words";
import { ByPost, isByPost } from "./by-post";
import { clockPanels, resumePanels } from "./clock-panels";
import { identityPanels, unverifiedPanels } from "./identity-panels";
import { type ActionPanel, LastDay, reasonField, type StepPanel, versioned } from "./step-panel";
import type { StepsProps } from "./step-props";

/** The panels of all steps, in the order in which team members are likely to need them. */
export const stepPanels = (props: StepsProps): ActionPanel[] =>
  allPanels(props).map((panel) => ({
    ...withRestoredInput(withPostNotice(panel, props), props.drafts.again[panel.id]),
    action: props.act(panel.action ?? panel.id),
  }));

const withPostNotice = (panel: StepPanel, { request }: StepsProps): StepPanel =>
  isByPost(panel.action ?? panel.id, request)
    ? {
        ...panel,
        children: (
          <>
            <ByPost />
            {panel.children}
          </>
        ),
      }
    : panel;

/** Opens the panel with what was typed before its action was undone. */
const withRestoredInput = (panel: StepPanel, typed: Typed | undefined): StepPanel =>
  typed
    ? {
        ...panel,
        begun: true,
        fields: panel.fields?.map((field) => ({
          ...field,
          initial: typed[field.name] ?? field.initial,
        })),
      }
    : panel;

const allPanels = (props: StepsProps): StepPanel[] => [
  ...approvalPanels(props),
  takePanel(props),
  assignPanel(props),
  ...resumePanels(props),
  ...unverifiedPanels(props),
  ...identityPanels(props),
  ...decisionPanels(props),
  ...clockPanels(props),
  withdrawFilePanel(props),
  reopenPanel(props),
  closePanel(props),
  erasePanel(props),
];

function takePanel(props: StepsProps): StepPanel {
  const { request, me } = props;
  return {
    id: "take",
    label: t("browser.action.take"),
    action: "assign",
    offered: request.steps.includes("assign") && !request.assignee,
    hidden: { ...versioned(props), assignee: me },
    submit: t("browser.action.take"),
  };
}

function assignPanel(props: StepsProps): StepPanel {
  const { request, me } = props;
  const members = request.members.map(({ id, name, away }) => ({
    value: id,
    label: [
      name,
      ...(id === me ? [t("steps.assign.you")] : []),
      ...(away ? [`(${awayWords(away)})`] : []),
    ].join(" "),
  }));
  return {
    id: "assign",
    label: t("browser.action.assign"),
    keyHint: "a",
    also: "give hand over",
    offered: request.steps.includes("assign"),
    hidden: versioned(props),
    fields: [
      {
        kind: "select",
        name: "assignee",
        label: t("steps.assign.assignee"),
        options: [{ value: "", label: t("request.unassigned") }, ...members],
        initial: request.assignee?.id ?? "",
      },
    ],
    submit: t("browser.action.assign"),
  };
}

function reopenPanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "reopen",
    label: t("browser.action.reopen"),
    also: "open again",
    offered: request.steps.includes("reopen"),
    hidden: versioned(props),
    children: <p>{t("steps.reopen.effect")}</p>,
    fields: [reasonField(t("steps.reopen.reasonHint"))],
    submit: t("steps.reopen.submit"),
  };
}

function closePanel(props: StepsProps): StepPanel {
  const { request } = props;
  return {
    id: "close",
    label: isPending(request.state)
      ? t("steps.close.titleWithoutResponse")
      : t("browser.action.close"),
    keyHint: "c",
    also: "end",
    offered: request.steps.includes("close"),
    hidden: versioned(props),
    children:
      request.state === "answered" ? (
        <p>{t("steps.close.responded")}</p>
      ) : (
        <>
          <LastDay on={request.days.refuse} sentence="steps.close.noticeBy" />
          <p>{t("steps.close.effect")}</p>
        </>
      ),
    fields: [reasonField(t("steps.close.reasonHint"))],
    submit: t("steps.close.submit"),
  };
}

function erasePanel(props: StepsProps): StepPanel {
  const { request } = props;
  const panel = { id: "erase", label: t("browser.action.erase"), also: "delete" } as const;
  const offered = request.steps.includes("erase") && request.proposal?.state !== "waiting";
  if (request.twice.erase) {
    return {
      ...panel,
      action: "propose",
      offered,
      hidden: versioned(props),
      children: (
        <>
          <ErasureWords />
          <Approvers names={request.approvers.erase} />
        </>
      ),
      submit: t("approval.request"),
    };
  }
  return {
    ...panel,
    action: "erase",
    offered,
    variant: "danger",
    children: <ErasureWords />,
    fields: [sureField()],
    submit: t("steps.erase.submit"),
  };
}

/** Withdraws one file from the requester, whether it was sent with the response or with a message. */
function withdrawFilePanel({ request }: StepsProps): StepPanel {
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
